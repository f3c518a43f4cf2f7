"""Changes a YAML text only where its values change.

Comments, blank lines, quotes, order and layout of everything that stays are kept. What is new is laid out
as `pageform/spec_layout.py` does it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from specwright.importer.compose.equality import same
from specwright.importer.spec_text.flow import Step, has_comment, rewritten, steps
from specwright.load.spans import Span, spans
from specwright.pageform.spec_layout import WIDTH, entry, item


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A replacement for the text from `start` to `end`."""

    start: int
    end: int
    text: str


def patched(text: str, old: dict[str, Any], new: dict[str, Any]) -> str:
    """The text that has the values of `new`; `old` are those that it has.

    Mappings keep their order: a new key comes behind the one that is before it in `new`.
    """
    if not text.endswith("\n"):
        text += "\n"
    edits = _Patch(text).mapping(spans(text), old, new)
    for each in sorted(edits, key=lambda each: (each.start, each.end))[::-1]:
        text = text[: each.start] + each.text + text[each.end :]
    return text


class _Patch:
    def __init__(self, text: str) -> None:
        self._text = text

    def mapping(self, span: Span, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Edit]:
        """The edits of a mapping in block style."""
        indent = self._column(next(iter(span.entries.values()))[0].start)
        before = ""
        added: dict[str, list[str]] = {}
        for name, value in new.items():
            if name in old:
                yield from self._entry(name, span.entries[name], old[name], value, indent)
                before = name
            else:
                anchor = before or next(iter(old))
                added.setdefault(anchor, []).extend(entry(name, value, indent))
        for name in old:
            if name not in new:
                yield self._without(span.entries[name][0].start, span.entries[name][1].end)
        for anchor, lines in added.items():
            yield self._after(span.entries[anchor][1].end, lines)

    def _entry(self, name: str, places: tuple[Span, Span], old: Any, new: Any, indent: int) -> Iterator[Edit]:
        key, span = places
        if same(old, new):
            return
        if isinstance(old, dict) and isinstance(new, dict) and not span.flow:
            yield from self.mapping(span, old, new)
        elif isinstance(old, list) and isinstance(new, list) and not span.flow:
            yield from self._list(span, old, new)
        else:
            yield self._in_place(span, old, new) or _anew(key.start, span.end, entry(name, new, indent))

    def _list(self, span: Span, old: list[Any], new: list[Any]) -> Iterator[Edit]:
        """The edits of a list in block style, its items told apart by their values."""
        column = self._column(self._dash_of(span.items[0].start))
        for step in steps(old, new):
            match step:
                case Step(old=int(at), new=int(to)):
                    yield from self._item(span.items[at], old[at], new[to], column)
                case Step(old=int(at)):
                    yield self._without(self._dash_of(span.items[at].start), span.items[at].end)
                case Step(new=int(to), after=after):
                    yield self._new_item(span, list(item(new[to], column)), after)

    def _new_item(self, span: Span, lines: list[str], after: int | None) -> Edit:
        if after is not None:
            return self._after(span.items[after].end, ["", *lines] if self._spaced(span) else lines)
        place = self._line_start(span.items[0].start)
        text = "".join(f"{line}\n" for line in [*lines, ""] if line or self._spaced(span))
        return Edit(start=place, end=place, text=text)

    def _item(self, span: Span, old: Any, new: Any, column: int) -> Iterator[Edit]:
        if same(old, new):
            return
        first = next(iter(old)) if isinstance(old, dict) else ""
        if isinstance(old, dict) and isinstance(new, dict) and not span.flow and first in new:
            yield from self.mapping(span, old, new)
        else:
            start = self._dash_of(span.start)
            yield self._in_place(span, old, new) or _anew(start, span.end, item(new, column))

    def _in_place(self, span: Span, old: Any, new: Any) -> Edit | None:
        """The value changed inside, where its line takes that; one with comments is never laid out anew."""
        text = rewritten(self._text, span, old, new)
        if text is None:
            return None
        is_spread = "\n" in self._text[span.start : span.end]
        width = self._column(span.start) + len(text.partition("\n")[0])
        fits = is_spread or width <= WIDTH or has_comment(self._text, span)
        return Edit(start=span.start, end=span.end, text=text) if fits else None

    def _without(self, start: int, end: int) -> Edit:
        """Takes whole lines away, with the comment lines directly above and a blank line between items."""
        first = self._line_start(start)
        while first and self._text[self._line_start(first - 1) : first].lstrip().startswith("#"):
            first = self._line_start(first - 1)
        last = self._line_end(end) + 1
        if first >= 2 and self._text[first - 2 : first] == "\n\n":
            first -= 1
        return Edit(start=first, end=min(last, len(self._text)), text="")

    def _after(self, end: int, lines: list[str]) -> Edit:
        place = self._line_end(end)
        return Edit(start=place, end=place, text="".join(f"\n{line}" for line in lines))

    def _spaced(self, span: Span) -> bool:
        pairs = zip(span.items, span.items[1:], strict=False)
        return any("\n\n" in self._text[one.end : other.start] for one, other in pairs)

    def _dash_of(self, start: int) -> int:
        return self._text.rindex("-", 0, start)

    def _column(self, offset: int) -> int:
        return offset - self._line_start(offset)

    def _line_start(self, offset: int) -> int:
        return self._text.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        found = self._text.find("\n", offset)
        return len(self._text) if found < 0 else found


def _anew(start: int, end: int, lines: Iterator[str]) -> Edit:
    return Edit(start=start, end=end, text="\n".join(lines).lstrip(" "))
