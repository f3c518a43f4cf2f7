"""A page's text, from its title to its examples: no header, no rules, no answers."""

import json
from dataclasses import replace
from typing import Any

from specwright.diagnostics import Diagnostic, in_order
from specwright.importer.browser_text.parameters import groups
from specwright.importer.codes import PageCode
from specwright.importer.descriptions import in_descriptions
from specwright.importer.facts import ExampleFacts, Fact, PageFacts, fact_at
from specwright.importer.line_account import LineAccount
from specwright.importer.source_text import SourceText


def read(source: SourceText) -> tuple[PageFacts, list[Diagnostic]]:
    """What the text states, and what is wrong with it."""
    account = LineAccount(source=source)
    lines = source.lines
    first = next(number for number, text in enumerate(lines, start=1) if text.strip())
    title = fact_at(lines[first - 1], account.fact(first, "title"))
    begin = next((number for number, text in enumerate(lines, start=1) if text == "{"), len(lines) + 2)
    start = first + 1
    if len(account.text(start)) > 60 or account.text(start).endswith("."):
        account.prose(start, start, "summary")
        start += 1
    tree = groups(account, start, begin - 2)
    if not tree.groups:
        message = "no group of parameters was found: a title, a sentence, and a line '-'"
        account.report(first, PageCode.MISSING_HEADING, message)
    rules, described = in_descriptions(account, tree)
    header: dict[str, Fact] = {"title": title}
    for parameter in (each for group in described for each in group.parameters):
        if parameter.path == "model" and "const" in parameter.facts:
            header["model"] = parameter.facts["const"]
    facts = PageFacts(
        slug=source.slug,
        sources=(source.facts(source.url),),
        header=header,
        pricing={},
        request=described,
        response=(),
        rules=rules,
        examples=_examples(account, begin - 1) if begin <= len(lines) else (),
    )
    return replace(facts, lines=account.lines()), in_order(account.problems)


def _examples(account: LineAccount, first: int) -> tuple[ExampleFacts, ...]:
    """Titles with a request and an answer each, glued to one another."""
    text = "\n".join(account.source.lines[first - 1 :])
    found: list[ExampleFacts] = []
    position = 0
    while position < len(text.rstrip()):
        line = first + text.count("\n", 0, position)
        brace = text.find("{", position)
        title = text[position:brace].strip()
        bodies: list[dict[str, Any]] = []
        position = brace
        while brace >= 0 and position < len(text) and text[position] == "{" and len(bodies) < 2:
            body, position = _body(account, text, position, first)
            if body is None:
                return tuple(found)
            bodies.append(body)
        if not bodies or not title or "\n" in title:
            account.unexplained(line, "an example is due: a title, and JSON", PageCode.TRUNCATED)
            return tuple(found)
        account.facts(line, first + text.count("\n", 0, position), "example")
        answer = bodies[1] if len(bodies) > 1 else None
        example = ExampleFacts(title=title, request=bodies[0], response=answer, location=account.at(line))
        found.append(example)
    if len(found) > 1 and found[0].response and not found[-1].response:
        message = "the page ends before the last example does: it has no answer"
        account.report(len(account.source.lines), PageCode.TRUNCATED, message)
    return tuple(found)


def _body(account: LineAccount, text: str, position: int, first: int) -> tuple[dict[str, Any] | None, int]:
    """The JSON object that begins at the position, and where it ends."""
    try:
        body, end = json.JSONDecoder().raw_decode(text, position)
    except (ValueError, RecursionError) as error:
        at = getattr(error, "pos", position)
        line = first + text.count("\n", 0, at)
        is_cut = at >= len(text.rstrip()) or "Unterminated string" in str(error)
        code = PageCode.TRUNCATED if is_cut else PageCode.JSON
        account.facts(first + text.count("\n", 0, position), len(account.source.lines), "example")
        account.report(line, code, f"the example is no JSON: {error}")
        return None, position
    return body, end
