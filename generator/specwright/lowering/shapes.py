"""Several objects that one value may be, as one object that takes what any of them takes.

What tells them apart is checked besides (`rules/shape.py`), so that nothing that reads the tree by paths
needs to know of them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from specwright.diagnostics import Location
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Choice,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Type,
    Union,
)
from specwright.ir.path import ITEM, Path
from specwright.ir.tree import variants

T = TypeVar("T")
N = TypeVar("N", int, float)


def with_shapes(shapes: Sequence[Parameter]) -> Parameter:
    """The objects as one, which has them as its shapes."""
    common = _object(shapes)
    return replace(shapes[0], type=replace(common, shapes=tuple(shapes)), option=True)


def _object(forms: Sequence[Parameter]) -> Object:
    """What any of the objects takes: each property of theirs, with any value that one of them takes there."""
    types = [form.type for form in forms if isinstance(form.type, Object)]
    named = [{each.name: each for each in type_.properties} for type_ in types]
    properties = []
    for name in dict.fromkeys(name for each in named for name in each):
        stated = [each[name] for each in named if name in each]
        is_free = any(type_.open and name not in each for type_, each in zip(types, named, strict=True))
        properties.append(_parameter(stated, everywhere=len(stated) == len(types), is_free=is_free))
    same_values = len({type_.values for type_ in types}) == 1
    return Object(
        properties=tuple(properties),
        open=any(type_.open for type_ in types),
        values=types[0].values if same_values else None,
        min_properties=_widest(min, [type_.min_properties for type_ in types]),
        max_properties=_widest(max, [type_.max_properties for type_ in types]),
    )


def _parameter(stated: Sequence[Parameter], *, everywhere: bool, is_free: bool) -> Parameter:
    """One parameter for those of one name; `is_free` where an object takes anything under the name."""
    first = stated[0]
    defaults = [each.default for each in stated]
    forms = [form for each in stated for form in variants(each)]
    whole = _free(first, forms) if is_free else _of_forms(first, forms)
    return replace(
        whole,
        required=everywhere and all(each.required for each in stated),
        description=next((each.description for each in stated if each.description), None),
        default=first.default if everywhere and all(each == defaults[0] for each in defaults) else None,
        fill=first.fill if everywhere and all(each.fill == first.fill for each in stated) else None,
        option=False,
    )


def _of_forms(first: Parameter, forms: Sequence[Parameter]) -> Parameter:
    """A parameter whose value has one of the forms; each type has one option if it has parts or values."""
    if any(isinstance(form.type, AnyValue) for form in forms):
        return _free(first, forms)
    bare = [plain(form) for form in forms]
    options: list[Parameter] = []
    for form in bare:
        alike = [each for each in bare if each.kind is form.kind]
        option = _one(form, alike)
        if option not in options:
            options.append(option)
    if len(options) == 1:
        return options[0]
    union = Union(options=tuple(replace(option, option=True) for option in options))
    return replace(_bare(first), type=union)


def _one(form: Parameter, alike: Sequence[Parameter]) -> Parameter:
    """The form with all others of its type, where they can be one: their parts, or their values."""
    if all(each == form for each in alike):
        return form
    match form.type:
        case Object():
            return replace(form, type=_object(alike))
        case Array():
            return replace(form, type=_array(alike))
        case _:
            listed = [_values(each) for each in alike]
            choices = {(type(each.value), each.value): each for one in listed for each in one}
            type_ = _scalar([each.type for each in alike])
            kept = tuple(choices.values()) if all(listed) else ()
            return replace(form, const=None, choices=kept, type=type_)


def _scalar(types: Sequence[Type]) -> Type:
    """The type without the limits that do not stand in all of them; of bounds, the widest."""
    first = types[0]
    match first:
        case String():
            texts = [each for each in types if isinstance(each, String)]
            return String(
                min_length=_widest(min, [each.min_length for each in texts]),
                max_length=_widest(max, [each.max_length for each in texts]),
                format=_same([each.format for each in texts]),
                pattern=_same([each.pattern for each in texts]),
            )
        case Numeric(integer=integer):
            numbers = [each for each in types if isinstance(each, Numeric)]
            return Numeric(
                integer=integer,
                minimum=_widest(min, [each.minimum for each in numbers]),
                maximum=_widest(max, [each.maximum for each in numbers]),
                exclusive_minimum=_widest(min, [each.exclusive_minimum for each in numbers]),
                exclusive_maximum=_widest(max, [each.exclusive_maximum for each in numbers]),
                step=_same([each.step for each in numbers]),
            )
        case _:
            return first


def _same(values: Sequence[T]) -> T | None:
    return values[0] if all(each == values[0] for each in values) else None


def _values(form: Parameter) -> tuple[Choice, ...]:
    return (Choice(value=form.const),) if form.const is not None else form.choices


def _array(forms: Sequence[Parameter]) -> Array:
    arrays = [form.type for form in forms if isinstance(form.type, Array)]
    return Array(
        items=_parameter([each.items for each in arrays], everywhere=False, is_free=False),
        min_items=_widest(min, [each.min_items for each in arrays]),
        max_items=_widest(max, [each.max_items for each in arrays]),
        unique=all(each.unique for each in arrays),
    )


def _free(first: Parameter, forms: Sequence[Parameter]) -> Parameter:
    """Any value; what objects and arrays among the forms hold keeps its name, and may be anything, too."""
    below = [child for form in forms for child in form.children]
    if not below:
        return replace(_bare(first), type=AnyValue())
    items = [child for child in below if child.name == ITEM]
    named: dict[str, list[Parameter]] = {}
    for child in below:
        if child.name != ITEM:
            named.setdefault(child.name, []).append(child)
    item = _free(items[0], _forms(items)) if items else None
    path, place = first.path, first.location
    types: tuple[Type, ...] = (
        *(String(), Numeric(integer=False), Boolean(), Null()),
        Array(items=item or _any((*path, ITEM), first, place)),
        Object(properties=tuple(_free(each[0], _forms(each)) for each in named.values()), open=True),
    )
    options = tuple(replace(_bare(first), type=type_, option=True) for type_ in types)
    return replace(_bare(first), type=Union(options=options))


def _forms(parameters: Iterable[Parameter]) -> list[Parameter]:
    return [form for each in parameters for form in variants(each)]


def _any(path: Path, like: Parameter, location: Location) -> Parameter:
    return Parameter(name=path[-1], path=path, type=AnyValue(), group=like.group, location=location)


def _bare(parameter: Parameter) -> Parameter:
    """The parameter without anything that is said of its value."""
    return plain(replace(parameter, const=None, choices=(), option=False))


def plain(form: Parameter) -> Parameter:
    """A form without what is said of the whole parameter, by which two of them do not differ."""
    return replace(form, required=False, description=None, default=None, fill=None, option=False)


def _widest(choose: Callable[[Sequence[N]], N], bounds: Sequence[N | None]) -> N | None:
    """The widest of the bounds; None where one of the types has none."""
    stated = [each for each in bounds if each is not None]
    return choose(stated) if len(stated) == len(bounds) else None
