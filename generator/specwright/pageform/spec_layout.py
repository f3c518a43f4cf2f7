"""YAML as specs are laid out, long things as blocks and tables in aligned columns, and the names of rules."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from specwright.load.core_schema import core

WIDTH = 110
BLOCKS = ("parameters", "properties", "rules", "change", "sources", "corrections", "decisions", "readings")

_KEYS = ("when", "parameters", "parameter", "array", "of", "where", "that", "required", "minimum", "minItems")

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[^\s,\[\]{}])")
_FLOW = re.compile(r"[,\[\]{}]")


def scalar(value: Any, *, flow: bool = False) -> str:
    """A value without parts, quoted only where it would be read as something else."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    return text if text.isprintable() and _is_plain(text, flow) else quoted(text)


def inline(value: Any) -> str:
    """The value on one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{_key(key, True)}: {inline(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(inline(each) for each in value) + "]"
        case _:
            return scalar(value, flow=True)


def entry(key: str, value: Any, indent: int) -> Iterator[str]:
    """The lines of a key and its value, at the indentation of the key; `indent` counts spaces."""
    start = " " * indent + _key(key, False) + ":"
    match value:
        case dict() | list() | tuple() if _fits(f"{start} {inline(value)}") and not _is_deep(key, value):
            yield f"{start} {inline(value)}"
        case dict():
            yield start
            for name, each in value.items():
                yield from entry(name, each, indent + 2)
        case list() | tuple() if all(not isinstance(each, dict | list | tuple) for each in value):
            yield f"{start} ["
            yield from cells(value, indent + 2)
            yield " " * indent + "]"
        case list() | tuple():
            yield start
            for each in value:
                yield from item(each, indent + 2)
        case _:
            yield from _leaf(start, value, indent)


def item(value: Any, indent: int) -> Iterator[str]:
    """The lines of a list's item, `indent` being where its dash stands."""
    dash = " " * indent + "- "
    short = dash + inline(value)
    if not isinstance(value, dict) or not value:
        yield short if isinstance(value, dict | list | tuple) else dash + scalar(value)
    elif _fits(short) and _is_short(value):
        yield short
    else:
        yield from block_item(value, indent)


def block_item(value: Mapping[str, Any], indent: int) -> Iterator[str]:
    """The lines of a mapping in a list, each key on lines of its own."""
    lines = [line for name, each in value.items() for line in entry(name, each, indent + 2)]
    yield " " * indent + "- " + lines[0].lstrip(" ")
    yield from lines[1:]


def cells(values: Sequence[Any], indent: int) -> Iterator[str]:
    """The values in as many aligned columns as the width takes; words of all lengths flow freely."""
    texts = [scalar(each, flow=True) for each in values]
    texts = [*(f"{text}," for text in texts[:-1]), *texts[-1:]]
    if not all(re.fullmatch(r"(.* )?\d+x\d+,?", text) for text in texts):
        yield from _flowing(texts, indent)
        return
    width = max(map(len, texts))
    for columns in range(len(texts), 0, -1):
        last = max(map(len, texts[columns - 1 :: columns]))
        if indent + (columns - 1) * (width + 1) + last <= WIDTH or columns == 1:
            break
    for start in range(0, len(texts), columns):
        padded = (text.ljust(width) for text in texts[start : start + columns])
        yield " " * indent + " ".join(padded).rstrip()


def _flowing(texts: Sequence[str], indent: int) -> Iterator[str]:
    line = " " * indent
    for text in texts:
        if line.strip() and len(line) + 1 + len(text) > WIDTH - 5:
            yield line
            line = " " * indent
        line += f" {text}" if line.strip() else text
    yield line


def _leaf(start: str, value: Any, indent: int) -> Iterator[str]:
    text = f"{start} {scalar(value)}"
    printable = isinstance(value, str) and all(each.isprintable() or each == "\n" for each in value)
    if _fits(text) or not printable or value != value.strip() or re.search(r"\n[ \n]|  ", value):
        yield text
    elif "\n" in value:
        yield f"{start} |-"
        yield from (" " * (indent + 2) + line for line in value.split("\n"))
    else:
        yield f"{start} >-"
        yield from _flowing(value.split(" "), indent + 2)


def _is_short(value: dict[str, Any]) -> bool:
    deep = any(_is_deep(key, each) for key, each in value.items())
    return len(value) > 1 and "because" not in value and not deep


def _is_deep(key: str, value: Any) -> bool:
    """Whether a value is written as a block although it might fit on a line."""
    if key in BLOCKS and (isinstance(value, dict) or any(isinstance(each, dict) for each in value)):
        return True
    if not isinstance(value, dict):
        return False
    return any(_is_deep(name, each) for name, each in value.items())


def _fits(line: str) -> bool:
    return len(line) <= WIDTH


def _key(text: str, flow: bool) -> str:
    text = str(text)
    is_plain = text.isprintable() and _is_plain(text, flow, key=True) and len(text) < 100
    return text if is_plain else quoted(text)


def quoted(text: str) -> str:
    """The text in quotes, whatever it holds."""
    if "'" not in text and text.isprintable():
        return f"'{text}'"
    letters = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
    shown = (letters.get(each, each if each.isprintable() else f"\\U{ord(each):08x}") for each in text)
    return f'"{"".join(shown)}"'


def _is_plain(text: str, flow: bool, *, key: bool = False) -> bool:
    if not text or text != text.strip() or not (key or isinstance(core(text), str)):
        return False
    if not _PLAIN.match(text) or ": " in text or " #" in text or text.endswith(":"):
        return False
    if text.startswith(("---", "...")):
        return False
    return not (flow and (_FLOW.search(text) or re.search(r":(?=$|[,\[\]{}])", text)))


def kind_of(rule: Mapping[str, Any]) -> str:
    """The kind of a rule as a spec states it."""
    return next(name for name in rule if name not in ("because", "id"))


def rule_name(scope: str, rule: Mapping[str, Any]) -> str:
    """The name of a rule: its object, its kind, and what it is about, whatever the order of its keys."""
    kind = kind_of(rule)
    argument = rule[kind]
    if isinstance(argument, dict):
        argument = {name: each for name, each in argument.items() if name not in ("rows", "message")}
        argument = _ordered(argument)
    scope = scope.removeprefix("request").lstrip(".")
    return ".".join(part for part in ("rules", scope, f"{kind} {inline(argument)}") if part)


def _ordered(argument: Mapping[str, Any]) -> dict[str, Any]:
    """A rule's argument with its keys in one order, those of the facts that it narrows to as well."""
    ordered = dict(sorted(argument.items(), key=lambda each: _rank(each[0])))
    facts = ordered.get("to")
    return ordered | {"to": _ordered(facts)} if isinstance(facts, Mapping) else ordered


def _rank(name: str) -> tuple[int, str]:
    return (_KEYS.index(name) if name in _KEYS else len(_KEYS), name)
