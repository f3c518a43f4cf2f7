"""What is known of a rule before a request breaks it."""

from functools import cached_property
from typing import Any, Literal, TypeAlias

from .links import link
from .nodes import Node, Path, free_paths, parse
from .table import CheckTable

Severity: TypeAlias = Literal["error", "warning"]
_OF_BOUNDS = ("range", "length", "item-count", "property-count")
_OF_NUMBERS = {"range": "multiple-of", "multiple-of": "range"}


class Rule:
    """One rule of a model, shared by all issues about it: what its check in a table says.

    `subjects` are paths below the object that the rule is about; the rule also reads `other_paths`, in which
    `[]` is every item. A `$` at their start stands for the root of the request. Both are empty for a rule
    about one value. What else there is to know is worked out when an issue is first asked for it.
    """

    def __init__(self, check: Node, table: CheckTable | None = None) -> None:
        self.check = check
        self._table = table
        self.rule: str = check["id"]
        self.predicate: Node = check["predicate"]
        self.code: str = check["code"]
        self.subjects: tuple[Path, ...] = ()
        self.other_paths: tuple[Path, ...] = ()
        if check.get("phase") == "cross-field":
            scope, subjects = parse(check.get("scope", "")), self._subjects
            read = dict.fromkeys(free_paths(self.predicate, deep=True))
            others = [path for path in read if path not in subjects]
            self.subjects = tuple(_relative(parse(path), scope) for path in subjects)
            self.other_paths = tuple(_relative(parse(path), scope) for path in others)

    @property
    def is_of_table(self) -> bool:
        """Whether a table has it, by its id."""
        return self._table is not None

    @cached_property
    def severity(self) -> Severity:
        """`error` where the API refuses the request, `warning` for advice."""
        severity: Severity = self.check.get("severity", "error")
        return severity

    @cached_property
    def parameter(self) -> str | tuple[str, ...]:
        """The dotted name from the root; several where the rule is between parameters."""
        names = tuple(_api_name(path) for path in self._subjects)
        return names[0] if len(names) == 1 else names

    @cached_property
    def message(self) -> str:
        """The sentence, in the syntax of `str.format`: `{0}` is the first value, `{0:length}` its length."""
        from .placeholders import filled

        return filled(self.check["message"], self.predicate)

    def message_about(self, value: Any) -> str:
        """The sentence about this value: where several types are allowed, it depends on the value's own."""
        if "messages" not in self.check:
            return self.message
        from .predicates import has_type

        messages: dict[str, str] = self.check["messages"]
        return next((messages[kind] for kind in messages if has_type(value, kind)), self.message)

    @cached_property
    def documentation(self) -> str | None:
        """The place on the model's page that states the rule."""
        table = self._table
        return link(table.documentation, table.anchor, self._subjects[0]) if table else None

    @cached_property
    def type(self) -> str | None:
        """The JSON type that the value must have."""
        return self.predicate["type"] if self.predicate["op"] == "has-type" else None

    @cached_property
    def min(self) -> float | None:
        """The smallest number, length or count."""
        return self._bounds.get("minimum")

    @cached_property
    def max(self) -> float | None:
        """The largest number, length or count."""
        return self._bounds.get("maximum")

    @cached_property
    def step(self) -> float | None:
        """The step of a number."""
        return self._number("multiple-of").get("step")

    @cached_property
    def allowed_values(self) -> tuple[Any, ...]:
        """The values of a list, or the only one; the pairs of a table as `WxH`."""
        if self._table is not None and self.predicate["op"] == "in-table":
            return tuple(f"{first}x{second}" for first, second in self._table.pairs[self.predicate["table"]])
        return self.predicate["values"] if self.predicate["op"] == "enum" else ()

    @cached_property
    def _subjects(self) -> tuple[str, ...]:
        stated: tuple[str, ...] | None = self.check.get("subjects")
        return tuple(dict.fromkeys(free_paths(self.predicate))) if stated is None else stated

    @property
    def _bounds(self) -> Node:
        return self.predicate if self.predicate["op"] in _OF_BOUNDS else self._number("range")

    def _number(self, operator: str) -> Node:
        """The bounds or the step of a number, of which the rule states one: they go together."""
        own = self.predicate["op"]
        if own == operator:
            return self.predicate
        if self._table is None or _OF_NUMBERS.get(own) != operator:
            return {}
        return self._table.atom(operator, self.predicate["path"])


def rules_of(table: CheckTable) -> dict[str, Rule]:
    """The rules of a table by their ids."""
    return {check["id"]: Rule(check, table) for check in table.checks}


def rule_about_all(rule: str, code: str, message: str) -> Rule:
    """A rule about the request as a whole, which no table has."""
    about = {"op": "has-type", "path": "", "type": None}
    return Rule({"id": rule, "code": code, "predicate": about, "message": message})


def _api_name(text: str) -> str:
    """The path as the API writes it, of the names alone."""
    return ".".join(name for name in parse(text) if name not in ("[]", "{}"))


def _relative(path: Path, scope: Path) -> Path:
    """The path as seen from the scope; `$` heads one that leads from the root."""
    return path[len(scope) :] if path[: len(scope)] == scope else ("$", *path)
