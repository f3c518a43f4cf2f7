"""Linters of OpenAPI documents; the structure is what generators and portals are given."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ecosystem import places
from ecosystem.row import Failed, Row

GROUP = "openapi"
RULES = 'extends: ["spectral:oas"]\n'
_ERROR = 0
"""The severity of errors, as Spectral numbers it."""


def spectral() -> Iterator[Row]:
    """No error in either document, by the rules that it has for OpenAPI."""
    folder = places.workspace(GROUP, "spectral")
    (folder / "rules.yaml").write_text(RULES, encoding="utf-8")
    for document in (places.TYPES, places.OPENAPI):
        findings = folder / f"{document.stem}-findings.json"
        options = ("lint", "--ruleset", "rules.yaml", "--format", "json", "--output", findings)
        done = places.tool(GROUP, "spectral", *options, document, folder=folder)
        if not findings.is_file():
            raise Failed(places.told(done))
        found = json.loads(findings.read_text(encoding="utf-8"))
        errors = Counter(each["code"] for each in found if each["severity"] == _ERROR)
        yield Row(
            tool="Spectral, spectral:oas",
            version=places.version(GROUP, "@stoplight/spectral-cli"),
            takes=f"openapi/{document.name}",
            does=f"{errors.total()} errors{_such(errors)}, {len(found) - errors.total()} warnings",
            promise="no error",
            kept=not errors,
        )


def redocly() -> Iterator[Row]:
    """Few warnings about the structure; of the exact document they are told."""
    folder = places.workspace(GROUP, "redocly")
    for document in (places.TYPES, places.OPENAPI):
        found = _redocly(document, folder)
        errors = Counter(each["ruleId"] for each in found if each["severity"] == "error")
        warnings = Counter(each["ruleId"] for each in found if each["severity"] == "warn")
        promised = document == places.TYPES
        kept = not errors and warnings.total() <= MOST_WARNINGS
        yield Row(
            tool="Redocly lint",
            version=places.version(GROUP, "@redocly/cli"),
            takes=f"openapi/{document.name}",
            does=f"{errors.total()} errors{_such(errors)}, {warnings.total()} warnings{_such(warnings)}"
            + ("" if promised else UNEVALUATED),
            promise=f"no error, at most {MOST_WARNINGS} warnings" if promised else "no error",
            kept=kept if promised else not errors,
        )


def _redocly(document: Path, folder: Path) -> list[dict[str, str]]:
    options = ("lint", "--format", "json", "--max-problems", "1000")
    done = places.tool(GROUP, "redocly", *options, document, folder=folder)
    try:
        problems: list[dict[str, str]] = json.loads(done.stdout)["problems"]
    except ValueError:
        raise Failed(places.told(done)) from None
    return problems


def _such(counts: Counter[str]) -> str:
    return f" ({', '.join(f'{count} {code}' for code, count in counts.most_common(3))})" if counts else ""


MOST_WARNINGS = 2
UNEVALUATED = ": its check of examples wants no unknown key in parts that state none"
