"""Attempts: edits that may make a broken check hold."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from .checks import Checks
from .edits import Edit, edits_to_set, place_of
from .nodes import Node, Path
from .predicates import Bound, value_at


class Attempt(NamedTuple):
    """Edits that may make a check hold, and what a suggestion says about them.

    `form` is the kind of edit, `value` the value, name or size that it brings, `label` the page's label of a
    size. What is not `sure` is only advice; what is `destructive` loses a part of what was meant.
    """

    edits: list[Edit]
    form: str
    value: Any
    label: str | None = None
    sure: bool = True
    destructive: bool = False


class Context(NamedTuple):
    """What a fix works on."""

    checks: Checks
    request: Any
    bound: Bound


def value_of(context: Context, fix: Node) -> Any:
    """The value that a fix is about, or ABSENT."""
    return value_at(fix["path"], context.request, context.bound)


def set_value(context: Context, path: Path, value: Any, form: str, *, sure: bool = True) -> Iterator[Attempt]:
    """The attempt that sets a value at a path; none where that is impossible."""
    edits = edits_to_set(context.request, place_of(path, context.bound), value)
    if edits is not None:
        yield Attempt(edits, form, value, None, sure, form == "cut")
