"""Prints a report on changes in one of its forms; what could not be compared is told apart from it."""

from typing import Literal, assert_never

from specwright.cli.terminal import err, out, write
from specwright.compare.change_report import ChangeReport
from specwright.compare.report import text

ChangeFormat = Literal["text", "json", "markdown", "github", "sarif"]


def say(report: ChangeReport, form: ChangeFormat, *, full: bool = False) -> None:
    """Prints it; programs read what could not be compared in it, people beside it."""
    match form:
        case "text":
            for line in text.text(report, full=full):
                out(*line)
        case "json" | "markdown" | "github" | "sarif":
            write("")
        case _:
            assert_never(form)
    for _, file, reason in report.release.unread:
        err(("not compared: ", "bold red"), f"{file}: {reason}")
