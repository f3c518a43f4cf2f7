"""A page in Markdown, from its front matter to its examples."""

import re
from collections.abc import Sequence
from dataclasses import replace

from specwright.diagnostics import Diagnostic, in_order
from specwright.importer.codes import PageCode
from specwright.importer.cross_checks import cross_check, paired
from specwright.importer.descriptions import Tree, in_descriptions
from specwright.importer.facts import Fact, PageFacts
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, blocks, sections
from specwright.importer.markdown.examples import examples
from specwright.importer.markdown.header import Front, bullets, front, prices, title
from specwright.importer.markdown.parameters import groups
from specwright.importer.markdown.rules import rules
from specwright.importer.markdown.told import in_request
from specwright.importer.markdown.tree import tree
from specwright.importer.rule_sentences import in_rules
from specwright.importer.sentence_readings import Sentences, for_page
from specwright.importer.source_text import SourceText
from specwright.importer.yielding import without_required
from specwright.pageform.headings import EXAMPLES, PRICING, REQUEST, RESPONSE, RULES, SECTIONS, UNTITLED

_LAST = (REQUEST, RESPONSE)
"""The sections that end with a parameter."""
_ENDS = re.compile(r".*[.!?)]\s*|(?:- |\*\*).*`")
"""How their last line ends: a sentence does, bullets and lists of values may end with a code span."""


def read(source: SourceText, sentences: Sentences) -> tuple[PageFacts, list[Diagnostic]]:
    """What the page states, people's sentences among it, and what is wrong; with an error it is not whole."""
    account = LineAccount(source=source)
    page = front(account)
    head, found = sections(blocks(account, page.lines), 2)
    header, summary = _header(account, page, head, found)
    url = str(page.url.value) if page.url else source.url
    known = _known(account, found)
    trees = {
        direction: _tree(account, known.get(heading), url, direction)
        for direction, heading in (("request", REQUEST), ("response", RESPONSE))
    }
    described, request = in_descriptions(account, trees["request"])
    _, response = in_descriptions(account, trees["response"], rules=False)
    slug = url.rstrip("/").rpartition("/")[2]
    listed = rules(account, known.get(RULES), for_page(sentences, slug, header))
    asked = in_rules(account, listed.rules, request)
    answered = in_rules(account, listed.rules, response, response=True)
    pairs = paired(account, asked.rules, trees["request"].pairs)
    told = in_request(account, listed.told, asked.groups)
    asked_groups, aside = without_required(account, asked.rules, told.groups)
    facts = PageFacts(
        slug=slug,
        sources=(source.facts(url),),
        header=header,
        summary=summary,
        pricing=prices(account, known[PRICING]) if PRICING in known else {},
        request=asked_groups,
        response=answered.groups,
        rules=(*asked.rules, *pairs, *described, *answered.rules),
        examples=examples(account, known[EXAMPLES]) if EXAMPLES in known else (),
        open=told.open,
        stated=(*asked.stated, *told.media),
        readings=(*listed.readings, *asked.aside, *aside),
        said=asked.said,
        unread=tuple(dict.fromkeys(account.unread)),
    )
    cross_check(account, facts)
    _end(account, found)
    return replace(facts, lines=account.lines()), in_order(account.problems)


def _header(
    account: LineAccount, page: Front, head: Sequence[MarkdownBlock], found: list[MarkdownSection]
) -> tuple[dict[str, Fact], str]:
    """The facts at the top of the page, and its summary; the section of the title goes out of the list."""
    for block in head:
        account.unexplained(block.first, "'# Title' is due", PageCode.MISSING_HEADING, last=block.last)
    header: dict[str, Fact] = {}
    summary = ""
    if found and found[0].heading.level == 1:
        first = found.pop(0)
        stated, summary = bullets(account, first.blocks)
        header = {"title": title(account, first.heading, page), **stated}
    elif not head:
        account.report(page.lines + 1, PageCode.MISSING_HEADING, "'# Title' is due")
    if page.url:
        header["documentation"] = page.url
        asked = account.source.url.rstrip("/").removesuffix(".md")
        if asked and str(page.url.value).rstrip("/") != asked:
            message = f"this is the page of '{page.url.value}', not of '{asked}'"
            account.report(page.url.origins[0], PageCode.OTHER_PAGE, message)
    return header, summary


def _tree(account: LineAccount, section: MarkdownSection | None, url: str, direction: str) -> Tree:
    if section is None:
        return Tree(groups=(), paragraphs={})
    untitled = UNTITLED if direction == "response" else None
    return tree(account, groups(account, section, url, untitled), direction)


def _known(account: LineAccount, found: list[MarkdownSection]) -> dict[str, MarkdownSection]:
    """The sections by heading; unknown, repeated and misplaced ones are unexplained."""
    known: dict[str, MarkdownSection] = {}
    for section in found:
        name = section.heading.text
        last = list(known)[-1] if known else None
        first = section.heading.first
        if name not in SECTIONS or account.text(first) != f"## {name}":
            due = f"a page's sections are {', '.join(SECTIONS)}"
        elif name in known or (last and SECTIONS.index(name) < SECTIONS.index(last)):
            due = f"'## {name}' is due once, and in the order {', '.join(SECTIONS)}"
        else:
            known[name] = section
            account.fact(first, "section")
            continue
        account.unexplained(first, due, PageCode.MISSING_HEADING, last=section.last)
    last_line = len(account.source.lines)
    if REQUEST not in known:
        is_cut = bool(known) and all(SECTIONS.index(each) < SECTIONS.index(REQUEST) for each in known)
        code = PageCode.TRUNCATED if is_cut else PageCode.MISSING_HEADING
        account.report(last_line, code, f"the page has no '## {REQUEST}'")
    elif RESPONSE not in known:
        message = f"the page has no '## {RESPONSE}': it says nothing of answers, or it is cut"
        account.hint(account.at(last_line), PageCode.MISSING_HEADING, message)
    return known


def _end(account: LineAccount, found: list[MarkdownSection]) -> None:
    """The last sentence of a page that ends with a parameter is whole."""
    number, text = [(at, text) for at, text in enumerate(account.source.lines, start=1) if text.strip()][-1]
    ends_with_parameter = bool(found) and found[-1].heading.text in _LAST
    if ends_with_parameter and not _ENDS.fullmatch(text):
        account.report(number, PageCode.TRUNCATED, "the page ends in the middle of a sentence")
