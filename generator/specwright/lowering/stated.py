"""What is told and never judged: facts about the media themselves, and rules that nobody can enforce."""

from collections.abc import Iterator, Mapping, Sequence

from specwright.diagnostics import Code, Diagnostic, did_you_mean, error
from specwright.ir.keywords import reversed_bounds
from specwright.ir.model import Message
from specwright.ir.parameter import Parameter
from specwright.ir.path import PARTS, ROOT, Path, dotted, parse
from specwright.ir.stated import StatedFact, StatedRule
from specwright.ir.tree import index
from specwright.load.decoder import plain
from specwright.load.records import StatedFactRecord
from specwright.lowering import messages
from specwright.lowering.declarations import DeclaredRule
from specwright.lowering.rules.parameter_rule import Codes

_OF_MEDIA = ("operation", "parameters", "minimum", "maximum", "scope")
_ENFORCED = {Code.DUPLICATE_VALUE, Code.WRONG_VALUE}
"""What makes a rule useless; one that is only told may be that."""


def fact(record: StatedFactRecord) -> StatedFact | StatedRule:
    """What a record states."""
    if record.rule is not None:
        rule = record.rule
        return StatedRule(kind=rule.kind, argument=plain(rule.argument), because=record.because or "")
    return StatedFact(
        operation=record.operation or "",
        parameters=tuple(map(parse, record.parameters)),
        minimum=record.minimum,
        maximum=record.maximum,
        per=record.scope,
    )


def faults(records: Sequence[StatedFactRecord], request: Message, codes: Codes) -> Iterator[Diagnostic]:
    """What is missing or stands beside what it does not go with, and parameters that the request has not."""
    known = index(request.root)
    for number, record in enumerate(records):
        path = f"stated[{number}]"
        if record.rule is None:
            yield from _of_media(record, path, known)
        else:
            yield from _of_rule(record, path, known, codes)


def _of_media(record: StatedFactRecord, path: str, known: Mapping[Path, Parameter]) -> Iterator[Diagnostic]:
    """Bounds that are missing or reversed, and parameters that the request does not have."""
    for name in ("operation", "parameters"):
        if name not in record.locations:
            message = f"no '{name}'; give 'operation' and 'parameters', or a 'rule'"
            yield error(record.location, path, message, Code.MISSING_KEY)
    if record.because is not None:
        message = "'because' goes with a 'rule'"
        yield error(record.at("because"), f"{path}.because", message, Code.MISPLACED_KEY)
    names = {dotted(each) for each in known if each and not {*PARTS} & {*each}}
    for name in record.parameters:
        if name not in names:
            message = f"the request has no parameter '{name}'{did_you_mean(name, names)}"
            yield error(record.at("parameters"), f"{path}.parameters", message, Code.UNKNOWN_PARAMETER)
    if record.minimum is None and record.maximum is None:
        yield error(record.location, path, "give 'minimum', 'maximum' or both", Code.MISSING_KEY)
    for low, _, message in reversed_bounds({"minimum": record.minimum, "maximum": record.maximum}.get):
        yield error(record.at(low), f"{path}.{low}", message, Code.BOUNDS_REVERSED)


def _of_rule(
    record: StatedFactRecord, path: str, known: Mapping[Path, Parameter], codes: Codes
) -> Iterator[Diagnostic]:
    """A rule that has no form, or that names what the request has not; that it says nothing is no fault."""
    assert record.rule is not None, "the caller has seen it"
    for name in (each for each in _OF_MEDIA if each in record.locations):
        message = f"'{name}' does not go with a 'rule'"
        yield error(record.at(name), f"{path}.{name}", message, Code.MISPLACED_KEY)
    if record.because is None:
        message = "no 'because': say why the rule is not enforced"
        yield error(record.location, path, message, Code.MISSING_KEY)
    declared = DeclaredRule(record=record.rule, scope=ROOT, yaml_path=f"{path}.rule")
    for problem in messages.rule_faults(declared, dict(known), codes):
        if problem.code not in _ENFORCED:
            yield problem
