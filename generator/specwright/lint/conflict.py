"""Which rules a finding is put down to."""

from collections.abc import Iterable

from specwright.ir import visitors
from specwright.ir.model import Check, Phase
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import HasType, Predicate
from specwright.ir.wording import join_words, plural
from specwright.lint.finding import FindingSubject

# What a conflict is put down to last: rules rather than presence, presence rather than values.
_WEIGHT = (Phase.UNKNOWN, Phase.VALUE, Phase.MISSING, Phase.CROSS_FIELD)


def conflict(
    subject: FindingSubject, wanted: Iterable[Predicate], *, without: Iterable[str] = (), whole: bool = False
) -> tuple[Check, ...]:
    """A minimal set of checks that together rule out every request that meets the predicates.

    `without` names rules to leave out; `whole` asks about whole requests, of which perhaps none is valid.
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


def _matters(check: Check) -> bool:
    """Whether a conflict may rest on the check: one about a type never counts."""
    typed = any(isinstance(atom, HasType) for atom in visitors.atoms(check.predicate))
    return check.phase is not Phase.UNKNOWN and not (check.phase is Phase.VALUE and typed)


def _touches(check: Check, bound: frozenset[Path]) -> bool:
    """Whether the check speaks of one of the parameters, or of something inside its items."""
    paths = (*check.subjects, *visitors.free_paths(check.predicate))
    return any((path[: path.index(ITEM)] if ITEM in path else path) in bound for path in paths)
