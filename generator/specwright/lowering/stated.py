"""Facts about the media themselves, which are told and never judged."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, did_you_mean, error
from specwright.ir.keywords import reversed_bounds
from specwright.ir.model import Message, StatedFact
from specwright.ir.path import PARTS, dotted, parse
from specwright.ir.tree import index
from specwright.load.records import StatedFactRecord


def fact(record: StatedFactRecord) -> StatedFact:
    """The fact that a record states."""
    return StatedFact(
        operation=record.operation,
        parameters=tuple(map(parse, record.parameters)),
        minimum=record.minimum,
        maximum=record.maximum,
        per=record.scope,
    )


def faults(records: Sequence[StatedFactRecord], request: Message) -> Iterator[Diagnostic]:
    """Parameters that the request does not have, and bounds that are missing or reversed."""
    known = {dotted(path) for path in index(request.root) if path and not {*PARTS} & {*path}}
    for number, record in enumerate(records):
        path = f"stated[{number}]"
        for name in record.parameters:
            if name not in known:
                message = f"the request has no parameter '{name}'{did_you_mean(name, known)}"
                yield error(record.at("parameters"), f"{path}.parameters", message, Code.UNKNOWN_PARAMETER)
        if record.minimum is None and record.maximum is None:
            yield error(record.location, path, "give 'minimum', 'maximum' or both", Code.MISSING_KEY)
        for low, _, message in reversed_bounds({"minimum": record.minimum, "maximum": record.maximum}.get):
            yield error(record.at(low), f"{path}.{low}", message, Code.BOUNDS_REVERSED)
