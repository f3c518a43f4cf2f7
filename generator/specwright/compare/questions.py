"""Questions about the requests that one message accepts: is there one that another would refuse?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TypeAlias

from specwright.compare.change import FactName
from specwright.compare.facts import parts
from specwright.compare.ground import REST, as_sent, grounded, grown
from specwright.compare.implied import implies
from specwright.compare.loosened import loosened
from specwright.compare.seen import Sight
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Json, Parameter
from specwright.ir.path import VALUE, Path
from specwright.ir.predicate import (
    AllOf,
    EveryValue,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    NoAdditionalProperties,
    Predicate,
    Present,
    PropertyCount,
)
from specwright.ir.tree import walk
from specwright.ir.visitors import FALSE, every_atom, free_paths, moved
from specwright.solver.object_checks import of_values
from specwright.solver.space import LOOSE, UNKNOWN, Request, Space, Undecided
from specwright.solver.witness import having, somewhere

_OF_KEYS = (EveryValue, NoAdditionalProperties, PropertyCount)

Reply: TypeAlias = "Request | Undecided | None"
"""A request; None where it is proved that there is none; UNKNOWN where neither was found out."""


class Questions:
    """The requests that `ours` accepts, asked what `theirs` would say of them."""

    def __init__(self, ours: Message, theirs: Message) -> None:
        self.ours = ours
        every = (each for message in (ours, theirs) for each in message.checks)
        counted = {
            grounded(atom.path)
            for check in every
            for atom in every_atom(check.predicate)
            if isinstance(atom, EveryValue | PropertyCount)
        }
        root = grown(ours, theirs, counted)
        self.sight = Sight(root)
        seen = (replace(each, predicate=loosened(each.predicate)) for each in self._checks(ours.checks))
        self.message = Message(root=root, checks=tuple(seen))

    def broken(self, checks: Iterable[Check]) -> tuple[Predicate, ...]:
        """What holds of a request that breaks one of the checks, for each that some request may break."""
        open_ones = (check for check in checks if not self._is_implied(check))
        return tuple(each for each in map(self.sight.broken, open_ones) if each != FALSE)

    def _is_implied(self, check: Check) -> bool:
        """Whether what ours asks at the same place comes to no less, as its shape tells."""
        about = {*free_paths(check.predicate)}
        ours = [
            each.predicate
            for each in self._by_scope.get(check.scope, ())
            if (check.is_of_object or not each.is_of_object) and about & {*free_paths(each.predicate)}
        ]
        return implies(AllOf(of=tuple(ours)), check.predicate)

    @cached_property
    def _by_scope(self) -> dict[Path, list[Check]]:
        found: dict[Path, list[Check]] = {}
        for check in self.ours.checks:
            if not check.advice:
                stated = (replace(check, predicate=each) for each in parts(check.predicate))
                found.setdefault(check.scope, []).extend(stated)
        return found

    def accepts(self, fact: FactName, member: Json) -> bool:
        """Whether some request of ours has one of the values, or one of the rows, that a fact lists."""
        match member:
            case [int(first), int(second)] if len(fact.paths) == 2:
                one, other = fact.paths
                row = InTable(columns=(one, other), rows=((first, second),))
                given = tuple(Present(path=path) for path in fact.paths)
                wanted = somewhere(fact.scope, AllOf(of=(*given, row)))
            case None | str() | bool() | int() | float() if VALUE not in fact.paths[0]:
                wanted = having(fact.paths[0], member)
            case _:
                return True
        return self.request([wanted]) is not None

    def request(self, wanted: Iterable[Predicate]) -> Reply:
        """A request of ours that meets the predicates."""
        wanted = list(map(loosened, wanted))
        found = self._space.request(wanted)
        if found is UNKNOWN and self._relaxed is not None:
            return None if self._relaxed.request(wanted) is None else UNKNOWN
        if found is None or found is UNKNOWN:
            return found
        sent = as_sent(found)
        assert isinstance(sent, dict), "a request is an object"
        return sent if is_valid(self.ours.checks, sent) else UNKNOWN

    @cached_property
    def _space(self) -> Space:
        return Space(self.message)

    @cached_property
    def _relaxed(self) -> Space | None:
        """A wider space, without what is hard to decide: where it has no such request, ours has none."""
        easy = tuple(each for each in self.message.checks if not _is_hard(each))
        if len(easy) == len(self.message.checks):
            return None
        return Space(replace(self.message, checks=easy))

    def _checks(self, checks: Iterable[Check]) -> Iterator[Check]:
        for check in checks:
            if check.advice or check.phase is Phase.UNKNOWN:
                continue
            if not any(isinstance(atom, _OF_KEYS) for atom in every_atom(check.predicate)):
                yield check
            else:
                yield from self._of_keys(check)
        for each in walk(self.sight.root):
            if each.name == REST:
                yield from _of_rest(each)

    def _of_keys(self, check: Check) -> Iterator[Check]:
        """A check that is told at an object about its keys, as checks of what stands for these."""
        match check.predicate:
            case EveryValue(path=path, matching=None) if path == check.scope:
                for each in of_values(check, path):
                    yield replace(
                        each,
                        scope=grounded(each.scope),
                        subjects=tuple(map(grounded, each.subjects)),
                        predicate=self.sight.seen(each.predicate),
                    )
                yield from self._of_names(check, check.predicate)
            case _:
                predicate = self.sight.seen(check.predicate)
                several = len({*free_paths(predicate)}) > 1 or predicate != check.predicate
                phase = Phase.CROSS_FIELD if several else check.phase
                yield replace(check, scope=grounded(check.scope), predicate=predicate, phase=phase)

    def _of_names(self, check: Check, atom: EveryValue) -> Iterator[Check]:
        """What is asked of the keys that the other message alone names."""
        holder = self.sight.known[grounded(atom.path)]
        for child in holder.children:
            if child.name not in (REST, *atom.names):
                named = moved(atom.where, (*atom.path, VALUE), (*atom.path, child.name))
                asked = Implies(given=Present(path=child.path), then=self.sight.seen(named))
                yield replace(check, scope=holder.path, predicate=asked, phase=Phase.CROSS_FIELD)


def _is_hard(check: Check) -> bool:
    """Whether a check of one value keeps the solver from listing all values that matter."""
    return check.phase is Phase.VALUE and any(isinstance(atom, LOOSE) for atom in every_atom(check.predicate))


def _of_rest(rest: Parameter) -> Iterator[Check]:
    """The checks on what stands for the keys that nobody names."""
    is_array = isinstance(rest.type, Array)
    kind = JsonType.ARRAY if is_array else JsonType.STRING
    check = Check(
        rule="rest",
        kind="rest",
        phase=Phase.VALUE,
        scope=rest.path[:-1],
        subjects=(rest.path,),
        predicate=HasType(path=rest.path, kind=kind),
        code="",
        message="",
        location=rest.location,
    )
    yield check
    if is_array:
        yield replace(check, predicate=ItemCount(path=rest.path, minimum=1))
