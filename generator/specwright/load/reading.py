"""Nodes to values, by the form that a key declares; every fault is reported, none stops the reading."""

import math
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeVar, assert_never

from specwright.ir.model import Json
from specwright.load.forms import (
    AnyJson,
    Day,
    Either,
    Flag,
    Form,
    ListOf,
    MapOf,
    NumberForm,
    Record,
    Rule,
    ScalarForm,
    Text,
    Word,
    keys,
)
from specwright.load.nodes import Fields, Items, Leaf, Node
from specwright.load.records import Placed, RuleRecord
from specwright.problems import Code, Problem, did_you_mean

R = TypeVar("R", bound=Placed)

ABSENT: Any = object()


class Reading:
    """Reads the nodes of one file; `problems` grows as it goes."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def record(self, node: Node, record: type[R], path: str = "") -> R | None:
        """The record that a mapping holds, or None when a required key is missing or wrong."""
        if not isinstance(node, Fields):
            self.report(node, path, f"{_shown(node)} stands where keys are due", Code.WRONG_TYPE)
            return None
        known = {each.name: each for each in keys(record)}
        for name, entry in node.entries.items():
            if name not in known:
                message = f"unknown key{did_you_mean(name, known)}"
                self.report(entry.key, _below(path, name), message, Code.UNKNOWN_KEY)
        values: dict[str, Any] = {}
        whole = True
        for name, each in known.items():
            value_node = node.get(name)
            if value_node is None:
                if each.required:
                    whole = False
                    self.report(node, path, f"the key '{name}' is missing", Code.MISSING_KEY)
                continue
            value = self.value(value_node, each.form, _below(path, name))
            if value is not ABSENT:
                values[each.attribute] = value
            elif each.required:
                whole = False
        places = {name: entry.value.location for name, entry in node.entries.items()}
        return record(**values, place=node.location, places=places) if whole else None

    def value(self, node: Node, form: Form, path: str) -> Any:
        """The value that the form reads from the node, or ABSENT after reporting why not."""
        match form:
            case Record(of=of):
                found = self.record(node, of(), path)
                return ABSENT if found is None else found
            case Rule():
                return self._rule(node, path)
            case ListOf():
                return self._list(node, form, path)
            case MapOf():
                return self._map(node, form, path)
            case Either(forms=forms):
                return self.value(node, _fitting(node, forms), path)
            case AnyJson():
                return plain(node)
            case Text() | Flag() | NumberForm() | Day() | ScalarForm() | Word():
                return self._leaf(node, form, path)
            case _:
                assert_never(form)

    def report(self, node: Node, path: str, message: str, code: Code) -> None:
        """Adds a problem at the node's place."""
        self.problems.append(Problem(location=node.location, path=path, message=message, code=code))

    def _list(self, node: Node, form: ListOf, path: str) -> Any:
        if not isinstance(node, Items):
            self.report(node, path, f"{_shown(node)} stands where a list is due", Code.WRONG_TYPE)
            return ABSENT
        if len(node.items) < form.minimum:
            self.report(node, path, "the list is empty", Code.EMPTY)
            return ABSENT
        values = (
            self.value(item, form.item, f"{path}[{position}]") for position, item in enumerate(node.items)
        )
        return tuple(value for value in list(values) if value is not ABSENT)

    def _map(self, node: Node, form: MapOf, path: str) -> Any:
        if not isinstance(node, Fields):
            self.report(node, path, f"{_shown(node)} stands where names are due", Code.WRONG_TYPE)
            return ABSENT
        if len(node.entries) < form.minimum:
            self.report(node, path, "the mapping is empty", Code.EMPTY)
            return ABSENT
        values = {
            name: self.value(entry.value, form.item, _below(path, name))
            for name, entry in node.entries.items()
        }
        return {name: value for name, value in values.items() if value is not ABSENT}

    def _rule(self, node: Node, path: str) -> Any:
        if not isinstance(node, Fields):
            message = f"{_shown(node)} stands where a rule is due, such as 'together: [a, b]'"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        kinds = [name for name in node.entries if name != "because"]
        if len(kinds) != 1:
            message = f"a rule has one kind, here stand {len(kinds)}: {', '.join(kinds) or 'none'}"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        because = node.get("because")
        reason = self.value(because, Text(), f"{path}.because") if because else None
        entry = node.entries[kinds[0]]
        return RuleRecord(
            kind=kinds[0],
            argument=entry.value,
            because=None if reason is ABSENT else reason,
            place=entry.key.location,
        )

    def _leaf(
        self,
        node: Node,
        form: Text | Flag | NumberForm | Day | ScalarForm | Word,
        path: str,
    ) -> Any:
        if not isinstance(node, Leaf) or node.value is None:
            message = f"{_shown(node)} stands where {_due(form)} is due"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        fault = _fault(node, form)
        if fault:
            self.report(node, path, fault[0], fault[1])
            return ABSENT
        if isinstance(form, Text | Day | Word):
            return node.text
        return whole(node.value) if isinstance(form, NumberForm | ScalarForm) else node.value


def plain(node: Node) -> Json:
    """The JSON value that a node writes; whole floats stay floats."""
    match node:
        case Leaf(value=value):
            return value
        case Items(items=items):
            return [plain(item) for item in items]
        case Fields(entries=entries):
            return {name: plain(entry.value) for name, entry in entries.items()}


def whole(value: Any) -> Any:
    """A number without a fraction as an integer: `1e3` is 1000."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _fault(node: Leaf, form: Text | Flag | NumberForm | Day | ScalarForm | Word) -> tuple[str, Code] | None:
    value = node.value
    match form:
        case NumberForm():
            return _number_fault(node, form)
        case Word(words=words) if node.text not in words:
            known = ", ".join(words)
            message = f"'{node.text}' is not one of {known}{did_you_mean(node.text, words)}"
            return message, Code.WRONG_VALUE
        case Flag() if not isinstance(value, bool):
            return f"{_shown(node)} stands where true or false is due", Code.WRONG_TYPE
        case ScalarForm() if isinstance(value, float) and not math.isfinite(value):
            return f"{node.text} is not a finite number", Code.WRONG_VALUE
        case Text(pattern=pattern) if pattern and not re.fullmatch(pattern, node.text):
            example = f", such as '{form.example}'" if form.example else ""
            return f"'{node.text}' does not have the form due here{example}", Code.WRONG_VALUE
        case Text() if not node.text.strip():
            return "the text is empty", Code.EMPTY
        case Day() if not _is_day(node.text):
            return f"'{node.text}' is not a day such as 2025-03-26", Code.WRONG_VALUE
        case _:
            return None


def _number_fault(node: Leaf, form: NumberForm) -> tuple[str, Code] | None:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{_shown(node)} stands where a number is due", Code.WRONG_TYPE
    if not math.isfinite(value):
        return f"{node.text} is not a finite number", Code.WRONG_VALUE
    if form.integer and not isinstance(whole(value), int):
        return f"{node.text} is not a whole number", Code.WRONG_VALUE
    if form.minimum is not None and value < form.minimum:
        return f"{node.text} is below {form.minimum}", Code.WRONG_VALUE
    return None


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _due(form: Form) -> str:
    match form:
        case Flag():
            return "true or false"
        case NumberForm():
            return "a number"
        case Day():
            return "a day such as 2025-03-26"
        case _:
            return "a text"


def _fitting(node: Node, forms: Sequence[Form]) -> Form:
    def fits(form: Form) -> bool:
        match form:
            case ListOf():
                return isinstance(node, Items)
            case MapOf() | Record() | Rule():
                return isinstance(node, Fields)
            case _:
                return isinstance(node, Leaf)

    return next((form for form in forms if fits(form)), forms[0])


def _shown(node: Node) -> str:
    match node:
        case Leaf(value=None):
            return "nothing"
        case Leaf(text=text):
            return f"'{text[:40]}'"
        case Items():
            return "a list"
        case Fields():
            return "a mapping"


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def entries(node: Node) -> Iterator[tuple[str, Node]]:
    """The keys and values of a mapping, nothing for any other node."""
    if isinstance(node, Fields):
        for name, entry in node.entries.items():
            yield name, entry.value
