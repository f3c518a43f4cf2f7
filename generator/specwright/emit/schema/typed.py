"""Types stated again beside the words that are for one type: strict readers ask for them there."""

from collections.abc import Mapping
from functools import partial
from itertools import chain

from specwright.emit.schema.keywords import Schema, inside
from specwright.ir.keywords import BOUNDS
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType

_OF_ONE_TYPE = {
    *("pattern", "multipleOf", *chain(*BOUNDS)),
    *("items", "contains", "minContains", "maxContains"),
    *("required", "properties", "propertyNames", "additionalProperties"),
}


def typed(schema: Schema, kinds: Mapping[Path, JsonType], path: Path = (), stated: bool = False) -> Schema:
    """The schema of the value at `path`, and all schemas inside, with types beside the words for one type.

    Verdicts stay: a value that is not of the kind known for its path is refused elsewhere. `stated` says that
    a schema around this one gives the type of the same value.
    """
    kind = kinds.get(path)
    missing = bool(_OF_ONE_TYPE & schema.keys()) and not stated and "type" not in schema
    types = [str(kind)] if kind else [each.get("type") for each in schema.get("anyOf", ())]
    if missing and types and None not in types:
        schema = {"type": types[0] if kind else list(dict.fromkeys(types)), **schema}
    stated = stated or "type" in schema
    changed: Schema = {}
    for keyword, value in schema.items():
        known = kinds
        if keyword == "then" and path not in kinds and schema["if"].keys() == {"type"}:
            known = {**kinds, path: JsonType(schema["if"]["type"])}
        inner = partial(_below, known, path, stated)
        changed[keyword] = inside(keyword, value, inner)
    return changed


def _below(kinds: Mapping[Path, JsonType], path: Path, stated: bool, schema: Schema, step: Path) -> Schema:
    return typed(schema, kinds, (*path, *step), stated and not step)
