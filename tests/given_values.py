"""Everything that a constructor takes: values of any type, and dataclasses that hold them."""

import dataclasses
import enum
import uuid
from collections import OrderedDict, UserDict, deque
from collections.abc import Callable
from decimal import Decimal
from random import Random
from types import MappingProxyType, ModuleType
from typing import Any, NamedTuple

from odd_objects import Hostile, Keyed, Liar, Listed, Real, Text, Whole


class Loud(enum.Enum):
    """An enumeration of values of several types."""

    WARM = "warm"
    SIZE = 1024
    HALF = 0.5
    NOTHING = None
    PAIR = ("a", "b")
    ODD = object()


class Word(enum.StrEnum):
    """Texts that are members of an enumeration."""

    WARM = "warm"
    AUTO = "auto"


class Size(enum.IntEnum):
    """Numbers that are members of an enumeration."""

    ONE = 1
    LARGE = 1024


class Pair(NamedTuple):
    """A tuple with names."""

    at: int
    name: str


class HostileMeta(type):
    """Classes that cannot be hashed or compared."""

    def __eq__(cls, other: object) -> bool:
        raise RuntimeError

    def __hash__(cls) -> int:
        raise RuntimeError


class OfHostileMeta(metaclass=HostileMeta):
    """An object of such a class."""


class TextOfHostileMeta(str, metaclass=HostileMeta):
    """A text of such a class."""


class EndlessMapping(dict[str, Any]):
    """A mapping that raises whenever it is read by its own methods."""

    def items(self) -> Any:
        raise RuntimeError

    keys = values = __iter__ = __len__ = items


def holding_itself() -> Any:
    """A list and a dict, each inside the other."""
    items: list[Any] = []
    items.append({"items": items})
    return items


ODD: list[Callable[[], Any]] = [
    *(object, Hostile, OfHostileMeta, holding_itself, bytearray),
    *(lambda: Liar(str), lambda: Liar(dict), lambda: Liar(list), lambda: TextOfHostileMeta("warm")),
    *(
        lambda: Text("warm"),
        lambda: Whole(1024),
        lambda: Real(0.5),
        lambda: Listed(["a"]),
        lambda: Keyed(a=1),
    ),
    *(lambda: b"ab", lambda: {"a", "b"}, lambda: iter("ab"), lambda: range(3), lambda: deque("ab")),
    *(lambda: Keyed(a=1), lambda: [Hostile()]),
    *(lambda: UserDict(a=1), lambda: OrderedDict(a=1), lambda: MappingProxyType({"a": "b"}), lambda: 1j),
    *(lambda: MappingProxyType(EndlessMapping(a=1)), lambda: MappingProxyType(UserDict(a="b"))),
    *(lambda: Decimal("1.5"), lambda: uuid.UUID(int=7), lambda: Pair(1, "a"), lambda: {1: 1, None: 2}),
    *(
        lambda: {Word.WARM: 1, Loud.WARM: 2},
        lambda: {("a",): 1},
        lambda: {Text("a"): "b"},
        lambda: [Hostile()],
    ),
    *(lambda: float("nan"), lambda: float("inf"), lambda: 10**400, lambda: "\ud83d", lambda: [[["a"]]]),
]

SCALARS: list[Any] = [
    *(None, True, False, 0, 1, 2, -3, 0.5, 1024, 1024.0, 2**70, -1.5, *Loud, *Word, *Size),
    *("", "a", "ab", "AB", "warm", "auto", "file", "note", "first", "a.png", "acme:atlas@1", "\u00e9\0"),
]
KEYS = ["a", "kind", "at", "columns", "image", "text", "url", "extra", "size", ""]


_ENUM: Any = enum.Enum
_FORMS: list[tuple[type, Callable[[Any], Any]]] = [
    (tuple, list),
    (list, tuple),
    (dict, MappingProxyType),
    (int, Whole),
    (str, lambda text: _ENUM("Any", {"A": text}).A if len(text) % 2 else Text(text)),
]


class Maker:
    """Makes values of any type; among them dataclasses, which hold such values."""

    def __init__(self, random: Random, package: ModuleType, classes: list[Any]) -> None:
        self._random = random
        self._leaves: list[Callable[[], Any]] = [*ODD, lambda: package.UNSET]
        self._classes = classes

    def value(self, depth: int = 2) -> Any:
        """Any value."""
        kind = self._random.randint(0, 9 if depth else 5)
        if kind <= 3:
            return self._random.choice(SCALARS)
        if kind <= 5:
            return self._random.choice(self._leaves)()
        if kind <= 7:
            items = [self.value(depth - 1) for _ in range(self._random.randint(0, 3))]
            return tuple(items) if kind == 7 else items
        if kind == 8:
            keys = [self._random.choice(KEYS) for _ in range(self._random.randint(0, 3))]
            held = {key: self.value(depth - 1) for key in keys}
            return MappingProxyType(held) if self._random.randint(0, 1) else held
        return self.record(self._random.choice(self._classes), depth - 1)

    def record(self, class_: Any, depth: int = 2) -> Any:
        """An object of the class: what must be given is, and some of the rest."""
        fields = dataclasses.fields(class_)
        given = [each.name for each in fields if is_needed(each) or not self._random.randint(0, 4)]
        return class_(**{name: self.value(depth) for name in given})

    def altered(self, record: Any) -> Any:
        """The object with up to three of its fields replaced, or of the objects and lists in them."""
        names = [each.name for each in dataclasses.fields(record)]
        for _ in range(self._random.randint(1, 3)):
            name = self._random.choice(names)
            record = dataclasses.replace(record, **{name: self._other(getattr(record, name))})
        return record

    def _other(self, held: Any) -> Any:
        """Another value in the place of this one."""
        inside = self._random.randint(0, 3)
        if inside == 3:
            return other_form(held)
        if inside and any(type(held) is each for each in self._classes):
            return self.altered(held)
        if type(held) is tuple and held and inside:
            number = self._random.randint(0, len(held) - 1)
            return (*held[:number], self._other(held[number]), *held[number + 1 :])
        if type(held) is dict and held and inside:
            return {**held, self._random.choice([*held, *KEYS]): self.value()}
        return self.value()


def other_form(value: Any) -> Any:
    """A value of another type that means the same."""
    forms = (form for kind, form in _FORMS if type(value) is kind)
    return next(forms, lambda same: same)(value)


def is_needed(field: Any) -> bool:
    """Whether a constructor asks for the field."""
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def dataclasses_of(module: ModuleType) -> list[Any]:
    """The dataclasses of a module."""
    return [each for each in vars(module).values() if dataclasses.is_dataclass(each)]
