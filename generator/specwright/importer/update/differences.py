"""What differs between two values of a fact: members of lists that come and go, values in place of others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from specwright.importer.compose.equality import written


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDifference:
    """A list whose members are others; `at` is its place in the value, "" for the value itself.

    `before` and `now` count all members. With nothing gone or new, their order is another.
    """

    at: str
    gone: tuple[Any, ...]
    new: tuple[Any, ...]
    before: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueDifference:
    """A value in place of another; None stands for none."""

    at: str
    old: Any
    new: Any


Difference: TypeAlias = MemberDifference | ValueDifference


def differences(old: Any, new: Any, at: str = "") -> Iterator[Difference]:
    """The smallest parts of two values that differ, nothing where they are the same in JSON."""
    if written(old) == written(new):
        return
    match old, new:
        case dict(), dict() if old and new:
            for name in [*old, *(name for name in new if name not in old)]:
                inner = f"{at}.{name}" if at else str(name)
                yield from differences(old.get(name), new.get(name), inner)
        case ((list() | tuple()), (list() | tuple())) if _are_objects(old) and _are_objects(new):
            yield from _of_objects(old, new, at)
        case ((list() | tuple() | None), (list() | tuple() | None)):
            yield _of_members(old or (), new or (), at)
        case _:
            yield ValueDifference(at=at, old=old, new=new)


def _are_objects(values: Sequence[Any]) -> bool:
    return bool(values) and all(isinstance(each, dict) for each in values)


def _of_objects(old: Sequence[Any], new: Sequence[Any], at: str) -> Iterator[Difference]:
    """Of lists of objects: each beside the one at its place where there are as many, else as members."""
    if len(old) != len(new) or {*map(written, old)} == {*map(written, new)}:
        yield _of_members(old, new, at)
        return
    for number, (before, now) in enumerate(zip(old, new, strict=True)):
        yield from differences(before, now, f"{at}[{number}]")


def _of_members(old: Sequence[Any], new: Sequence[Any], at: str) -> MemberDifference:
    before, now = ([written(each) for each in values] for values in (old, new))
    kept = {*before} & {*now}
    return MemberDifference(
        at=at,
        gone=tuple(each for each, text in zip(old, before, strict=True) if text not in kept),
        new=tuple(each for each, text in zip(new, now, strict=True) if text not in kept),
        before=len(old),
        now=len(new),
    )
