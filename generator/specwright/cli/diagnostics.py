"""The problems of specs as people, programs and GitHub read them."""

import json
from collections.abc import Callable, Sequence

from specwright.cli.terminal import Format, annotation, err, out, write
from specwright.diagnostics import Diagnostic, Location
from specwright.ir.wording import counted

COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def show(problems: Sequence[Diagnostic], form: Format) -> None:
    """All of them on standard output."""
    if form == "json":
        write(json.dumps([_plain(problem) for problem in problems], indent=2) + "\n")
    elif form == "github":
        for problem in problems:
            write(_annotated(problem))
    else:
        for problem in problems:
            line(problem, out)


def line(problem: Diagnostic, out: Callable[..., None]) -> None:
    """One problem, and the other places that it names."""
    severity = "" if problem.severity == "error" else f" {problem.severity}:"
    path = f" {problem.path}:" if problem.path else ""
    out(
        (str(problem.location), "bold"),
        (":", "bold"),
        (severity, COLOURS[problem.severity]),
        path,
        f" {problem.message} ",
        (f"[{problem.code}]", COLOURS[problem.severity]),
    )
    for location in problem.related:
        out(f"    see {location}")


def tell(problems: Sequence[Diagnostic]) -> None:
    """All of them, and how many, on standard error; nothing where there are none."""
    for problem in problems:
        line(problem, err)
    if problems:
        err(summary(problems))


def summary(problems: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`, or `no problems`."""
    counts = [
        counted(number, noun)
        for severity, noun in (("error", "error"), ("warning", "warning"), ("info", "remark"))
        if (number := sum(problem.severity == severity for problem in problems))
    ]
    return ", ".join(counts) or "no problems"


def _plain(problem: Diagnostic) -> dict[str, object]:
    return {
        **_place(problem.location),
        "path": problem.path,
        "severity": problem.severity,
        "code": str(problem.code),
        "message": problem.message,
        "related": [_place(location) for location in problem.related],
    }


def _place(location: Location) -> dict[str, object]:
    return {"file": location.file, "line": location.line, "column": location.column}


def _annotated(problem: Diagnostic) -> str:
    return annotation(
        LEVELS[problem.severity],
        file=problem.location.file,
        line=problem.location.line,
        column=problem.location.column,
        title=str(problem.code),
        message=f"{problem.path}: {problem.message}" if problem.path else problem.message,
    )
