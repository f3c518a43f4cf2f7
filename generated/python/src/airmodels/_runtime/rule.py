"""What is known of a rule before any request breaks it."""

from typing import Any, Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


class Rule:
    """One rule of a model; its object is made once and shared by all issues."""

    __slots__ = (
        "adds",
        "allowed_values",
        "code",
        "documentation",
        "max",
        "message",
        "min",
        "parameter",
        "relative",
        "rows",
        "rule",
        "seen",
        "severity",
        "step",
        "type",
    )

    def __init__(
        self,
        rule: str,
        code: str,
        parameter: str | tuple[str, ...],
        message: str,
        documentation: str | None = None,
        *,
        severity: Severity = "error",
        relative: tuple[tuple[str, ...], ...] = (),
        seen: tuple[tuple[str, ...], ...] = (),
        type: str | None = None,  # noqa: A002 - the API's name for it
        min: float | None = None,  # noqa: A002
        max: float | None = None,  # noqa: A002
        step: float | None = None,
        allowed_values: tuple[Any, ...] = (),
        rows: tuple[tuple[int, int], ...] = (),
        adds: Any = None,
    ) -> None:
        self.rule = rule
        self.code = code
        self.parameter = parameter
        self.message = message
        self.documentation = documentation
        self.severity = severity
        self.relative = relative
        self.seen = seen
        self.type = type
        self.min = min
        self.max = max
        self.step = step
        self.allowed_values = allowed_values
        self.rows = rows
        self.adds = adds
