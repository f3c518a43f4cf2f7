"""What a page cannot say of a parameter, and a schema can: there the schema decides, and nothing conflicts.

Pages print one type where several are taken, they print no null, and they print `Required` for the
parameters of a table of sizes, whatever else is said.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from specwright.importer.facts import Fact, PageFacts, ParameterFacts

SCHEMAS = ("openapi", "json-schema", "resolve", "bundle", "answer-schema")
"""The renderings that are schemas; the others are pages."""

_OUTSIDE = ("required", "default", "items", "properties")
"""The words of a parameter that say nothing of which values it takes, or of what they hold."""


def tabled(pages: Iterable[PageFacts]) -> frozenset[str]:
    """The parameters of tables of sizes in pages."""
    found: set[str] = set()
    for page in pages:
        for rule in page.rules:
            argument: Any = rule.argument
            if page.sources[0].rendering not in SCHEMAS and rule.kind == "sizes" and not rule.scope:
                found |= {*argument["parameters"]}
    return frozenset(found)


def as_far_as_pages_say(
    stated: Sequence[tuple[str, ParameterFacts]], tables: Collection[str]
) -> list[tuple[str, ParameterFacts]]:
    """The facts of one parameter by rendering, those of pages without what a schema says more exactly."""
    schemas = [facts for by, facts in stated if by in SCHEMAS]
    if not schemas:
        return list(stated)
    return [(by, facts if by in SCHEMAS else _left(facts, schemas[0], tables)) for by, facts in stated]


def _left(page: ParameterFacts, schema: ParameterFacts, tables: Collection[str]) -> ParameterFacts:
    dropped = set(_unsaid(page.facts, schema.facts))
    dropped |= {"required"} if page.path in tables else set()
    return replace(page, facts={word: each for word, each in page.facts.items() if word not in dropped})


def _unsaid(page: Mapping[str, Fact], schema: Mapping[str, Fact]) -> Iterator[str]:
    for word, fact in page.items():
        above, _, name = word.rpartition(".")
        start = f"{above}." if above else ""
        options, listed = schema.get(f"{start}anyOf"), schema.get(word)
        has_options = options is not None and f"{start}anyOf" not in page
        is_part = listed is not None and _is_part(name, fact.value, listed.value)
        has_types = name == "anyOf" and f"{start}type" in schema
        if is_part or has_types or (has_options and name not in _OUTSIDE):
            yield word


def _is_part(word: str, printed: Any, listed: Any) -> bool:
    """Whether a page prints one of several types, or all allowed values but null."""
    if not isinstance(listed, list):
        return False
    if word == "type":
        return printed in listed
    others = [each for each in listed if each is not None]
    fits = word == "enum" and isinstance(printed, list) and len(others) < len(listed)
    return fits and sorted(map(str, others)) == sorted(map(str, printed))
