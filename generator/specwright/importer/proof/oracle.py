"""The document's own verdict: JSON Schema 2020-12, with what this project decides beside it.

Steps are counted in decimal; `uuid` and `uri` are asserted, other formats are not; expressions have
ECMAScript's meaning; equality of items is JSON's; `x-constraints` about two parameters is judged.
"""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from specwright.importer.proof.ecmascript import compiled
from specwright.ir.formats import has_format

Verdict: TypeAlias = Callable[[Any], bool]
Errors: TypeAlias = Iterator[ValidationError]

_FORMATS = FormatChecker(formats=())
_TOGETHER = 2


@_FORMATS.checks("uuid")
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or has_format(value, "uuid")


@_FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or has_format(value, "uri")


def _is_number(_: object, value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return isinstance(value, int) or math.isfinite(value)


def _is_integer(_: object, value: object) -> bool:
    return _is_number(_, value) and (
        isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    )


def _multiple_of(validator: Any, step: float, value: Any, _: Any) -> Errors:
    if validator.is_type(value, "number") and _decimal(value) % _decimal(step):
        yield ValidationError(f"{value!r} is no whole number of {step!r}")


@lru_cache(maxsize=1024)
def _decimal(number: float) -> Fraction:
    return Fraction(repr(number))


def _pattern(validator: Any, pattern: str, value: Any, _: Any) -> Errors:
    if validator.is_type(value, "string") and not compiled(pattern).search(value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _pattern_properties(validator: Any, patterns: Mapping[str, Any], value: Any, _: Any) -> Errors:
    for pattern, schema in patterns.items() if validator.is_type(value, "object") else ():
        for key in value:
            if compiled(pattern).search(key):
                yield from validator.descend(value[key], schema, path=key)


def _additional_properties(validator: Any, extra: Any, value: Any, schema: Mapping[str, Any]) -> Errors:
    if not validator.is_type(value, "object"):
        return
    patterns = [compiled(pattern) for pattern in schema.get("patternProperties", ())]
    for key in value:
        if key not in schema.get("properties", ()) and not any(each.search(key) for each in patterns):
            yield from validator.descend(value[key], extra, path=key)


def _unique_items(validator: Any, unique: bool, value: Any, _: Any) -> Errors:
    if unique and validator.is_type(value, "array") and len({_as_text(item) for item in value}) < len(value):
        yield ValidationError(f"{value!r} has equal items")


def _as_text(value: Any) -> str:
    """One text for all values that are equal in JSON: 1 and 1.0, objects in any order."""
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _constraints(validator: Any, constraints: Any, value: Any, _: Any) -> Errors:
    """Area and ratio of two whole numbers that the object holds; what is about media shows in no request."""
    for entry in constraints if validator.is_type(value, "object") else ():
        names = entry.get("parameters", ())
        if len(names) == _TOGETHER and entry.get("operation") in ("area", "ratio"):
            numbers = [_under(value, name) for name in names]
            if all(_is_integer(None, number) for number in numbers) and not _keeps(entry, *numbers):
                yield ValidationError(f"{names} break {entry}")


def _under(value: Any, dotted: str) -> Any:
    for name in dotted.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _keeps(entry: Mapping[str, Any], first: float, second: float) -> bool:
    if entry["operation"] == "area":
        size = Fraction(first) * Fraction(second)
    elif second > 0:
        size = Fraction(first) / Fraction(second)
    else:
        return True
    low, high = entry.get("minimum"), entry.get("maximum")
    return (low is None or _decimal(low) <= size) and (high is None or size <= _decimal(high))


_Judge = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    validators={
        "multipleOf": _multiple_of,
        "pattern": _pattern,
        "patternProperties": _pattern_properties,
        "additionalProperties": _additional_properties,
        "uniqueItems": _unique_items,
        "x-constraints": _constraints,
    },
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"number": _is_number, "integer": _is_integer}
    ),
)


class Oracle202012:
    """Gives verdicts by schemas of one document, whose `$ref`s they share.

    Requests are much alike: what a property's schema says of a value is asked once.
    """

    def __init__(self, document: Any) -> None:
        self._known: dict[int, tuple[Any, dict[object, tuple[Any, bool]]]] = {}
        is_named = isinstance(document, dict) and "$schema" in document
        self._has_dialects = json.dumps(document).count('"$schema"') > is_named
        judge = extend(_Judge, validators={"properties": self._properties})  # type: ignore[no-untyped-call]
        self._root = judge(self._plain(document), format_checker=_FORMATS)

    def verdict(self, schema: Any) -> Verdict:
        """Whether a value is valid by the schema.

        The function raises `referencing`'s errors for a `$ref` that leads nowhere, `re.error` for an
        expression that is none, and RecursionError for a schema that holds itself.
        """
        is_valid: Verdict = self._root.evolve(schema=self._plain(schema)).is_valid
        return is_valid

    def _properties(self, validator: Any, properties: Mapping[str, Any], value: Any, _: Any) -> Errors:
        for name, schema in properties.items() if validator.is_type(value, "object") else ():
            if name in value and not self._is_valid(validator, schema, value[name]):
                yield ValidationError(f"{name} is not valid")

    def _is_valid(self, validator: Any, schema: Any, value: Any) -> bool:
        """The verdict on a part; schemas and values are held, so that no others can take their identity."""
        if isinstance(schema, bool):
            return schema
        _, verdicts = self._known.setdefault(id(schema), (schema, {}))
        key = id(value) if isinstance(value, dict | list) else (type(value), value)
        if key not in verdicts:
            verdicts[key] = (value, next(validator.descend(value, schema), None) is None)
        return verdicts[key][1]

    def _plain(self, schema: Any) -> Any:
        """The schema without its dialect: by another one's name the engine would judge by that one."""
        if self._has_dialects:
            return _without_dialects(schema)
        is_named = isinstance(schema, dict) and "$schema" in schema
        return {key: value for key, value in schema.items() if key != "$schema"} if is_named else schema


def _without_dialects(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_dialects(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = schema.items()
    return {
        key: _without_dialects(part) for key, part in parts if key != "$schema" or not isinstance(part, str)
    }
