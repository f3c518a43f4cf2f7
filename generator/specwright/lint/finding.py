"""What the solver finds about a model, and what all findings look at."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from specwright.diagnostics import FindingCode as Code
from specwright.diagnostics import Location, Severity
from specwright.ir import visitors
from specwright.ir.model import Check, Model, Phase
from specwright.ir.parameter import Json, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import Predicate
from specwright.ir.tree import index
from specwright.lint.known_requests import KnownRequests
from specwright.solver.space import Request, Space, Undecided
from specwright.solver.witness import breaks, given

NOTHING: Mapping[Path, Json] = {}

ALL_STEPS = 100_000
"""What all questions about a model may take together: whoever writes a spec waits for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One consequence of a model's facts and rules that nobody can have intended.

    An acknowledgement may use any name in `about`, messages use the first. `location` is that of the fact or
    rule, `rests_on` are the checks that the finding follows from.
    """

    code: Code
    severity: Severity = "warning"
    about: tuple[str, ...]
    message: str
    location: Location
    rests_on: tuple[Check, ...] = ()
    related: tuple[Location, ...] = ()


class FindingSubject:
    """A model and the space of its requests."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.message = model.request
        self.space = Space(model.request, all_steps=ALL_STEPS, exact=False)
        self.checks = tuple(check for check in model.request.checks if not check.advice)

    @cached_property
    def reasons(self) -> Space:
        """The same requests, with a budget of their own to find out what a finding rests on."""
        return Space(self.message, all_steps=ALL_STEPS, exact=False)

    @cached_property
    def parameters(self) -> dict[Path, Parameter]:
        """Every parameter of a request by its path."""
        return index(self.message.root)

    @cached_property
    def spoken_of(self) -> frozenset[Path]:
        """The parameters that rules mention; for all others one allowed value is as good as another."""
        return frozenset(
            path
            for check in self.checks
            if check.phase is Phase.CROSS_FIELD
            for path in visitors.every_path(check.predicate)
        )

    @property
    def statements(self) -> list[tuple[Check, ...]]:
        """The rules between parameters, each with the checks that it was lowered to, advice included."""
        found: dict[Location, list[Check]] = {}
        for check in self.message.checks:
            if check.phase is Phase.CROSS_FIELD:
                found.setdefault(check.location, []).append(check)
        return [tuple(checks) for checks in found.values()]

    @cached_property
    def answer(self) -> Request | Undecided | None:
        """A valid request, if there is one."""
        return self.space.request()

    @cached_property
    def known(self) -> KnownRequests | None:
        """Valid requests, to be looked at before the solver searches for others."""
        return KnownRequests(self.message, self.answer) if isinstance(self.answer, dict) else None

    def never(self, wanted: Predicate, contents: Mapping[Path, Json] = NOTHING) -> bool:
        """Whether it is certain that no valid request meets the predicates.

        `contents` may make a request meet them: a value for each path.
        """
        if self.known is not None and self.known.meet(wanted, contents):
            return False
        return self.space.satisfiable([wanted]) is False

    def never_alone(self, check: Check, without: Collection[str]) -> bool:
        """Whether it is certain that no request breaks the check, and beside it only rules of these names."""
        if self.known is not None and self.known.break_only(check, without):
            return False
        return self.space.without(without).satisfiable([breaks(check)]) is False

    def never_given(self, path: Path) -> bool:
        """Whether it is certain that no valid request gives the parameter."""
        wanted = given(path)
        known = self.known is not None and self.known.give(wanted, path)
        return not known and self.space.satisfiable([wanted]) is False
