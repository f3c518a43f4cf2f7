"""`specwright validate`: checks requests with the validator that the project generates."""

import importlib
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from specwright.commands import tasks
from specwright.commands.tasks import Malformed, Task
from specwright.commands.terminal import (
    FAILED,
    FOUND,
    GOOD,
    CommandError,
    Format,
    annotation,
    counted,
    fail,
    say,
    tell,
    write,
)
from specwright.project import Project

STANDARD_INPUT = "-"
LINES = (".jsonl", ".ndjson")
COLOURS = {"error": "red", "warning": "yellow"}


class Issue(Protocol):
    """What the generated package says of a request, as far as it is used here."""

    code: str
    message: str
    parameter: str | tuple[str, ...]
    path: tuple[Any, ...]
    severity: str

    def to_dict(self) -> dict[str, Any]:
        """All that is known of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault on one line of a file, at a column where that is known; `known` is all that can be told."""

    file: str
    line: int
    severity: str
    subject: str
    message: str
    code: str
    known: dict[str, Any]
    column: int = 0


def run(project: Project, names: Iterable[str], form: Format) -> int:
    """Every request of every file is checked; a file that cannot be read does not stop the others."""
    validate = _validator(project)
    files, requests, unreadable = 0, 0, 0
    findings: list[Finding] = []
    grouped: list[dict[str, Any]] = []
    for name in names:
        try:
            text = _text(name)
        except (OSError, UnicodeDecodeError) as error:
            fail(f"{name}: {_reason(error)}")
            unreadable += 1
            continue
        files += 1
        for each in tasks.read(text, lines=name.endswith(LINES)):
            requests += 1
            found = _findings(each, _shown(name), validate)
            findings += found
            if found:
                grouped.append(_group(each, found))
    _show(findings, grouped, form)
    errors = sum(each.severity == "error" for each in findings)
    tell(
        f"{counted(requests, 'request')} in {counted(files, 'file')}: "
        f"{counted(errors, 'error')}, {counted(len(findings) - errors, 'warning')}"
    )
    return FAILED if unreadable else FOUND if errors else GOOD


def _validator(project: Project) -> Callable[[Any], list[Issue]]:
    name = project.names.package
    source = project.generated / "python" / "src"
    if not (source / name / "__init__.py").is_file():
        raise CommandError(f"{source / name} is not there; run 'specwright generate' first")
    sys.path.insert(0, str(source))
    try:
        found: Callable[[Any], list[Issue]] = importlib.import_module(name).validate
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CommandError(f"{source / name} cannot be used ({reason}); run 'specwright generate'") from error
    return found


def _text(name: str) -> str:
    data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text, at byte {error.start}"
    return (error.strerror or str(error)).lower()


def _shown(name: str) -> str:
    return "<stdin>" if name == STANDARD_INPUT else name


def _findings(each: Task | Malformed, file: str, validate: Callable[[Any], list[Issue]]) -> list[Finding]:
    if isinstance(each, Malformed):
        return [_malformed(each, file)]
    return [
        Finding(
            file=file,
            line=each.line_of(issue.path),
            severity=issue.severity,
            subject=issue.parameter if isinstance(issue.parameter, str) else ", ".join(issue.parameter),
            message=issue.message,
            code=issue.code,
            known=issue.to_dict(),
        )
        for issue in validate(each.request)
    ]


def _malformed(each: Malformed, file: str) -> Finding:
    return Finding(
        file=file,
        line=each.line,
        column=each.column,
        severity="error",
        subject="",
        message=each.reason,
        code="malformed-json",
        known={
            "code": "malformed-json",
            "message": each.reason,
            "path": [],
            "severity": "error",
            "column": each.column,
        },
    )


def _group(each: Task | Malformed, found: list[Finding]) -> dict[str, Any]:
    issues = [finding.known for finding in found]
    return {"file": found[0].file, "line": each.line, "index": each.index, "issues": issues}


def _show(findings: list[Finding], grouped: list[dict[str, Any]], form: Format) -> None:
    if form == "json":
        write(json.dumps(grouped, indent=2) + "\n")
        return
    for each in findings:
        subject = f" {each.subject}:" if each.subject else ""
        if form == "github":
            write(
                annotation(
                    each.severity,
                    file=each.file,
                    line=each.line,
                    column=each.column,
                    title=each.code,
                    message=f"{subject} {each.message}".strip(),
                )
            )
        else:
            colour = COLOURS.get(each.severity, "")
            place = f"{each.file}:{each.line}" + (f":{each.column}" if each.column else "")
            say(
                (f"{place}: ", "bold"),
                (each.severity, colour),
                f"{subject} {each.message} ",
                (f"[{each.code}]", colour),
            )
