"""All that several pages state of one model."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from specwright.diagnostics import Diagnostic, Location, in_order
from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import Fact, PageFacts
from specwright.importer.reconcile.page_limits import SCHEMAS, tabled
from specwright.importer.reconcile.parameters import groups
from specwright.importer.reconcile.rules import rules
from specwright.importer.reconcile.settling import Preference, Settling
from specwright.ir.json_values import is_equal

_RANK = ("markdown", "openapi", "json-schema", "resolve", "bundle", "answer-schema", "text")


def reconcile(
    pages: Sequence[PageFacts],
    decisions: Mapping[str, str] | None = None,
    prefer: Preference | None = None,
) -> tuple[PageFacts, list[Diagnostic]]:
    """One page of several, at least one; `decisions` maps the name of a fact to the rendering to follow.

    Where pages and schemas differ and nobody has decided, the sort that is to `prefer` is followed.

    Facts are called `title` and so on in the header, `pricing.LABEL`, `request.PATH.WORD`,
    `response.PATH.WORD`, `rules.sizes.width+height`, as the problems print them.
    """
    ordered = sorted(pages, key=lambda page: _RANK.index(_rendering(page)))
    names = tuple(map(_rendering, ordered))
    tables = tabled(ordered)
    settling = Settling(decisions=decisions or {}, renderings=names, prefer=prefer, tables=tables)
    _same_model(settling, ordered)
    first = ordered[0]
    named = list(zip(names, ordered, strict=True))
    merged = PageFacts(
        slug=first.slug,
        sources=tuple(source for page in ordered for source in page.sources),
        header=_settled(settling, "", [(name, page.header) for name, page in named]),
        pricing=_settled(settling, "pricing.", [(name, page.pricing) for name, page in named]),
        request=groups(settling, "request", [(name, page.request) for name, page in named]),
        response=groups(settling, "response", [(name, page.response) for name, page in named]),
        rules=rules(settling, [(name, page.rules) for name, page in named]),
        examples=next((page.examples for page in ordered if page.examples), ()),
        lines=first.lines if len(ordered) == 1 else (),
        decisions=tuple(settling.decided),
        summary=next((page.summary for page in ordered if page.summary), ""),
        open=any(page.open for page in ordered),
        stated=_each_once(_told(ordered)),
        said=tuple(rule for page in ordered for rule in page.said),
        readings=tuple(each for page in ordered for each in page.readings),
    )
    settling.check_decisions(first.request[0].location if first.request else _place(first))
    return merged, in_order(settling.problems)


def _rendering(page: PageFacts) -> str:
    return page.sources[0].rendering


def _place(page: PageFacts) -> Location:
    stated = next(iter(page.header.values()), None)
    return stated.origins[0] if stated else Location(file=page.sources[0].name)


def _same_model(settling: Settling, pages: Sequence[PageFacts]) -> None:
    """Pages that name different models are not renderings of one."""
    first = pages[0].header.get("model")
    for page in pages[1:]:
        other = page.header.get("model")
        if first and other and first.value != other.value:
            message = f"this is about the model '{other.value}', the other page about '{first.value}'"
            settling.problems.append(
                fault(other.origins[0], PageCode.OTHER_PAGE, message, related=first.origins[:1])
            )


def _settled(
    settling: Settling, start: str, stated: Sequence[tuple[str, Mapping[str, Fact]]]
) -> dict[str, Fact]:
    return {
        key: settling.settle(f"{start}{key}", [(name, facts[key]) for name, facts in stated if key in facts])
        for key in dict.fromkeys(key for _, facts in stated for key in facts)
    }


def _told(pages: Sequence[PageFacts]) -> list[Fact]:
    """What nothing enforces; a schema has every rule, and says what a page leaves open."""
    whole = any(_rendering(page) in SCHEMAS for page in pages)
    return [fact for page in pages for fact in page.stated if not (whole and _is_rule(fact))]


def _is_rule(fact: Fact) -> bool:
    return isinstance(fact.value, dict) and "rule" in fact.value


def _each_once(stated: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts that any page states, each with all its places."""
    found: list[Fact] = []
    for fact in stated:
        at = next((at for at, other in enumerate(found) if is_equal(other.value, fact.value)), None)
        if at is None:
            found.append(fact)
        else:
            found[at] = replace(fact, origins=(*found[at].origins, *fact.origins))
    return tuple(found)
