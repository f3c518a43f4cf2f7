"""What is wrong with requests, each fault with its file and line."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from .requests import Entry, Located, Unread
from .words import located

MALFORMED = "malformed-json"

Validate = Callable[[Any], list[Any]]


class Fault(NamedTuple):
    """One fault of the `number`-th request of a file, which `begins` on a line.

    `parameter` is one name or several with commas between them, `subject` the same with the items that it
    stands in. `known` is all of it, where somebody asked for that.
    """

    file: str
    number: int
    begins: int
    line: int
    column: int
    severity: str
    code: str
    rule: str
    parameter: str
    subject: str
    pointer: str
    message: str
    documentation: str | None
    known: dict[str, Any] | None = None


def faults_of(entry: Entry, file: str, validate: Validate) -> list[Fault]:
    """The faults of one request, warnings among them."""
    if isinstance(entry, Unread):
        return [unread_fault(entry, file)]
    return faults_in(entry, file, validate(entry.request), full=False)


def faults_in(entry: Located, file: str, issues: Iterable[Any], *, full: bool) -> list[Fault]:
    """The issues of a request as faults; `full` asks for all that is known of them, which takes longer."""
    return [
        Fault(
            file=file,
            number=entry.number,
            begins=entry.line,
            line=entry.line_of(issue.path),
            column=0,
            severity=issue.severity,
            code=issue.code,
            rule=issue.rule,
            parameter=", ".join(names),
            subject=", ".join(located(name, issue.path) for name in names),
            pointer=issue.pointer,
            message=issue.message,
            documentation=issue.documentation,
            known=issue.to_dict() if full else None,
        )
        for issue in issues
        for names in ([issue.parameter] if isinstance(issue.parameter, str) else issue.parameter,)
    ]


def unread_fault(entry: Unread, file: str) -> Fault:
    """What could not be read, as a fault."""
    return Fault(
        file=file,
        number=entry.number,
        begins=entry.line,
        line=entry.line,
        column=entry.column,
        severity="error",
        code=MALFORMED,
        rule=MALFORMED,
        parameter="",
        subject="",
        pointer="",
        message=entry.message,
        documentation=None,
        known={
            "code": MALFORMED,
            "message": entry.message,
            "path": [],
            "severity": "error",
            "column": entry.column,
        },
    )
