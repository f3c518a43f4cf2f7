"""Sources that describe a model twice in one form: a repeat is told, and a difference stops the import."""

import json
from collections.abc import Iterator, Sequence

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.codes import ImportCode, fault
from specwright.importer.facts import Fact, PageFacts
from specwright.importer.refusals import name_of
from specwright.ir.wording import counted

_SHOWN = 3
_LONGEST = 60


def each_once(pages: Sequence[PageFacts]) -> tuple[list[PageFacts], list[Diagnostic]]:
    """The pages of one model without repeats of the same rendering, each of which is told.

    One that says something else than the first of its rendering is an error: nothing tells which is right.
    """
    first: dict[str, PageFacts] = {}
    problems: list[Diagnostic] = []
    for page in pages:
        other = first.setdefault(page.sources[0].rendering, page)
        if other is not page:
            problems.append(_told(page, other))
    return list(first.values()), problems


def _told(page: PageFacts, other: PageFacts) -> Diagnostic:
    """The remark that a page repeats another one, or the error that it says something else."""
    place, known = _place(page), _place(other)
    theirs, ours = dict(_stated(other)), dict(_stated(page))
    names = [name for name in {**theirs, **ours} if theirs.get(name) != ours.get(name)]
    if not names:
        message = f"'{name_of(page)}' is described twice, alike; the first description is taken"
        return fault(place, ImportCode.REPEATED_MODEL, message, page.pointer, "info", [known])
    shown = ", ".join(
        f"{name} is {_short(theirs.get(name))} there, {_short(ours.get(name))} here"
        for name in names[:_SHOWN]
    )
    rest = f", {counted(len(names) - _SHOWN, 'more difference')}" if len(names) > _SHOWN else ""
    message = f"'{name_of(page)}' is described twice, and differently: {shown}{rest}; leave one of them out"
    return fault(place, ImportCode.REPEATED_MODEL, message, page.pointer, "error", [known])


def _place(page: PageFacts) -> Location:
    stated = page.header.get("model") or next(iter(page.header.values()), None)
    return stated.origins[0] if stated else Location(file=page.sources[0].name)


def _short(text: str | None) -> str:
    if text is None:
        return "not stated"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _stated(page: PageFacts) -> Iterator[tuple[str, str]]:
    """Everything that a page states, by the name of a fact, as JSON: 1 is not true."""
    yield "slug", _json(page.slug)
    yield from ((name, _json(fact.value)) for name, fact in page.header.items())
    yield from ((f"pricing.{name}", _json(fact.value)) for name, fact in page.pricing.items())
    for direction, groups in (("request", page.request), ("response", page.response)):
        for group in groups:
            yield f"{direction} {group.title} {group.inside}", _json(group.open)
            for parameter in group.parameters:
                yield f"{direction}.{parameter.path}", _json(sorted(parameter.facts))
                yield from _of_parameter(f"{direction}.{parameter.path}", parameter.facts)
    for number, rule in enumerate(page.rules):
        whole = (rule.kind, rule.argument, rule.scope, rule.because, rule.id, rule.response, rule.literal)
        yield f"rule {number + 1}", _json(whole)
    yield "stated", _json([fact.value for fact in page.stated])
    yield "additionalProperties", _json(page.open)
    yield "examples", _json([[each.title, each.request, each.response, each.image] for each in page.examples])


def _of_parameter(name: str, facts: dict[str, Fact]) -> Iterator[tuple[str, str]]:
    yield from ((f"{name}.{word}", _json(fact.value)) for word, fact in facts.items())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
