"""The report as a log of SARIF 2.1.0, the form in which code scanning takes what a tool has found."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from specwright.compare.allowed import Allowance
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Consequence
from specwright.compare.report.places import Places
from specwright.compare.report.remarks import Remark, remarks
from specwright.compare.report.sections import entries_without_use
from specwright.diagnostics import Location

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def sarif(report: ChangeReport, places: Places, tool_version: str) -> dict[str, Any]:
    """The log; its rules are the consequences that occur, an accepted change is a suppressed result."""
    told = list(remarks(report, places))
    rules = [each for each in Consequence if any(remark.consequence is each for remark in told)]
    driver = {"name": "specwright", "version": tool_version, "rules": list(map(_rule, rules))}
    results = [_result(remark, rules, remark.location or places.folder) for remark in told]
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if notes := [_note(entry, said) for entry, said in entries_without_use(report)]:
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notes}]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(consequence: Consequence) -> dict[str, Any]:
    words = "".join(word.capitalize() for word in consequence.split("-"))
    asked = f"{consequence.heading}. The version that follows is a {consequence.bump.word} one."
    return {
        "id": str(consequence),
        "name": words,
        "shortDescription": {"text": consequence.heading},
        "fullDescription": {"text": asked},
        "help": {"text": asked},
    }


def _result(remark: Remark, rules: Sequence[Consequence], location: Location | None) -> dict[str, Any]:
    """The result; GitHub takes no log with one that has no location."""
    result: dict[str, Any] = {
        "ruleId": str(remark.consequence),
        "ruleIndex": rules.index(remark.consequence),
        "level": _LEVELS[remark.level],
        "message": {"text": remark.text},
        "locations": [_place(location)] if location else [],
        "partialFingerprints": {"specwright/v1": ",".join(remark.fingerprints)},
    }
    if remark.allowance:
        result["suppressions"] = [{"kind": "external", "justification": remark.allowance.because}]
    return result


def _note(entry: Allowance, said: str) -> dict[str, Any]:
    return {"level": "warning", "message": {"text": said}, "locations": [_place(entry.location)]}


def _place(location: Location) -> dict[str, Any]:
    region = {"startLine": location.line, "startColumn": location.column}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(location.file)}, "region": region}}


def _uri(name: str) -> str:
    """A relative reference, or the address of a file that is named from the root."""
    path = quote(name.replace("\\", "/"), safe="/-_.~!*'()", errors="surrogateescape")
    return f"file://{path}" if path.startswith("/") else path
