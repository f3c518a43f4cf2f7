"""The lines of pages that state a model's facts, so that each can be traced without the pages at hand."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from specwright.diagnostics import Location
from specwright.importer.compose.draft import ORDER, Plain, SpecDraft
from specwright.importer.compose.equality import WORDING, facts, written
from specwright.importer.facts import GroupFacts, PageFacts
from specwright.load.origins import Lines, Origins
from specwright.pageform.spec_layout import rule_name


def origins(page: PageFacts, positions: Mapping[str, int], old: Origins, stated: Collection[str]) -> Origins:
    """Where the page states its facts; what sources that were not read now state is kept.

    Of a recalled source that is what the spec goes on to state; `stated` are the names of such facts.
    `positions` has the place of each source in the spec, by the name that messages call it.
    """
    read = {positions[each.name] for each in page.at_hand if each.name in positions}
    recalled = {positions[each.name] for each in page.sources if each.name in positions} - read
    known = list(_places(page))
    again = {name for name, _ in known}
    kept = {
        name: {
            source: lines
            for source, lines in places.items()
            if source not in read and (source not in recalled or (name in stated and name not in again))
        }
        for name, places in old.facts.items()
    }
    found: dict[str, dict[int, Lines]] = {name: places for name, places in kept.items() if places}
    for name, places in known:
        lines: dict[int, set[int]] = {}
        for location in places:
            if location.file in positions:
                lines.setdefault(positions[location.file], set()).add(location.line)
        if lines:
            new = {source: _ranges(sorted(each)) for source, each in lines.items()}
            found[name] = {**found.get(name, {}), **new}
    return Origins(facts=found)


def text(origins: Origins) -> str:
    """The file, one fact per line, sorted."""
    written = {
        name: " ".join(f"{source}:{_shown(lines)}" for source, lines in sorted(places.items()))
        for name, places in origins.facts.items()
    }
    return json.dumps(written, indent=0, sort_keys=True, ensure_ascii=False) + "\n"


def stale(origins: Origins, draft: SpecDraft) -> list[str]:
    """The facts with an origin that the spec does not state."""
    known = facts(draft)
    return [name for name in origins.facts if name not in known]


def _places(page: PageFacts) -> Iterator[tuple[str, Sequence[Location]]]:
    for name, fact in page.header.items():
        yield f"header.{name}", fact.origins
    for label, fact in page.pricing.items():
        yield f"pricing.{label}", fact.origins
    yield from _parameters(page.request, "request")
    yield from _parameters(page.response, "response")
    for fact in page.stated:
        yield f"stated.{written(fact.value)}", fact.origins
    if page.open and page.request:
        yield "request.additionalProperties", (page.request[0].location,)
    for rule in page.rules:
        plain: Plain = {rule.kind: rule.argument}
        yield rule_name(rule.scope.replace("[]", ""), plain), rule.origins


def _parameters(groups: Iterable[GroupFacts], direction: str) -> Iterator[tuple[str, Sequence[Location]]]:
    for group in groups:
        for parameter in group.parameters:
            for word, fact in parameter.facts.items():
                if word.rpartition(".")[2] in ORDER and word not in WORDING:
                    yield f"{direction}.{parameter.path}.{word}", fact.origins


def _ranges(lines: Sequence[int]) -> Lines:
    runs = groupby(enumerate(lines), key=lambda each: each[1] - each[0])
    ranges = ([line for _, line in run] for _, run in runs)
    return tuple((each[0], each[-1]) for each in ranges)


def _shown(lines: Lines) -> str:
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in lines)
