"""The space of all requests of a message: whether one meets given predicates, and such a request."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import Any, Final, TypeAlias

from specwright.ir.evaluate import holds, is_valid
from specwright.ir.model import Check, Message, Phase
from specwright.ir.path import PARTS, Path
from specwright.ir.predicate import EveryValue, ItemTotal, Pattern, Predicate, PropertyCount, UniqueItems
from specwright.ir.tree import index
from specwright.ir.visitors import every_atom
from specwright.solver.formula import TRUE, Atoms, Formula, both
from specwright.solver.frame import Frame, VariableKey
from specwright.solver.object_checks import NamedKeys
from specwright.solver.search import Variable
from specwright.solver.states import State
from specwright.solver.unary import Budget, Exhausted

STEPS = 5_000


class Undecided(Enum):
    """The answer where the search reached a bound: nothing follows from it."""

    UNKNOWN = "unknown"


LOOSE = (EveryValue, ItemTotal, Pattern, PropertyCount, UniqueItems)

UNKNOWN: Final = Undecided.UNKNOWN

Request: TypeAlias = dict[str, Any]
Found: TypeAlias = "tuple[Mapping[Path, State], tuple[Path, ...]] | Undecided | None"


class Space:
    """The requests that satisfy every check of a message, apart from those of the rules in `without`.

    A question takes at most STEPS steps of the search, so that the last of many is answered as the first;
    with `all_steps`, all questions together take at most so many, those to derived spaces included. Beyond
    that the answer is UNKNOWN. Where it is `exact`, questions may be those of another message, and what is
    left open by trying values is asked again of automata and boxes of numbers, which leave no value out.
    """

    def __init__(
        self,
        message: Message,
        without: Iterable[str] = (),
        origin: "Space | None" = None,
        all_steps: int | None = None,
        *,
        exact: bool = True,
    ) -> None:
        self.message = message
        self.dropped = frozenset(without)
        self._origin = origin
        self._purse: Budget | None = origin._purse if origin else Budget(all_steps) if all_steps else None
        self._budget: Budget = origin._budget if origin else Budget(STEPS)
        self._atoms: Atoms = origin._atoms if origin else Atoms()
        self._rest: dict[Path, Found] = {}
        self._exact: bool = origin._exact if origin else exact

    def without(self, rules: Iterable[str]) -> "Space":
        """The space of the same message without these rules, too."""
        return Space(self.message, self.dropped | {*rules}, self)

    def satisfiable(self, wanted: Iterable[Predicate] = ()) -> bool | Undecided:
        """Whether a request meets the predicates, provided that the space holds any request at all."""
        found = self._found(self._formula(wanted), ())
        return found is not None if found is not UNKNOWN else UNKNOWN

    def request(self, wanted: Iterable[Predicate] = ()) -> Request | Undecided | None:
        """A request that meets the predicates, or None where there is none."""
        wanted = list(wanted)
        formula = self._formula(wanted)
        for frame in self._frames:
            request = self._requested(frame, formula, wanted)
            if request is not UNKNOWN:
                return request
        return None if self._is_ruled_out(formula, ()) else UNKNOWN

    def _requested(
        self, frame: Frame, formula: Formula, wanted: Iterable[Predicate]
    ) -> Request | Undecided | None:
        """The first request found in a frame, UNKNOWN where it does not keep what states do not tell."""
        found = self._searched(frame, formula, ())
        if found is None or found is UNKNOWN:
            return found
        states, covered = dict(found[0]), {*found[1]}
        for path in frame.mentioned:
            if path in covered:
                continue
            if path not in self._rest:
                self._rest[path] = self._found(TRUE, [path])
            rest = self._rest[path]
            if rest is None or rest is UNKNOWN:
                return rest
            states.update(rest[0])
            covered |= {*rest[1]}
        request = frame.built(states)
        assert isinstance(request, dict), "a request is an object"
        return request if self._meets(request, wanted) else UNKNOWN

    @cached_property
    def _is_exact(self) -> bool:
        """Whether the states tell all that the checks ask, so that what is found needs no second look."""
        predicates = [check.predicate for check in self.message.checks]
        return not any(isinstance(atom, LOOSE) for predicate in predicates for atom in every_atom(predicate))

    def _meets(self, request: Request, wanted: Iterable[Predicate]) -> bool:
        if not all(holds(each, request) for each in wanted):
            return False
        return self._is_exact or is_valid(self._checks, request)

    def bound(self, wanted: Iterable[Predicate]) -> frozenset[Path]:
        """The parameters that the rules bind to those of the predicates, themselves among them."""
        search, _ = self._frame.search(self._formula(wanted))
        return frozenset(search.paths)

    @cached_property
    def _frame(self) -> Frame:
        return Frame(self.message.root, self._checks, self._atoms, self._budget, self._known())

    @cached_property
    def _exact_frame(self) -> Frame:
        return Frame(self.message.root, self._checks, self._atoms, self._budget, exact=True)

    @property
    def _frames(self) -> Iterator[Frame]:
        """The space as it is searched: first by trying values, then with no effort spared."""
        yield self._frame
        if self._exact:
            yield self._exact_frame

    @cached_property
    def _wider(self) -> Frame | None:
        """More requests, those without sums of items: where none is what is wanted, none is of the space."""
        checks = [c for c in self._checks if not _adds(c.predicate)]
        if len(checks) == len(self._checks):
            return None
        return Frame(self.message.root, checks, self._atoms, self._budget, exact=True)

    @property
    def _checks(self) -> list[Check]:
        return [check for check in self.message.checks if check.rule not in self.dropped]

    def _known(self) -> dict[VariableKey, Variable]:
        """The variables of the space that this one was made from, if they are the same here.

        Rules between parameters say which variables are decided together, not what each can be.
        """
        if self._origin is None:
            return {}
        gone = self.dropped - self._origin.dropped
        checks = (check for check in self.message.checks if check.rule in gone)
        same = all(check.phase is Phase.CROSS_FIELD and not {*PARTS} & {*check.scope} for check in checks)
        return self._origin._frame.variables if same else {}

    def _formula(self, wanted: Iterable[Predicate]) -> Formula:
        """What is wanted as a formula; of others' questions, what they say of keys is said of parameters.

        A message's own questions mean by a value of a map what stands under a key without a parameter.
        """
        asked = map(self._keys.asked, wanted) if self._exact else wanted
        return both(*map(self._atoms.formula, asked))

    @cached_property
    def _keys(self) -> NamedKeys:
        return self._origin._keys if self._origin else NamedKeys(index(self.message.root))

    def _found(self, formula: Formula, seeds: Sequence[Path]) -> "Found":
        """The states of the first request found, and the paths that were looked at."""
        for frame in self._frames:
            found = self._searched(frame, formula, seeds)
            if found is not UNKNOWN:
                return found
        return None if self._is_ruled_out(formula, seeds) else UNKNOWN

    def _is_ruled_out(self, formula: Formula, seeds: Sequence[Path]) -> bool:
        """Whether even a wider space has no request that the formula holds of."""
        wider = self._wider if self._exact else None
        return wider is not None and self._searched(wider, formula, seeds) is None

    def _searched(self, frame: Frame, formula: Formula, seeds: Iterable[Path]) -> "Found":
        self._budget.steps = before = STEPS if self._purse is None else min(STEPS, self._purse.steps)
        try:
            search, leaves = frame.search(formula, seeds=seeds)
            stuck = False
            for leaf in leaves:
                if leaf.rest == TRUE:
                    return leaf.states, tuple(search.paths)
                stuck = True
            return None if search.complete and not stuck else UNKNOWN
        except Exhausted:
            return UNKNOWN
        finally:
            if self._purse is not None:
                self._purse.steps -= before - max(self._budget.steps, 0)


def _adds(predicate: Predicate) -> bool:
    return any(isinstance(atom, ItemTotal) for atom in every_atom(predicate))
