"""Parameters that are likely the same under another name or at another place: proposed, never assumed.

One that is gone and one that is new are a pair where all that is said of them is equal, they share the
name or the place, and no other is like either of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from specwright.compare.canonical import canonical
from specwright.compare.facts import claims
from specwright.ir.model import Message
from specwright.ir.parameter import Parameter
from specwright.ir.path import PARTS, VALUE, Path, is_within
from specwright.ir.tree import walk
from specwright.ir.visitors import every_path, moved
from specwright.solver.witness import item_of

_HERE: Path = ("\x01here",)
_FactsOf: TypeAlias = Mapping[Path, frozenset[object]]


@dataclass(frozen=True, slots=True)
class RenamedPair:
    """A parameter of the old message, and the one of the new that is likely the same."""

    old: Path
    new: Path


def renames(old: Message, new: Message) -> tuple[RenamedPair, ...]:
    """The pairs that are proposed, outer ones first: a container that moves as a whole is one pair."""
    before, after = ({each.path: each for each in walk(message.root)} for message in (old, new))
    gone, added = _alone(before, after), _alone(after, before)
    if not gone or not added:
        return ()
    ours, theirs = _facts(old, gone), _facts(new, added)
    found: list[RenamedPair] = []
    for pair in sorted(_pairs(ours, theirs), key=lambda each: len(each.old)):
        if not any(_is_part_of(pair.old, each.old) or _is_part_of(pair.new, each.new) for each in found):
            found.append(pair)
    return tuple(found)


def _is_part_of(path: Path, whole: Path) -> bool:
    return path == whole or is_within(path, whole)


def _alone(ours: Mapping[Path, Parameter], theirs: Mapping[Path, Parameter]) -> list[Path]:
    """The parameters with names that the other message lacks; those inside maps are left alone."""
    return [
        path for path in ours if path and path not in theirs and path[-1] not in PARTS and VALUE not in path
    ]


def _facts(message: Message, paths: Sequence[Path]) -> _FactsOf:
    """What is said of each of the parameters and of all inside it, as if it stood at one place."""
    told: dict[Path, set[object]] = {path: set() for path in paths}
    inside = [each.path for each in walk(message.root)]
    for path in paths:
        told[path] |= {("has", each[len(path) :]) for each in inside if _is_part_of(each, path)}
    alone = {*paths}
    checks = (each for each in message.checks if any(path in alone for path in every_path(each.predicate)))
    for claim in claims(tuple(checks)):
        mentioned = {*every_path(claim.check.predicate)}
        for path in paths:
            if mentioned and all(_is_part_of(each, path) for each in mentioned):
                told[path].add(canonical(moved(claim.check.predicate, path, _HERE)))
    return {path: frozenset(each) for path, each in told.items()}


def _pairs(ours: _FactsOf, theirs: _FactsOf) -> Iterator[RenamedPair]:
    """Those that share all facts and the name, or the place, and are the only ones."""
    for same in (_name, _place):
        before, after = _grouped(ours, same), _grouped(theirs, same)
        for key, old in before.items():
            new = after.get(key, [])
            if len(old) == len(new) == 1 and _are_near(old[0], new[0]):
                yield RenamedPair(old[0], new[0])


def _grouped(facts: _FactsOf, same: Callable[[Path], object]) -> dict[object, list[Path]]:
    found: dict[object, list[Path]] = {}
    for path, told in facts.items():
        found.setdefault((same(path), told), []).append(path)
    return found


def _name(path: Path) -> object:
    return path[-1]


def _place(path: Path) -> object:
    return path[:-1]


def _are_near(old: Path, new: Path) -> bool:
    """Whether both stand in the same item, or in none."""
    return item_of(old) == item_of(new)
