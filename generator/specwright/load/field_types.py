"""What a key of a spec may hold: a closed set of types, which `decoder` reads and the editor's schema states.

A record is a dataclass whose fields are made by `key`: the field's name is the key in YAML (without the `_`
that ends a name which Python reserves), its type says what is read, `about` is its line in `specs/README.md`.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import cache
from typing import Any, TypeAlias, assert_never

from specwright.ir.limits import LARGEST_COUNT


@dataclass(frozen=True, slots=True, kw_only=True)
class TextType:
    """A text of one line or more; `pattern` is a regular expression for the whole of it.

    `what` says what such a text is, for people. With `null` nothing may stand in its place.
    """

    pattern: str | None = None
    what: str = "of the form due here"
    example: str = ""
    null: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagType:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberType:
    """A finite number; whole ones become integers."""

    integer: bool = False
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateType:
    """A day as `2025-03-26`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyType:
    """Any value that JSON can hold; `null` only where it means something."""

    null: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarType:
    """A text, a number, `true` or `false`; with `null` also that."""

    null: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumType:
    """One of a few words; where `null` is one of them, it needs no quotes."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListType:
    """A list with at least `minimum` items; where they are `distinct`, who uses them tells which are not."""

    item: "FieldType"
    minimum: int = 1
    distinct: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapType:
    """A mapping from names to values of one type; `names` is a regular expression for the whole of each.

    `what` says what stands in front of the values, for people.
    """

    item: "FieldType"
    minimum: int = 1
    names: str | None = None
    what: str = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordType:
    """A mapping with the keys of a record; `of` gives its class, so that records may nest themselves."""

    of: Callable[[], type]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleType:
    """A mapping with one rule kind as its key; the argument is kept as written, for the rule to lower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOfType:
    """One of several types, chosen by whether the node is a scalar, a sequence or a mapping."""

    options: tuple["FieldType", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionType:
    """A condition: a parameter's name, or a mapping; kept as written, for the rule to lower."""


FieldType: TypeAlias = (
    TextType
    | FlagType
    | NumberType
    | DateType
    | AnyType
    | ScalarType
    | EnumType
    | ListType
    | MapType
    | RecordType
    | OneOfType
    | RuleType
    | ConditionType
)


def list_of(record: type, *, minimum: int = 1) -> ListType:
    """A list of the records, of at least one unless told otherwise."""
    return ListType(item=RecordType(of=lambda: record), minimum=minimum)


COUNT = NumberType(integer=True, minimum=0, maximum=LARGEST_COUNT)
NAMES = ListType(item=TextType(), minimum=2, distinct=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of a record, as `keys` lists them."""

    name: str
    attribute: str
    type: FieldType
    about: str
    required: bool


def key(type_: FieldType, about: str, *, default: Any = MISSING) -> Any:
    """A field of a record: required unless it has a default."""
    return field(default=default, metadata={"type": type_, "about": about})


def keys(record: type) -> tuple[Key, ...]:
    """The keys of a record, in the order they are written; each spec asks for them hundreds of times."""
    return _keys(record)


@cache
def _keys(record: type) -> tuple[Key, ...]:
    stated: tuple[Field[Any], ...] = fields(record)
    return tuple(
        Key(
            name=each.name.rstrip("_"),
            attribute=each.name,
            type=each.metadata["type"],
            about=each.metadata["about"],
            required=each.default is MISSING,
        )
        for each in stated
        if "type" in each.metadata
    )


def records_in(form: FieldType) -> Iterator[type]:
    """The records that values of the type are made of."""
    match form:
        case RecordType(of=of):
            yield of()
        case ListType(item=item) | MapType(item=item):
            yield from records_in(item)
        case OneOfType(options=options):
            for each in options:
                yield from records_in(each)
        case ConditionType() | RuleType() | AnyType():
            return
        case TextType() | FlagType() | NumberType() | DateType() | ScalarType() | EnumType():
            return
        case _:
            assert_never(form)
