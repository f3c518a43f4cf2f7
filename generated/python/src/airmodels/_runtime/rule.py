"""What is known of a rule before a request breaks it."""

from typing import Any, Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


class Rule:
    """One rule of a model, shared by all issues about it.

    `subjects` are paths below the object that the rule is about; the rule also reads `other_paths`. A `$` at
    their start stands for the root of the request.
    """

    __slots__ = (
        "allowed_values",
        "code",
        "documentation",
        "max",
        "message",
        "min",
        "other_paths",
        "parameter",
        "rows",
        "rule",
        "severity",
        "step",
        "subjects",
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
        subjects: tuple[tuple[str, ...], ...] = (),
        other_paths: tuple[tuple[str, ...], ...] = (),
        type: str | None = None,  # noqa: A002 - the API's name for it
        min: float | None = None,  # noqa: A002
        max: float | None = None,  # noqa: A002
        step: float | None = None,
        allowed_values: tuple[Any, ...] = (),
        rows: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.rule = rule
        self.code = code
        self.parameter = parameter
        self.message = message
        self.documentation = documentation
        self.severity = severity
        self.subjects = subjects
        self.other_paths = other_paths
        self.type = type
        self.min = min
        self.max = max
        self.step = step
        self.allowed_values = allowed_values
        self.rows = rows
