"""A tool: what a language model is told of it, and what it answers."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.issue import Issue

MOST_TOLD = 20
"""So many issues are told as text; all of them are among the values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer of a call, for readers and as JSON values; `is_error` asks for another call."""

    text: str
    values: dict[str, Any]
    is_error: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool with its `definition` as MCP has it: `name`, `title`, `description` and `inputSchema`."""

    definition: Mapping[str, Any]
    call: Callable[[dict[str, Any]], Answer]

    @property
    def name(self) -> str:
        """By which it is called."""
        return str(self.definition["name"])


def as_json(values: Any) -> str:
    """JSON in one line."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def lines(issues: Iterable[Mapping[str, Any]]) -> str:
    """The messages of issues, one to a line: as many as a reader has patience for."""
    texts = [f"- {each['severity']}: {each['message']} [{each['code']}]" for each in issues]
    more = len(texts) - MOST_TOLD
    return "\n".join([*texts[:MOST_TOLD], *([f"- and {more} more"] if more > 0 else [])])


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether one of the issues is no mere advice."""
    return any(each.severity == "error" for each in issues)
