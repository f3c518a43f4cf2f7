"""Prints a report on changes in one of its forms, what could not be compared included."""

import json
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Literal, assert_never

from specwright.cli.terminal import annotation, err, out, write
from specwright.compare.change_report import ChangeReport
from specwright.compare.report import github, markdown, sarif, text
from specwright.compare.report import json as json_report
from specwright.compare.report.places import Places
from specwright.diagnostics import Location
from specwright.ir.model import Model
from specwright.ir.wording import counted

ChangeFormat = Literal["text", "json", "markdown", "github", "sarif"]


def say(
    report: ChangeReport, form: ChangeFormat, *, full: bool = False, specs: Sequence[Model] = ()
) -> None:
    """Prints it; changes are shown at their places in `specs`, the new models, where these lie here."""
    match form:
        case "text":
            for line in text.text(report, full=full):
                out(*line)
        case "json":
            write(json.dumps(document(report), indent=2, ensure_ascii=False) + "\n")
        case "markdown":
            write(page(report))
        case "github":
            for line in [*github.github(report, Places(specs)), *_annotations(report)]:
                write(f"{line.rstrip()}\n")
        case "sarif":
            log = sarif.sarif(report, Places(specs), _version())
            write(json.dumps(log, indent=2, ensure_ascii=False) + "\n")
        case _:
            assert_never(form)
    for _, file, reason in report.release.unread:
        err(("not compared: ", "bold red"), f"{file}: {reason}")


def document(report: ChangeReport) -> dict[str, Any]:
    """The report for programs."""
    unread = [{"side": side, "file": file, "reason": why} for side, file, why in report.release.unread]
    return {**json_report.document(report), "unread": unread}


def page(report: ChangeReport) -> str:
    """The report as Markdown."""
    told = markdown.markdown(report).rstrip() + "\n"
    lost = report.release.unread
    return f"{told}\n**{counted(len(lost), 'model')} could not be compared.**\n" if lost else told


def _annotations(report: ChangeReport) -> Iterator[str]:
    for _, file, reason in report.release.unread:
        yield annotation("error", Location(file=""), "Not compared", file, reason)


def _version() -> str:
    try:
        return version("specwright")
    except PackageNotFoundError:
        return "0"
