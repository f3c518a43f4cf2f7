"""What issues keep of the request that they are about, so that they stay true whatever becomes of it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from .edits import size_of
from .plain import plain
from .rule import Rule
from .values import WITHOUT_PARTS

if TYPE_CHECKING:
    from .easing import Unknown

Identity: TypeAlias = tuple[str | None, str | None, str | None]
_MOST_SUGGESTED, FEWEST_SUGGESTED = 200, 10
"""Suggestions are worked out for so many issues of a request: for fewer where it is large."""
_MOST_SUGGESTED_VALUES = 2_000_000
_FEW_PARTS = 100
"""With so few, no search for what is left of a fault comes to the end of its budget."""


class Source:
    """A copy of the request that issues are about, the module of its validator, and what the request names.

    `given` is the request itself where it is made of JSON's types alone, so that a repair can share its
    parts. `identity` are its model, its type of task and its UUID. `count` is how many issues it has.
    `copies` are the copies of its parts by the ids of these, None where issues hold copies themselves.
    `unknown` says what unknown keys are to those who asked.
    """

    def __init__(
        self,
        module: str,
        request: Any,
        given: Any,
        identity: Identity = (None, None, None),
        count: int = 0,
        copies: Mapping[int, Any] | None = None,
        unknown: "Unknown" = "error",
    ) -> None:
        self.module = module
        self.request = request
        self.given = given
        self.identity = identity
        self.count = count
        self.copies = copies
        self.unknown = unknown

    @cached_property
    def suggested(self) -> int:
        """The number of issues, the first ones, that have suggestions."""
        if self.count <= FEWEST_SUGGESTED:
            return self.count
        size = size_of(self.request, _MOST_SUGGESTED_VALUES // FEWEST_SUGGESTED)
        most = min(_MOST_SUGGESTED, _MOST_SUGGESTED_VALUES // max(1, size))
        return min(self.count, max(FEWEST_SUGGESTED, most))

    @cached_property
    def is_one_small_fault(self) -> bool:
        """Whether the verdict on a whole request tells soonest that its only fault is gone."""
        known = self.copies if self.count == 1 else None
        return known is not None and sum(map(len, known.values())) <= _FEW_PARTS

    def kept(self, value: Any) -> Any:
        """The copy of a part of the request: what has no parts never changes."""
        if self.copies is None or type(value) in WITHOUT_PARTS:
            return value
        return self.copies[id(value)] if id(value) in self.copies else plain(value)

    def __reduce__(self) -> tuple[Any, ...]:
        given = self.request, self.request, self.identity, self.count, None, self.unknown
        return Source, (self.module, *given)


NO_SOURCE = Source("", None, None)
"""That of an issue about what is no request at all."""


def kept_rule(rule: Rule, source: Source) -> tuple[str, Any]:
    """What `restored` finds the rule by: the validator's module and an id, or the check of none."""
    return (source.module, rule.rule) if source.module and rule.is_of_table else ("", rule.check)


def restored(kind: Callable[..., Any], module: str, rule: Any, path: tuple[Any, ...], argument: Any) -> Any:
    """An issue of this class, as pickle makes it; its source is set afterwards.

    Raises KeyError for a rule that this release of the package does not have.
    """
    if not module:
        return kind(Rule(rule), path, argument)
    rules = import_module(module).RULES
    return kind(rules[rule], path, argument)
