"""Values written in one piece - scalars, `[…]`, `{…}` - changed inside, their layout kept.

Items of lists, of those in block style too, are told apart by the steps that turn one list into another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from specwright.importer.compose.equality import same, written
from specwright.load.spans import Span
from specwright.pageform.spec_layout import inline, scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Item `old` becomes item `new`; without `new` it goes, without `old` it comes behind item `after`."""

    old: int | None = None
    new: int | None = None
    after: int | None = None


def rewritten(text: str, span: Span, old: Any, new: Any, *, inside: bool = False) -> str | None:
    """The text that stands for the new value, None where it had better be laid out anew.

    `inside` tells that the value stands inside of another one of this kind.
    """
    own = text[span.start : span.end]
    if same(old, new):
        return own
    if not span.flow:
        return None
    match old, new:
        case dict(), dict() if old and new:
            return _mapping(text, span, old, new)
        case list(), list() if old and new:
            return _list(text, span, old, new)
        case (dict() | list(), _) | (_, dict() | list()):
            return inline(new) if inside and not has_comment(text, span) else None
        case _:
            return scalar(new, flow=inside)


def has_comment(text: str, span: Span) -> bool:
    """Whether a comment stands inside of the value."""
    inner = sorted(_leaves(span), key=lambda each: each.start)
    place = span.start
    for each in inner:
        if "#" in text[place : each.start]:
            return True
        place = each.end
    return "#" in text[place : span.end] if inner else False


def _leaves(span: Span) -> list[Span]:
    parts = [*span.items, *(each for pair in span.entries.values() for each in pair)]
    return [leaf for each in parts for leaf in _leaves(each)] if parts else [span]


def _mapping(text: str, span: Span, old: dict[str, Any], new: dict[str, Any]) -> str | None:
    edits: list[tuple[int, int, str]] = []
    anchor = next((name for name in old if name in new), None)
    if anchor is None:
        return None
    for name, value in new.items():
        if name in old:
            place = span.entries[name][1]
            piece = rewritten(text, place, old[name], value, inside=True)
            if piece is None:
                return None
            edits.append((place.start, place.end, piece))
            anchor = name
        else:
            end = span.entries[anchor][1].end
            edits.append((end, end, f", {inline({name: value})[1:-1]}"))
    for position, name in enumerate(old):
        if name not in new:
            edits.append(_gone([span.entries[each] for each in old], position))
    return _applied(text, span, edits)


def _list(text: str, span: Span, old: list[Any], new: list[Any]) -> str | None:
    edits: list[tuple[int, int, str]] = []
    spread = "\n" in text[span.start : span.end]
    due = list(steps(old, new))
    if spread and any(each.old is None or each.new is None for each in due) and not has_comment(text, span):
        return None
    for step in due:
        if step.old is not None and step.new is not None:
            place = span.items[step.old]
            piece = rewritten(text, place, old[step.old], new[step.new], inside=True)
            if piece is None:
                return None
            edits.append(_padded(text, place, piece, spread))
        elif step.old is not None:
            edits.append(_gone([(each, each) for each in span.items], step.old))
        elif step.new is not None:
            added = inline(new[step.new])
            at = span.items[0].start if step.after is None else span.items[step.after].end
            edits.append((at, at, f"{added}, " if step.after is None else f", {added}"))
    return _applied(text, span, edits)


def _padded(text: str, place: Span, piece: str, spread: bool) -> tuple[int, int, str]:
    """The change of an item; in a table the blanks behind it make up for its length."""
    grown = len(piece) - (place.end - place.start)
    behind = text[place.end :]
    blanks = len(behind[1:]) - len(behind[1:].lstrip(" "))
    if not (spread and behind.startswith(", ")) or blanks < 2 - (grown < 0) or blanks - grown < 1:
        return place.start, place.end, piece
    return place.start, place.end + 1 + blanks, f"{piece}," + " " * (blanks - grown)


def _gone(parts: list[tuple[Span, Span]], position: int) -> tuple[int, int, str]:
    """Takes a part away with the comma before it, or behind it where it is the first."""
    if position:
        return parts[position - 1][1].end, parts[position][1].end, ""
    if len(parts) == 1:
        return parts[0][0].start, parts[0][1].end, ""
    return parts[0][0].start, parts[1][0].start, ""


def _applied(text: str, span: Span, edits: list[tuple[int, int, str]]) -> str | None:
    """The value's text with the edits; None where two of them are about the same piece."""
    result, place = "", span.start
    for start, end, piece in sorted(edits, key=lambda each: each[:2]):
        if start < place:
            return None
        result += text[place:start] + piece
        place = end
    return result + text[place : span.end]


def steps(old: list[Any], new: list[Any]) -> Iterator[Step]:
    """The steps, in the order of the new list; items that stay are not mentioned."""
    before, behind = [written(each) for each in old], [written(each) for each in new]
    last: int | None = None
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, behind, autojunk=False).get_opcodes():
        if tag == "equal":
            last = i2 - 1
            continue
        pairs = _pairs(old, new, range(i1, i2), range(j1, j2))
        for at in range(i1, i2):
            yield Step(old=at, new=pairs.get(at))
        partners = {to: at for at, to in pairs.items()}
        for to in range(j1, j2):
            if to in partners:
                last = partners[to]
            else:
                yield Step(new=to, after=last)


def _pairs(old: list[Any], new: list[Any], gone: range, come: range) -> dict[int, int]:
    """Which old item becomes which new one, both in order."""
    if len(gone) == len(come) and not any(isinstance(each, dict) for each in (*old, *new)):
        return dict(zip(gone, come, strict=True))
    pairs: dict[int, int] = {}
    start = come.start
    for at in gone:
        for to in range(start, come.stop):
            if _kin(old[at], new[to]):
                pairs[at] = to
                start = to + 1
                break
    return pairs


def _kin(one: Any, other: Any) -> bool:
    """Whether two mappings are about the same thing: groups, sources and examples by name, rules by kind."""
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    named = [name for name in ("title", "in", "url", "rendering") if name in one or name in other]
    if named:
        return all(one.get(name) == other.get(name) for name in named)
    return list(one)[:1] == list(other)[:1]
