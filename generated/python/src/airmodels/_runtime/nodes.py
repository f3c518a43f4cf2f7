"""The structure of predicates and fixes given as data: mappings, read by their keys.

`op` names the operator of a predicate, `fix` what a fix does. The value that either is about stands under
`path`, several under `paths`; predicates inside one stand under `of`, `given`, `then` and `where`.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str, ...]
Node: TypeAlias = Mapping[str, Any]


def parse(text: str) -> Path:
    """The path that a table writes as `palette.members[].color`; `{}` alone is any key of the root."""
    if '"' in text:
        return _unquoted(text)
    parted = text.replace("[]", ".[]").replace("{}", ".{}")
    return tuple((parted[1:] if text.startswith("{}") else parted).split(".")) if text else ()


def _unquoted(text: str) -> Path:
    """The path of a text in which a name stands in JSON's quotes, as it is no plain word."""
    import json
    import re

    steps = re.findall(r'"(?:[^"\\]|\\.)*"|\[\]|\{\}|[^."\[\]{}]+', text)
    return tuple(str(json.loads(each, strict=False)) if each[0] == '"' else each for each in steps)


def dotted(path: Path) -> str:
    """The path as a table writes it: the inverse of `parse`."""
    steps = (name if name in ("[]", "{}") else f".{_spelt(name)}" for name in path)
    return "".join(steps).removeprefix(".")


def _spelt(name: str) -> str:
    plain = name.isascii() and name.replace("-", "_").replace("$", "_").isidentifier()
    if plain and name[0] != "-" and name != "$":
        return name
    import json
    import re

    unseen = "[`\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
    return re.sub(unseen, lambda found: f"\\u{ord(found[0]):04x}", json.dumps(name, ensure_ascii=False))


def decoded(node: Node) -> Node:
    """The node with its paths as tuples of names."""
    return {key: _decoded(key, value) for key, value in node.items()}


def atoms(node: Node) -> Iterator[Node]:
    """The atoms of a predicate, without those inside `count-where` and `every-value`."""
    inner = parts(node)
    if inner is None:
        yield node
    else:
        for part in inner:
            yield from atoms(part)


def parts(node: Node) -> tuple[Node, ...] | None:
    """The predicates that another one joins or negates; None of an atom."""
    if "given" in node:
        return node["given"], node["then"]
    of: Any = node.get("of")
    return (of,) if isinstance(of, dict) else of


def paths(node: Node) -> tuple[Any, ...]:
    """The paths that an atom or a fix is about."""
    several: tuple[Any, ...] = (node["path"],) if "path" in node else node["paths"]
    return several


def free_paths(node: Node, *, deep: bool = False) -> Iterator[Any]:
    """The paths that a predicate is about; `deep` adds those inside the parts that it asks."""
    for atom in atoms(node):
        yield from paths(atom)
        if deep and "where" in atom:
            yield from free_paths(atom["where"], deep=True)


def _decoded(key: str, value: Any) -> Any:
    match key:
        case "path":
            return parse(value)
        case "paths":
            return tuple(map(parse, value))
        case "of" | "given" | "then" | "where":
            return tuple(map(decoded, value)) if isinstance(value, tuple) else decoded(value)
        case _:
            return value
