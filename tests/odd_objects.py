"""Objects that are no JSON, or far too much of it: everything that a validator may be handed."""

import enum
from collections import OrderedDict, UserDict, defaultdict
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

LARGE = 10_000_000


class Word(enum.StrEnum):
    """Texts that are members of an enumeration."""

    AIR = "ideogram:3@2"
    FAST = "TURBO"
    KEY = "width"


class Text(str):
    """A text that lies about itself."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return True

    def __len__(self) -> int:
        return 5

    def __str__(self) -> str:
        raise RuntimeError


class Whole(int):
    """A number that lies about itself."""

    __hash__ = int.__hash__

    def __eq__(self, other: object) -> bool:
        return True

    def __lt__(self, other: object) -> bool:
        raise RuntimeError

    def __repr__(self) -> str:
        raise RuntimeError


class Real(float):
    """A float of another class."""


class Listed(list[Any]):
    """A list that shows nothing of what it holds."""

    def __iter__(self) -> Iterator[Any]:
        raise RuntimeError

    def __len__(self) -> int:
        raise RuntimeError


class Keyed(dict[Any, Any]):
    """An object that shows nothing of what it holds."""

    def __getitem__(self, key: object) -> Any:
        raise RuntimeError

    def get(self, key: object, default: Any = None) -> Any:
        raise RuntimeError

    def items(self) -> Any:
        raise RuntimeError

    def __iter__(self) -> Iterator[Any]:
        raise RuntimeError


class RaisingMeta(type):
    """A class that does not tell its name."""

    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise RuntimeError


class Hostile(metaclass=RaisingMeta):
    """Raises whatever it is asked."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def _refuse(self, *given: object) -> Any:
        raise RuntimeError

    __eq__ = __hash__ = __len__ = __iter__ = __getitem__ = __bool__ = __contains__ = _refuse
    __repr__ = __str__ = __format__ = __float__ = __int__ = __index__ = __lt__ = __call__ = _refuse


class Liar:
    """Says that it is an object of JSON, and a different one each time."""

    def __init__(self, claimed: type) -> None:
        object.__setattr__(self, "claimed", claimed)

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return object.__getattribute__(self, "claimed")


class RaisingKey:
    """A key that is found by its hash and raises when it is compared."""

    def __init__(self, name: str) -> None:
        self.number = hash(name)

    def __hash__(self) -> int:
        return self.number

    def __eq__(self, other: object) -> bool:
        raise RuntimeError


class TwinKey(RaisingKey):
    """A key that equals every other of its hash."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = RaisingKey.__hash__


def nested(depth: int, kind: str) -> Any:
    """Lists or objects within each other, made without recursion."""
    value: Any = 1
    for _ in range(depth):
        value = [value] if kind == "list" else {"inputs": value}
    return value


def endless_list() -> Any:
    value: list[Any] = []
    value += [value, "a", value]
    return value


def endless_object() -> Any:
    value: dict[str, Any] = {}
    value.update(inputs=value, model=value, width=value, providerSettings=value, ideogram=value, seed=value)
    return value


def endless_mixture() -> Any:
    value = Keyed()
    items = Listed()
    list.append(items, value)
    dict.update(value, {"inputs": value, "referenceImages": items, "ideogram": OrderedDict(a=value)})
    return value


def bomb(kind: str) -> Any:
    """A few objects that would be a thousand million if each path to one were gone."""
    value: Any = Text("a") if kind == "foreign" else "a"
    for _ in range(30):
        value = (
            [value, value] if kind == "list" else {"a": value, "b": value, "referenceImages": [value, value]}
        )
    return value


ODD: dict[str, Callable[[], Any]] = {
    "none": lambda: None,
    "true": lambda: True,
    "zero": lambda: 0,
    "huge": lambda: 10**5000,
    "negative and huge": lambda: -(10**5000),
    "huge of another class": lambda: Whole(10**5000),
    "nan": lambda: float("nan"),
    "infinity": lambda: float("inf"),
    "complex": lambda: 1j,
    "bytes": lambda: b"URL",
    "bytearray": lambda: bytearray(b"URL"),
    "tuple": lambda: ("https://img.example.com/a.png",),
    "set": lambda: {"a"},
    "range": lambda: range(3),
    "generator": lambda: (each for each in "abc"),
    "function": lambda: nested,
    "class": lambda: dict,
    "raising class": lambda: Hostile,
    "object": object,
    "hostile": Hostile,
    "liar of str": lambda: Liar(str),
    "liar of int": lambda: Liar(int),
    "liar of dict": lambda: Liar(dict),
    "liar of list": lambda: Liar(list),
    "liar of nothing": lambda: Liar(None),  # type: ignore[arg-type]
    "member": lambda: Word.FAST,
    "lying text": lambda: Text("TURBO"),
    "lying number": lambda: Whole(1024),
    "lying small number": lambda: Whole(-1),
    "float of another class": lambda: Real(1024.0),
    "nan of another class": lambda: Real("nan"),
    "mute list": lambda: Listed(["a"]),
    "mute object": lambda: Keyed(a=1),
    "ordered": lambda: OrderedDict(mode="fast"),
    "default": lambda: defaultdict(dict, a=1),
    "user": lambda: UserDict(a=1),
    "proxy": lambda: MappingProxyType({"a": 1}),
    "keys of other types": lambda: {
        1: 1,
        2.5: 1,
        None: 1,
        b"a": 1,
        (1,): 1,
        float("nan"): 1,
        Word.KEY: 1,
    },
    "raising keys": lambda: {RaisingKey(name): 1 for name in ("model", "width", "safety", "inputs", "mode")},
    "twin keys": lambda: {TwinKey(name): 1 for name in ("model", "width", "safety", "inputs", "mode")},
    "hostile inside": lambda: {"a": Hostile(), "b": [Hostile()]},
    "hostile in a list": lambda: [Hostile(), "a"],
    "surrogate": lambda: "\ud83d" * 9,
    "surrogate key": lambda: {"\ud83d": "\udc00"},
    "long text": lambda: "x" * LARGE,
    "long emoji": lambda: "\U0001f98a" * 2_000_000,
    "long URI": lambda: "https://img.example.com/" + "%41" * 3_000_000,
    "long user": lambda: "x://" + "a:" * 3_000_000 + "@",
    "long host": lambda: "x://[" + "1:" * 3_000_000,
    "long scheme": lambda: "a" * LARGE + ":",
    "long Base64": lambda: "aGVy" * 2_500_000,
    "long padding": lambda: "=" * LARGE,
    "long UUID": lambda: "0b9e2d4c-" * 1_000_000,
    "long digits": lambda: "9" * LARGE,
    "long key": lambda: {"x" * LARGE: 1},
    "long foreign key": lambda: {Text("x" * LARGE): Text("y" * LARGE)},
    "many keys": lambda: dict.fromkeys(map(str, range(100_000)), 1),
    "many items": lambda: ["a"] * 200_000,
    "many foreign items": lambda: [Text("a")] * 100_000,
    "deep list": lambda: nested(100_000, "list"),
    "deep object": lambda: nested(100_000, "object"),
    "endless list": endless_list,
    "endless object": endless_object,
    "endless mixture": endless_mixture,
    "bomb of lists": lambda: bomb("list"),
    "bomb of objects": lambda: bomb("object"),
    "foreign bomb": lambda: bomb("foreign"),
}
