"""Objects of very many properties: some of them are asked beside each other, which the report says.

A request without the others is judged alike with and without what is said of them alone.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from specwright.importer.logic.places import MOST_BESIDE, some_of
from specwright.ir.evaluate import holds
from specwright.ir.model import Check
from specwright.ir.path import ITEM, Path
from specwright.ir.visitors import every_path

Note = tuple[str, str]
"""A pointer, and what part of it is checked."""


def sampled(schema: Any, checks: Sequence[Check]) -> tuple[Any, list[Check], list[Note]]:
    """The schema and the checks without what they say of most properties of large objects; what is left out.

    A property that a rule names stays.
    """
    dropped: set[Path] = set()
    notes: list[Note] = []
    smaller = _smaller(schema, (), "", dropped, notes)
    kept = [check for check in checks if not dropped or not _is_about(check, dropped)]
    return smaller, kept, notes


def _is_about(check: Check, dropped: set[Path]) -> bool:
    """Whether the check is about values that are left out alone, and holds without them."""
    paths = [*every_path(check.predicate)]
    inside = all(any(path[:depth] in dropped for depth in range(1, len(path) + 1)) for path in paths)
    return bool(paths) and inside and holds(check.predicate, {})


def _smaller(schema: Any, path: Path, pointer: str, dropped: set[Path], notes: list[Note]) -> Any:
    if not isinstance(schema, dict):
        return schema
    properties = schema.get("properties")
    if isinstance(schema.get("items"), dict):
        items = _smaller(schema["items"], (*path, ITEM), f"{pointer}/items", dropped, notes)
        schema = {**schema, "items": items}
    if not isinstance(properties, dict):
        return schema
    names = [*properties]
    if len(names) > MOST_BESIDE:
        rest = {key: value for key, value in schema.items() if key != "properties"}
        names = some_of(names, {*_texts(rest)})
        dropped |= {(*path, name) for name in properties.keys() - {*names}}
        told = (
            f"{len(names):,} of {len(properties):,} properties beside each other, and each schema by itself"
        )
        notes.append((f"{pointer}/properties", told))
    below = {
        name: _smaller(properties[name], (*path, name), f"{pointer}/properties/{name}", dropped, notes)
        for name in names
    }
    return {**schema, "properties": below}


def _texts(value: Any) -> Iterator[str]:
    """Every key and text of a part of a document: the names that rules mention are among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (key,) if isinstance(key, str) else ()
            yield from _texts(part)
