"""The findings of a model as problems, without those that follow from others; acknowledged ones are quiet."""

from collections.abc import Iterable, Iterator, Sequence

from specwright.diagnostics import Diagnostic, FindingCode, Location
from specwright.ir.model import Model
from specwright.lint import defaults, lengths, numbers, rules, tables, use
from specwright.lint.finding import Finding, FindingSubject
from specwright.load.overrides import AcknowledgementRecord
from specwright.solver.space import UNKNOWN


def report(model: Model, acknowledged: Sequence[AcknowledgementRecord] = ()) -> list[Diagnostic]:
    """All that is provably wrong with a model, then what seems wrong."""
    subject = FindingSubject(model)
    findings: list[Finding] = []
    answer = subject.answer
    if answer is None:
        findings += use.validity(subject)
    elif answer is not UNKNOWN:
        for kind in (use.find, tables.unused_rows, rules.find, defaults.find):
            findings += _independent(kind(subject), findings)
    findings += [*numbers.find(subject), *lengths.find(subject), *tables.misprints(subject)]
    problems = [_problem(each, model.location, acknowledged) for each in findings]
    return [*problems, *_unmatched(acknowledged, findings)]


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
