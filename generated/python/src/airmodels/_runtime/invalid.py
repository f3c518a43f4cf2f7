"""The exceptions for requests and responses that are refused."""

from collections.abc import Iterable

from .issue import Issue

_MOST_LISTED = 10


class _Invalid(ValueError):
    _what = "message"

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = list(issues)
        super().__init__(self.issues)

    def __str__(self) -> str:
        messages = [issue.message for issue in self.issues[:_MOST_LISTED]]
        more = len(self.issues) - len(messages)
        rest = [f"and {more} more"] if more else []
        return "; ".join([*messages, *rest]) or f"the {self._what} is not valid"


class InvalidRequest(_Invalid):
    """Raised for a request that the API would refuse; `issues` lists all faults."""

    __module__ = __name__.partition(".")[0]

    _what = "request"


class InvalidResponse(_Invalid):
    """Raised for a response that lacks fields or has some of other types; `issues` lists them all."""

    __module__ = __name__.partition(".")[0]

    _what = "response"
