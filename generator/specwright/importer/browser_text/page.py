"""A page's text, from its title to its examples: no header, no rules, no answers."""

import json
from dataclasses import replace
from typing import Any

from specwright.diagnostics import Diagnostic, in_order
from specwright.importer.browser_text.entries import groups
from specwright.importer.codes import PageCode
from specwright.importer.facts import ExampleFacts, Fact, PageFacts
from specwright.importer.ledger import LineAccount, stated
from specwright.importer.source import SourceText
from specwright.importer.statements import in_descriptions


def read(source: SourceText) -> tuple[PageFacts, list[Diagnostic]]:
    """What the text states, and what is wrong with it."""
    ledger = LineAccount(source=source)
    lines = source.lines
    first = next(number for number, text in enumerate(lines, start=1) if text.strip())
    title = stated(lines[first - 1], ledger.fact(first, "title"))
    begin = next((number for number, text in enumerate(lines, start=1) if text == "{"), len(lines) + 2)
    start = first + 1
    if len(ledger.text(start)) > 60 or ledger.text(start).endswith("."):
        ledger.prose(start, start, "summary")
        start += 1
    found, sentences = groups(ledger, start, begin - 2)
    if not found:
        message = "no group of parameters was found: a title, a sentence, and a line '-'"
        ledger.report(ledger.at(first), PageCode.MISSING_HEADING, message)
    described = in_descriptions(ledger, found, sentences)
    header: dict[str, Fact] = {"title": title}
    for parameter in (each for group in described.groups for each in group.parameters):
        if parameter.path == "model" and "const" in parameter.facts:
            header["model"] = parameter.facts["const"]
    facts = PageFacts(
        slug=source.slug,
        sources=(source.facts(source.url),),
        header=header,
        pricing={},
        request=described.groups,
        response=(),
        rules=described.rules,
        examples=_examples(ledger, begin - 1) if begin <= len(lines) else (),
    )
    return replace(facts, lines=ledger.lines()), in_order(ledger.problems)


def _examples(ledger: LineAccount, first: int) -> tuple[ExampleFacts, ...]:
    """Titles with a request and an answer each, glued to one another."""
    text = "\n".join(ledger.source.lines[first - 1 :])
    found: list[ExampleFacts] = []
    position = 0
    while position < len(text.rstrip()):
        line = first + text.count("\n", 0, position)
        brace = text.find("{", position)
        title = text[position:brace].strip()
        bodies: list[dict[str, Any]] = []
        position = brace
        while brace >= 0 and position < len(text) and text[position] == "{" and len(bodies) < 2:
            body, position = _body(ledger, text, position, first)
            if body is None:
                return tuple(found)
            bodies.append(body)
        if not bodies or not title or "\n" in title:
            ledger.unexplained(line, "an example is due: a title, and JSON", PageCode.TRUNCATED)
            return tuple(found)
        for number in range(line, first + text.count("\n", 0, position) + 1):
            ledger.fact(number, "example")
        found.append(
            ExampleFacts(
                title=title,
                request=bodies[0],
                response=bodies[1] if len(bodies) > 1 else None,
                location=ledger.at(line),
            )
        )
    if len(found) > 1 and found[0].response and not found[-1].response:
        message = "the page ends before the last example does: it has no answer"
        ledger.report(ledger.at(len(ledger.source.lines)), PageCode.TRUNCATED, message)
    return tuple(found)


def _body(ledger: LineAccount, text: str, position: int, first: int) -> tuple[dict[str, Any] | None, int]:
    """The JSON object that begins at the position, and where it ends."""
    try:
        body, end = json.JSONDecoder().raw_decode(text, position)
    except (ValueError, RecursionError) as error:
        at = getattr(error, "pos", position)
        line = first + text.count("\n", 0, at)
        is_cut = at >= len(text.rstrip()) or "Unterminated string" in str(error)
        code = PageCode.TRUNCATED if is_cut else PageCode.JSON
        for number in range(first + text.count("\n", 0, position), len(ledger.source.lines) + 1):
            ledger.fact(number, "example")
        ledger.report(ledger.at(line), code, f"the example is no JSON: {error}")
        return None, position
    return body, end
