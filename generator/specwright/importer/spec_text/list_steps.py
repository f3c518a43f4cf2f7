"""The edit steps that turn one list into another."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from specwright.importer.compose.equality import written


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Item `old` becomes item `new`; without `new` it goes, without `old` it comes behind item `after`."""

    old: int | None = None
    new: int | None = None
    after: int | None = None


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
