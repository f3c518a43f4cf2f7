"""Pages with one number, name, value, key or sentence changed: what a careless editor, or a cut, would make.

What may be changed is told from the text alone, not from what the reader makes of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?|\d+")
_SPAN = re.compile(r"\\?`([^`]+?)\\?`")
_KEYS = "Path|Type|Required|Value|Format|Paired with|Min|Max|Step|Default"
_ATTRIBUTES = re.compile(r"(?:string|integer|float|boolean|object|array of \w+)\b.* -$")
_COUNT = re.compile(r"(?:Allowed values|Properties) \d+ \w+$")
_STATING = re.compile(
    r"UUID, URL|Hexadecimal color code|Use a preset|You must provide either|Only applies when"
    r"|Must match the number|must be nested inside"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A changed page: what was changed in which line, and the whole text."""

    line: int
    what: str
    text: str


def mutants(text: str) -> Iterator[Mutant]:
    """Every change of a line that states facts; `what` is number, name, value, key or sentence."""
    lines = text.split("\n")
    for number, kind in _fact_lines(lines):
        line = lines[number - 1]
        for what, changed in _changes(line, kind):
            if changed != line:
                new = [*lines[: number - 1], changed, *lines[number:]]
                yield Mutant(line=number, what=f"{what}: {changed.strip()[:70]}", text="\n".join(new))


def _fact_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that state facts, by their form alone: fences of descriptions and their bullets are none."""
    section, fenced, keyed = "", False, False
    is_markdown = any(line.startswith("## ") for line in lines)
    for number, line in enumerate(lines, start=1):
        section = line if line.startswith("## ") and not fenced else section
        example = section == "## Examples"
        if line.startswith("```"):
            fenced = not fenced
        elif not is_markdown:
            yield from ((number, kind) for kind in _text_kinds(lines, number))
        elif fenced and not example:
            continue
        elif not section:
            yield from [(number, "top")] if re.match(r"title: |url: |# |- \*\*", line) else []
        elif example or section in ("## Compatibility & Validation", "## Pricing"):
            yield number, "json" if fenced else "whole"
        else:
            keyed = (not line.startswith("#") and (keyed and bool(line.strip()))) or line.startswith("- **")
            is_key = re.match(rf"- \*\*(?:{_KEYS})\*\*: ", line) and _below_heading(lines, number)
            listed = re.match(r"- `", line)
            label = re.match(r"\*\*(?:Allowed values|Learn more)\*\*|\*\*[\w ]+\*\*$|#{2,5} ", line)
            if is_key or listed or label or _STATING.search(line):
                yield number, "sentence" if _STATING.search(line) else "whole"


def _below_heading(lines: list[str], number: int) -> bool:
    """Whether only bullets and one blank line stand between the line and its heading."""
    at = number - 2
    while at >= 0 and lines[at].startswith("- **"):
        at -= 1
    return at >= 1 and not lines[at] and lines[at - 1].startswith("###")


def _text_kinds(lines: list[str], number: int) -> Iterator[str]:
    line = lines[number - 1]
    begin = lines.index("{") if "{" in lines else len(lines)
    if number > begin:
        yield "json"
    elif "»" in line or _ATTRIBUTES.match(line):
        yield "whole"
    elif _COUNT.search(line):
        yield "sentence"


def _changes(line: str, kind: str) -> Iterator[tuple[str, str]]:
    spans = [] if kind == "json" else list(_SPAN.finditer(line))
    spans = spans if kind != "sentence" or _STATING.search(line) else []
    for found in _NUMBER.finditer(line):
        if kind != "sentence" or _is_stated(line, found.start(), spans):
            yield "number", _put(line, found.start(), found.end(), _other(found[0]))
    for span in spans:
        inner = span[1]
        end = span.start(1) + len(inner)
        yield "value", _put(line, span.start(1), end, f"{inner}x")
        if inner.lower() != "uri":  # the two spellings of pages
            yield (
                "value",
                _put(line, span.start(1), end, inner[:-1] if inner == inner.swapcase() else inner.swapcase()),
            )
    if kind == "json":
        yield from _json(line)
    for found in re.finditer(r"\*\*([^*]+)\*\*", line) if kind != "sentence" else ():
        yield "key", _put(line, found.start(1), found.end(1), f"{found[1][1:]}")
        yield "key", _put(line, found.start(1), found.end(1), f"{found[1]}s")
    heading = re.match(r"#+ \[(\w+)\]\((\S+)#(\S+)\)", line)
    for group in (1, 2, 3) if heading else ():
        assert heading is not None
        yield "name", _put(line, heading.start(group), heading.end(group), f"{heading[group]}x")
        yield "name", _put(line, heading.start(group), heading.end(group), heading[group][:-1])
    yield from _words(line, kind)


def _words(line: str, kind: str) -> Iterator[tuple[str, str]]:
    """Words outside of spans, keys and links: one left out, one misspelt."""
    is_link = line.startswith(("#", "!", "|")) and "](" in line
    if kind == "json" or is_link or line.startswith(("- `", "From ")):
        return
    plain = re.sub(r"`[^`]*`|\*\*[^*]*\*\*| \|.*", lambda found: "0" * len(found[0]), line)
    words = list(re.finditer(r"[A-Za-z][A-Za-z-]{2,}", plain))
    if kind == "sentence":
        words = [word for word in words if _is_stated(line, word.start(), [])]
    for word in words:
        yield "sentence", _put(line, word.start(), word.end(), f"{word[0][:-1]}q")


def _is_stated(line: str, position: int, spans: list[re.Match[str]]) -> bool:
    """Whether a word is one of those that make a sentence state something; what else it says is prose."""
    stating = [found for found in (_STATING.search(line), _COUNT.search(line)) if found]
    return any(found.start() <= position < found.end() for found in [*stating, *spans])


def _json(line: str) -> Iterator[tuple[str, str]]:
    for found in re.finditer(r'"([^"\\]{1,60})"', line):
        yield "value", _put(line, found.start(1), found.end(1), f"{found[1]}x")


def _other(number: str) -> str:
    """A number that differs in its last digit."""
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def _put(line: str, start: int, end: int, new: str) -> str:
    return line[:start] + new + line[end:]
