"""Whether a request can be valid; parameters and values that no valid one has, or that every one has."""

from collections.abc import Iterable, Iterator
from json import dumps

from specwright.diagnostics import FindingCode as Code
from specwright.diagnostics import Severity
from specwright.ir.evaluate import ABSENT
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Boolean, Parameter
from specwright.ir.path import ITEM, ROOT, Path, dotted
from specwright.ir.predicate import AllOf, AnyOf, Constant, Not, Predicate, Present
from specwright.ir.tree import variants
from specwright.ir.wording import join_words, plural
from specwright.lint.conflict import conflict, named
from specwright.lint.finding import Finding, FindingSubject
from specwright.solver.witness import given, having, item_of, somewhere


def validity(subject: FindingSubject) -> Iterator[Finding]:
    """The rules that no request satisfies together."""
    checks = conflict(subject, [], whole=True)
    yield Finding(
        code=Code.NO_VALID_REQUEST,
        severity="error",
        about=("request",),
        message=f"no request can be valid; {named(checks)} exclude each other"
        if len(checks) > 1
        else f"no request can be valid because of {named(checks)}",
        location=next((check.location for check in reversed(checks)), subject.model.location),
        rests_on=checks,
    )


def find(subject: FindingSubject) -> Iterator[Finding]:
    """Each parameter that cannot be given; then those that cannot have a value, or cannot be left out."""
    unusable: set[Path] = set()
    for path, parameter in subject.parameters.items():
        if _is_named(path) and not _is_inside(path, unusable) and subject.never_given(path):
            unusable.add(path)
            checks = conflict(subject, [given(path)])
            message = f"no valid request gives it, because of {named(checks)}"
            severity: Severity = "warning" if subject.model.has_schema else "error"  # schemas err, too
            yield _finding(Code.UNUSABLE_PARAMETER, parameter, message, checks, severity)
    judged = [p for path, p in subject.parameters.items() if path in subject.spoken_of]
    usable = [parameter for parameter in judged if not _is_inside(parameter.path, unusable)]
    for parameter in usable:
        yield from _values(subject, parameter)
        yield from _options(subject, parameter)
    for parameter in usable:
        if not parameter.required and _is_named(parameter.path):
            yield from _necessary(subject, parameter)


def _is_named(path: Path) -> bool:
    """Whether the path is that of a parameter with a name: no item, and not the request itself."""
    return bool(path) and path[-1] != ITEM


def _is_inside(path: Path, others: Iterable[Path]) -> bool:
    return any(path[: len(other)] == other for other in others)


def _finding(
    code: Code, parameter: Parameter, message: str, checks: tuple[Check, ...], severity: Severity = "warning"
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        about=(dotted(parameter.path),),
        message=message,
        location=parameter.location,
        rests_on=checks,
    )


def _values(subject: FindingSubject, parameter: Parameter) -> Iterator[Finding]:
    """The allowed values that no valid request has, grouped by the reason."""
    refused: dict[tuple[Check, ...], list[Constant]] = {}
    for form in variants(parameter):
        values = [each.value for each in form.choices]
        if isinstance(form.type, Boolean) and form.const is None:
            values = [False, True]
        for value in values:
            used = having(parameter.path, value)
            if subject.never(used, contents={parameter.path: value}):
                refused.setdefault(conflict(subject, [used]), []).append(value)
    for checks, values in refused.items():
        shown = [dumps(value, ensure_ascii=False) for value in values]
        message = f"no valid request has the {plural(len(shown), 'value')} {join_words(shown, 'or')}"
        message += f", because of {named(checks)}"
        yield _finding(Code.UNUSABLE_VALUE, parameter, message, checks)


def _options(subject: FindingSubject, parameter: Parameter) -> Iterator[Finding]:
    """The options of a union that no valid request takes; those that list their values are told by these."""
    own = (
        check
        for check in subject.checks
        if check.phase is Phase.VALUE and check.subjects == (parameter.path,)
    )
    unions = (check.predicate for check in own if isinstance(check.predicate, AnyOf))
    forms = zip(variants(parameter), next(unions, AnyOf(of=())).of, strict=False)
    for number, (form, facts) in enumerate(forms, 1):
        wanted = somewhere(item_of(parameter.path), AllOf(of=(Present(path=parameter.path), facts)))
        if form.choices or isinstance(form.type, Boolean) or not subject.never(wanted):
            continue
        checks = conflict(subject, [wanted])
        kinds = join_words([kind.value for kind in form.kinds], "or")
        message = f"no valid request has a value of its option {number} ({kinds}), because of {named(checks)}"
        yield _finding(Code.UNUSABLE_OPTION, parameter, message, checks)


def _necessary(subject: FindingSubject, parameter: Parameter) -> Iterator[Finding]:
    """A parameter that the rules make required though its own facts do not."""
    holder = parameter.path[:-1]
    around: list[Predicate] = [] if holder in (ROOT, item_of(parameter.path)) else [Present(path=holder)]
    missing = AllOf(of=(*around, Not(of=Present(path=parameter.path))))
    wanted = somewhere(item_of(parameter.path), missing)
    if subject.never(wanted, contents={parameter.path: ABSENT}):
        checks = conflict(subject, [wanted])
        message = f"every valid request gives it, because of {named(checks)}"
        message += "; mark it 'required: true', or correct the rule"
        yield _finding(Code.ALWAYS_GIVEN, parameter, message, checks)
