"""Whether a model has a valid request at all."""

from collections.abc import Iterator

from specwright.diagnostics import FindingCode as Code
from specwright.lint.conflict import conflict, named
from specwright.lint.finding import Finding, FindingSubject


def find(subject: FindingSubject) -> Iterator[Finding]:
    """The rules that no request satisfies together."""
    if subject.space.request() is not None:
        return
    checks = conflict(subject, [], whole=True)
    yield Finding(
        code=Code.NO_VALID_REQUEST,
        severity="error",
        about=("request",),
        message=f"no request can be valid; {named(checks)} exclude each other"
        if len(checks) > 1
        else f"no request can be valid because of {named(checks)}",
        location=next((check.location for check in reversed(checks)), subject.model.location),
        rests_on=checks,
    )
