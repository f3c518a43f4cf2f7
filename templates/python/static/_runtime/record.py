"""Dataclasses of the API's objects, and what their fields hold as the API takes it: nothing is guessed."""

from collections.abc import Callable, Container, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from .given import (
    SCALARS,
    any_value,
    entries,
    is_array,
    is_json,
    is_mapping,
    items,
    opaque,
    plain_key,
    plain_scalar,
)
from .unset import UNSET
from .values import Opaque, class_name

Shape: TypeAlias = Any

_SETTLED = SCALARS | {list, dict, Opaque}


class Record:
    """An object of the API as a frozen dataclass; `to_dict` writes what its fields hold.

    A list or a tuple is an array, a dict or a `MappingProxyType` a mapping. A member of an enumeration stands
    for its value, a `UUID` for its text, an object of a subclass of str, int or float for what it holds. None
    and `UNSET` leave a parameter out; None is null where the parameter may be null. Where a class is due, an
    object of it is; a dict is none. All else (a set, an iterator, a text for an array, an object of another
    model's class) is an issue; if it could pass for valid, `to_dict` holds something that is no JSON.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        def to_dict(self) -> dict[str, Any]: ...


class Request(Record):
    """A whole request as a dataclass; that of a model says which verdict is its own, as `_verdict`."""

    __slots__ = ()


def written(value: Any, shape: Shape) -> Any:
    """What a field holds as the API's value, by the shape that is due; never raises.

    A shape is a class of this package, `[shape]` for arrays, `{str: shape}` for mappings, `object` for any
    value, or a tuple of shapes for one of them; other types stand for scalars. A value of a type that is not
    due stays of it, for the validator to refuse, or becomes `Opaque` where it could pass for one that is.
    """
    try:
        if type(value) is shape:
            return value.to_dict() if _is_class(shape) else value
        return value if value is UNSET else _written(value, _options(shape))
    except Exception:
        return opaque(value)


def settled(values: dict[str, Any]) -> dict[str, Any]:
    """The object whose fields are written, with what is left: other scalars, and what is not set."""
    try:
        if _SETTLED.issuperset(map(type, values.values())):
            return values
    except Exception:
        pass  # a class that cannot be hashed is told below
    scalars = ((key, written(value, None)) for key, value in values.items())
    return {key: value for key, value in scalars if value is not UNSET}


def set_fields(record: Record, names: Mapping[str, str]) -> dict[str, Any]:
    """The API's names, which `names` has the fields of, and the values of those that are set."""
    fields = ((key, getattr(record, name)) for key, name in names.items())
    return {key: value for key, value in fields if value is not None}


def read_fields(values: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an object as it came, by their names; what has no field of its own is in `extra`."""
    fields = {name: values[key] for key, name in names.items() if values.get(key) is not None}
    return fields | {"extra": {key: value for key, value in values.items() if key not in names}}


def extended(values: dict[str, Any], extra: Any, shape: Shape, known: Container[str]) -> dict[str, Any]:
    """The object with the further keys of its field `extra`; a key that has a field of its own is none."""
    further = written(extra, {str: shape})
    if type(further) is dict:
        for key, value in further.items():
            values[key] = Opaque("a value in 'extra', where it has no place") if key in known else value
    elif further is not None and further is not UNSET:
        values["extra"] = Opaque(f"an 'extra' of type {class_name(extra)}")
    return values


def document(request: Any) -> Any:
    """The request that a dataclass stands for, as a dict; any other value as it is. Never raises."""
    if not issubclass(type(request), Request):
        return request
    try:
        return request.to_dict()
    except Exception:
        return opaque(request)


def is_valid_document(verdict: Callable[[Any], bool], request: object) -> bool:
    """The verdict on what a dataclass writes, of which nothing may be what JSON cannot hold."""
    values = document(request)
    return verdict(values) and is_json(values)


def home_of(request: object) -> str | None:
    """The module of the model whose request a dataclass is; None of anything else."""
    return home_of_class(type(request))


def home_of_class(class_: type) -> str | None:
    """The module of the model that a class of requests belongs to."""
    for each in type.mro(class_) if issubclass(class_, Request) else ():
        if "_verdict" in vars(each):
            return each.__module__.rpartition(".")[0]
    return None


def _written(value: Any, shapes: tuple[Shape, ...]) -> Any:
    value = plain_scalar(value)
    kind = type(value)
    if kind in SCALARS and object not in shapes:
        return value
    if issubclass(kind, Record):
        return _of_record(value, shapes)
    if object in shapes:
        return any_value(value)
    if is_array(kind):
        inner = tuple(part for shape in shapes if type(shape) is list for part in shape)
        return _parts(items(value), inner) if inner else any_value(value)
    if is_mapping(kind):
        return _of_mapping(value, shapes)
    return opaque(value)


def _of_record(value: Any, shapes: tuple[Shape, ...]) -> Any:
    due = tuple(filter(_is_class, shapes))
    if not issubclass(type(value), due):
        return Opaque(f"a value of type {class_name(value)}{_due(due)}")
    fields = value.to_dict()
    return fields if type(fields) is dict else opaque(value)


def _of_mapping(value: Any, shapes: tuple[Shape, ...]) -> Any:
    inner = tuple(shape[str] for shape in shapes if type(shape) is dict)
    due = tuple(filter(_is_class, shapes))
    if due and not inner:
        return Opaque(f"a value of type {class_name(value)}{_due(due)}")
    pairs = entries(value)
    values = _parts([part for _, part in pairs], inner or (object,))
    return dict(zip((plain_key(key) for key, _ in pairs), values, strict=True))


def _parts(values: list[Any], inner: tuple[Shape, ...]) -> list[Any]:
    """Items, or the values of keys: none of them can be left out."""
    try:
        if object not in inner and SCALARS.issuperset(map(type, values)):
            return values
    except Exception:
        pass  # a class that cannot be hashed is told below
    return [opaque(value) if value is UNSET else written(value, inner) for value in values]


def _options(shape: Shape) -> tuple[Shape, ...]:
    if type(shape) is not tuple:
        return (shape,)
    return tuple(option for each in shape for option in _options(each))


def _is_class(shape: Shape) -> bool:
    return isinstance(shape, type) and issubclass(shape, Record)


def _due(classes: tuple[type, ...]) -> str:
    return f" where {' or '.join(each.__name__ for each in classes)} is due" if classes else ""
