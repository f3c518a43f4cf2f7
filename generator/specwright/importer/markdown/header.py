"""The top of a page: front matter, title, the bullets that identify the model, and its prices."""

import re
from dataclasses import dataclass

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, fact_at, unknown_status
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import BULLET, MarkdownBlock, MarkdownSection, numbered, text_of
from specwright.load.records import STATUSES
from specwright.pageform.header import HEADER_KEYS, front_text
from specwright.pageform.pictures import PICTURE
from specwright.pageform.spelling import CODE, price
from specwright.pageform.wording import joined, plain

_FRONT = ("title", "url", "description")
_PRICE = re.compile(rf"- \*\*(?P<label>[^*]+)\*\*: {CODE}")
_LOWEST = re.compile(r"From (\$[0-9.]+)/.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The front matter's title (`MODEL | SITE`) and address, and how many lines of the page it takes."""

    title: Fact | None
    url: Fact | None
    lines: int


def front(account: LineAccount) -> Front:
    """Reads the front matter; a copy of a page may begin with blank lines."""
    lines = account.source.lines
    first = next(number for number, text in enumerate(lines, start=1) if text.strip())
    if lines[first - 1] != "---":
        message = "a page begins with its front matter: a line '---', then title, url and description"
        account.report(first, PageCode.MISSING_HEADING, message)
        return Front(title=None, url=None, lines=0)
    last = next((at for at in range(first + 1, len(lines) + 1) if lines[at - 1] == "---"), None)
    if last is None:
        account.report(first, PageCode.TRUNCATED, "the front matter has no end, a second line '---'")
        return Front(title=None, url=None, lines=0)
    account.prose(1, first, "front-matter")
    account.prose(last, last, "front-matter")
    found: dict[str, Fact] = {}
    for line in range(first + 1, last):
        key, separator, value = account.text(line).partition(": ")
        due = _FRONT[len(found)] if len(found) < len(_FRONT) else None
        if key != due or not separator or not value.strip():
            account.unexplained(
                line, f"'{due}: ' is due" if due else "the front matter ends with description"
            )
            continue
        found[key] = fact_at(front_text(value.strip()), account.fact(line, "front-matter"))
    for key in _FRONT[len(found) :]:
        account.report(last, PageCode.MISSING_KEY, f"the front matter has no {key}")
    return Front(title=found.get("title"), url=found.get("url"), lines=last)


def title(account: LineAccount, heading: MarkdownBlock, page: Front) -> Fact:
    """The `# Title`, which the front matter repeats before the name of the site."""
    location = account.fact(heading.first, "title")
    if page.title and plain(str(page.title.value).rpartition(" | ")[0]) != plain(heading.text):
        message = f"the title '{heading.text}' is not that of the front matter, '{page.title.value}'"
        account.report(location, PageCode.DISAGREEMENT, message, related=page.title.origins)
    return fact_at(plain(heading.text), location)


def bullets(account: LineAccount, found: tuple[MarkdownBlock, ...]) -> tuple[dict[str, Fact], str]:
    """The bullets `ID`, `Status` and so on, and the prose between them and the title."""
    facts: dict[str, Fact] = {}
    summary: list[str] = []
    seen: list[str] = []
    for block in found:
        if block.kind == "paragraph" and not seen:
            account.prose(block.first, block.last, "summary")
            summary.append(text_of(account, block))
            continue
        if block.kind == "paragraph" and PICTURE.fullmatch(text_of(account, block)):
            account.prose(block.first, block.last, "picture")
            continue
        if block.kind != "list" or seen:
            account.unexplained(block.first, "the bullets from ID to Capabilities are due", last=block.last)
            continue
        for line, text in numbered(account, block):
            _bullet(account, line, text, seen, facts)
    where = account.at(found[-1].last if found else 1)
    if not {"ID", "Task"} & {*seen}:
        account.report(where, PageCode.MISSING_KEY, "the page has no '- **ID**: ' below its title")
    for key in HEADER_KEYS:
        if key not in seen and not HEADER_KEYS[key].is_optional:
            account.report(where, PageCode.MISSING_KEY, f"the page has no '- **{key}**: ' below its title")
    return facts, joined(summary)


def _bullet(account: LineAccount, line: int, text: str, seen: list[str], facts: dict[str, Fact]) -> None:
    parts = BULLET.fullmatch(text)
    if not parts or parts["key"] not in HEADER_KEYS:
        account.unexplained(line, f"one of {', '.join(HEADER_KEYS)} is due", PageCode.UNKNOWN_KEY)
        return
    key, order = parts["key"], list(HEADER_KEYS)
    if key in seen:
        account.unexplained(line, f"'{key}' stands twice", PageCode.DUPLICATE_KEY)
        return
    if seen and order.index(key) < order.index(seen[-1]):
        account.unexplained(line, f"'{key}' is due before '{seen[-1]}'", PageCode.KEY_ORDER)
    seen.append(key)
    value = HEADER_KEYS[key].read(parts["value"])
    if value is None:
        account.unexplained(line, f"this is no value of '{key}'", PageCode.WRONG_VALUE)
        return
    place = account.fact(line, "header")
    if key == "Status" and value not in STATUSES:
        account.hint(place, PageCode.NOT_EXPRESSIBLE, unknown_status(str(value)), "status")
        return
    facts[HEADER_KEYS[key].word] = fact_at(value, place)


def prices(account: LineAccount, section: MarkdownSection) -> dict[str, Fact]:
    """US dollars by label; what is said to be the lowest price must be it."""
    facts: dict[str, Fact] = {}
    lowest: list[tuple[int, str]] = []
    for block in section.blocks:
        if block.kind == "paragraph" and not facts:
            account.prose(block.first, block.last, "pricing")
            lowest += [(line, found[1]) for line, text in numbered(account, block)
                       if (found := _LOWEST.fullmatch(text))]  # fmt: skip
            continue
        if block.kind != "list":
            account.unexplained(block.first, "bullets '- **label**: `$…`' are due", last=block.last)
            continue
        for line, text in numbered(account, block):
            parts = _PRICE.fullmatch(text)
            amount = price(parts[2]) if parts else None
            if parts is None or amount is None:
                account.unexplained(line, "a price such as '- **1K**: `$0.06`' is due")
            elif plain(parts["label"]) in facts:
                account.unexplained(line, f"'{parts['label']}' has a price already", PageCode.DUPLICATE_KEY)
            else:
                facts[plain(parts["label"])] = fact_at(amount, account.fact(line, "price"))
    if not facts:
        message = "the section has no price; '- **label**: `$…`' is due"
        account.report(section.heading.first, PageCode.MISSING_KEY, message)
    for line, text in lowest:
        values = [fact.value for fact in facts.values() if isinstance(fact.value, int | float)]
        account.fact(line, "price")
        if values and price(text) != min(values):
            message = f"{text} is said to be the lowest price, but that is ${min(values)}"
            account.report(line, PageCode.DISAGREEMENT, message)
    return facts
