"""YAML 1.2 text to nodes that know their place.

The core schema of YAML 1.2 and nothing more: `16:9`, `NO`, `2025-03-26` are texts, `1e3` is a number.
Duplicate keys, anchors, tags, tabs and second documents are problems.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.predicate import Scalar
from specwright.load import yaml_faults
from specwright.load.core_schema import core
from specwright.load.depth import DEEPEST, first_too_deep

_ANCHOR = "anchors and aliases are not used; write the value out, quote a text that begins with & or *"
_TOO_DEEP = f"nested more than {DEEPEST} deep; write it flatter"
_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml's parser where PyYAML was built with it, the pure Python one elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarNode:
    """A scalar: its value under the core schema, and the text as written.

    Of one that is not there, whether a comment stands in its place.
    """

    value: Scalar | None
    text: str
    comment: bool = field(default=False, compare=False)
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SequenceNode:
    """A sequence."""

    items: tuple["Node", ...]
    location: Location = field(compare=False)

    def map(self, change: Callable[["Node"], "Node"]) -> "SequenceNode":
        """The sequence with each item changed."""
        return SequenceNode(items=tuple(map(change, self.items)), location=self.location)


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingEntry:
    """One key of a mapping, with its value."""

    key: ScalarNode
    value: "Node"


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingNode:
    """A mapping, in the order written, by the text of its keys."""

    entries: dict[str, MappingEntry]
    location: Location = field(compare=False)

    def get(self, name: str) -> "Node | None":
        """The value under this key, if it is there."""
        entry = self.entries.get(name)
        return entry.value if entry else None

    def having(self, **values: "Node") -> "MappingNode":
        """The mapping with these values, each key in its old position."""
        entries = dict(self.entries)
        for name, value in values.items():
            there = entries.get(name)
            key = there.key if there else ScalarNode(value=name, text=name, location=value.location)
            entries[name] = MappingEntry(key=key, value=value)
        return MappingNode(entries=entries, location=self.location)

    def without(self, name: str) -> "MappingNode":
        """The mapping without this key."""
        return self.map(lambda key, value: None if key == name else value)

    def map(self, change: Callable[[str, "Node"], "Node | None"]) -> "MappingNode":
        """The mapping with each value changed; keys of values that become None are left out."""
        entries = {
            name: MappingEntry(key=entry.key, value=value)
            for name, entry in self.entries.items()
            if (value := change(name, entry.value)) is not None
        }
        return MappingNode(entries=entries, location=self.location)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def items_of(node: Node | None) -> tuple[Node, ...]:
    """The items of a sequence, none of anything else."""
    return node.items if isinstance(node, SequenceNode) else ()


def entries_of(node: Node | None) -> dict[str, MappingEntry]:
    """The entries of a mapping, none of anything else."""
    return node.entries if isinstance(node, MappingNode) else {}


def texts_of(node: Node | None) -> list[str]:
    """The texts of the scalars in a sequence, none of anything else."""
    return [item.text for item in items_of(node) if isinstance(item, ScalarNode)]


def read(text: str, file: str) -> tuple[Node | None, list[Diagnostic]]:
    """The document's root node, or the problems that keep it from being read."""
    node, problems = _read(text, file)
    return node, [*problems]


@lru_cache(maxsize=2)  # an import reads what it writes several times, one spec after the other
def _read(text: str, file: str) -> tuple[Node | None, Sequence[Diagnostic]]:
    reader = _Reader(text, file)
    try:
        node = reader.document()
    except _StopError:
        node = None
    except yaml.YAMLError as fault:
        deep = first_too_deep(text)
        marked = fault if isinstance(fault, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
        mark = marked.problem_mark or marked.context_mark
        if not deep or (mark and (mark.line, mark.column) < (deep.line, deep.column)):
            wrong = yaml_faults.explain(text, mark)
            reader.report(wrong, "", wrong.message)
        elif deep.index + 1 < len(text):
            return _read(text[: deep.index + 1], file)
        else:
            reader.report(deep, "", _TOO_DEEP)
        node = None
    readable = all(problem.code is not Code.YAML for problem in reader.problems)
    return (node if readable else None), reader.problems


class _StopError(Exception):
    """Stops the reading; the reason has been reported."""


class _Reader:
    """Builds nodes from the parser's events, and reports what YAML allows and specs do not."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Diagnostic] = []
        self._text = text
        self._lines = [*text.splitlines(), ""]
        self._parser: Any = None

    def document(self) -> Node | None:
        """The only document of the stream; None when there is nothing in it."""
        if (strange := yaml_faults.unprintable(self._text)) is not None:
            self.report(strange, "", strange.message)
            raise _StopError
        self._parser = _PARSER(self._text)
        self._parser.get_event()
        if isinstance(self._parser.get_event(), yaml.StreamEndEvent):
            self.report(None, "", "the file is empty", Code.EMPTY)
            return None
        node = self._node("", 0)
        self._parser.get_event()
        rest = self._parser.get_event()
        if not isinstance(rest, yaml.StreamEndEvent):
            self.report(rest.start_mark, "", "a second document begins here; write one spec per file")
        return node

    def report(self, mark: Any, path: str, message: str, code: Code = Code.YAML, *related: Location) -> None:
        """Adds a problem at the mark, or at the head of the file."""
        location = self._location(mark) if mark else Location(file=self.file)
        self.problems.append(error(location, path, message, code, *related))

    def _node(self, path: str, depth: int) -> Node:
        event = self._parser.get_event()
        location = self._location(event.start_mark)
        if depth > DEEPEST:
            self.report(event.start_mark, path, _TOO_DEEP)
            raise _StopError
        if getattr(event, "anchor", None):
            self.report(event.start_mark, path, _ANCHOR)
        if getattr(event, "tag", None):
            self.report(
                event.start_mark,
                path,
                f"tags such as '{event.tag}' are not used; quote a text that begins with !",
            )
        match event:
            case yaml.SequenceStartEvent():
                return SequenceNode(items=tuple(self._items(path, depth)), location=location)
            case yaml.MappingStartEvent():
                return MappingNode(entries=dict(self._entries(path, depth)), location=location)
            case yaml.ScalarEvent(value=text, style=style):
                if re.search("[\ud800-\udfff]", text):
                    self.report(event.start_mark, path, "half a surrogate pair; write the character itself")
                value = text if style else core(text)
                comment = not text and not style and self._is_comment(event.start_mark)
                return ScalarNode(value=value, text=text, comment=comment, location=location)
            case _:
                return ScalarNode(value=None, text="", location=location)

    def _items(self, path: str, depth: int) -> Iterator[Node]:
        position = 0
        while not self._ends(yaml.SequenceEndEvent):
            yield self._node(f"{path}[{position}]", depth + 1)
            position += 1

    def _entries(self, path: str, depth: int) -> Iterator[tuple[str, MappingEntry]]:
        first: dict[str, Location] = {}
        joined = False
        while not self._ends(yaml.MappingEndEvent):
            mark = self._parser.peek_event().start_mark
            key = self._node(path, depth + 1)
            if not isinstance(key, ScalarNode):
                self.report(mark, path, "a key must be a plain text")
                self._node(path, depth + 1)
                continue
            below = f"{path}.{key.text}" if path else key.text
            value = self._node(below, depth + 1)
            if key.text in first:
                message = f"'{key.text}' is written twice; first on line {first[key.text].line}"
                if path.endswith("]") and key.text == next(iter(first)):
                    message += "; a further item of the list begins with '- '"
                    joined = True
                elif joined:
                    continue
                self.report(mark, below, message, Code.DUPLICATE_KEY, first[key.text])
                continue
            first[key.text] = key.location
            yield key.text, MappingEntry(key=key, value=value)

    def _ends(self, end: type) -> bool:
        if isinstance(self._parser.peek_event(), end):
            self._parser.get_event()
            return True
        return False

    def _location(self, mark: Any) -> Location:
        return Location(file=self.file, line=mark.line + 1, column=mark.column + 1)

    def _is_comment(self, mark: Any) -> bool:
        """Whether a comment is all that the rest of the line has."""
        rest: str = self._lines[mark.line][mark.column :]
        return rest.lstrip().startswith("#")
