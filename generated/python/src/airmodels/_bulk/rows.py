"""What is wrong with one request after the other, as rows of a table: a row for each issue.

A row is `(severity, code, pointer, parameter, message, fix)`: `pointer` is a JSON Pointer from the request's
root, `parameter` the dotted name, or several with commas between them, `fix` a JSON Patch as JSON text, or
None. What UTF-8 has no bytes for, half a surrogate pair, is written out in all of them.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from json import dumps
from typing import Any, NamedTuple, TypeAlias

from .._runtime.issue import Issue
from .._runtime.json_text import reader
from .unread import MALFORMED, unread

Row: TypeAlias = tuple[str, str, str, str, str, str | None]

COLUMNS = ("severity", "code", "pointer", "parameter", "message", "fix")

_ERROR = "error"


class Judgement(NamedTuple):
    """Whether a request is valid, and its rows: a valid one may have warnings."""

    valid: bool
    rows: list[Row]


class Judge:
    """Judges requests with the package of this name; `unknown` is what keys are that no parameter has.

    It can be sent to another process, which imports the package there. Raises ValueError for another word
    than `error`, `warning` and `ignore`.
    """

    def __init__(self, package: str, unknown: str = _ERROR) -> None:
        self._given = package, unknown
        self._read = reader()
        validate: Callable[..., list[Issue]] = import_module(package).validate
        self._validate = validate
        self._words = {} if unknown == _ERROR else {"unknown": unknown}
        if self._words:
            validate({}, unknown=unknown)  # another word is told now

    def __reduce__(self) -> "tuple[type[Judge], tuple[str, str]]":
        return type(self), self._given

    def request(self, request: object) -> Judgement:
        """The judgement of what a JSON text was read to, or of a request dataclass. Never raises."""
        return judgement(self._validate(request, **self._words))

    def json(self, data: object) -> Judgement:
        """The judgement of a request as JSON text or UTF-8 bytes; what is no JSON object is one row."""
        try:
            request = self._read(data)
        except Exception as error:
            return Judgement(False, [malformed_row(unread(data, error).reason)])
        if type(request) is not dict:
            return Judgement(False, [malformed_row(no_object(request))])
        return judgement(self._validate(request, **self._words))


def judgement(issues: list[Issue]) -> Judgement:
    """The verdict and the rows of the issues of one request."""
    return Judgement(all(issue.severity != _ERROR for issue in issues), rows_of(issues))


def rows_of(issues: Iterable[Issue]) -> list[Row]:
    """The rows of issues, in their order."""
    return [_row(issue) for issue in issues]


def malformed_row(reason: str) -> Row:
    """The only row of what could not be read."""
    return (_ERROR, MALFORMED, "", "", written(reason), None)


def no_object(value: object) -> str:
    """Why JSON that is no object is no request."""
    kind = _KINDS.get(type(value)) or dumps(value)
    return f"a request is an object, here stands {kind}"


def written(text: str) -> str:
    """The text as UTF-8 can hold it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="backslashreplace").decode()
    return text


def _row(issue: Issue) -> Row:
    parameter = issue.parameter
    return (
        issue.severity,
        issue.code,
        written(issue.pointer),
        written(parameter if type(parameter) is str else ", ".join(parameter)),
        written(issue.message),
        _patch(issue.fix),
    )


def _patch(fix: list[dict[str, Any]] | None) -> str | None:
    """The patch as JSON text; None where JSON has no words for a value in it, such as infinity."""
    if fix is None:
        return None
    try:
        text = dumps(fix, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text if written(text) is text else dumps(fix, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError):
        return None


_KINDS = {str: "a text", list: "an array", int: "a number", float: "a number"}
