"""What the prover finds about a model, and what all findings need to look at it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from specwright.diagnostics import FindingCode as Code
from specwright.diagnostics import Location, Severity
from specwright.ir import visitors
from specwright.ir.model import Check, Model, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import AllOf, CountWhere, Enum, HasType, Predicate, Present, Scalar
from specwright.ir.tree import index
from specwright.ir.wording import join_words, plural
from specwright.solver.space import Space
from specwright.solver.witness import somewhere

# What a conflict is put down to last: rules rather than presence, presence rather than values.
_WEIGHT = (Phase.UNKNOWN, Phase.VALUE, Phase.MISSING, Phase.CROSS_FIELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a model's facts and rules say together and that nobody can have meant.

    `about` are the names that an acknowledgement may give it, the first is shown; `location` is where it is
    stated, `rests_on` are the checks that it follows from.
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
        self.space = Space(model.request)
        self.checks = tuple(check for check in model.request.checks if not check.advice)

    @cached_property
    def reasons(self) -> Space:
        """The same requests, with steps of their own for the question what a finding rests on."""
        return Space(self.message)

    @cached_property
    def parameters(self) -> dict[Path, Parameter]:
        """Every parameter of a request by its path."""
        return index(self.message.root)

    @cached_property
    def spoken_of(self) -> frozenset[Path]:
        """The parameters that rules speak of; the allowed values of others are as good as each other."""
        return frozenset(
            path
            for check in self.checks
            if check.phase is Phase.CROSS_FIELD
            for path in _everywhere(check.predicate)
        )

    @property
    def statements(self) -> list[tuple[Check, ...]]:
        """The rules between parameters, each with the checks that it was lowered to, advice included."""
        found: dict[Location, list[Check]] = {}
        for check in self.message.checks:
            if check.phase is Phase.CROSS_FIELD:
                found.setdefault(check.location, []).append(check)
        return [tuple(checks) for checks in found.values()]

    def never(self, wanted: Predicate, without: Iterable[str] = ()) -> bool:
        """Whether it is sure that no valid request is as wanted."""
        space = self.space.without(without) if without else self.space
        return space.satisfiable([wanted]) is False


def conflict(
    subject: FindingSubject, wanted: Iterable[Predicate], *, without: Iterable[str] = (), whole: bool = False
) -> tuple[Check, ...]:
    """The checks that keep every request from being as wanted: without any one of them there would be one.

    `without` are rules that are out of the question from the start; `whole` asks for whole requests, where
    perhaps none is valid.
    """
    wanted, gone = tuple(wanted), list(without)
    bound = subject.space.bound(wanted)
    kept = [
        check
        for check in subject.checks
        if check.rule not in gone and _matters(check) and (whole or _touches(check, bound))
    ]
    waiting = [sorted(kept, key=lambda check: (_WEIGHT.index(check.phase), check.location))]
    while waiting:
        chosen = waiting.pop()
        rules = [check.rule for check in chosen]
        space = subject.reasons.without([*gone, *rules])
        if space.request(wanted) is None if whole else space.satisfiable(wanted) is False:
            gone += rules
        elif len(chosen) > 1:
            half = len(chosen) // 2
            waiting += [chosen[half:], chosen[:half]]
    return tuple(check for check in kept if check.rule not in gone)


def named(checks: Iterable[Check]) -> str:
    """The checks as a sentence names them: `the rule 'a'`, `the rules 'a' and 'b'`."""
    names = quoted(dict.fromkeys(check.rule for check in checks))
    return f"the {plural(len(names), 'rule')} {join_words(names, 'and')}" if names else "its type"


def quoted(names: Iterable[str]) -> list[str]:
    """The names as sentences show them."""
    return [f"'{name}'" for name in names]


def given(parameter: Parameter) -> Predicate:
    """That the parameter is given, in one item at least where it is inside items."""
    return somewhere(item_of(parameter.path), Present(path=parameter.path))


def having(parameter: Parameter, value: Scalar) -> Predicate:
    """That the parameter has the value, in one item at least where it is inside items."""
    has = AllOf(of=(Present(path=parameter.path), Enum(path=parameter.path, values=(value,))))
    return somewhere(item_of(parameter.path), has)


def item_of(path: Path) -> Path:
    """The innermost item that the parameter is in, or the root."""
    return path[: max((place + 1 for place, name in enumerate(path) if name == ITEM), default=0)]


def _everywhere(predicate: Predicate) -> Iterator[Path]:
    """The paths that a predicate speaks of, those inside the items that it counts too."""
    for atom in visitors.atoms(predicate):
        yield from visitors.paths(atom)
        if isinstance(atom, CountWhere):
            yield from _everywhere(atom.where)


def _matters(check: Check) -> bool:
    """Whether a conflict may rest on the check; what type a value has is no matter of dispute."""
    typed = any(isinstance(atom, HasType) for atom in visitors.atoms(check.predicate))
    return check.phase is not Phase.UNKNOWN and not (check.phase is Phase.VALUE and typed)


def _touches(check: Check, bound: frozenset[Path]) -> bool:
    """Whether the check speaks of one of the parameters, or of something inside its items."""
    paths = (*check.subjects, *visitors.free_paths(check.predicate))
    return any((path[: path.index(ITEM)] if ITEM in path else path) in bound for path in paths)
