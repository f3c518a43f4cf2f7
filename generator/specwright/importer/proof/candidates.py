"""Values for each place of a space: good ones, and all those that the schema tells apart."""

import json
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from typing import Any

from specwright.importer.proof.oracle import Oracle202012, Verdict
from specwright.importer.proof.scalars import ODD, kind_of
from specwright.importer.proof.value_space import SURPLUS, ValueSpace
from specwright.ir.evaluate import ABSENT

_MOST_PARTS = 14
_MOST_PAIRED = 5
_WANTED = (1, 2)
_FEW = 3
MOST_ALIKE = 4_000
"""How many schemas are kept with their verdicts."""
_alike: dict[str, dict[object, bool]] = {}
"""Verdicts on values by schemas that need no document: most parameters are those of many models."""
_SIMPLE = {str, int, bool, type(None)}
_as_json = json.JSONEncoder(sort_keys=True).encode


class Candidates:
    """Chooses values by the verdict of the document's own schemas."""

    def __init__(self, oracle: Oracle202012) -> None:
        self.oracle = oracle
        self._good: dict[ValueSpace, Any] = {}
        self._keys: dict[int, tuple[Any, str]] = {}

    def good(self, space: ValueSpace) -> Any:
        """A value that all asserted schemas of the space accept, as full as may be; ABSENT without any."""
        if space not in self._good:
            accepts = self._accepts(space.asserted)
            choices = [*self._wholes(space), *self._scalars(space), *ODD]
            fallback = choices[0] if not space.asserted or space.properties else ABSENT
            self._good[space] = next(filter(accepts, choices), fallback)
        return self._good[space]

    def values(self, space: ValueSpace, *, odd: int) -> list[Any]:
        """Everything that it may be worth to put there, so many of the types that no one expects included."""
        values = [*self._scalars(space)]
        if space.properties or "object" in space.kinds:
            values += [self.good(space), {}]
        if space.items or space.item_counts or "array" in space.kinds:
            values += self._arrays(space)
        strange = [value for value in ODD if kind_of(value) not in _widened(space.kinds)]
        return distinct(value for value in [*values, *strange[:odd]] if value is not ABSENT)

    def few(self, space: ValueSpace) -> list[Any]:
        """Of those values some that the facts accept, some that they refuse, and all that are contested."""
        accepts = self._accepts(space.asserted)
        left = {True: _FEW, False: _FEW}
        chosen: list[Any] = []
        for value in self.values(space, odd=1):
            accepted = accepts(value)
            left[accepted] -= 1
            if left[accepted] >= 0 or _as_json(value) in space.contested:
                chosen.append(value)
        return chosen

    def first(self, space: ValueSpace, schema: Any) -> Any:
        """The first value that a schema accepts, one that the facts accept too if any; ABSENT without any."""
        accepts = self._accepts([schema])
        is_good = self._accepts(space.asserted)
        accepted = [value for value in self.values(space, odd=len(ODD)) if accepts(value)]
        return next(filter(is_good, accepted), accepted[0] if accepted else ABSENT)

    def _accepts(self, schemas: Iterable[Any]) -> Verdict:
        verdicts = [self._verdict(schema) for schema in schemas]
        return lambda value: value is not ABSENT and all(verdict(value) for verdict in verdicts)

    def _verdict(self, schema: Any) -> Verdict:
        """The verdict by a schema; that on single values is kept for equal schemas of any document."""
        if id(schema) not in self._keys:
            self._keys[id(schema)] = (schema, json.dumps(schema))
        key = self._keys[id(schema)][1]
        verdict = self.oracle.verdict(schema)
        if '"$ref"' in key or "properties" in key:
            return verdict
        if len(_alike) >= MOST_ALIKE:
            _alike.clear()
        known = _alike.setdefault(key, {})

        def known_verdict(value: Any) -> bool:
            spelling = _spelling(value)
            if spelling not in known:
                known[spelling] = verdict(value)
            return known[spelling]

        return known_verdict

    def _scalars(self, space: ValueSpace) -> Iterator[Any]:
        yield from space.mentioned.values()

    def _wholes(self, space: ValueSpace) -> Iterator[Any]:
        """Objects and arrays with everything in them that there may be, then with less."""
        if space.properties:
            children = {name: self.good(child) for name, child in space.properties.items() if name != SURPLUS}
            children = {name: value for name, value in children.items() if value is not ABSENT}
            yield children
            yield {name: value for name, value in children.items() if space.properties[name].declared}
            yield {name: value for name, value in children.items() if name in space.required}
            for left_out in children:
                yield {name: value for name, value in children.items() if name != left_out}
            yield from ({name: value} for name, value in children.items())
        if space.items or space.item_counts or "array" in space.kinds:
            yield from self._arrays(space)

    def _arrays(self, space: ValueSpace) -> list[Any]:
        """Arrays of every count that matters, then each item alone, first, last, twice and in pairs."""
        item = space.items or ValueSpace(mentioned={"1": 1, "2": 2, '"text"': "text", "null": None})
        parts = self._parts(item)
        accepts = self._accepts(item.asserted)
        good = [part for part in parts if accepts(part)] or parts[:1]
        if not good:
            return [[]]
        counts = [*_WANTED, *sorted(space.item_counts)]
        arrays = [list(islice(cycle(good), count)) for count in counts]
        arrays += [[], *([good[0]] * count for count in counts if count > 1)]
        least = min((count for count in space.item_counts if count > 0), default=1)
        for part in parts:
            arrays += [[part], [good[0], part], [part, good[-1]], [part] * max(least, 2)]
        for place, one in enumerate(parts[:_MOST_PAIRED]):
            arrays += [[one, other] for other in parts[place + 1 : _MOST_PAIRED]]
        if space.item_counts:
            for part in parts[:_MOST_PAIRED]:
                arrays += [
                    [part, *islice(cycle(good), count - 1)] for count in space.item_counts if count > 1
                ]
        return distinct(arrays)

    def _parts(self, item: ValueSpace) -> list[Any]:
        """Values for one item: those of its own, and objects less or more one key."""
        parts = self.values(item, odd=2)
        whole = self.good(item)
        if isinstance(whole, dict):
            for name, child in item.properties.items():
                parts += [{key: part for key, part in whole.items() if key != name}]
                parts += [{**whole, name: value} for value in self.values(child, odd=1)[:4]]
                parts += [{name: value} for value in self.values(child, odd=1)[:3]]
        return distinct([whole, *parts] if whole is not ABSENT else parts)[
            : _MOST_PARTS + 3 * len(item.properties)
        ]


def distinct(values: Iterable[Any]) -> list[Any]:
    """The values, each once, as JSON spells them: 1 and 1.0 stay two."""
    return list({_spelling(value): value for value in values}.values())


def _spelling(value: Any) -> object:
    """What tells values apart as JSON spells them."""
    return (type(value), value) if type(value) in _SIMPLE else _as_json(value)


def _widened(kinds: Iterable[str]) -> set[str]:
    return {*kinds, *(("integer",) if "number" in kinds else ())}
