"""A JSON document whose values know where they stand: by JSON Pointer, line and column."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from specwright.diagnostics import Diagnostic, Location, Severity
from specwright.importer.codes import PageCode, fault
from specwright.importer.source_text import SourceText, place_of
from specwright.ir.path import pointer_step

DEEPEST = 200
_SURROGATE = re.compile("[\ud800-\udfff]")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


@dataclass(frozen=True, kw_only=True)
class Document:
    """The parsed value, and the place of each value by its pointer."""

    source: SourceText
    value: Any
    offsets: dict[str, int]
    starts: list[int]

    def at(self, pointer: str) -> Location:
        """Where a value stands, or what holds it."""
        while pointer and pointer not in self.offsets:
            pointer = pointer.rpartition("/")[0]
        offset = self.offsets.get(pointer, 0)
        line = bisect_right(self.starts, offset)
        return self.source.at(line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A value of a document at its pointer; problems about it go to one list.

    `base` is the pointer of the schema, or of the whole document, that the pointers of `$ref` start from.
    """

    document: Document
    pointer: str
    value: Any
    problems: list[Diagnostic]
    base: str = ""

    @property
    def location(self) -> Location:
        return self.document.at(self.pointer)

    def get(self, key: str | int) -> "Node":
        """The value of a key or an item; None is the value of one that is absent."""
        holds = isinstance(self.value, dict) or (isinstance(self.value, list) and isinstance(key, int))
        value = self.value[key] if holds and (isinstance(key, int) or key in self.value) else None
        pointer = f"{self.pointer}/{pointer_step(key)}"
        return Node(  # much quicker than `replace`
            document=self.document, pointer=pointer, value=value, problems=self.problems, base=self.base
        )

    @property
    def resource(self) -> "Node":
        """The value that the pointers of `$ref` start from."""
        return self._at(replace(self, pointer="", value=self.document.value), self.base)

    def as_resource(self) -> "Node":
        """The same value, from which the pointers of `$ref` start."""
        return replace(self, base=self.pointer)

    def named(self, pointer: str) -> "Node":
        """The value that a JSON Pointer from `base` names; None is the value where there is none."""
        return self._at(self.resource, pointer)

    def _at(self, node: "Node", pointer: str) -> "Node":
        for step in pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            is_place = isinstance(node.value, list) and name.isdecimal() and int(name) < len(node.value)
            node = node.get(int(name) if is_place else name)
        return node

    def entries(self) -> Iterator[tuple[str, "Node"]]:
        """The keys of an object and their values."""
        for key in self.value if isinstance(self.value, dict) else ():
            yield key, self.get(key)

    def items(self) -> Iterator["Node"]:
        for number in range(len(self.value) if isinstance(self.value, list) else 0):
            yield self.get(number)

    def report(self, code: PageCode, message: str, severity: Severity = "error") -> None:
        self.problems.append(fault(self.location, code, message, self.pointer, severity))


def parse(source: SourceText) -> tuple[Document | None, list[Diagnostic]]:
    """The document, or what keeps the text from being one."""
    try:
        value = json.loads(source.text, parse_constant=_no_constant)
    except RecursionError:
        return None, [fault(source.at(1), PageCode.JSON, "the JSON is nested too deeply")]
    except ValueError as error:
        at = getattr(error, "pos", 0)
        location = place_of(source.name, source.text, at)
        is_cut = at >= len(source.text.rstrip()) or "Unterminated string" in str(error)
        code = PageCode.TRUNCATED if is_cut else PageCode.JSON
        return None, [fault(location, code, f"this is no JSON: {error}")]
    starts = [0, *(found.end() for found in re.finditer("\n", source.text))]
    offsets, twice = _offsets(source.text)
    document = Document(source=source, value=value, offsets=offsets, starts=starts)
    message = "the key stands twice"
    problems = [fault(document.at(each), PageCode.DUPLICATE_KEY, message, each) for each in twice]
    if r"\ud" in source.text.lower():
        message = "half of a surrogate pair is no character; write the whole one"
        problems += [fault(document.at(p), PageCode.JSON, message, p) for p in _unpaired(value, "")]
    deepest = max(offsets, key=lambda pointer: pointer.count("/"))
    if deepest.count("/") > DEEPEST:
        message = f"the JSON is nested beyond {DEEPEST} levels"
        problems.append(fault(document.at(deepest), PageCode.JSON, message))
    return document if not problems else None, problems


def _unpaired(value: Any, pointer: str) -> Iterator[str]:
    """The pointers of texts and keys with code points that no UTF-8 has."""
    if isinstance(value, str) and _SURROGATE.search(value):
        yield pointer
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            below = f"{pointer}/{pointer_step(key)}"
            if isinstance(key, str) and _SURROGATE.search(key):
                yield below
            yield from _unpaired(each, below)


def _no_constant(text: str) -> Any:
    raise ValueError(f"{text} is no JSON value")


def _offsets(text: str) -> tuple[dict[str, int], list[str]]:
    """Where each value begins, by pointer, and the pointers of keys that stand twice; of valid JSON alone."""
    offsets: dict[str, int] = {}
    twice: list[str] = []
    stack: list[tuple[str, int]] = []
    pointer, key = "", None
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token in "}]":
            pointer, _ = stack.pop()
        elif token == ",":
            above, count = stack[-1]
            stack[-1] = (above, count + 1 if count >= 0 else count)
            key = None
        elif token == ":":
            continue
        elif stack and stack[-1][1] < 0 and key is None:
            key = pointer_step(json.loads(token))
        else:
            here = f"{pointer}/{key if stack[-1][1] < 0 else stack[-1][1]}" if stack else ""
            twice += [here] if here in offsets else []
            offsets[here] = found.start()
            if token in "{[":
                stack.append((pointer, -1 if token == "{" else 0))
                pointer, key = here, None
    return offsets, twice
