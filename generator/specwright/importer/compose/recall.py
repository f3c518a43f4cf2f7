"""What a spec knows of the sources that are not read now: a page beside a schema, a schema beside a page.

The two are sources of one set of facts. Read one after the other they are judged as if both were read at
once: the facts of the one that is not at hand are taken from the spec, with the places its origins name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from specwright.diagnostics import Location
from specwright.importer.compose.draft import GroupDraft, Plain, SpecDraft
from specwright.importer.compose.equality import bare, written
from specwright.importer.facts import Fact, GroupFacts, PageFacts, ParameterFacts, RuleFact, SourceFacts
from specwright.importer.update.layout import children_of
from specwright.ir.path import below
from specwright.load.origins import Origins
from specwright.pageform.spec_layout import kind_of, rule_name


def recalled(spec: SpecDraft, known: Origins, numbers: Sequence[int]) -> tuple[PageFacts, ...]:
    """The facts of some of a spec's sources, by their positions; none of a source that states nothing."""
    pages = (_Recall(spec, known, number).page() for number in numbers)
    return tuple(page for page in pages if page.sources[0].recalled)


@dataclass(slots=True)
class _Recall:
    """One source of a spec."""

    spec: SpecDraft
    known: Origins
    number: int

    @property
    def _name(self) -> str:
        source = self.spec.sources[self.number]
        return f"{source.get('url', '')} ({source.get('rendering', '')})"

    def page(self) -> PageFacts:
        source = self.spec.sources[self.number]
        names = frozenset(name for name, places in self.known.facts.items() if self.number in places)
        stated = [self._fact(f"stated.{written(each)}", each) for each in self.spec.stated]
        return PageFacts(
            slug=self.spec.slug,
            sources=(
                SourceFacts(
                    name=self._name,
                    url=str(source.get("url", "")),
                    rendering=str(source.get("rendering", "")),
                    sha256=str(source.get("sha256", "")),
                    read=str(source.get("read", "")),
                    recalled=names,
                ),
            ),
            header=self._facts("header", self.spec.header),
            pricing=self._facts("pricing", self.spec.pricing),
            request=self._groups(self.spec.request, "request"),
            response=self._groups(self.spec.response, "response"),
            rules=tuple(self._rules()),
            examples=(),
            open=self.spec.open and self._places("request.additionalProperties") is not None,
            stated=tuple(fact for fact in stated if fact is not None),
        )

    def _places(self, name: str) -> tuple[Location, ...] | None:
        """Where the source states a fact; None where it does not."""
        lines = self.known.facts.get(name, {}).get(self.number)
        if not lines:
            return None
        ranges = (range(first, last + 1) for first, last in lines)
        return tuple(Location(file=self._name, line=line) for line in chain(*ranges))

    def _fact(self, name: str, value: Any) -> Fact | None:
        places = self._places(name)
        return None if places is None else Fact(value=value, origins=places)

    def _facts(self, start: str, values: Mapping[str, Any]) -> dict[str, Fact]:
        facts = {name: self._fact(f"{start}.{name}", value) for name, value in values.items()}
        return {name: fact for name, fact in facts.items() if fact is not None}

    def _groups(self, groups: Sequence[GroupDraft], direction: str) -> tuple[GroupFacts, ...]:
        place = Location(file=self._name)
        return tuple(
            GroupFacts(
                title=group.title,
                inside=group.inside,
                parameters=parameters,
                open=group.open
                and self._places(f"{direction}.{group.inside}.additionalProperties") is not None,
                location=place,
            )
            for group in groups
            if (parameters := tuple(self._parameters(group.parameters, group.inside, direction)))
        )

    def _parameters(
        self, parameters: Mapping[str, Plain], inside: str, direction: str
    ) -> Iterator[ParameterFacts]:
        for name, plain in parameters.items():
            path = below(inside, name)
            facts = self._facts(f"{direction}.{path}", dict(_words(bare(plain), "")))
            place = next((fact.origins[0] for fact in facts.values()), Location(file=self._name))
            if facts:
                yield ParameterFacts(path=path, facts=facts, location=place)
            yield from self._parameters(children_of(plain), path, direction)

    def _rules(self) -> Iterator[RuleFact]:
        """The rules that the source states, with the objects that they are about."""
        for scope, rule in _scoped(self.spec):
            kind = kind_of(rule)
            if (places := self._places(rule_name(scope, {kind: rule[kind]}))) is not None:
                reason, name = rule.get("because"), rule.get("id")
                yield RuleFact(
                    kind=kind,
                    argument=rule[kind],
                    scope=scope,
                    because=reason and str(reason),
                    id=name and str(name),
                    origins=places,
                )


def _words(plain: Plain, start: str) -> Iterator[tuple[str, Any]]:
    """The facts of a parameter by their words, those of its items with `items.` before them."""
    for word, value in plain.items():
        if word == "items" and isinstance(value, dict):
            yield from _words(value, f"{start}items.")
        elif word == "anyOf":
            is_single = [each.get("type") for each in value].count("object") <= 1
            yield f"{start}{word}", [_childless(each) for each in value] if is_single else value
        elif word != "properties":
            yield f"{start}{word}", value


def _childless(option: Plain) -> Plain:
    """An option without the parameters that it holds, which stand for themselves."""
    return {word: each for word, each in option.items() if word != "properties"}


def _scoped(spec: SpecDraft) -> Iterator[tuple[str, Plain]]:
    """The rules of the request, each with the path of its object."""
    yield from (("", rule) for rule in spec.rules)
    for group in spec.request:
        yield from ((group.inside, rule) for rule in group.rules)
        yield from _inner(group.parameters, group.inside)


def _inner(parameters: Mapping[str, Plain], inside: str) -> Iterator[tuple[str, Plain]]:
    for name, plain in parameters.items():
        path = below(inside, name)
        holder: Any = plain
        while isinstance(holder, dict):
            yield from ((path, rule) for rule in holder.get("rules") or ())
            holder = holder.get("items")
        yield from _inner(children_of(plain), path)
