"""The problems of specs as people, programs and GitHub read them."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from enum import StrEnum

from specwright.cli.terminal import Format, annotation, err, out, write
from specwright.diagnostics import Diagnostic
from specwright.ir.wording import counted, join_words

COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
FIRST = 3
"""How many warnings of one code `generate` prints before it only counts them."""


def show(problems: Sequence[Diagnostic], form: Format) -> None:
    """All of them on standard output."""
    if form == "json":
        write(json.dumps([plain(problem) for problem in problems], indent=2) + "\n")
    elif form == "github":
        for problem in problems:
            level = "notice" if problem.severity == "info" else problem.severity
            write(annotation(level, problem.location, str(problem.code), problem.path, problem.message))
    else:
        lines(problems, out)


def lines(problems: Iterable[Diagnostic], out: Callable[..., None]) -> None:
    """Each problem, and the other places that it names."""
    for problem in problems:
        _line(problem, out)


def _line(problem: Diagnostic, out: Callable[..., None]) -> None:
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
    """Every error, the first warnings of each code, and how many there are, on standard error."""
    seen = Counter[StrEnum]()
    for problem in problems:
        seen[problem.code] += problem.severity != "error"
        if problem.severity == "error" or seen[problem.code] <= FIRST:
            _line(problem, err)
    more = {code: number - FIRST for code, number in seen.items() if number > FIRST}
    if more:
        left = join_words([f"{number} more [{code}]" for code, number in more.items()], "and")
        err(f"{left}: 'specwright lint' shows all")
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


def plain(problem: Diagnostic) -> dict[str, object]:
    return {
        **asdict(problem.location),
        "path": problem.path,
        "severity": problem.severity,
        "code": str(problem.code),
        "message": problem.message,
        "related": [asdict(location) for location in problem.related],
    }
