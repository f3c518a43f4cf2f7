"""Asks the generated validator, prints what is wrong with requests as it is found, and counts it."""

import importlib
import json
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from specwright.cli.request_reader import LocatedRequest, MalformedRequest
from specwright.cli.terminal import CommandError, Format, Unknown, annotation, err, out, write
from specwright.diagnostics import Location
from specwright.driver.project import Project
from specwright.ir.wording import counted

COLOURS = {"error": "red", "warning": "yellow"}


class Issue(Protocol):
    """An issue as the generated package reports it, as far as it is used here."""

    code: str
    message: str
    parameter: str | tuple[str, ...]
    path: tuple[Any, ...]
    severity: str

    def to_dict(self) -> dict[str, Any]:
        """All that is known of it."""


Validate = Callable[[Any], list[Issue]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedIssue:
    """One fault of the `index`-th request of a file, on a line and at a column where that is known.

    `known` is all that can be told, where somebody asked for it.
    """

    file: str
    index: int
    begins: int
    line: int
    severity: str
    subject: str
    path: tuple[Any, ...]
    message: str
    code: str
    known: dict[str, Any] | None = None
    column: int = 0

    @property
    def place(self) -> str:
        """The subject, or several, each with the items that it stands in."""
        return ", ".join(located(each, self.path) for each in self.subject.split(", "))


def generated_validator(project: Project, unknown: Unknown = "error") -> Validate:
    """The generated package's `validate`; raises CommandError, with what to do, where there is none.

    `unknown` says what keys that no parameter has are.
    """
    if "python" not in project.targets:
        raise CommandError(
            "validate asks the Python package, and 'targets' in pyproject.toml leaves it out; "
            "add 'python', then run 'specwright generate'"
        )
    name = project.names.package
    source = project.generated / "python" / "src"
    if not (source / name / "__init__.py").is_file():
        raise CommandError(f"{source / name} is not there; run 'specwright generate' first")
    sys.path.insert(0, str(source))
    try:
        found: Callable[..., Any] = importlib.import_module(name).validate
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CommandError(f"{source / name} cannot be used ({reason}); run 'specwright generate'") from error
    return found if unknown == "error" else partial(found, unknown=unknown)


def issues_of(
    request: LocatedRequest | MalformedRequest, file: str, validate: Validate, *, full: bool
) -> list[ReportedIssue]:
    """The faults of one request; `full` asks for all that is known of them."""
    return [
        ReportedIssue(
            file=file,
            index=request.index,
            begins=request.line,
            line=request.line_of(issue.path),
            column=request.column,
            severity=issue.severity,
            subject=issue.parameter if isinstance(issue.parameter, str) else ", ".join(issue.parameter),
            path=issue.path,
            message=issue.message,
            code=issue.code,
            known=issue.to_dict() if full else None,
        )
        for issue in ([request] if isinstance(request, MalformedRequest) else validate(request.request))
    ]


def located(parameter: str, path: Sequence[str | int]) -> str:
    """The parameter with the items that the path leads through: `shots[1].zoom` for `shots.zoom`."""
    name = shown = ""
    found = parameter
    for part in path:
        step = f"[{part}]" if isinstance(part, int) else f".{part}".removeprefix("" if name else ".")
        name, shown = name if isinstance(part, int) else name + step, shown + step
        if parameter == name or parameter.startswith(f"{name}."):
            found = shown + parameter[len(name) :]
    return found


class IssuePrinter:
    """Tells issues on standard output in one of the formats, and keeps count of them.

    In `quiet` only the count is kept; JSON is one array, a group for each request.
    """

    def __init__(self, form: Format, *, quiet: bool) -> None:
        self.form = form
        self.quiet = quiet
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self._groups = 0

    @property
    def errors(self) -> int:
        """How many issues were errors."""
        return sum(number for (severity, _, _), number in self.counts.items() if severity == "error")

    def tell(self, issues: Sequence[ReportedIssue]) -> None:
        """Tells the issues of one request."""
        self.counts.update((each.severity, each.code, each.subject) for each in issues)
        if self.quiet or not issues:
            return
        if self.form == "json":
            first, known = issues[0], [each.known for each in issues]
            group = {"file": first.file, "line": first.begins, "index": first.index, "issues": known}
            write(",\n" if self._groups else "[\n")
            write(textwrap.indent(json.dumps(group, indent=2), "  "))
            self._groups += 1
            return
        for each in issues:
            (_annotate if self.form == "github" else _say)(each)

    def close(self) -> None:
        """Ends what has been told."""
        if self.form == "json" and not self.quiet:
            write("\n]\n" if self._groups else "[]\n")

    def summary(self) -> None:
        """The issues by code and parameter, the most frequent first, on standard error."""
        if not self.counts:
            return
        width = len(str(max(self.counts.values())))
        for (severity, code, subject), number in sorted(
            self.counts.items(), key=lambda item: (-item[1], item[0])
        ):
            err(f"{number:>{width}} ", (code, COLOURS.get(severity, "")), f" {subject}" if subject else "")

    def total(self, requests: int, files: int) -> None:
        """One line of how much was looked at and found, on standard error."""
        warnings = sum(self.counts.values()) - self.errors
        err(
            f"{counted(requests, 'request')} in {counted(files, 'file')}: "
            f"{counted(self.errors, 'error')}, {counted(warnings, 'warning')}"
        )


def grouped(issues: Iterable[ReportedIssue]) -> list[list[ReportedIssue]]:
    """The issues of each request together."""
    groups: dict[int, list[ReportedIssue]] = {}
    for each in issues:
        groups.setdefault(each.index, []).append(each)
    return list(groups.values())


def _annotate(each: ReportedIssue) -> None:
    place = Location(file=each.file, line=each.line, column=each.column)
    write(annotation(each.severity, place, each.code, each.place, each.message.strip()))


def _say(each: ReportedIssue) -> None:
    subject = f" {each.place}:" if each.subject else ""
    colour = COLOURS.get(each.severity, "")
    place = f"{each.file}:{each.line}" + (f":{each.column}" if each.column else "")
    out(
        (f"{place}: ", "bold"),
        (each.severity, colour),
        f"{subject} {each.message} ",
        (f"[{each.code}]", colour),
    )
