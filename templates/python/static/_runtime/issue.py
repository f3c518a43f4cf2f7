"""Issues: what is wrong with a request, in the API's own terms."""

from typing import TYPE_CHECKING, Any

from .advised import ONE_AT_A_TIME, Advised
from .later import answers
from .plain import plain
from .rule import Rule, Severity
from .source import FEWEST_SUGGESTED, NO_SOURCE, kept_rule, restored

if TYPE_CHECKING:
    from .suggestion import Suggestion

_NAMES = (
    *("code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min"),
    *("max", "step", "allowed_values", "suggestion", "documentation", "task_type", "task_uuid", "model"),
)

_OWN = ("message", "parameter", "path", "pointer", "value", "suggestion")


class Issue:
    """One fault of a request, or one piece of advice about it.

    `code` and `parameter` are the API's; there are several parameters where a rule between them is broken.
    `path` leads from the request's root to the value; `value` is None where there is none. An issue is a
    value: it has a copy of the request as it was (`source`), from which message and suggestions are computed
    when they are first asked for, in any thread. `number` is its position among the issues of the request. It
    can be pickled for the same release of this package.
    """

    __module__ = __name__.partition(".")[0]

    __slots__ = ("_advised", "_rule", "_values", "number", "path", "source", "tolerated")

    def __init__(self, rule: Rule, path: tuple[Any, ...], values: tuple[Any, ...]) -> None:
        self._rule = rule
        self._values = values
        self.source = NO_SOURCE
        self._advised: Advised | None = None
        self.path = path
        self.number = 0
        self.tolerated = False

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
        """`error` where the API refuses the request, `warning` for advice, and for what is let pass."""
        return "warning" if self.tolerated else self._rule.severity

    @property
    def parameter(self) -> str | tuple[str, ...]:
        """The dotted name from the root; a tuple of names where a rule between parameters is broken."""
        return self._rule.parameter

    @property
    def value(self) -> Any:
        """The value at fault; a tuple of values where a rule between parameters is broken."""
        values = tuple(map(plain, self._kept()))
        return values[0] if len(values) == 1 else values

    @property
    def message(self) -> str:
        """What is wrong, what is allowed and what to do, in one sentence."""
        known = self._known()
        message = known.message
        if message is None:
            first = self._first() if answers().is_worded(self.rule, self.source) else ()
            shown = self._suggested() if first and first[0].form == "row" else first
            known.message = message = answers().format_message(self._rule, self._kept(), self.path, shown)
        return message

    def _kept(self) -> tuple[Any, ...]:
        """The values as they were when the issue was made."""
        return tuple(map(self.source.kept, self._values))

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
        return tuple(each.copy() for each in self._suggested())

    def _known(self) -> Advised:
        """What is known of what may be done; nothing may be where too many issues are told before."""
        known = self._advised
        if known is None:
            if self.number >= FEWEST_SUGGESTED and self.number >= self.source.suggested:
                known = Advised(())
            else:
                known = answers().advised(self.rule, self.path, self.source)
            with ONE_AT_A_TIME:
                self._advised = known = self._advised or known
        return known

    def _first(self) -> "tuple[Suggestion, ...]":
        """The best suggestion, if there is one."""
        first = self._known().first
        if first is None:
            first = answers().first_suggestion(self._known(), self.rule, self.path, self.source)
        return first

    def _suggested(self) -> "tuple[Suggestion, ...]":
        every = self._known().every
        if every is None:
            every = answers().all_suggestions(self._known(), self.rule, self.path, self.source)
        return every

    @property
    def suggestions_left(self) -> int:
        """How many issues of the same request have no suggestions, since there are too many."""
        return self.source.count - self.source.suggested

    @property
    def suggestion(self) -> Any:
        """The nearest value, spelling or size that is supported, or None."""
        values = (each.value for each in self._suggested() if each.form not in ("remove", "drop", "fill"))
        return plain(next(values, None))

    @property
    def fix(self) -> list[dict[str, Any]] | None:
        """A JSON Patch (RFC 6902) that removes this fault, causes no other and destroys nothing.

        None if none is known.
        """
        patch = self._fix()
        return None if patch is None else plain(patch)

    def _fix(self) -> list[dict[str, Any]] | None:
        for several in (self._first, self._suggested):
            for each in several():
                if each.sure and not each.destructive:
                    return each.patch
        return None

    @property
    def model(self) -> str | None:
        """The model that the request names."""
        return self.source.identity[0]

    @property
    def task_type(self) -> str | None:
        """The type of task that the request names."""
        return self.source.identity[1]

    @property
    def task_uuid(self) -> str | None:
        """The task that the request names."""
        return self.source.identity[2]

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
        return self._rule.allowed_values

    def to_dict(self) -> dict[str, Any]:
        """Everything about the issue as JSON values; what does not apply is left out.

        A value of more than ten thousand characters and items is cut off.
        """
        return self._to_json(*_NAMES, "suggestions", "fix")

    def _to_json(self, *names: str) -> dict[str, Any]:
        how = answers()
        every = {**how.facts_of(self._rule), "severity": self.severity}
        every |= {name: how.jsonable(getattr(self, name)) for name in _OWN}
        every["allowed_values"] = list(self.allowed_values)
        every["model"], every["task_type"], every["task_uuid"] = self.source.identity
        if "suggestions" in names:
            every["suggestions"] = [how.suggestion_to_json(each) for each in self._suggested()]
            fix = self._fix()
            every["fix"] = None if fix is None else how.patch_to_json(fix)
        return {
            name: value
            for name in names
            if (value := every[name]) is not None and (value != [] or name in ("path", "value"))
        }

    def __repr__(self) -> str:
        return f"<Issue {self.severity} {self.code}: {self.message}>"

    def __str__(self) -> str:
        return self.message

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Issue):
            return NotImplemented
        return self is other or self._to_json(*_NAMES) == other._to_json(*_NAMES)

    def __hash__(self) -> int:
        return hash((self.rule, self.pointer))

    def __reduce__(self) -> tuple[Any, ...]:
        if self._rule.predicate["op"] == "present":
            self._suggested()  # a new UUID is the same one in every copy
        given = (type(self), *kept_rule(self._rule, self.source), self.path, self._argument())
        state: dict[str, Any] = {"source": self.source, "_advised": self._advised}
        state |= {"number": self.number, "tolerated": self.tolerated}
        return restored, given, (None, state)

    def _argument(self) -> Any:
        """What its class is called with, behind the rule and the path."""
        return self._kept()
