"""YAML 1.2 text to nodes that know their place.

The core schema of YAML 1.2 and nothing more: `16:9`, `NO`, `2025-03-26` are texts, `1e3` is a number.
Duplicate keys, anchors, tags, tabs and second documents are problems.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from specwright.ir.predicate import Scalar
from specwright.problems import Code, Location, Problem

_DEEPEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A scalar: its value under the core schema, and the text as written."""

    value: Scalar | None
    text: str
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A sequence."""

    items: tuple["Node", ...]
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key of a mapping, with its value."""

    key: Leaf
    value: "Node"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A mapping, in the order written, by the text of its keys."""

    entries: dict[str, Entry]
    location: Location = field(compare=False)

    def get(self, name: str) -> "Node | None":
        """The value under this key, if it is there."""
        entry = self.entries.get(name)
        return entry.value if entry else None


Node: TypeAlias = Leaf | Items | Fields


def read(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """The document's root node, or the problems that keep it from being read."""
    try:
        raw = _compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Location(file=file, line=mark.line + 1, column=mark.column + 1) if mark else None
        return None, [_syntax(where or Location(file=file), error.problem or str(error), text)]
    except (yaml.YAMLError, RecursionError) as error:
        return None, [_syntax(Location(file=file), str(error).splitlines()[0], text)]
    if raw is None:
        empty = Problem(location=Location(file=file), path="", message="the file is empty", code=Code.EMPTY)
        return None, [empty]
    reader = _Reader(file)
    node = reader.convert(raw, "", 0)
    return node, reader.problems


class _Reader:
    """Turns PyYAML's nodes into ours, collecting what YAML allows and specs do not."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def convert(self, raw: yaml.Node, path: str, depth: int) -> Node:
        location = self._location(raw)
        if id(raw) in self._seen or depth > _DEEPEST:
            reason = "nested too deeply" if depth > _DEEPEST else "anchors and aliases are not used"
            self._report(location, path, f"{reason}; write the value out", Code.YAML)
            return Leaf(value=None, text="", location=location)
        self._seen.add(id(raw))
        if isinstance(raw, yaml.SequenceNode):
            items = (
                self.convert(item, f"{path}[{position}]", depth + 1)
                for position, item in enumerate(raw.value)
            )
            return Items(items=tuple(items), location=location)
        if isinstance(raw, yaml.MappingNode):
            return Fields(entries=dict(self._entries(raw, path, depth)), location=location)
        return self._leaf(raw, path)

    def _entries(self, raw: yaml.MappingNode, path: str, depth: int) -> Iterator[tuple[str, Entry]]:
        first: dict[str, Location] = {}
        for raw_key, raw_value in raw.value:
            if not isinstance(raw_key, yaml.ScalarNode):
                self._report(self._location(raw_key), path, "a key must be a plain text", Code.YAML)
                continue
            key = self._leaf(raw_key, path)
            below = f"{path}.{key.text}" if path else key.text
            if key.text in first:
                message = f"'{key.text}' is written twice; first on line {first[key.text].line}"
                self._report(key.location, below, message, Code.DUPLICATE_KEY, first[key.text])
                continue
            first[key.text] = key.location
            yield key.text, Entry(key=key, value=self.convert(raw_value, below, depth + 1))

    def _leaf(self, raw: yaml.Node, path: str) -> Leaf:
        location = self._location(raw)
        text = str(raw.value)
        if raw.tag != "tag:yaml.org,2002:str":
            self._report(location, path, f"tags such as '{raw.tag}' are not used", Code.YAML)
        plain = getattr(raw, "style", None) in (None, "")
        return Leaf(value=_core(text) if plain else text, text=text, location=location)

    def _location(self, raw: yaml.Node) -> Location:
        mark = raw.start_mark
        return Location(file=self.file, line=mark.line + 1, column=mark.column + 1)

    def _report(self, location: Location, path: str, message: str, code: Code, *related: Location) -> None:
        self.problems.append(
            Problem(location=location, path=path, message=message, code=code, related=related)
        )


def _core(text: str) -> Scalar | None:
    """A plain scalar under YAML 1.2's core schema (section 10.3)."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text) if len(text) < 4000 else text
    if re.fullmatch(r"0o[0-7]+", text):
        return int(text[2:], 8)
    if re.fullmatch(r"0x[0-9a-fA-F]+", text):
        return int(text[2:], 16)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    if re.fullmatch(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", text):
        return float(text.replace(".", ""))
    return text


class _Untyped(yaml.resolver.BaseResolver):
    """Leaves every scalar a text: `_core` gives it its type."""


def _compose(text: str) -> yaml.Node | None:
    parser = _PARSER(text)
    try:
        node: yaml.Node | None = parser.get_single_node()
    finally:
        parser.dispose()
    return node


def _fastest_parser() -> Any:
    """libyaml's parser where PyYAML was built with it, the pure Python one elsewhere."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return type("_Parser", (loader, _Untyped), {})


_PARSER = _fastest_parser()


def _syntax(location: Location, reason: str, text: str) -> Problem:
    lines = text.splitlines()
    line = lines[location.line - 1] if location.line <= len(lines) else ""
    if "\t" in line[: location.column]:
        reason = "a tab; indent with spaces"
    elif "another document" in reason or "single document" in reason:
        reason = "a second document; write one model per file"
    return Problem(location=location, path="", message=f"not readable as YAML: {reason}", code=Code.YAML)
