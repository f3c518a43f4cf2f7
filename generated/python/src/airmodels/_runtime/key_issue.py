"""Issues about keys that no parameter has."""

from typing import Any

from .issue import Issue
from .plain import plain
from .rule import Rule


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
        return plain(self.source.kept(self._value))

    def _argument(self) -> Any:
        return self.source.kept(self._value)
