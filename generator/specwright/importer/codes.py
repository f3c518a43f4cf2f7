"""What can be wrong with a page or an import, by code, and the problem that says so."""

from collections.abc import Iterable
from enum import StrEnum

from specwright.diagnostics import Diagnostic, Location, Severity


class PageCode(StrEnum):
    """Every kind of problem of a page, by the code that ends its line; each has a case in `tests/pages/`."""

    BOUNDS_REVERSED = "bounds-reversed"
    CONFLICT = "conflict"
    DISAGREEMENT = "disagreement"
    DUPLICATE_KEY = "duplicate-key"
    DUPLICATE_PARAMETER = "duplicate-parameter"
    DUPLICATE_VALUE = "duplicate-value"
    EMPTY_PAGE = "empty-page"
    JSON = "json"
    KEY_ORDER = "key-order"
    LINE_ENDING = "line-ending"
    LOOKS_WRONG = "looks-wrong"
    MISSING_HEADING = "missing-heading"
    MISSING_KEY = "missing-key"
    MISSING_RULE = "missing-rule"
    NOT_A_PAGE = "not-a-page"
    NOT_ENFORCED = "not-enforced"
    NOT_EXPRESSIBLE = "not-expressible"
    NOT_TEXT = "not-text"
    OTHER_PAGE = "other-page"
    TOO_LARGE = "too-large"
    TRUNCATED = "truncated"
    UNEXPLAINED = "unexplained"
    UNKNOWN_FORMAT = "unknown-format"
    UNKNOWN_KEY = "unknown-key"
    UNKNOWN_KEYWORD = "unknown-keyword"
    UNKNOWN_PARAMETER = "unknown-parameter"
    UNKNOWN_RULE = "unknown-rule"
    UNKNOWN_TYPE = "unknown-type"
    WRONG_ANCHOR = "wrong-anchor"
    WRONG_COUNT = "wrong-count"
    WRONG_ENCODING = "wrong-encoding"
    WRONG_PATH = "wrong-path"
    WRONG_VALUE = "wrong-value"


class ImportCode(StrEnum):
    """Every kind of problem of an import, by the code that ends its line."""

    CORRECTION_CONFLICT = "correction-conflict"
    CORRECTION_OBSOLETE = "correction-obsolete"
    EXAMPLE_REFUSED = "example-refused"
    LOST = "lost"
    MISREAD = "misread"
    NOT_FOLLOWED = "not-followed"
    NO_DESCRIPTION = "no-description"
    NO_MODEL = "no-model"
    NO_READINGS = "no-readings"
    OTHER_MODEL = "other-model"
    PLACEHOLDER = "placeholder"
    REPEATED_MODEL = "repeated-model"
    SAME_FILE = "same-file"
    STALE_ORIGIN = "stale-origin"
    STALE_READING = "stale-reading"


def fault(
    location: Location,
    code: StrEnum,
    message: str,
    path: str = "",
    severity: Severity = "error",
    related: Iterable[Location] = (),
) -> Diagnostic:
    """The problem at a place of a page or a spec."""
    return Diagnostic(
        location=location, path=path, message=message, code=code, severity=severity, related=tuple(related)
    )
