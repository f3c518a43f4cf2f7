"""What is wrong with a spec or a page, as values: where it stands, its code, what to type instead."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Severity = Literal["error", "warning", "info"]

_NEAR_ENOUGH = 60
_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a text file; `line` and `column` count from 1, `file` is relative to the project."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Code(StrEnum):
    """Every kind of problem of a spec, by the code that ends its line; each has a case in `tests/errors/`."""

    BOUNDS_REVERSED = "bounds-reversed"
    CIRCULAR_USE = "circular-use"
    CONFLICTING_FACTS = "conflicting-facts"
    DEFAULT_REFUSED = "default-refused"
    DUPLICATE_AIR = "duplicate-air"
    DUPLICATE_KEY = "duplicate-key"
    DUPLICATE_PARAMETER = "duplicate-parameter"
    DUPLICATE_ROW = "duplicate-row"
    DUPLICATE_RULE = "duplicate-rule"
    DUPLICATE_SLUG = "duplicate-slug"
    DUPLICATE_VALUE = "duplicate-value"
    EMPTY = "empty"
    EXAMPLE_REFUSED = "example-refused"
    MISPLACED_FILE = "misplaced-file"
    MISPLACED_KEY = "misplaced-key"
    MISSING_KEY = "missing-key"
    NAME_COLLISION = "name-collision"
    OBSOLETE_CORRECTION = "obsolete-correction"
    UNKNOWN_GROUP = "unknown-group"
    UNKNOWN_KEY = "unknown-key"
    UNKNOWN_PARAMETER = "unknown-parameter"
    UNKNOWN_RULE = "unknown-rule"
    UNREADABLE = "unreadable"
    UNSUITABLE_PARAMETER = "unsuitable-parameter"
    WRONG_TYPE = "wrong-type"
    WRONG_VALUE = "wrong-value"
    YAML = "yaml"


class FindingCode(StrEnum):
    """Every kind of finding about what facts and rules say together; each has a case in `tests/lint/`."""

    ALWAYS_GIVEN = "always-given"
    DEAD_RULE = "dead-rule"
    DEFAULT_CONFLICT = "default-conflict"
    DEFAULT_SPOILS = "default-spoils"
    IMPLIED_RULE = "implied-rule"
    INEXACT_NUMBER = "inexact-number"
    MISSING_TRANSPOSE = "missing-transpose"
    NO_VALID_REQUEST = "no-valid-request"
    REPEATED_LABEL = "repeated-label"
    REQUIRED_DEFAULT = "required-default"
    ROW_MISFITS_LABEL = "row-misfits-label"
    ROW_MISFITS_SCALE = "row-misfits-scale"
    ROW_MISFITS_TIER = "row-misfits-tier"
    UNBUILT_VALUE = "unbuilt-value"
    UNMATCHED_ACKNOWLEDGEMENT = "unmatched-acknowledgement"
    UNUSABLE_OPTION = "unusable-option"
    UNUSABLE_PARAMETER = "unusable-parameter"
    UNUSABLE_ROW = "unusable-row"
    UNUSABLE_VALUE = "unusable-value"


class OutputCode(StrEnum):
    """What keeps a sound spec from having outputs."""

    TEMPLATE = "template"
    TOO_LARGE = "too-large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One fault of a spec, or of a page (with the codes of `importer/`).

    `path` names the key inside the file (`request.prompt.default`), `message` says what to change,
    `related` lists the other places involved, such as the first of two equal keys.
    """

    location: Location
    path: str
    message: str
    code: StrEnum
    severity: Severity = "error"
    related: tuple[Location, ...] = field(default=())

    def __str__(self) -> str:
        subject = f" {self.path}:" if self.path else ""
        return f"{self.location}:{subject} {self.message} [{self.code}]"


def error(location: Location, path: str, message: str, code: StrEnum, *related: Location) -> Diagnostic:
    """What is wrong at a place, so that the spec or page cannot be taken as it is."""
    return Diagnostic(location=location, path=path, message=message, code=code, related=related)


def in_order(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Problems sorted by place, each once: many models show what is wrong in a file that they share."""
    unique: dict[tuple[Location, str, str], Diagnostic] = {}
    for problem in problems:
        unique.setdefault((problem.location, str(problem.code), problem.message), problem)
    return [unique[key] for key in sorted(unique)]


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Whether one of them forbids outputs."""
    return any(problem.severity == "error" for problem in problems)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that a person most likely meant by `name`, if any is near enough."""
    from rapidfuzz import fuzz, process  # late: most runs have nothing to correct

    found = process.extractOne(
        name, list(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_NEAR_ENOUGH
    )
    return found[0] if found else None


def as_typed(value: object) -> str:
    """A value of a spec inside a message: texts in quotes, the rest as JSON; on one line, shortened."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    short = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
    return repr(short) if isinstance(value, str) else short


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The ending of a message: `; did you mean 'x'?`, or nothing when no known name is near."""
    near = nearest(name, known)
    return f"; did you mean '{near}'?" if near else ""
