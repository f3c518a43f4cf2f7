"""The tree of parameters: their types and the facts that a page states of each."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from specwright.diagnostics import Location
from specwright.ir.path import Path
from specwright.ir.predicate import Constant, JsonType, Number

Json: TypeAlias = "Constant | list[Json] | dict[str, Json]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One allowed value, with a note on what it does where the spec has one."""

    value: Constant
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class String:
    """Text; lengths count Unicode code points, `format` is a name of `formats.FORMATS`.

    `pattern` is a regular expression that `patterns` takes, searched for in the text.
    """

    min_length: int | None = None
    max_length: int | None = None
    format: str | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric:
    """A number with bounds, included unless they are called exclusive, and a step counted in decimal."""

    integer: bool
    minimum: Number | None = None
    maximum: Number | None = None
    exclusive_minimum: Number | None = None
    exclusive_maximum: Number | None = None
    step: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Boolean:
    """True or false."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Null:
    """JSON's null, and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyValue:
    """Any JSON value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """A list whose items all have one type."""

    items: "Parameter"
    min_items: int | None = None
    max_items: int | None = None
    unique: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """Named parameters in the page's order; `open` allows keys that are not among them.

    `values` is the parameter, named `{}`, that the value under each other key of an open object is.
    `shapes` are the objects of which a value must be one, where there are several: the properties here are
    what any of them takes.
    """

    properties: tuple["Parameter", ...] = ()
    open: bool = False
    values: "Parameter | None" = None
    min_properties: int | None = None
    max_properties: int | None = None
    shapes: tuple["Parameter", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """A value of one of several types; each option is a parameter of the same path, marked `option`."""

    options: tuple["Parameter", ...]


Type: TypeAlias = String | Numeric | Boolean | Null | AnyValue | Array | Object | Union


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter, at `path` from the root.

    An array's item is a parameter named `[]`, a map's value one named `{}`.

    An `option` is what its union may be, not a parameter of its own.

    `choices` are its allowed values, `const` the only one (null alone is the type `Null`); `fill` names how a
    client makes a value when none is given (`uuid4`); `group` is the heading it stands under. A `container`
    only holds the parameters of groups: the page has no entry for it.
    """

    name: str
    path: Path
    type: Type
    required: bool = False
    description: str | None = None
    const: Constant = None
    choices: tuple[Choice, ...] = ()
    default: Json = field(default=None, hash=False)
    fill: Literal["uuid4"] | None = None
    group: str | None = None
    option: bool = False
    container: bool = False
    location: Location = field(compare=False)

    @property
    def kinds(self) -> tuple[JsonType, ...]:
        """The JSON types that its value may have."""
        match self.type:
            case String():
                return (JsonType.STRING,)
            case Numeric(integer=integer):
                return (JsonType.INTEGER if integer else JsonType.NUMBER,)
            case Boolean():
                return (JsonType.BOOLEAN,)
            case Null():
                return (JsonType.NULL,)
            case AnyValue():
                return tuple(JsonType)
            case Array():
                return (JsonType.ARRAY,)
            case Object():
                return (JsonType.OBJECT,)
            case Union(options=options):
                return tuple(kind for option in options for kind in option.kinds)

    @property
    def kind(self) -> JsonType | None:
        """The JSON type of its value, None where it may have several."""
        return self.kinds[0] if len(self.kinds) == 1 else None

    @property
    def children(self) -> tuple["Parameter", ...]:
        """The parameters directly below it: properties, an item, a map's value, those of its options."""
        match self.type:
            case Object(properties=properties, values=values):
                return properties if values is None else (*properties, values)
            case Array(items=items):
                return (items,)
            case Union(options=options):
                return tuple(child for option in options for child in option.children)
            case String() | Numeric() | Boolean() | Null() | AnyValue():
                return ()


def bare(name: str, parent: Path, location: Location) -> Parameter:
    """A part of which nothing is stated: an item, or a map's value."""
    return Parameter(name=name, path=(*parent, name), type=AnyValue(), location=location)
