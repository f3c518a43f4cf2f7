"""Suggestions: what may be done about an issue."""

from typing import Any, NamedTuple

from .plain import plain


class Suggestion(NamedTuple):
    """One thing that may be done about an issue.

    `form` says what: `value`, `number`, `row`, `rename`, `move`, `remove`, `drop`, `cut`, `add` or `fill`.
    `value` is the value, name or size (`1024x768`) to give, `label` the page's label of a size. `patch` is
    the JSON Patch (RFC 6902) that does it. `sure` is False for advice that is no fix: a value of another
    type, one of several that would do, or one that another rule refuses. `destructive` says that a text is
    cut, items are removed, or a parameter whose value is valid by itself is: no repair does that unasked.
    `uncovers` are the messages of the faults that a request for the right model then has, at most eight.
    """

    form: str
    value: Any
    label: str | None
    patch: list[dict[str, Any]]
    sure: bool
    destructive: bool = False
    uncovers: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """What it does, in words."""
        from .suggestion_words import in_words

        return in_words(self.form, self.label, self.patch)

    def copy(self) -> "Suggestion":
        """The same with a value and a patch of its own, which may be changed."""
        return self._replace(value=plain(self.value), patch=plain(self.patch))
