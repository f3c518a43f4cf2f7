"""SARIF 2.1.0, the form in which code scanning takes what a tool has found."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from .findings import Fault

_FORM = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class Tool(NamedTuple):
    """The tool that has looked: the package."""

    name: str
    version: str


def log(tool: Tool, rules: Sequence[Fault], results: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A log of one run; `rules` has a fault of each rule that is broken."""
    driver = {"name": tool.name, "version": tool.version, "rules": list(map(_rule, rules))}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(results)}
    return {"$schema": _FORM, "version": "2.1.0", "runs": [run]}


def result(fault: Fault, rule: int) -> dict[str, Any]:
    """A fault, whose rule has this index among the rules."""
    region = {"startLine": fault.line}
    if fault.column:
        region["startColumn"] = fault.column
    place = {"artifactLocation": {"uri": _uri(fault.file)}, "region": region}
    message = f"{fault.subject}: {fault.message}" if fault.subject else fault.message
    return {
        "ruleId": fault.rule,
        "ruleIndex": rule,
        "level": fault.severity,
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
    }


def _rule(fault: Fault) -> dict[str, Any]:
    said = f"{fault.subject}: {fault.code}" if fault.subject else fault.code
    whole = {"text": f"What is sent breaks the rule '{fault.rule}'."}
    rule: dict[str, Any] = {"id": fault.rule, "name": fault.code, "shortDescription": {"text": said}}
    rule |= {"fullDescription": whole, "help": whole}
    if fault.documentation:
        rule["helpUri"] = fault.documentation
    return rule


def _uri(name: str) -> str:
    """A relative reference, or the address of a file that is named from the root."""
    path = quote(name.replace("\\", "/"), safe="/-_.~!*'()", errors="surrogateescape")
    return f"file://{path}" if path.startswith("/") else path
