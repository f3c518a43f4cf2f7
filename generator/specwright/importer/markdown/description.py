"""What stands below a parameter's keys: prose, then its allowed values, then links."""

import re
from dataclasses import dataclass, field

from specwright.diagnostics import as_typed, nearest
from specwright.importer.codes import PageCode
from specwright.importer.descriptions import Paragraph
from specwright.importer.facts import Fact, fact_at
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, numbered, text_of
from specwright.ir.parameter import Json
from specwright.ir.wording import counted
from specwright.pageform.spelling import SPAN, content, typed
from specwright.pageform.wording import plain

_VALUES = re.compile(rf"\*\*Allowed values\*\*:(?P<values>(?: (?:{SPAN}))*)")
_SPAN = re.compile(rf"(?<= )(?:{SPAN})(?= |$)")
_VALUE = re.compile(rf"- (?P<value>{SPAN})(?: (?P<note>\S.*))?")
_LINKS = re.compile(r"\*\*Learn more\*\* \((?P<count>1 resource|(?!1 )[1-9]\d* resources)\):")
_LINK = re.compile(r"- \[[^\[\]]+\]\((?:https?://|/)[^\s()]+\) \([a-z]+\)")
_LABEL = re.compile(r"\*\*(?P<label>[^*]+?)(?:\*\*:|:\*\*)(?P<rest>.*)")
_KNOWN = ("Allowed values", "Learn more")


@dataclass(slots=True, kw_only=True)
class Description:
    """The paragraphs, the allowed values with the line of each, and the notes on them."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    values: list[tuple[str, int]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    label: int = 0

    def enum(self, account: LineAccount, kind: str, name: str) -> Fact | None:
        """The allowed values in the parameter's type, None where the page lists none."""
        if not self.values:
            return None
        found: list[Json] = []
        for text, line in self.values:
            value = typed(text, kind)
            if value is None:
                message = f"{as_typed(text)} is not of type {kind or 'a value'}"
                account.report(line, PageCode.WRONG_VALUE, message, name)
            elif value in found:
                message = f"{as_typed(text)} is allowed twice"
                account.report(line, PageCode.DUPLICATE_VALUE, message, name)
            else:
                found.append(value)
        lines = dict.fromkeys([self.label, *(line for _, line in self.values)])
        return fact_at(found, *(account.at(line) for line in lines))


def description(account: LineAccount, found: list[MarkdownBlock], name: str) -> Description:
    """Reads the blocks behind the keys of a parameter."""
    result = Description()
    rest = list(found)
    while rest:
        block = rest.pop(0)
        text = account.text(block.first)
        is_line = block.kind == "paragraph" and block.first == block.last
        if is_line and (values := _VALUES.fullmatch(text)) and not result.label:
            result.label = block.first
            account.fact(block.first, "allowed-values")
            if values["values"]:
                result.values += [(content(each), block.first) for each in _SPAN.findall(values["values"])]
            else:
                _listed(account, rest, result, name)
        elif is_line and (links := _LINKS.fullmatch(text)):
            _links(account, block.first, int(links["count"].split()[0]), rest, name)
        elif result.label:
            due = "a description ends with its allowed values and its links"
            account.unexplained(block.first, due, path=name, last=block.last)
        else:
            _prose(account, block, result, name)
    return result


def _listed(account: LineAccount, rest: list[MarkdownBlock], result: Description, name: str) -> None:
    """Allowed values one below the other, each with a note."""
    if not rest or rest[0].kind != "list":
        message = "the allowed values are missing"
        account.report(result.label, PageCode.TRUNCATED, message, name)
        return
    for line, text in numbered(account, rest.pop(0)):
        parts = _VALUE.fullmatch(text)
        if not parts:
            account.unexplained(line, "an allowed value such as '- `fast` note' is due", path=name)
            continue
        account.fact(line, "allowed-value")
        result.values.append((content(parts["value"]), line))
        if parts["note"]:
            result.notes[content(parts["value"])] = plain(parts["note"])


def _links(account: LineAccount, line: int, count: int, rest: list[MarkdownBlock], name: str) -> None:
    """The links to further reading, as many as announced; they stand last."""
    account.fact(line, "count")
    links = rest.pop(0) if rest and rest[0].kind == "list" else None
    found = list(numbered(account, links)) if links else []
    for number, text in found:
        if _LINK.fullmatch(text):
            account.prose(number, number, "link")
        else:
            account.unexplained(number, "a link such as '- [Title](address) (guide)' is due", path=name)
    if len(found) != count:
        message = f"{counted(count, 'resource')} announced, {len(found)} listed"
        account.report(line, PageCode.WRONG_COUNT, message, name)
    for block in rest:
        account.unexplained(block.first, "the links stand last", path=name, last=block.last)
    rest.clear()


def _prose(account: LineAccount, block: MarkdownBlock, result: Description, name: str) -> None:
    """Wording, which may state facts in sentences; what may hold facts in another form is none."""
    text = account.text(block.first)
    label = _LABEL.match(text) if text.startswith("**") else None
    if block.kind in ("table", "line", "other", "heading"):
        account.unexplained(block.first, "a description is made of text", path=name, last=block.last)
    elif block.kind == "paragraph" and text.startswith(("*", "__")) and not _is_label(label):
        due = "'**Allowed values**: `a` `b`', '**Learn more** (2 resources):' or a label of prose is due"
        account.unexplained(block.first, due, path=name, last=block.last)
    else:
        account.prose(block.first, block.last, "description")
        is_last = block.last == len(account.source.lines)
        if block.kind == "fence" and is_last and account.text(block.last) != "```":
            message = "the page ends inside a block of code"
            account.report(block.first, PageCode.TRUNCATED, message, name)
        elif block.kind == "paragraph":
            location = account.at(block.first)
            result.paragraphs.append(Paragraph(text=text_of(account, block), location=location))


def _is_label(label: re.Match[str] | None) -> bool:
    """Whether a bold start is a label inside the prose, and no misspelt list of values."""
    return bool(label) and not nearest(label["label"], _KNOWN) and not label["rest"].lstrip().startswith("`")  # type: ignore[index]
