"""What a schema says of a value, as a predicate with the meaning of JSON Schema 2020-12.

A keyword is an atom at its path, and says nothing of a value that is absent or of another type; only
`properties` and `required` need a guard. Nothing is simplified here.
"""

from collections.abc import Callable

from specwright.importer.logic.columns import alternatives
from specwright.importer.logic.combine import FALSE, TRUE, all_of, any_of, exactly_one, implies, negate
from specwright.importer.logic.constraints import constraints
from specwright.importer.logic.key_patterns import checked_pattern
from specwright.importer.logic.keys import keys_are, keys_beside
from specwright.importer.logic.own_formats import without_own_format
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.unevaluated import unevaluated_items, unevaluated_properties
from specwright.importer.logic.value_keywords import VALUE_KEYWORDS
from specwright.importer.logic.values import (
    always,
    count_of,
    entries_of,
    mapping_of,
    names_of,
    refuse,
    schema_of,
    schemas_of,
)
from specwright.importer.logic.vocabulary import ANNOTATIONS, SILENT, dialect_fault, outside
from specwright.importer.schema.document import Node
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import (
    CountWhere,
    EveryValue,
    HasType,
    ItemCount,
    JsonType,
    Matches,
    Predicate,
    Present,
)


def translate(schema: Node, path: Path, root: Node | None = None) -> Predicate:
    """What the schema says of a value that stands at `path`.

    `root` is the schema of the whole request, which tells what the parameters of constraints are. Raises
    Refused for what the language of specs cannot say, with the keyword's place.
    """
    return translated(schema, path, Reading(root=root or schema))


def translated(schema: Node, path: Path, reading: Reading) -> Predicate:
    """What the schema says, read as a part of what `reading` has read."""
    if schema_of(schema).value is True:
        return TRUE
    if schema.value is False:
        return FALSE
    with reading.inside(schema):
        format_, keywords = without_own_format(schema)
        parts = [keyword_says(schema, keyword, path, reading) for keyword in keywords]
    return all_of([*([Matches(path=path, format=format_)] if format_ else []), *parts])


def keyword_says(schema: Node, keyword: str, path: Path, reading: Reading) -> Predicate:
    """What one keyword of the schema says, with those beside it that belong to it."""
    node = schema.get(keyword)
    if keyword in VALUE_KEYWORDS:
        return VALUE_KEYWORDS[keyword](node, path)
    if keyword in _STRUCTURE:
        return _STRUCTURE[keyword](schema, node, path, reading)
    if keyword == "$schema" and (reason := dialect_fault(node)):
        refuse(node, reason)
    if keyword not in SILENT and keyword not in ANNOTATIONS:
        outside(node, keyword)
    return TRUE


def _reference(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    return translated(reading.target(node), path, reading)


def _all_of(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    return all_of([translated(each, path, reading) for each in schemas_of(node)])


def _any_of(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    return any_of(_alternatives(node, path, reading))


def _one_of(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    return exactly_one(_alternatives(node, path, reading))


def _alternatives(node: Node, path: Path, reading: Reading) -> list[Predicate]:
    """What each schema of a choice says; their titles are kept, for they name the rows of tables."""
    with reading.supposing():
        said = [translated(each, path, reading) for each in schemas_of(node)]
    for each, alternative in zip(schemas_of(node), said, strict=True):
        title = each.value.get("title") if isinstance(each.value, dict) else None
        if isinstance(title, str):
            reading.titles[alternative] = title
    return said


def _not(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    with reading.supposing():
        return negate(translated(node, path, reading))


def _if(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    if always(schema):
        return translated(schema.get("then"), path, reading)
    if table := alternatives(schema.value, path):
        both = schema.get("else").get("if") if "else" in schema.value else node
        return implies(translated(both, path, reading), table)
    with reading.supposing():
        with reading.condition(node):
            given = translated(node, path, reading)
        then, other = (
            translated(schema.get(key), path, reading) if key in schema.value else TRUE
            for key in ("then", "else")
        )
    return all_of([implies(given, then), implies(negate(given), other)])


def _branch(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    """`then` and `else` are read with `if`, and say nothing without it."""
    if "if" not in schema.value:
        with reading.supposing():
            translated(node, path, reading)
    return TRUE


def _properties(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    return all_of(
        [
            implies(Present(path=(*path, name)), translated(each, (*path, name), reading))
            for name, each in entries_of(node)
        ]
    )


def _required(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    needed = all_of([Present(path=(*path, name)) for name in names_of(node)])
    return implies(HasType(path=path, kind=JsonType.OBJECT), needed)


def _dependent_required(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    return all_of(
        [
            implies(
                Present(path=(*path, name)),
                all_of([Present(path=(*path, other)) for other in names_of(each)]),
            )
            for name, each in entries_of(node)
        ]
    )


def _dependent_schemas(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    with reading.supposing():
        return all_of(
            [
                implies(Present(path=(*path, name)), translated(each, path, reading))
                for name, each in entries_of(node)
            ]
        )


def _additional_properties(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    names = (
        tuple(name for name, _ in entries_of(schema.get("properties")))
        if "properties" in schema.value
        else ()
    )
    patterns = [*mapping_of(schema.get("patternProperties"))] if "patternProperties" in schema.value else []
    return keys_beside(node, path, translated(node, (*path, VALUE), reading), names, patterns)


def _pattern_properties(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    said = []
    for pattern in mapping_of(node):
        where = translated(node.get(pattern), (*path, VALUE), reading)
        if where != TRUE:
            matching = checked_pattern(node, pattern)
            said.append(EveryValue(path=path, where=where, matching=matching))
    return all_of(said)


def _unevaluated_properties(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    with reading.supposing():
        return unevaluated_properties(schema, node, path, reading, translated)


def _unevaluated_items(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    with reading.supposing():
        return unevaluated_items(schema, node, path, reading, translated)


def _items(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    where = translated(node, (*path, ITEM), reading)
    if where == FALSE:
        return ItemCount(path=path, maximum=0)
    return TRUE if where == TRUE else CountWhere(path=path, where=negate(where), maximum=0)


def _contains(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    least, most = (
        count_of(schema.get(key)) if key in schema.value else None for key in ("minContains", "maxContains")
    )
    least = 1 if least is None else least
    with reading.supposing():
        where = translated(node, (*path, ITEM), reading)
    if least == 0 and most is None:
        return TRUE
    if most is not None and most < least:  # no array has so many and so few
        return negate(HasType(path=path, kind=JsonType.ARRAY))
    return CountWhere(path=path, where=where, minimum=least or None, maximum=most)


def _counted(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    """`minContains` and `maxContains` are read with `contains`, and say nothing without it."""
    count_of(node)
    return TRUE


_STRUCTURE: dict[str, Callable[[Node, Node, Path, Reading], Predicate]] = {
    "$ref": _reference,
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "if": _if,
    "then": _branch,
    "else": _branch,
    "properties": _properties,
    "required": _required,
    "dependentRequired": _dependent_required,
    "dependentSchemas": _dependent_schemas,
    "additionalProperties": _additional_properties,
    "patternProperties": _pattern_properties,
    "propertyNames": lambda schema, node, path, reading: keys_are(node, path),
    "unevaluatedProperties": _unevaluated_properties,
    "unevaluatedItems": _unevaluated_items,
    "items": _items,
    "contains": _contains,
    "minContains": _counted,
    "maxContains": _counted,
    "x-constraints": constraints,
}
