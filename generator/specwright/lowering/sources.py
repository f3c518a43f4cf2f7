"""Where facts were read, and which parameters the examples there use."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, did_you_mean, error
from specwright.ir.model import Message, Source
from specwright.ir.path import PARTS, dotted, parse
from specwright.ir.tree import index
from specwright.load.source_records import SourceRecord


def source(record: SourceRecord) -> Source:
    """The source that a record describes."""
    return Source(
        url=record.url,
        rendering=record.rendering,
        sha256=record.sha256,
        read=record.read,
        used=tuple(map(parse, record.used)),
    )


def faults(records: Sequence[SourceRecord], request: Message) -> Iterator[Diagnostic]:
    """Parameters that examples are said to use, and that the request does not have."""
    used = [(number, record, name) for number, record in enumerate(records) for name in record.used]
    names = (
        {dotted(path) for path in index(request.root) if path and not {*PARTS} & {*path}} if used else {""}
    )
    for number, record, name in used:
        if name not in names:
            message = f"the request has no parameter '{name}'{did_you_mean(name, names)}"
            yield error(record.at("used"), f"sources[{number}].used", message, Code.UNKNOWN_PARAMETER)
