"""Rules that never speak, and rules that only say what others say."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import FindingCode as Code
from specwright.ir import visitors
from specwright.ir.comparison import Compare
from specwright.ir.model import Check, Phase
from specwright.ir.path import dotted
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    EqualItemCount,
    Implies,
    InTable,
    Not,
    Predicate,
    Present,
    Product,
    Ratio,
    TotalCount,
)
from specwright.ir.wording import join_words
from specwright.lint.conflict import conflict, named, quoted
from specwright.lint.finding import Finding, FindingSubject
from specwright.solver.witness import breaks, somewhere


def find(subject: FindingSubject) -> Iterator[Finding]:
    """Dead rules, then implied ones; of several equivalent rules all but the first."""
    gone: list[str] = []
    living: list[tuple[Check, ...]] = []
    for checks in subject.statements:
        dead = _dead(subject, checks[0])
        if dead is None:
            living.append(checks)
        else:
            yield dead
            gone += [check.rule for check in checks]
    for checks in reversed(living):
        implied = None if checks[0].advice else _implied(subject, checks, gone)
        if implied is not None:
            yield implied
            gone += [check.rule for check in checks]


def _dead(subject: FindingSubject, check: Check) -> Finding | None:
    """A rule that never speaks, or one of whose alternatives never does."""
    for message, condition in _conditions(check):
        wanted = somewhere(check.scope, condition)
        if subject.never(wanted):
            checks = conflict(subject, [wanted])
            reason = f", because of {named(checks)}" if checks else "; it contradicts itself"
            return Finding(
                code=Code.DEAD_RULE,
                about=(check.rule,),
                message=message + reason,
                location=check.location,
                rests_on=checks,
            )
    return None


def _conditions(check: Check) -> Iterator[tuple[str, Predicate]]:
    """What some valid request must meet for the rule to matter, with the message if none does."""
    given = check.predicate.given if isinstance(check.predicate, Implies) else None
    advised = check.predicate.of if isinstance(check.predicate, Not) and check.advice else None
    for condition in (given, advised):
        if condition is not None:
            yield "its condition holds for no valid request", condition
    for number, part in enumerate(given.of if isinstance(given, AnyOf) else (), 1):
        yield f"alternative {number} of its condition holds for no valid request", part
    compared = check.predicate.then if isinstance(check.predicate, Implies) else check.predicate
    if isinstance(compared, InTable | Product | Ratio | Compare | EqualItemCount | TotalCount):
        paths = visitors.paths(compared)
        if len(paths) == 2:
            names = join_words(quoted(map(dotted, paths)), "and")
            both = (Present(path=path) for path in paths)
            yield f"no valid request gives {names} together", AllOf(of=(*([given] if given else []), *both))


def _implied(subject: FindingSubject, checks: Sequence[Check], gone: Sequence[str]) -> Finding | None:
    """A rule that no request breaks without breaking another one."""
    if not _follows(subject, checks, gone):
        return None
    without = [*gone, *(check.rule for check in checks)]
    found = [each for check in checks for each in conflict(subject, [breaks(check)], without=without)]
    others = tuple(dict.fromkeys(found))
    return Finding(
        code=Code.IMPLIED_RULE,
        severity="info" if _is_restated(subject, checks, others, gone) else "warning",
        about=(checks[0].rule,),
        message=f"it says nothing that is not said by {named(others)}"
        if others
        else "no request can break it",
        location=checks[0].location,
        rests_on=others,
    )


def _follows(subject: FindingSubject, checks: Sequence[Check], gone: Sequence[str]) -> bool:
    """Whether every request that breaks the rule breaks another one."""
    without = [*gone, *(check.rule for check in checks)]
    return all(subject.never_alone(check, without) for check in checks)


def _is_restated(
    subject: FindingSubject, checks: Sequence[Check], others: Sequence[Check], gone: Sequence[str]
) -> bool:
    """Whether the rule may well be meant: it restates one rule, or sums up several."""
    places = {other.location for other in others if other.phase is Phase.CROSS_FIELD}
    if not places:
        required = {other.subjects[0] for other in others if other.phase is Phase.MISSING}
        mentioned = {path for check in checks for path in visitors.free_paths(check.predicate)}
        return mentioned <= required
    twins = [each for each in subject.statements if each[0].location in places]
    return len(places) > 1 or _follows(subject, twins[0], gone)
