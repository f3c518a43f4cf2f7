"""What may be done about an issue, as its users see it."""

from typing import Any, NamedTuple


class Suggestion(NamedTuple):
    """One thing that may be done: `value` is what to give, a name, a size (`1024x768`) or a value.

    `label` is what the model's page calls a size. `form` says what is done: `value`, `number`, `row`,
    `rename`, `move`, `remove`, `drop`, `cut`, `add` or `fill`; `patch` does it (RFC 6902). `sure` is False
    for what is advice and no fix: a value of another type, one of several that would do, one that another
    rule refuses.
    """

    form: str
    value: Any
    label: str | None
    patch: list[dict[str, Any]]
    sure: bool
