"""Prints the report on changes in the form that is asked for."""

import json
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Literal, TypeAlias, assert_never

from specwright.cli.terminal import annotation, out, write
from specwright.compare.change_report import ChangeReport
from specwright.compare.report.github import annotations
from specwright.compare.report.json import document
from specwright.compare.report.markdown import markdown
from specwright.compare.report.places import Places
from specwright.compare.report.sarif import sarif
from specwright.compare.report.text import text
from specwright.ir.model import Model

ChangeFormat: TypeAlias = Literal["text", "json", "markdown", "github", "sarif"]


def say(
    report: ChangeReport, form: ChangeFormat, *, full: bool = False, models: Sequence[Model] = ()
) -> None:
    """The whole report on standard output; `models` are the new ones, by which places in specs are known."""
    match form:
        case "text":
            for parts in text(report, full=full):
                out(*parts)
        case "json":
            _write_json(document(report))
        case "markdown":
            write(markdown(report))
        case "github":
            for each in annotations(report, Places(models)):
                write(annotation(each.level, each.place, each.title, "", each.message))
        case "sarif":
            _write_json(sarif(report, Places(models), _own_version()))
        case _:
            assert_never(form)


def _write_json(document: object) -> None:
    write(json.dumps(document, indent=2) + "\n")


def _own_version() -> str:
    try:
        return version("specwright")
    except PackageNotFoundError:  # pragma: no cover  (run from a checkout that nobody installed)
        return "0.0.0"
