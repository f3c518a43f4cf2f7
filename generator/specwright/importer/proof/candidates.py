"""Values for each place of a domain: good ones, and all those that the schema tells apart."""

import json
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from typing import Any

from specwright.importer.proof.domain import SURPLUS, Domain
from specwright.importer.proof.oracle import Oracle202012, Verdict
from specwright.importer.proof.scalars import ODD, kind_of
from specwright.ir.evaluate import ABSENT

_MOST_PARTS = 14
_MOST_PAIRED = 5
_WANTED = (1, 2)
_FEW = 3


class Candidates:
    """Chooses values by the verdict of the document's own schemas."""

    def __init__(self, oracle: Oracle202012) -> None:
        self.oracle = oracle
        self._good: dict[Domain, Any] = {}

    def good(self, domain: Domain) -> Any:
        """A value that all asserted schemas of the domain accept, as full as may be; ABSENT where none is at hand."""
        if domain not in self._good:
            accepts = self._accepts(domain.asserted)
            choices = [*self._wholes(domain), *self._scalars(domain), *ODD]
            fallback = choices[0] if not domain.asserted or domain.properties else ABSENT
            self._good[domain] = next(filter(accepts, choices), fallback)
        return self._good[domain]

    def values(self, domain: Domain, *, odd: int) -> list[Any]:
        """Everything that it may be worth to put there, so many of the types that no one expects included."""
        values = [*self._scalars(domain)]
        if domain.properties or "object" in domain.kinds:
            values += [self.good(domain), {}]
        if domain.items or domain.item_counts or "array" in domain.kinds:
            values += self._arrays(domain)
        strange = [value for value in ODD if kind_of(value) not in _widened(domain.kinds)]
        return distinct(value for value in [*values, *strange[:odd]] if value is not ABSENT)

    def few(self, domain: Domain) -> list[Any]:
        """Of those values some that the facts accept, some that they refuse, and all that the logic tells apart."""
        accepts = self._accepts(domain.asserted)
        left = {True: _FEW, False: _FEW}
        chosen: list[Any] = []
        for value in self.values(domain, odd=1):
            accepted = accepts(value)
            left[accepted] -= 1
            if left[accepted] >= 0 or json.dumps(value, sort_keys=True) in domain.contested:
                chosen.append(value)
        return chosen

    def first(self, domain: Domain, schema: Any) -> Any:
        """The first value of the domain that a schema accepts, a good one where one is; ABSENT without any."""
        accepts = self._accepts([schema])
        is_good = self._accepts(domain.asserted)
        accepted = [value for value in self.values(domain, odd=len(ODD)) if accepts(value)]
        return next(filter(is_good, accepted), accepted[0] if accepted else ABSENT)

    def _accepts(self, schemas: Iterable[Any]) -> Verdict:
        verdicts = [self.oracle.verdict(schema) for schema in schemas]
        return lambda value: value is not ABSENT and all(verdict(value) for verdict in verdicts)

    def _scalars(self, domain: Domain) -> Iterator[Any]:
        yield from domain.mentioned.values()

    def _wholes(self, domain: Domain) -> Iterator[Any]:
        """Objects and arrays with everything in them that there may be, then with less."""
        if domain.properties:
            children = {
                name: self.good(child) for name, child in domain.properties.items() if name != SURPLUS
            }
            children = {name: value for name, value in children.items() if value is not ABSENT}
            yield children
            yield {name: value for name, value in children.items() if domain.properties[name].declared}
            yield {name: value for name, value in children.items() if name in domain.required}
            for left_out in children:
                yield {name: value for name, value in children.items() if name != left_out}
            yield from ({name: value} for name, value in children.items())
        if domain.items or domain.item_counts or "array" in domain.kinds:
            yield from self._arrays(domain)

    def _arrays(self, domain: Domain) -> list[Any]:
        """Arrays of every count that matters, then each kind of item alone, first, last, twice and in pairs."""
        item = domain.items or Domain(mentioned={"1": 1, "2": 2, '"text"': "text", "null": None})
        parts = self._parts(item)
        accepts = self._accepts(item.asserted)
        good = [part for part in parts if accepts(part)] or parts[:1]
        if not good:
            return [[]]
        counts = [*_WANTED, *sorted(domain.item_counts)]
        arrays = [list(islice(cycle(good), count)) for count in counts]
        arrays += [[], *([good[0]] * count for count in counts if count > 1)]
        least = min((count for count in domain.item_counts if count > 0), default=1)
        for part in parts:
            arrays += [[part], [good[0], part], [part, good[-1]], [part] * max(least, 2)]
        for place, one in enumerate(parts[:_MOST_PAIRED]):
            arrays += [[one, other] for other in parts[place + 1 : _MOST_PAIRED]]
        if domain.item_counts:
            for part in parts[:_MOST_PAIRED]:
                arrays += [
                    [part, *islice(cycle(good), count - 1)] for count in domain.item_counts if count > 1
                ]
        return distinct(arrays)

    def _parts(self, item: Domain) -> list[Any]:
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
    return list({json.dumps(value, sort_keys=True): value for value in values}.values())


def _widened(kinds: Iterable[str]) -> set[str]:
    return {*kinds, *(("integer",) if "number" in kinds else ())}
