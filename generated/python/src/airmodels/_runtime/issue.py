"""Issues: what is wrong with a request, in the API's own terms."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .rule import Rule, Severity

if TYPE_CHECKING:
    from .suggestion import Suggestion

_MOST_LISTED = 10
_NAMES = (
    *("code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min"),
    *("max", "step", "allowed_values", "suggestion", "documentation", "task_type", "task_uuid", "model"),
)
_IN_PARTS = ("allowed_values", "suggestions")


class Source:
    """The request that issues are about, the module of its validator, how many issues have no suggestions."""

    __slots__ = ("module", "request", "unsuggested")

    def __init__(self, module: str, request: Any) -> None:
        self.module = module
        self.request = request
        self.unsuggested = 0


class Issue:
    """One fault of a request, or one piece of advice about it.

    `code` and `parameter` are the API's; there are several parameters where a rule between them is broken.
    `path` leads from the request's root to the value; `value` is None where there is none. The message and
    the suggestions are computed when they are first asked for, from the request as it is then (`source`).
    """

    __module__ = __name__.partition(".")[0]

    __slots__ = ("_rule", "_suggestions", "_values", "model", "path", "source", "task_type", "task_uuid")

    def __init__(self, rule: Rule, path: tuple[Any, ...], values: tuple[Any, ...]) -> None:
        self._rule = rule
        self._values = values
        self.source: Source | None = None
        self._suggestions: Any = None
        self.path = path
        self.model: Any = None
        self.task_type: Any = None
        self.task_uuid: Any = None

    @property
    def code(self) -> str:
        """The API's error code."""
        return self._rule.code

    @property
    def rule(self) -> str:
        """A stable id of the rule that is broken."""
        return self._rule.rule

    @property
    def severity(self) -> Severity:
        """`error` where the API refuses the request, `warning` for advice."""
        return self._rule.severity

    @property
    def parameter(self) -> str | tuple[str, ...]:
        """The dotted name from the root; a tuple of names where a rule between parameters is broken."""
        return self._rule.parameter

    @property
    def value(self) -> Any:
        """The value at fault; a tuple of values where a rule between parameters is broken."""
        return self._values[0] if len(self._values) == 1 else self._values

    @property
    def message(self) -> str:
        """What is wrong, what is allowed and what to do, in one sentence."""
        from .wording import format_message

        return format_message(self._rule, self._values, self.path, self.suggestions)

    @property
    def pointer(self) -> str:
        """The `path` as a JSON Pointer (RFC 6901)."""
        from .edits import pointer

        return pointer(self.path)

    @property
    def suggestions(self) -> "tuple[Suggestion, ...]":
        """What may be done, the best first, each with a JSON Patch: at most eight.

        There are none beyond the first 200 issues of a request, the first 2,000,000 / N of one with N values,
        or the first 10.
        """
        if self._suggestions is None:
            from .suggest import suggest

            source = self.source
            self._suggestions = suggest(self.rule, self.path, source.module, source.request) if source else ()
        found: tuple[Suggestion, ...] = self._suggestions
        return found

    @property
    def suggestions_left(self) -> int:
        """How many issues of the same request have no suggestions, since there are too many."""
        return self.source.unsuggested if self.source else 0

    @property
    def suggestion(self) -> Any:
        """The nearest value, spelling or size that is supported, or None."""
        values = (each.value for each in self.suggestions if each.form not in ("remove", "drop", "fill"))
        return next(values, None)

    @property
    def fix(self) -> list[dict[str, Any]] | None:
        """A JSON Patch (RFC 6902) that removes this fault, causes no other and destroys nothing.

        None if none is known.
        """
        return next((each.patch for each in self.suggestions if each.sure and not each.destructive), None)

    @property
    def documentation(self) -> str | None:
        """The place on the model's page that states the rule."""
        return self._rule.documentation

    @property
    def type(self) -> str | None:
        """The JSON type that the value must have."""
        return self._rule.type

    @property
    def min(self) -> float | None:
        """The smallest number, length or count."""
        return self._rule.min

    @property
    def max(self) -> float | None:
        """The largest number, length or count."""
        return self._rule.max

    @property
    def step(self) -> float | None:
        """The step of a number."""
        return self._rule.step

    @property
    def allowed_values(self) -> tuple[Any, ...]:
        """The allowed values; sizes as `WxH`."""
        if self._rule.rows:
            return tuple(f"{first}x{second}" for first, second in self._rule.rows)
        return self._rule.allowed_values

    def leave_unsuggested(self) -> None:
        """Says that nothing is to be worked out for this issue."""
        self._suggestions = ()

    def to_dict(self) -> dict[str, Any]:
        """Everything about the issue as JSON values; what does not apply is left out.

        A value of more than ten thousand characters and items is cut off.
        """
        return self._to_json(*_NAMES, "suggestions", "fix")

    def _to_json(self, *names: str) -> dict[str, Any]:
        from .wording import jsonable

        every = {name: jsonable(getattr(self, name)) for name in names if name not in _IN_PARTS}
        every["allowed_values"] = list(self.allowed_values)
        if "suggestions" in names:
            every["suggestions"] = [jsonable(each._asdict()) for each in self.suggestions]
        return {
            name: every[name]
            for name in names
            if every[name] is not None and (every[name] not in ([], ()) or name in ("path", "value"))
        }

    def __repr__(self) -> str:
        return f"<Issue {self.severity} {self.code}: {self.message}>"

    def __str__(self) -> str:
        return self.message

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Issue):
            return NotImplemented
        return self._to_json(*_NAMES) == other._to_json(*_NAMES)

    def __hash__(self) -> int:
        return hash((self.rule, tuple(map(str, self.path))))


class IssueAtKey(Issue):
    """A fault of what stands under a key that no parameter has."""

    __slots__ = ()

    @property
    def parameter(self) -> str:
        """The dotted name from the root."""
        return ".".join(str(part) for part in self.path if type(part) is not int)


class UnknownParameter(IssueAtKey):
    """A key that its object may not have."""

    __slots__ = ("_value",)

    def __init__(self, rule: Rule, path: tuple[Any, ...], value: Any) -> None:
        super().__init__(rule, path, (path[-1],))
        self._value = value

    @property
    def value(self) -> Any:
        """The value of the key."""
        return self._value


class InvalidRequest(ValueError):
    """Raised for a request that the API would refuse; `issues` lists all faults."""

    __module__ = __name__.partition(".")[0]

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = list(issues)
        super().__init__(self.issues)

    def __str__(self) -> str:
        messages = [issue.message for issue in self.issues[:_MOST_LISTED]]
        more = len(self.issues) - len(messages)
        rest = [f"and {more} more"] if more else []
        return "; ".join([*messages, *rest]) or "the request is not valid"


class InvalidResponse(ValueError):
    """Raised for a response that lacks a required field."""

    __module__ = __name__.partition(".")[0]
