"""What issues keep of the request that they are about, so that they stay true whatever becomes of it."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from .plain import plain
from .rule import Rule
from .values import WITHOUT_PARTS

if TYPE_CHECKING:
    from .easing import Unknown

Identity: TypeAlias = tuple[str | None, str | None, str | None]


class Source:
    """A copy of the request that issues are about, the module of its validator, and what the request names.

    `given` is the request itself where it is made of JSON's types alone, so that a repair can share its
    parts. `identity` are its model, its type of task and its UUID. `unsuggested` is how many issues have no
    suggestions. `unknown` says what unknown keys are to those who asked.
    """

    __slots__ = ("given", "identity", "module", "request", "unknown", "unsuggested")

    def __init__(
        self,
        module: str,
        request: Any,
        given: Any,
        identity: Identity = (None, None, None),
        unsuggested: int = 0,
        unknown: "Unknown" = "error",
    ) -> None:
        self.module = module
        self.request = request
        self.given = given
        self.identity = identity
        self.unsuggested = unsuggested
        self.unknown = unknown

    def __reduce__(self) -> tuple[Any, ...]:
        given = self.request, self.request, self.identity, self.unsuggested, self.unknown
        return Source, (self.module, *given)


NO_SOURCE = Source("", None, None)
"""That of an issue about what is no request at all."""


def kept(value: Any, copies: Mapping[int, Any]) -> Any:
    """The copy of a part of a request: what has no parts never changes."""
    if type(value) in WITHOUT_PARTS:
        return value
    return copies[id(value)] if id(value) in copies else plain(value)


def kept_rule(rule: Rule, source: Source) -> tuple[str, Any]:
    """What `restored` finds the rule by: the validator's module and an id, or the check of none."""
    return (source.module, rule.rule) if source.module and rule.is_of_table else ("", rule.check)


def restored(kind: Callable[..., Any], module: str, rule: Any, path: tuple[Any, ...], argument: Any) -> Any:
    """An issue of this class, as pickle makes it; its source is set afterwards.

    Raises KeyError for a rule that this release of the package does not have.
    """
    if not module:
        return kind(Rule(rule), path, argument)
    rules = import_module(f"{module.rpartition('.')[0]}.checks").RULES
    return kind(rules[rule], path, argument)
