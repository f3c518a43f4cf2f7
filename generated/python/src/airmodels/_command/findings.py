"""What is wrong with requests, each fault with its file and line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .requests import Entry, Unread
from .words import located

MALFORMED = "malformed-json"

Validate = Callable[[Any], list[Any]]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the `index`-th request of a file, which `begins` on a line; `known` gives all of it."""

    file: str
    index: int
    begins: int
    line: int
    column: int
    severity: str
    code: str
    rule: str
    subject: str
    message: str
    documentation: str | None
    known: Callable[[], dict[str, Any]]


def faults_of(entry: Entry, file: str, validate: Validate) -> list[Fault]:
    """The faults of one request, warnings among them."""
    if isinstance(entry, Unread):
        return [_unread(entry, file)]
    issues = validate(entry.request)
    begins = entry.line_of(()) if issues else 0
    return [
        Fault(
            file=file,
            index=entry.index,
            begins=begins,
            line=entry.line_of(issue.path),
            column=0,
            severity=issue.severity,
            code=issue.code,
            rule=issue.rule,
            subject=", ".join(
                located(name, issue.path)
                for name in ([issue.parameter] if isinstance(issue.parameter, str) else issue.parameter)
            ),
            message=issue.message,
            documentation=issue.documentation,
            known=issue.to_dict,
        )
        for issue in issues
    ]


def _unread(entry: Unread, file: str) -> Fault:
    known = {
        "code": MALFORMED,
        "message": entry.message,
        "path": [],
        "severity": "error",
        "column": entry.column,
    }
    return Fault(
        file=file,
        index=entry.index,
        begins=entry.line,
        line=entry.line,
        column=entry.column,
        severity="error",
        code=MALFORMED,
        rule=MALFORMED,
        subject="",
        message=entry.message,
        documentation=None,
        known=lambda: known,
    )
