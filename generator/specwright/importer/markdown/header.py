"""The top of a page: front matter, title, and the bullets that identify the model."""

import re
from dataclasses import dataclass

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact
from specwright.importer.ledger import LineAccount, stated
from specwright.importer.markdown.blocks import MarkdownBlock, numbered
from specwright.ir.parameter import Json
from specwright.pageform.spelling import SPAN, content, day, typed
from specwright.pageform.wording import joined, plain

_FRONT = ("title", "url", "description")
_BULLETS = ("ID", "Status", "Creator", "Release Date", "Capabilities")
_OPTIONAL = {"Release Date"}
_BULLET = re.compile(r"- \*\*(?P<key>[^*]+)\*\*: (?P<value>\S.*)")
_AIR = re.compile(r"[^\s:@]+:[^\s:@]+@[^\s:@]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The front matter's title (`MODEL | SITE`) and address, and how many lines of the page it takes."""

    title: Fact | None
    url: Fact | None
    lines: int


def front(ledger: LineAccount) -> Front:
    """Reads the front matter; a copy of a page may begin with blank lines."""
    lines = ledger.source.lines
    first = next(number for number, text in enumerate(lines, start=1) if text.strip())
    if lines[first - 1] != "---":
        message = "a page begins with its front matter: a line '---', then title, url and description"
        ledger.report(ledger.at(first), PageCode.MISSING_HEADING, message)
        return Front(title=None, url=None, lines=0)
    last = next((at for at in range(first + 1, len(lines) + 1) if lines[at - 1] == "---"), None)
    if last is None:
        ledger.report(
            ledger.at(first), PageCode.TRUNCATED, "the front matter has no end, a second line '---'"
        )
        return Front(title=None, url=None, lines=0)
    ledger.prose(1, first, "front-matter")
    ledger.prose(last, last, "front-matter")
    found: dict[str, Fact] = {}
    for line in range(first + 1, last):
        key, separator, value = ledger.text(line).partition(": ")
        due = _FRONT[len(found)] if len(found) < len(_FRONT) else None
        if key != due or not separator or not value.strip():
            ledger.unexplained(line, f"'{due}: ' is due" if due else "the front matter ends with description")
            continue
        found[key] = stated(value.strip(), ledger.fact(line, "front-matter"))
    for key in _FRONT[len(found) :]:
        ledger.report(ledger.at(last), PageCode.MISSING_KEY, f"the front matter has no {key}")
    return Front(title=found.get("title"), url=found.get("url"), lines=last)


def title(ledger: LineAccount, heading: MarkdownBlock, page: Front) -> Fact:
    """The `# Title`, which the front matter repeats before the name of the site."""
    place = ledger.fact(heading.first, "title")
    if page.title and plain(str(page.title.value).rpartition(" | ")[0]) != plain(heading.text):
        message = f"the title '{heading.text}' is not that of the front matter, '{page.title.value}'"
        ledger.report(place, PageCode.DISAGREEMENT, message, related=page.title.origins)
    return stated(plain(heading.text), place)


def bullets(ledger: LineAccount, found: tuple[MarkdownBlock, ...]) -> tuple[dict[str, Fact], str]:
    """The bullets `ID`, `Status` and so on, and the prose between them and the title."""
    facts: dict[str, Fact] = {}
    summary: list[str] = []
    seen: list[str] = []
    for block in found:
        if block.kind == "paragraph" and not seen:
            ledger.prose(block.first, block.last, "summary")
            summary.append(" ".join(text.strip() for _, text in numbered(ledger, block)))
            continue
        if block.kind != "list" or seen:
            ledger.unexplained(block.first, "the bullets from ID to Capabilities are due", last=block.last)
            continue
        for line, text in numbered(ledger, block):
            _bullet(ledger, line, text, seen, facts)
    where = ledger.at(found[-1].last if found else 1)
    for key in _BULLETS:
        if key not in seen and key not in _OPTIONAL:
            ledger.report(where, PageCode.MISSING_KEY, f"the page has no '- **{key}**: ' below its title")
    return facts, joined(summary)


def _bullet(ledger: LineAccount, line: int, text: str, seen: list[str], facts: dict[str, Fact]) -> None:
    parts = _BULLET.fullmatch(text)
    if not parts or parts["key"] not in _BULLETS:
        ledger.unexplained(line, f"one of {', '.join(_BULLETS)} is due", PageCode.UNKNOWN_KEY)
        return
    key = parts["key"]
    if key in seen:
        ledger.unexplained(line, f"'{key}' stands twice", PageCode.DUPLICATE_KEY)
        return
    if seen and _BULLETS.index(key) < _BULLETS.index(seen[-1]):
        ledger.unexplained(line, f"'{key}' is due before '{seen[-1]}'", PageCode.KEY_ORDER)
    seen.append(key)
    name, value = _value(key, parts["value"])
    if value is None:
        ledger.unexplained(line, f"this is no value of '{key}'", PageCode.WRONG_VALUE)
        return
    facts[name] = stated(value, ledger.fact(line, "header"))


def _value(key: str, text: str) -> tuple[str, Json]:
    """The name of the fact, and its value; None where the text has not the form of one."""
    match key:
        case "ID":
            air = typed(content(text), "string") if re.fullmatch(SPAN, text) else None
            return "model", air if isinstance(air, str) and _AIR.fullmatch(air) else None
        case "Status":
            return "status", text if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) else None
        case "Release Date":
            return "released", day(text)
        case "Capabilities":
            names = text.split(", ")
            whole = all(name == name.strip() and name for name in names) and len(set(names)) == len(names)
            return "capabilities", [plain(name) for name in names] if whole else None
        case _:
            return "creator", plain(text) if text == text.strip() else None
