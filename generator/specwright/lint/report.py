"""The findings of a model as problems, without those that follow from others; acknowledged ones are quiet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from specwright.diagnostics import Diagnostic, FindingCode, Location
from specwright.ir.family import MOST_FAMILIES, Member, member
from specwright.ir.model import Message, Model, Table
from specwright.ir.same import Same
from specwright.lint import defaults, lengths, numbers, rules, tables, use
from specwright.lint.finding import Finding, FindingSubject
from specwright.load.overrides import AcknowledgementRecord
from specwright.solver.space import UNKNOWN

_OF_MODEL = Location(file="~model")
"""Stands for the place of the model itself."""


def report(model: Model, acknowledged: Sequence[AcknowledgementRecord] = ()) -> list[Diagnostic]:
    """All that is provably wrong with a model, then what seems wrong."""
    known = member(model)
    facts = _Facts(
        request=Same(of=known.request),
        tables=model.tables,
        has_schema=model.has_schema,
        model=replace(model, request=known.request, location=_OF_MODEL),
    )
    findings = tuple(_own(each, known, model) for each in _findings(facts))
    problems = [_problem(each, model.location, acknowledged) for each in findings]
    return [*problems, *_unmatched(acknowledged, findings)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What findings come from, as the models of a family have it."""

    request: Same[Message]
    tables: tuple[Table, ...]
    has_schema: bool
    model: Model = field(compare=False)


@lru_cache(maxsize=MOST_FAMILIES)
def _findings(facts: _Facts) -> tuple[Finding, ...]:
    """The findings about the form of a family, the same for all of its models."""
    subject = FindingSubject(facts.model)
    findings: list[Finding] = []
    answer = subject.answer
    if answer is None:
        findings += use.validity(subject)
    elif answer is not UNKNOWN:
        for kind in (use.find, tables.unused_rows, rules.find, defaults.find):
            findings += _independent(kind(subject), findings)
    findings += [*numbers.find(subject), *lengths.find(subject), *tables.misprints(subject)]
    return tuple(findings)


def _own(finding: Finding, known: Member, model: Model) -> Finding:
    """The finding about a model: with its identifier, at its places."""

    def placed(location: Location) -> Location:
        return model.location if location == _OF_MODEL else known.place(location)

    return replace(
        finding,
        about=tuple(map(known.told, finding.about)),
        message=known.told(finding.message),
        location=placed(finding.location),
        related=tuple(map(placed, finding.related)),
        rests_on=tuple(replace(each, location=placed(each.location)) for each in finding.rests_on),
    )


def _independent(new: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """The new findings that do not merely follow from known ones."""
    kept = [each for each in known if each.rests_on and each.severity != "info"]
    independent: list[Finding] = []
    for finding in new:
        rests_on = {check.rule for check in finding.rests_on}
        if any({check.rule for check in each.rests_on} <= rests_on for each in kept):
            continue
        independent.append(finding)
        kept += [finding] if finding.rests_on and finding.severity != "info" else []
    return independent


def _problem(finding: Finding, model: Location, acknowledged: Iterable[AcknowledgementRecord]) -> Diagnostic:
    """The finding at its first place in the model's own file, the other places beside it."""
    places = [finding.location, *finding.related, *(check.location for check in finding.rests_on)]
    location = next((place for place in places if place.file == model.file), finding.location)
    known = any(_matches(each, finding) for each in acknowledged)
    return Diagnostic(
        location=location,
        path=finding.about[0],
        message=finding.message,
        code=finding.code,
        severity="info" if known else finding.severity,
        related=tuple(place for place in dict.fromkeys(places) if place != location),
    )


def _unmatched(
    acknowledged: Iterable[AcknowledgementRecord], findings: Sequence[Finding]
) -> Iterator[Diagnostic]:
    for each in acknowledged:
        if not any(_matches(each, finding) for finding in findings):
            yield Diagnostic(
                location=each.location,
                path="acknowledged",
                message=f"nothing of the kind '{each.code}' is found about '{each.about}'; remove the entry",
                code=FindingCode.UNMATCHED_ACKNOWLEDGEMENT,
                severity="warning",
            )


def _matches(record: AcknowledgementRecord, finding: Finding) -> bool:
    return record.code == finding.code and record.about in finding.about
