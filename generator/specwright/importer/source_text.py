"""The bytes of a page made into lines, or what keeps them from being read."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import SourceFacts

LARGEST_PAGE = 4_000_000
LARGEST_SCHEMA = 40_000_000
_MARKUP = re.compile(r"\s*<(?:!doctype|!--|\?xml|html|head|body|div|svg)\b|\s*<[?!]", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FORM = re.compile(r"(?:string|integer|float|boolean|object|array of \w+)\b.* -$")


@dataclass(frozen=True, kw_only=True)
class SourceText:
    """A page as text: `name` stands in messages, `url` is "" where the address is not known.

    `lines` are without their endings; `read` is the day (ISO 8601) that the bytes were read.
    """

    name: str
    url: str
    read: str
    rendering: str
    sha256: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as editors count them; `at` numbers them from 1."""
        return tuple(re.split(r"\r?\n", self.text))

    @property
    def slug(self) -> str:
        """The name of the model's page: of its address, or of the file where that is not known."""
        name = (self.url or self.name).rstrip("/").rpartition("/")[2]
        return re.sub(r"\.\w+$", "", name)

    def at(self, line: int, column: int = 1) -> Location:
        """A place of the page."""
        return Location(file=self.name, line=line, column=column)

    def facts(self, url: str) -> SourceFacts:
        """What a spec says of its source; `url` is the address that the page states."""
        return SourceFacts(
            name=self.name, url=self.url or url, rendering=self.rendering, sha256=self.sha256, read=self.read
        )


def decode(content: bytes, *, name: str, url: str, read: str) -> tuple[SourceText | None, list[Diagnostic]]:
    """The page's text and its rendering: `markdown`, `text` or `json`; or why it has none."""
    start = Location(file=name)
    if len(content) > LARGEST_SCHEMA:
        return None, [_too_large(start, len(content), LARGEST_SCHEMA)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].split(b"\n")
        place = Location(file=name, line=len(before), column=len(before[-1]) + 1)
        message = f"the byte 0x{content[error.start]:02X} is not UTF-8; save the page as UTF-8"
        return None, [fault(place, PageCode.WRONG_ENCODING, message)]
    problem = _wrong_text(name, text)
    if problem:
        return None, [problem]
    rendering = _rendering(text)
    if rendering is None:
        known = "Markdown with front matter, the page's text, a JSON schema"
        message = f"this is none of the known renderings: {known}"
        return None, [fault(start, PageCode.NOT_A_PAGE, message)]
    if rendering != "json" and len(content) > LARGEST_PAGE:
        return None, [_too_large(start, len(content), LARGEST_PAGE)]
    digest = hashlib.sha256(content).hexdigest()
    return SourceText(name=name, url=url, read=read, rendering=rendering, sha256=digest, text=text), []


def _too_large(start: Location, size: int, largest: int) -> Diagnostic:
    return fault(start, PageCode.TOO_LARGE, f"{size:,} bytes are more than a page has ({largest:,} at most)")


def _wrong_text(name: str, text: str) -> Diagnostic | None:
    """What keeps the text from being a page of any rendering."""
    if not text.strip():
        return fault(Location(file=name), PageCode.EMPTY_PAGE, "the page is empty")
    if _MARKUP.match(text):
        message = "this is HTML or XML; take the Markdown rendering of the page"
        return fault(Location(file=name), PageCode.NOT_A_PAGE, message)
    if found := _CONTROL.search(text):
        message = f"the control character U+{ord(found[0]):04X} stands in no page; this is not a text file"
        return fault(place_of(name, text, found.start()), PageCode.NOT_TEXT, message)
    if found := re.search(r"\r(?!\n)", text):
        message = "a carriage return stands alone, so lines cannot be counted; end lines with LF or CR LF"
        return fault(place_of(name, text, found.start()), PageCode.LINE_ENDING, message)
    return None


def place_of(name: str, text: str, position: int) -> Location:
    """The place of the letter at that position of the text."""
    start = text.rfind("\n", 0, position) + 1
    return Location(file=name, line=text.count("\n", 0, position) + 1, column=position - start + 1)


def _rendering(text: str) -> str | None:
    """Which rendering the text is, told by what only that one has."""
    lines = [line.rstrip("\r") for line in text.split("\n", 400)[:400]]
    first = next(line for line in lines if line.strip())
    if first[0] in "{[":
        return "json"
    if first == "---" or any(re.match(r"#{1,6} |- \*\*\w", line) for line in lines):
        return "markdown"
    return "text" if any(_FORM.match(line) for line in lines) else None
