"""Random models made of the IR's own nodes: trees of every type, and rules of every node about them."""

from random import Random
from typing import Any

from facts_of_values import message, parameter, root, rule
from specwright.ir.comparison import Compare
from specwright.ir.model import Message
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, String, Type, Union
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Length,
    NoAdditionalProperties,
    Not,
    Pattern,
    Predicate,
    Present,
    PropertyCount,
    Range,
    TotalCount,
    UniqueItems,
)
from specwright.ir.tree import walk

NAMES = ("a", "b", "k", "x")
PATTERNS = ("^a", "b$", "^[a-c]+$", "x", "^.{2}$")
VALUES: tuple[Any, ...] = (None, True, False, 0, 1, 2, 3, 1.5, "a", "ab", "b\n", "x", "")


def random_message(seed: str) -> Message:
    """A model of some parameters, and rules about them."""
    random = Random(seed)
    names = NAMES[: random.randint(2, 4)]
    tree = root(
        *(parameter(name, _type(random, name, 2), required=random.random() < 0.2) for name in names),
        open=random.random() < 0.3,
    )
    known = [each.path for each in walk(tree) if each.path and each.path != ("model",)]
    top = [path for path in known if not {ITEM, VALUE} & set(path)]
    top += [(*path, name) for path in top for name in ("x", "a") if random.random() < 0.2]
    rules = [rule(_predicate(random, top, 3), f"r{number}") for number in range(random.randint(1, 4))]
    return message(tree, *rules)


def random_value(random: Random, depth: int = 3) -> Any:
    """Any value, most of them small."""
    kind = random.random()
    if depth and kind < 0.2:
        return [random_value(random, depth - 1) for _ in range(random.randint(0, 3))]
    if depth and kind < 0.45:
        names = random.sample((*NAMES, "ab", "__proto__"), random.randint(0, 3))
        return {name: random_value(random, depth - 1) for name in names}
    return random.choice(VALUES)


def fitting_value(random: Random, of: Any) -> Any:
    """A value that mostly is as a parameter's type has it."""
    if random.random() < 0.06:
        return random_value(random)
    match of.type:
        case String():
            return random.choice(("a", "ab", "abc", "b\n", "x", ""))
        case Numeric(integer=integer):
            return random.choice((0, 1, 2, 3, 2.0) if integer else (0.5, 1, 1.5, 2, 3.0))
        case Boolean():
            return random.random() < 0.5
        case Null():
            return None
        case AnyValue():
            return random_value(random)
        case Array(items=items):
            return [fitting_value(random, items) for _ in range(random.randint(0, 3))]
        case Object(properties=properties, values=values):
            chosen = [each for each in properties if each.required or random.random() < 0.6]
            more = random.sample(("ab", "z"), random.randint(0, 2)) if values else []
            own = {each.name: fitting_value(random, each) for each in chosen}
            return own | {name: fitting_value(random, values) for name in more}
        case Union(options=options):
            return fitting_value(random, random.choice(options))


def _type(random: Random, path: str, depth: int) -> Type:
    kind = random.choice(
        ("text", "number", "plain", "any", "union", "array", "map", "object")[: 5 + 2 * depth]
    )
    match kind:
        case "text":
            return String(pattern=random.choice((None, None, *PATTERNS)), max_length=random.choice((None, 2)))
        case "number":
            low, high = random.choice(((None, None), (0, None), (0, 2)))
            return Numeric(integer=random.random() < 0.5, minimum=low, exclusive_maximum=high)
        case "plain":
            return random.choice((Boolean(), Null()))
        case "any":
            return AnyValue()
        case "union":
            return _union(random, path, depth)
        case "array":
            items = parameter(f"{path}.{ITEM}", _type(random, f"{path}.{ITEM}", depth - 1))
            return Array(items=items, unique=random.random() < 0.4, max_items=random.choice((None, 2)))
        case _:
            names = random.sample(NAMES, random.randint(0, 2))
            own = [parameter(f"{path}.{name}", _type(random, f"{path}.{name}", depth - 1)) for name in names]
            values = None
            if kind == "map":
                values = parameter(f"{path}.{VALUE}", _type(random, f"{path}.{VALUE}", depth - 1))
            is_open = values is not None or random.random() < 0.3
            most = random.choice((None, None, 2))
            return Object(properties=tuple(own), open=is_open, values=values, max_properties=most)


def _union(random: Random, path: str, depth: int) -> Union:
    kinds: list[Type] = [String(max_length=2), Numeric(integer=False, minimum=1), Null(), Boolean()]
    if depth:
        items = parameter(f"{path}.{ITEM}", _type(random, f"{path}.{ITEM}", 0))
        kinds += [Array(items=items), Object(open=True)]
    chosen = random.sample(kinds, random.randint(2, 3))
    return Union(options=tuple(parameter(path, kind, option=True) for kind in chosen))


def _predicate(random: Random, paths: list[Path], depth: int) -> Predicate:
    if depth and random.random() < 0.6:
        parts = tuple(_predicate(random, paths, depth - 1) for _ in range(2))
        return random.choice((AllOf(of=parts), AnyOf(of=parts), Not(of=parts[0]), _implies(parts)))
    if depth and random.random() < 0.35:
        return _of_parts(random, paths, depth)
    path, other = random.choice(paths), random.choice(paths)
    low, high = random.choice(((1, None), (None, 1), (1, 2)))
    return random.choice(
        (
            Present(path=path),
            HasType(path=path, kind=random.choice(tuple(JsonType))),
            NoAdditionalProperties(path=path, names=tuple(random.sample(NAMES, random.randint(0, 2)))),
            Enum(path=path, values=tuple(random.sample(VALUES, random.randint(1, 3)))),
            Range(path=path, minimum=low, maximum=high),
            ExclusiveRange(path=path, minimum=low, maximum=high),
            Length(path=path, minimum=low, maximum=high),
            ItemCount(path=path, minimum=low, maximum=high),
            PropertyCount(path=path, minimum=low, maximum=high),
            Pattern(path=path, pattern=random.choice(PATTERNS)),
            UniqueItems(path=path),
            EqualItemCount(left=path, right=other) if path != other else UniqueItems(path=path),
            TotalCount(arrays=(path, other), maximum=2) if path != other else UniqueItems(path=path),
            Compare(columns=(path, other), inclusive=random.random() < 0.5)
            if path != other
            else Present(path=path),
            InTable(columns=(path, other), rows=((1, 2), (2, 1), (3, 3)))
            if path != other
            else Present(path=path),
        )
    )


def _implies(parts: tuple[Predicate, ...]) -> Predicate:
    return Implies(given=parts[0], then=parts[1])


def _of_parts(random: Random, paths: list[Path], depth: int) -> Predicate:
    path = random.choice(paths)
    part = (*path, random.choice((ITEM, VALUE)))
    own = [part, (*part, "x"), (*part, "a")]
    where = _predicate(random, own, depth - 1)
    if random.random() < 0.3:
        where = AnyOf(of=(_predicate(random, paths, 0), where))
    if part[-1] == VALUE:
        return EveryValue(path=path, where=where, names=tuple(random.sample(NAMES, random.randint(0, 1))))
    low, high = random.choice(((1, None), (None, 0), (None, 1), (1, 2)))
    return CountWhere(path=path, where=where, minimum=low, maximum=high)
