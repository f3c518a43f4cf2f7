"""Facts of one parameter that cannot hold together, whichever record states them."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Protocol

from specwright.diagnostics import Code
from specwright.ir.keywords import reversed_bounds
from specwright.ir.predicate import Number, Scalar


class StatedFacts(Protocol):
    """A record of facts, in the words of JSON Schema."""

    @property
    def const(self) -> Scalar | None: ...
    @property
    def enum(self) -> Any: ...
    @property
    def multipleOf(self) -> Number | None: ...  # noqa: N802


def contradictions(facts: StatedFacts) -> Iterator[tuple[str, str, Code]]:
    """Each contradiction: the keyword where it shows, what is wrong, and its code."""
    for low, _, message in reversed_bounds(partial(getattr, facts)):
        yield low, message, Code.BOUNDS_REVERSED
    if facts.multipleOf is not None and facts.multipleOf <= 0:
        yield "multipleOf", f"a step must be above 0, not {facts.multipleOf}", Code.WRONG_VALUE
    if facts.const is not None and facts.enum:
        message = "'const' and 'enum' both state the allowed values; keep one"
        yield "enum", message, Code.CONFLICTING_FACTS
