"""Keywords about the keys of an object: what is said of values by their keys, and of the keys themselves."""

from collections.abc import Callable

from specwright.importer.logic.combine import FALSE, TRUE, all_of
from specwright.importer.logic.key_patterns import checked_pattern, found_in_none, found_in_others
from specwright.importer.logic.values import (
    count_of,
    kinds_of,
    named,
    refuse,
    schema_of,
    schemas_of,
    text_of,
)
from specwright.importer.logic.vocabulary import ANNOTATIONS, SILENT
from specwright.importer.schema.document import Node
from specwright.ir.path import Path
from specwright.ir.pattern_syntax import MOST_REPEATS
from specwright.ir.patterns import is_found
from specwright.ir.predicate import (
    EveryValue,
    JsonType,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    PropertyCount,
)


def keys_beside(
    node: Node, path: Path, where: Predicate, names: tuple[str, ...], patterns: list[str]
) -> Predicate:
    """What is said of each value whose key is none of the names and has none of the patterns."""
    if where == TRUE:
        return TRUE
    if not patterns and where == FALSE:
        return NoAdditionalProperties(path=path, names=names)
    if not patterns:
        return EveryValue(path=path, where=where, names=names)
    matching = found_in_none(node, patterns)
    if matching is None:
        return TRUE
    excepted = [name for name in names if is_found(matching, name)]
    alone = found_in_others(patterns, excepted) if excepted and where != FALSE else None
    if alone is not None:  # no schema of JSON Schema excepts some keys of a pattern
        return EveryValue(path=path, where=where, matching=alone)
    return EveryValue(path=path, where=where, names=tuple(excepted), matching=matching)


def keys_are(node: Node, path: Path) -> Predicate:
    """What `propertyNames` says: its schema is asked of each key, which is a text; raises Refused."""
    if not isinstance(schema_of(node).value, dict):
        return TRUE if node.value else _no_key(path)
    return all_of([_key_is(node.get(keyword), keyword, path) for keyword in node.value])


def _key_is(node: Node, keyword: str, path: Path) -> Predicate:
    if keyword in _OF_TEXTS:
        return _OF_TEXTS[keyword](node, path)
    if keyword not in SILENT and keyword not in ANNOTATIONS and keyword not in _OF_OTHERS:
        refuse(node, f"the language of specs cannot say 'propertyNames' with '{keyword}'")
    return TRUE


def _no_key(path: Path) -> Predicate:
    return PropertyCount(path=path, maximum=0)


def _listed(node: Node, path: Path) -> Predicate:
    names = _texts(node)
    return NoAdditionalProperties(path=path, names=names) if names else _no_key(path)


def _texts(node: Node) -> tuple[str, ...]:
    """The keys among the constants that the node has; what is no text is no key."""
    values = node.value if isinstance(node.value, list) else [node.value]
    return tuple(named(node, value) for value in values if isinstance(value, str))


def _type(node: Node, path: Path) -> Predicate:
    return TRUE if JsonType.STRING in kinds_of(node) else _no_key(path)


def _pattern(node: Node, path: Path) -> Predicate:
    return _none_found(path, found_in_none(node, [checked_pattern(node, text_of(node))]))


def _longest(node: Node, path: Path) -> Predicate:
    return _none_found(path, rf"^[\s\S]{{{_countable(node) + 1}}}")


def _shortest(node: Node, path: Path) -> Predicate:
    least = _countable(node)
    return TRUE if least == 0 else _none_found(path, rf"^[\s\S]{{0,{least - 1}}}$" if least > 1 else "^$")


def _countable(node: Node) -> int:
    count = count_of(node)
    if count >= MOST_REPEATS:
        refuse(node, f"no pattern of keys counts beyond {MOST_REPEATS}")
    return count


def _not(node: Node, path: Path) -> Predicate:
    """No key is one of the names, or has the pattern."""
    if not isinstance(node.value, dict) or node.value.keys() - SILENT not in (
        {"pattern"},
        {"const"},
        {"enum"},
    ):
        refuse(node, "the language of specs cannot say 'propertyNames' with such a 'not'")
    if "pattern" in node.value:
        return _none_found(path, checked_pattern(node, text_of(node.get("pattern"))))
    names = _texts(node.get("enum" if "enum" in node.value else "const"))
    return all_of([Not(of=Present(path=(*path, name))) for name in names])


def _any_of(node: Node, path: Path) -> Predicate:
    """The keys are some names, or have a pattern, or have it not."""
    names: list[str] = []
    forms: list[str | None] = []
    for each in schemas_of(node):
        words = each.value.keys() - SILENT if isinstance(each.value, dict) else set()
        inner = each.get("not") if words == {"not"} else each
        form = inner.value.keys() - SILENT == {"pattern"} if isinstance(inner.value, dict) else False
        if words == {"enum"} or words == {"const"}:
            names += _texts(each.get(*words))
        elif form:
            pattern = checked_pattern(inner, text_of(inner.get("pattern")))
            forms.append(found_in_none(inner, [pattern]) if inner is each else pattern)
        else:
            refuse(each, "the language of specs cannot say 'propertyNames' with such an 'anyOf'")
    if len(forms) != 1:
        refuse(node, "the language of specs cannot say 'propertyNames' with such an 'anyOf'")
    return _none_found(path, forms[0], tuple(names))


def _all_of(node: Node, path: Path) -> Predicate:
    return all_of([keys_are(each, path) for each in schemas_of(node)])


def _none_found(path: Path, pattern: str | None, names: tuple[str, ...] = ()) -> Predicate:
    """No key but the names has the pattern; there is none where no text can have it."""
    if pattern is None:
        return TRUE
    excepted = tuple(name for name in names if is_found(pattern, name))
    return EveryValue(path=path, where=FALSE, names=excepted, matching=pattern)


_OF_TEXTS: dict[str, Callable[[Node, Path], Predicate]] = {
    "type": _type,
    "const": _listed,
    "enum": _listed,
    "pattern": _pattern,
    "minLength": _shortest,
    "maxLength": _longest,
    "not": _not,
    "allOf": _all_of,
    "anyOf": _any_of,
}
_OF_OTHERS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
    | {"minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"}
)
"""Keywords that say nothing of texts."""
