"""Dataclasses of the API's objects, and what their fields hold as the API takes it: nothing is guessed."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self, TypeAlias

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
from .plain import plain
from .unset import UNSET
from .values import Opaque, class_name

if TYPE_CHECKING:
    from .issue import Issue

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
    """A whole request as a dataclass, which its model judges."""

    __slots__ = ()

    _unjudged = False
    """Whether a value may be anything somewhere, also what is no JSON."""

    if TYPE_CHECKING:

        @staticmethod
        def _verdict(request: object, /) -> bool: ...
        @staticmethod
        def _accepts(value: Any, /) -> bool: ...
        @staticmethod
        def _read(values: Any, /) -> Any: ...

    @classmethod
    def from_dict(cls, request: Mapping[str, Any]) -> Self:
        """The request that the API's names and values make; raises InvalidRequest where it is not valid."""
        values = accepted(cls._accepts, request)
        if values is None:
            from .invalid import InvalidRequest

            raise InvalidRequest(_issues(cls, request))
        made: Self = cls._read(values)
        return made if type(made) is cls else as_subclass(made, cls)

    def is_valid(self) -> bool:
        """Whether the API accepts the request, as far as its documentation tells."""
        if self._unjudged:
            return is_valid_document(self._verdict, self)
        return self._verdict(self.to_dict())

    def validate(self) -> "list[Issue]":
        """Every fault of the request at once; empty when there is none."""
        return _issues(type(self), self)

    def check(self) -> None:
        """Raises InvalidRequest, with all `issues`, where the API would refuse the request."""
        if not self.is_valid():
            from .invalid import InvalidRequest

            raise InvalidRequest(self.validate())


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


def extended(values: dict[str, Any], extra: Any, shape: Shape, known: frozenset[str]) -> dict[str, Any]:
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


def accepted(verdict: Callable[[Any], bool], request: Any) -> Any:
    """The values of a valid request, copied where they are not exactly of JSON's types; None if it is not."""
    try:
        return request if verdict(request) else None
    except Exception:
        pass
    try:
        values = document(request)
        copy = plain(values)
        return copy if verdict(copy) and (values is request or is_json(copy)) else None
    except Exception:
        return None


def as_subclass(value: Any, class_: Any) -> Any:
    """The object rebuilt by the constructor of a subclass of its class."""
    return class_(**{name: getattr(value, name) for name in type(value).__slots__})


def is_valid_document(verdict: Callable[[Any], bool], request: object) -> bool:
    """The verdict on what a dataclass writes, of which nothing may be what JSON cannot hold."""
    values = document(request)
    return verdict(values) and is_json(values)


def home_of(request: object) -> str | None:
    """The module of the model whose request a dataclass is; None of anything else."""
    return _home(type(request))


def _home(class_: type) -> str | None:
    for each in type.mro(class_):
        if Request in each.__bases__:
            return each.__module__.rpartition(".")[0]
    return None


def _issues(class_: type, request: object) -> "list[Issue]":
    """Every fault that the model of a class of requests finds."""
    issues: list[Issue] = import_module(f"{_home(class_)}.faults").validate(request)
    return issues


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
