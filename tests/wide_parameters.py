"""Parameters of every type and fact that specs can say, and what rules may call and compare in them."""

from collections.abc import Iterator
from random import Random
from typing import Any, TypeAlias

from boundary_values import FOX, GOOD_TEXTS
from small_parameters import Made

Facts: TypeAlias = dict[str, Any]

DEEPEST = 2


def parameter(random: Random, depth: int = 0) -> Facts:
    """The facts of a parameter of any type; objects and arrays hold others, to some depth."""
    makers = (_text, _text, _number, _number, _boolean, _free, _any)
    if depth < DEEPEST:
        makers += (_object, _object, _array, _array, _several, _map)  # type: ignore[assignment]
    made = random.choice(makers)
    return made(random, depth)


def objects(facts: Facts) -> Iterator[Facts]:
    """Every object in a parameter that knows its parameters: what may have rules of its own."""
    if "properties" in facts:
        yield facts
    options = facts.get("anyOf", ())
    options = () if sum("properties" in each for each in options) > 1 else options
    for each in (facts.get("items"), *facts.get("properties", {}).values(), *options):
        if each:
            yield from objects(each)


def named(facts: Facts, name: str) -> Iterator[Made]:
    """What rules may call by a path that begins with the name: the parameter, and those in its objects."""
    inside = tuple(part for each, inner in _properties(facts.get("items", {})) for part in named(inner, each))
    yield Made(name, _sort(facts), facts, values(facts), _tighter(facts), inside)
    for each, inner in _properties(facts):
        yield from named(inner, f"{name}.{each}")


def values(facts: Facts) -> list[Any]:
    """Some values that the parameter may have, for conditions and defaults."""
    match facts:
        case {"const": value}:
            return [value]
        case {"enum": choices}:
            return list(choices)
        case {"anyOf": options}:
            return [value for option in options for value in values(option)]
        case {"type": "null"}:
            return [None]
        case {"type": "any"}:
            return ["a", 2, None, [1, "1"]]
        case {"type": [str(kind), "null"]}:
            return [*values(facts | {"type": kind}), None]
        case {"type": "string", "pattern": _}:
            return ["ab", "abc"]
        case {"type": "object", "additionalProperties": dict(inner)}:
            return [{}, {"k": values(inner)[0], "z": values(inner)[-1]}]
        case {"type": "boolean"}:
            return [True, False]
        case {"type": "string", "format": name}:
            return list(GOOD_TEXTS[name])
        case {"type": "string"}:
            low, high = facts.get("minLength", 0), facts.get("maxLength", 3)
            return [sign * length for length in dict.fromkeys((low, high)) for sign in ("a", "b", FOX)]
        case {"type": "array", "items": items}:
            low, found = facts.get("minItems", 0), values(items)
            return [found[:1] * low, (found * 2)[: max(low, min(2, facts.get("maxItems", 2)))]]
        case {"type": "object"}:
            properties = dict(_properties(facts))
            return [{name: values(each)[0] for name, each in properties.items()} or {"any": [None, 1.5]}]
        case _:
            step, low = facts.get("multipleOf", 1), facts.get("minimum", 0)
            return [value for value in (low, low + step, 2) if value <= facts.get("maximum", 2)]


def _properties(facts: Facts) -> Iterator[tuple[str, Facts]]:
    for each in (facts, *facts.get("anyOf", ())):
        yield from each.get("properties", {}).items()


def _sort(facts: Facts) -> str:
    """What the rules of small specs call a parameter of this type."""
    match facts:
        case {"anyOf": _} | {"type": [_, "null"]} | {"type": "any"}:
            return "mixed"
        case {"type": "array", "items": {"properties": _}}:
            return "frames"
        case {"type": "integer"}:
            return "number"
        case {"type": str(name)}:
            return {"number": "fraction", "string": "text", "boolean": "flag", "array": "list"}.get(
                name, name
            )
    raise ValueError(facts)


def _tighter(facts: Facts) -> Facts:
    """Facts that narrow the parameter."""
    match _sort(facts):
        case "number" | "fraction":
            return {"maximum": facts.get("minimum", 0) + 1}
        case "text":
            return (
                {"maxLength": facts.get("minLength", 0) + 1}
                if "enum" not in facts
                else {"enum": facts["enum"][:1]}
            )
        case "list" | "frames":
            return {"minItems": facts.get("minItems", 0) + 1}
        case "mixed":
            scalar = [each for each in values(facts) if not isinstance(each, list | dict)]
            return {"enum": scalar[::2]}
        case "flag":
            return {"const": True}
        case _:
            return {"required": True}


def _text(random: Random, depth: int) -> Facts:
    low = random.randint(0, 2)
    options: list[Facts] = [
        {"enum": random.choice((["p", "q"], ["p", "", "1"], ["slow", "fast", FOX]))},
        {"format": random.choice(list(GOOD_TEXTS))},
        {"format": random.choice(list(GOOD_TEXTS))},
        {"format": "uuid4", "fill": "uuid4"},
        {"minLength": low, "maxLength": low + random.randint(0, 3)},
        {"const": "p"},
        {"minLength": 1},
        {"pattern": "^[a-c]{2,3}$"},
        {},
    ]
    if random.random() < 0.1:
        return {"type": ["string", "null"], "minLength": low}
    return {"type": "string", **random.choice(options)}


def _number(random: Random, depth: int) -> Facts:
    low = random.choice((-1, 0, 1, 0.5))
    options: list[Facts] = [
        {"type": "integer", "minimum": 0, "maximum": random.randint(1, 300)},
        {"type": "integer", "minimum": 2, "maximum": 64, "multipleOf": 2},
        {"type": "integer", "enum": [1, 2, 4]},
        {"type": "integer"},
        {"type": "number", "minimum": low, "maximum": low + 2},
        {"type": "number", "minimum": 0, "maximum": 1, "multipleOf": random.choice((0.01, 0.05, 0.25))},
        {"type": "number", "enum": [0.5, 1, 1e-07]},
        {"type": "number", "const": 0.5},
        {"type": "number", "multipleOf": 0.01},
        {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 4},
        {"type": "number", "exclusiveMinimum": 0, "maximum": 2},
        {"type": "number", "minimum": -1e22, "maximum": 1e21},
    ]
    return random.choice(options)


def _boolean(random: Random, depth: int) -> Facts:
    return {"type": "boolean", **random.choice(({}, {}, {"const": True}, {"const": False}))}


def _free(random: Random, depth: int) -> Facts:
    return {"type": "object"}


def _any(random: Random, depth: int) -> Facts:
    return {"type": "any"}


def _map(random: Random, depth: int) -> Facts:
    """An object of free keys, all of one type."""
    counts = random.choice(({}, {"minProperties": 1}, {"maxProperties": 2}))
    return {"type": "object", "additionalProperties": parameter(random, DEEPEST), **counts}


def _object(random: Random, depth: int) -> Facts:
    names = random.sample("klmnop", random.randint(1, 4))
    properties = {name: parameter(random, depth + 1) for name in names}
    for each in properties.values():
        if random.random() < 0.2:
            each["required"] = True
    more = {"additionalProperties": True} if random.random() < 0.2 else {}
    return {"type": "object", "properties": properties, **more}


def _array(random: Random, depth: int) -> Facts:
    low = random.randint(0, 2)
    sizes: tuple[Facts, ...] = (
        {},
        {"minItems": low},
        {"minItems": low, "maxItems": low + 2},
        {"maxItems": 3},
        {"maxItems": 3, "uniqueItems": True},
    )
    return {"type": "array", "items": parameter(random, depth + 1), **random.choice(sizes)}


def _several(random: Random, depth: int) -> Facts:
    """A parameter of several types, one form of each."""
    forms: list[Facts] = [
        {"type": "string", "enum": ["auto", "p"]},
        random.choice(({"type": "integer"}, {"type": "integer", "minimum": 0, "maximum": 1})),
        _boolean(random, depth),
        {"type": "null"},
        _object(random, depth),
        _array(random, depth),
    ]
    options = random.sample(forms, random.randint(2, 4))
    if random.random() < 0.4:
        options = [each for each in options if each["type"] != "object"][:1]
        options += [_object(random, depth) for _ in range(random.randint(2, 3))]
    return {"anyOf": options}
