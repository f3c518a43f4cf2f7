"""Verdicts by a JSON Schema on requests that are much alike: each is asked only about what is new in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

Names: TypeAlias = tuple[str, ...]
_Said: TypeAlias = dict[Any, tuple[Any, bool]]

_ABSENT: Any = object()
_OF_ONE = ("if", "then", "else", "not")
_OF_SEVERAL = ("allOf", "anyOf", "oneOf")


def schema_verdict(schema: Any) -> Callable[[Any], bool]:
    """Whether a value is valid by the schema, as `jsonschema` says it for draft 2020-12.

    What an entry of an `allOf` says of an object is remembered by the values of the properties that it
    names, what `properties` says of one of them by its value. These values, and the schema, must not change.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    known = _Remembered(Draft202012Validator.VALIDATORS)
    keywords = {"allOf": known.all_of, "properties": known.properties}
    engine = extend(Draft202012Validator, validators=keywords)  # type: ignore[no-untyped-call]
    is_valid: Callable[[Any], bool] = engine(schema).is_valid
    return is_valid


class _Remembered:
    """The parts of a schema, with what they said; `keywords` are those that decide."""

    def __init__(self, keywords: Mapping[str, Any]) -> None:
        self._keywords = keywords
        self._entries: dict[int, tuple[Any, Names | None, _Said]] = {}
        self._properties: dict[int, tuple[Any, _Said]] = {}

    def all_of(self, validator: Any, entries: Iterable[Any], value: Any, _: Any) -> Iterator[Exception]:
        """The keyword as the engine calls it: an error for an entry that refuses the value."""
        from jsonschema import ValidationError

        for entry in entries:
            if not self._is_valid(validator, entry, value):
                yield ValidationError("an entry refuses the value")

    def properties(
        self, validator: Any, schemas: Mapping[str, Any], value: Any, _: Any
    ) -> Iterator[Exception]:
        """The keyword as the engine calls it: an error for a property whose schema refuses its value."""
        from jsonschema import ValidationError

        for name, schema in schemas.items() if isinstance(value, dict) else ():
            if name in value and not self._is_fit(validator, schema, value[name]):
                yield ValidationError("a property is refused")

    def _is_fit(self, validator: Any, schema: Any, value: Any) -> bool:
        _, verdicts = self._properties.setdefault(id(schema), (schema, {}))
        key = _key(value)
        if key not in verdicts:
            verdicts[key] = value, _says(validator, schema, value)
        return verdicts[key][1]

    def _is_valid(self, validator: Any, entry: Any, value: Any) -> bool:
        """Entries and values are held, so that no others can take their identity."""
        if id(entry) not in self._entries:
            names = _names(entry, self._keywords)
            self._entries[id(entry)] = entry, None if names is None else tuple(sorted(names)), {}
        _, named, verdicts = self._entries[id(entry)]
        if named is None or not isinstance(value, dict):
            return _says(validator, entry, value)
        parts = [value.get(name, _ABSENT) for name in named]
        key = tuple(map(_key, parts))
        if key not in verdicts:
            verdicts[key] = parts, _says(validator, entry, value)
        return verdicts[key][1]


def _key(value: Any) -> Any:
    """What tells a value from others: its identity where parts of it could differ."""
    return id(value) if isinstance(value, dict | list) else (type(value), value)


def _says(validator: Any, entry: Any, value: Any) -> bool:
    return next(validator.descend(value, entry), None) is None


def _names(schema: Any, keywords: Mapping[str, Any]) -> set[str] | None:
    """The properties whose values alone decide what the schema says of an object; None where more does."""
    names: set[str] = set()
    inner: list[Any] = []
    for keyword, argument in schema.items() if isinstance(schema, dict) else ():
        if keyword in _OF_ONE:
            inner.append(argument)
        elif keyword in _OF_SEVERAL:
            inner += argument
        elif keyword in ("properties", "required"):
            names.update(argument)
        elif keyword == "dependentRequired":
            names.update(argument, *argument.values())
        elif keyword in keywords or keyword == "$id":
            return None
    for part in inner:
        more = _names(part, keywords)
        if more is None:
            return None
        names |= more
    return names
