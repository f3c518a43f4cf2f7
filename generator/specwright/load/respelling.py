"""Takes keys that are misspelt for those that were meant, once each is reported.

So one slip is one problem: what the key should have said is not missing, and the rest of the file is judged
as it was meant.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from specwright.diagnostics import Code, Diagnostic, error
from specwright.load.core_schema import core
from specwright.load.field_types import FieldType, Key, ListType, MapType, OneOfType, RecordType, keys
from specwright.load.node_sorts import fitting, is_nothing
from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.records import ANY
from specwright.load.spelling import KEYS, guess, unknown_key

_TIGHT = re.compile(r"(?P<key>[\w$-]+):(?P<value>\S.*)")


def respelt(node: Node, type_: FieldType, problems: list[Diagnostic], path: str = "") -> Node:
    """The node as its keys were meant; adds to the problems."""
    match type_:
        case RecordType(of=of) if isinstance(node, MappingNode):
            known = {each.name: each for each in keys(of())}
            return _inside(_record(node, known, problems, path), known, problems, path)
        case ListType(item=item) if isinstance(node, SequenceNode):
            items = [respelt(each, item, problems, f"{path}[{i}]") for i, each in enumerate(node.items)]
            return replace(node, items=tuple(items))
        case MapType(item=RecordType(of=of) as item) if isinstance(node, MappingNode):
            node = _indented(node, {each.name for each in keys(of())}, problems, path)
            return node.map(lambda name, each: respelt(each, item, problems, _below(path, name)))
        case OneOfType(options=options):
            return respelt(node, fitting(node, options), problems, path)
        case _:
            return node


def _inside(
    node: MappingNode, known: Mapping[str, Key], problems: list[Diagnostic], path: str
) -> MappingNode:
    return node.map(
        lambda name, each: (
            respelt(each, known[name].type, problems, _below(path, name)) if name in known else each
        )
    )


def _record(
    node: MappingNode, known: Mapping[str, Key], problems: list[Diagnostic], path: str
) -> MappingNode:
    """The mapping with each key that is as good as certain; a number that a comma cut, in one piece."""
    entries: dict[str, MappingEntry] = {}
    before = ""
    for name, entry in node.entries.items():
        meant, value, message = _meant(name, entry, known)
        last = entries.get(before)
        if name.isdigit() and is_nothing(entry.value) and last and _is_number(last.value):
            whole = f"{_text(last.value)}.{name}"
            number = ScalarNode(value=core(whole), text=whole, location=last.value.location)
            entries[before] = MappingEntry(key=last.key, value=number)
            message = f"a comma ends a value here; write {whole} with a point"
            problems.append(error(entry.key.location, _below(path, before), message, Code.WRONG_VALUE))
        elif name == "$ref" and {"use", "type"} <= {*known} - {*node.entries}:
            message = unknown_key(name, known, alone=False)
            problems.append(error(entry.key.location, _below(path, name), message, Code.UNKNOWN_KEY))
            entries["type"] = MappingEntry(key=entry.key, value=replace(entry.key, value=ANY, text=ANY))
        elif meant != name and meant not in node.entries and meant not in entries:
            problems.append(error(entry.key.location, _below(path, name), message, Code.UNKNOWN_KEY))
            entries[meant] = MappingEntry(key=entry.key, value=value)
        else:
            entries[name] = entry
        before = name
    return MappingNode(entries=entries, location=node.location)


def _meant(name: str, entry: MappingEntry, known: Mapping[str, Key]) -> tuple[str, Node, str]:
    """The key that was meant, its value, and what is to be said; the name itself where nothing is."""
    tight = _TIGHT.fullmatch(name)
    if name not in known and tight and tight["key"] in known and is_nothing(entry.value):
        text = tight["value"]
        value = ScalarNode(value=core(text), text=text, location=entry.key.location)
        return tight["key"], value, f"a space is missing behind the colon; write '{tight['key']}: {text}'"
    near = guess(name, known, KEYS) if name not in known else None
    return near or name, entry.value, unknown_key(name, known, alone=False) if near else ""


def _indented(
    node: MappingNode, keys_below: Iterable[str], problems: list[Diagnostic], path: str
) -> MappingNode:
    """Keys of a record that stand beside its name, which has nothing, taken below it."""
    below = {*keys_below}
    entries: dict[str, MappingEntry] = {}
    holder = ""
    for name, entry in node.entries.items():
        if is_nothing(entry.value):
            holder = name
        elif holder and name in below and not isinstance(entry.value, MappingNode):
            empty = MappingNode(entries={}, location=entry.key.location)
            value = entries[holder].value
            inner = value if isinstance(value, MappingNode) else empty
            if inner is empty:
                message = f"stands beside '{holder}'; indent it below"
                problems.append(error(entry.key.location, _below(path, name), message, Code.WRONG_TYPE))
            moved = MappingNode(entries={**inner.entries, name: entry}, location=inner.location)
            entries[holder] = MappingEntry(key=entries[holder].key, value=moved)
            continue
        else:
            holder = ""
        entries[name] = entry
    return MappingNode(entries=entries, location=node.location)


def _is_number(node: Node) -> bool:
    return isinstance(node, ScalarNode) and bool(re.fullmatch(r"[-+]?[0-9]+", node.text))


def _text(node: Node) -> str:
    return node.text if isinstance(node, ScalarNode) else ""


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
