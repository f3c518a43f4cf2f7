"""The issue about a text that is no JSON."""

from .issue import Issue
from .rule import rule_about_all


def malformed(error: Exception) -> Issue:
    """The only fault of a request whose reading raised the error."""
    message = f"the request is not JSON: {error}".replace("{", "{{").replace("}", "}}")
    return Issue(rule_about_all("json", "invalidJSON", message), (), (None,))
