"""The checks of a message where keys that no parameter has may pass: what is known, and what is asked."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any, Literal, TypeAlias

from .check import Check
from .checks import Checks, checks_of
from .edits import Place, place_of
from .nodes import Node, Path, atoms, decoded, dotted, parse
from .table import CheckTable

Keys: TypeAlias = "Mapping[str, Keys] | None"
Unknown: TypeAlias = Literal["error", "warning", "ignore"]

_WORDS = ("error", "warning", "ignore")
_OTHERS, _ITEMS = "{}", "[]"
_OF_NODES = ("of", "given", "then", "where")


class Easing:
    """What is asked of a request without its unknown keys: no check asks whether these are known.

    Where a value may be one of several objects, an open one among them, its keys are not taken out: those
    that none of them has are what `checks` do not mind. `closing` are the rules whose checks differ in that.
    """

    __slots__ = ("_keys", "checks", "closing")

    def __init__(self, table: CheckTable) -> None:
        names = _names([parse(each["path"]) for each in table.parameters])
        asked = [each for each in table.checks if each.get("phase") != "unknown"]
        self.closing = frozenset(each["id"] for each in asked if "closes" in each)
        self.checks = Checks(
            CheckTable(
                checks=tuple(
                    {**each, "predicate": _eased(each["predicate"], names)} if "closes" in each else each
                    for each in asked
                ),
                parameters=table.parameters,
                tables=table.tables,
            )
        )
        refusing = [decoded(each["predicate"]) for each in table.checks if each.get("phase") == "unknown"]
        self._keys = _keys((), names, frozenset(path for each in refusing for path in _closed(each)))

    def without(self, copy: Any) -> Any:
        """A plain copy without the keys that no parameter has; itself where there are none."""
        return without_unknown(self._keys, copy)

    def faults(self, copy: Any) -> frozenset[tuple[str, Place]]:
        """What the rules of `closing` still find wrong with a plain copy, and where."""
        numbers = [number for number, each in enumerate(self.checks.checks) if each.rule in self.closing]
        return frozenset(
            (self.checks.checks[number].rule, _place(self.checks.checks[number], fault.bound))
            for number in numbers
            for fault in self.checks.faults_of(number, copy)
        )


@lru_cache(maxsize=64)
def easing_of(module: str) -> Easing:
    """That of the model whose validator the module is."""
    return Easing(import_module(module).CHECKS)


def check_word(unknown: object) -> None:
    """Raises ValueError for what is none of the three words."""
    if type(unknown) is not str or unknown not in _WORDS:
        raise ValueError(f"unknown is one of {', '.join(map(repr, _WORDS))}, not {unknown!r}")


def checks_for(module: str, copy: Any, unknown: Unknown) -> tuple[Checks, Any]:
    """The checks of a model, and what they judge: without its unknown keys unless these are errors."""
    if unknown == "error":
        return checks_of(module), copy
    easing = easing_of(module)
    return easing.checks, easing.without(copy)


def without_unknown(keys: Keys, copy: Any) -> Any:
    """A plain copy without the keys that no parameter has; itself where there are none.

    `keys` has what is known inside an object by its names, inside an array under `[]`, of all other keys
    under `{}`. It is None where nothing is to be looked for.
    """
    if keys is None:
        return copy
    if type(copy) is list:
        inside = keys.get(_ITEMS)
        rest = copy if inside is None else [without_unknown(inside, each) for each in copy]
        return copy if all(map(_is_same, rest, copy)) else rest
    if type(copy) is not dict:
        return copy
    known = {
        key: without_unknown(_inside(keys, key), each)
        for key, each in copy.items()
        if _OTHERS in keys or _is_name(keys, key)
    }
    return copy if len(known) == len(copy) and all(map(_is_same, known.values(), copy.values())) else known


def _is_same(one: Any, other: Any) -> bool:
    return one is other


def _is_name(keys: Mapping[str, Keys], key: Any) -> bool:
    return type(key) is str and key in keys and key not in (_OTHERS, _ITEMS)


def _inside(keys: Mapping[str, Keys], key: Any) -> Keys:
    return keys[key] if _is_name(keys, key) else keys.get(_OTHERS)


def _names(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """What stands directly below each path."""
    names: dict[Path, list[str]] = {}
    for path in paths:
        names.setdefault(path[:-1], []).append(path[-1])
    return names


def _keys(path: Path, names: Mapping[Path, list[str]], closed: frozenset[Path]) -> Keys:
    inside = {name: _keys((*path, name), names, closed) for name in names.get(path, ())}
    if path in closed:
        return inside
    if all(each is None for each in inside.values()):
        return None
    return {_OTHERS: None, **inside}


def _closed(predicate: Node) -> Iterable[Path]:
    """The objects that take no keys but their own."""
    for atom in atoms(predicate):
        if atom["op"] == "no-additional-properties":
            yield atom["path"]
        elif "where" in atom:
            yield from _closed(atom["where"])


def _eased(node: Node, names: Mapping[Path, list[str]]) -> Node:
    """The predicate as it is where only keys that parameters have are refused."""
    if node["op"] == "no-additional-properties":
        path = parse(node["path"])
        others = [name for name in names.get(path, ()) if name not in (*node["names"], _OTHERS, _ITEMS)]
        refused = ({"op": "present", "path": dotted((*path, name))} for name in others)
        return {"op": "all-of", "of": tuple({"op": "not", "of": each} for each in refused)}
    return {key: _eased_part(value, names) if key in _OF_NODES else value for key, value in node.items()}


def _eased_part(part: Any, names: Mapping[Path, list[str]]) -> Any:
    return tuple(_eased(each, names) for each in part) if isinstance(part, tuple) else _eased(part, names)


def _place(check: Check, bound: tuple[Any, ...]) -> Place:
    """Where a fault is told: in a map, at the key there."""
    return (*place_of(check.subjects[0], bound), *(bound[-1:] if check.is_of_map else ()))
