"""A page in Markdown, from its front matter to its examples."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from specwright.diagnostics import Diagnostic, in_order
from specwright.importer.checks import check_pairs, cross_check
from specwright.importer.codes import PageCode
from specwright.importer.facts import ExampleFacts, Fact, PageFacts
from specwright.importer.ledger import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, blocks, sections
from specwright.importer.markdown.compatibility import StatedTable, compatibility
from specwright.importer.markdown.examples import examples
from specwright.importer.markdown.header import Front, bullets, front, title
from specwright.importer.markdown.parameters import groups
from specwright.importer.markdown.pricing import prices
from specwright.importer.markdown.tree import Tree, tree
from specwright.importer.source import SourceText
from specwright.importer.statements import in_descriptions, in_rules

PRICING = "Pricing"
RULES = "Compatibility & Validation"
REQUEST = "Request Parameters"
RESPONSE = "Response Parameters"
EXAMPLES = "Examples"
_ORDER = (PRICING, RULES, REQUEST, RESPONSE, EXAMPLES)
_REQUIRED = (REQUEST, RESPONSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What the sections of a page state, before they are compared with one another."""

    header: dict[str, Fact]
    summary: str
    pricing: dict[str, Fact]
    rules: list[StatedTable]
    request: Tree
    response: Tree
    examples: tuple[ExampleFacts, ...]


def read(source: SourceText) -> tuple[PageFacts, list[Diagnostic]]:
    """What the page states, and what is wrong with it; with an error among that, the facts are not whole."""
    ledger = LineAccount(source=source)
    page = front(ledger)
    head, found = sections(blocks(ledger, page.lines), 2)
    if page.url:
        _same_address(ledger, page.url)
    url = str(page.url.value) if page.url else source.url
    parts = _read(ledger, page, url, head, found)
    request = in_descriptions(ledger, parts.request.groups, parts.request.sentences)
    response = in_descriptions(ledger, parts.response.groups, parts.response.sentences, rules=False)
    rules, request_groups = in_rules(ledger, parts.rules, request.groups)
    answer_rules, response_groups = in_rules(ledger, parts.rules, response.groups, response=True)
    facts = PageFacts(
        slug=url.rstrip("/").rpartition("/")[2],
        sources=(source.facts(url),),
        header=parts.header,
        summary=parts.summary,
        pricing=parts.pricing,
        request=request_groups,
        response=response_groups,
        rules=(*rules, *request.rules, *answer_rules),
        examples=parts.examples,
    )
    cross_check(ledger, facts)
    check_pairs(ledger, facts, [(pair.paths, pair.place) for pair in parts.request.pairs])
    _end(ledger, found)
    facts = replace(facts, lines=ledger.lines())
    return facts, in_order(ledger.problems)


def _read(
    ledger: LineAccount, page: Front, url: str, head: Sequence[MarkdownBlock], found: list[MarkdownSection]
) -> _Parts:
    """The sections in their order, each read by its own reader."""
    for block in head:
        ledger.unexplained(block.first, "'# Title' is due", PageCode.MISSING_HEADING, last=block.last)
    header: dict[str, Fact] = {}
    summary = ""
    if found and found[0].heading.level == 1:
        first = found.pop(0)
        header["title"] = title(ledger, first.heading, page)
        stated, summary = bullets(ledger, first.blocks)
        header |= stated
    elif not head:
        ledger.report(ledger.at(page.lines + 1), PageCode.MISSING_HEADING, "'# Title' is due")
    if page.url:
        header["documentation"] = page.url
    known = _known(ledger, found)
    return _Parts(
        header=header,
        summary=summary,
        pricing=prices(ledger, known[PRICING]) if PRICING in known else {},
        rules=compatibility(ledger, known[RULES]) if RULES in known else [],
        request=_tree(ledger, known.get(REQUEST), url, "request"),
        response=_tree(ledger, known.get(RESPONSE), url, "response"),
        examples=examples(ledger, known[EXAMPLES]) if EXAMPLES in known else (),
    )


def _tree(ledger: LineAccount, section: MarkdownSection | None, url: str, direction: str) -> Tree:
    if section is None:
        return Tree(groups=(), sentences={})
    untitled = "Response" if direction == "response" else None
    return tree(ledger, groups(ledger, section, url, untitled), direction)


def _known(ledger: LineAccount, found: list[MarkdownSection]) -> dict[str, MarkdownSection]:
    """The sections by heading; unknown, repeated and misplaced ones are unexplained."""
    known: dict[str, MarkdownSection] = {}
    for section in found:
        name = section.heading.text
        last = list(known)[-1] if known else None
        if (
            name not in _ORDER
            or section.heading.level != 2
            or ledger.text(section.heading.first) != f"## {name}"
        ):
            due = f"a page's sections are {', '.join(_ORDER)}"
            ledger.unexplained(section.heading.first, due, PageCode.MISSING_HEADING, last=section.last)
        elif name in known or (last and _ORDER.index(name) < _ORDER.index(last)):
            due = f"'## {name}' is due once, and in the order {', '.join(_ORDER)}"
            ledger.unexplained(section.heading.first, due, PageCode.MISSING_HEADING, last=section.last)
        else:
            known[name] = section
            ledger.fact(section.heading.first, "section")
    last_line = len(ledger.source.lines)
    for name in _REQUIRED:
        if name not in known:
            is_cut = bool(known) and all(_ORDER.index(each) < _ORDER.index(name) for each in known)
            code = PageCode.TRUNCATED if is_cut else PageCode.MISSING_HEADING
            ledger.report(ledger.at(last_line), code, f"the page has no '## {name}'")
    return known


def _same_address(ledger: LineAccount, stated: Fact) -> None:
    asked = ledger.source.url.rstrip("/").removesuffix(".md")
    if asked and str(stated.value).rstrip("/") != asked:
        message = f"this is the page of '{stated.value}', not of '{asked}'"
        ledger.report(stated.origins[0], PageCode.OTHER_PAGE, message)


def _end(ledger: LineAccount, found: list[MarkdownSection]) -> None:
    """The last sentence of a page that ends with a parameter is whole."""
    lines = [text for text in ledger.source.lines if text.strip()]
    ends_with_parameter = bool(found) and found[-1].heading.text in _REQUIRED
    if ends_with_parameter and not lines[-1].rstrip().endswith((".", "!", "?", ")", "`")):
        number = max(at for at, text in enumerate(ledger.source.lines, start=1) if text.strip())
        message = "the page ends in the middle of a sentence"
        ledger.report(ledger.at(number), PageCode.TRUNCATED, message)
