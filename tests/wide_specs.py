"""Random specs of all that specs can say: every kind of rule, type, condition, and default of every type."""

import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import count, islice
from random import Random
from typing import Any

import page_specs
from small_parameters import Made
from small_rules import Rule, condition, one_rule
from small_specs import AIR, HEAD, model
from wide_conditions import of_items, worded
from wide_parameters import Facts, named, objects, parameter, values

WORDED = 3  # every third is a spec for pages, with wording that means harm


def specs(seed: int, number: int) -> dict[str, dict[str, Any]]:
    """So many specs by the slug of their model; the same seed makes the same ones."""
    seeds = (seed * 1_000_000 + each for each in count())
    made = ((each, page_specs.spec(each) if each % WORDED == 0 else spec(each)) for each in seeds)
    found = islice(((each, written) for each, written in made if written), number)
    return {f"random-{each}": _renamed(written, f"random-{each}") for each, written in found}


def spec(seed: int, fewest: int = 3, most: int = 8) -> dict[str, Any]:
    """A spec of a few parameters, and of those random defaults and rules that fit them."""
    random = Random(seed)
    own = {name: parameter(random) for name in "abcdefgh"[: random.randint(fewest, most)]}
    known = {"model": {"type": "string", "required": True, "const": AIR}, **own}
    written: dict[str, Any] = deepcopy(HEAD) | {"request": [{"title": "Core", "parameters": known}]}
    for facts in _every(own):
        if random.random() < 0.5:
            _put(written, facts, "default", random.choice(values(facts)))
    for name in own:
        if random.random() < 0.2:
            _put(written, own[name], "required", True)
    root = {"type": "object", "properties": own}
    for holder in objects(root):
        for _ in range(random.randint(1, most if holder is root else 3)):
            _add(written, written if holder is root else holder, _rule(random, holder, root))
    return written


def _renamed(written: dict[str, Any], slug: str) -> dict[str, Any]:
    named = json.loads(json.dumps(written).replace(AIR, f"acme:{slug}@1"))
    return {**named, "creator": "Acme", "title": slug}


def _every(properties: dict[str, Facts]) -> list[Facts]:
    """The facts of parameters, all the way down, but for items and options, which have no defaults."""
    return [each for facts in properties.values() for each in (facts, *_every(facts.get("properties", {})))]


def _put(written: dict[str, Any], facts: Facts, key: str, value: Any) -> None:
    """States one more fact, if the spec may."""
    facts[key] = deepcopy(value)
    if model(written) is None:
        del facts[key]


def _add(written: dict[str, Any], holder: dict[str, Any], rule: Rule) -> None:
    """Adds a rule, if it fits what is there."""
    rules = holder.setdefault("rules", [])
    rules.append(rule)
    if model(written) is None:
        rules.pop()
        if not rules:
            del holder["rules"]


def _rule(random: Random, holder: Facts, root: Facts) -> Rule:
    """A rule of an object, about its parameters, those inside them, the object, and those of the root."""
    near = [part for name, facts in holder["properties"].items() for part in named(facts, name)]
    if holder is not root:
        far = [part for name, facts in root["properties"].items() for part in named(facts, f"$.{name}")]
        near += [Made(".", "object", holder, [], {"required": True}), *random.sample(far, min(2, len(far)))]
    if len(near) < 2:
        near += [replace(near[0], name=f"{near[0].name}x")]
    rule = _wide(random, near) if random.random() < 0.6 else one_rule(random, near)
    return rule | {"id": f"i{random.randrange(10**6)}"} if random.random() < 0.5 else rule


def _wide(random: Random, made: Sequence[Made]) -> Rule:
    """What small specs have not: advice, rules about several parameters, deeper conditions."""
    names = [each.name for each in random.sample(made, min(len(made), random.randint(1, 3)))]
    one, when = random.choice(made), _condition(random, made)
    kinds: tuple[Callable[[], Rule], ...] = (
        lambda: {
            "advises": {"when": when, "parameter": one.name, "message": f"Mind {{0}} of {one.name[:1]}."}
        },
        lambda: {"together": names},
        lambda: {random.choice(("exactly-one-of", "at-least-one-of")): names},
        lambda: {"at-least-one-of": {"when": when, "of": names}},
        lambda: {"requires": {"when": when, "need": names}},
        lambda: {"excludes": {"when": when, "refuse": names}},
        lambda: {"narrows": {"when": when, "parameter": one.name, "to": one.tighter}},
        lambda: {"demands": {"that": _condition(random, made), **random.choice(({}, {"when": when}))}},
        lambda: {"demands": {"that": when, "message": f"Mind {one.name}."}},
    )
    return random.choice((*kinds, *_counted(random, made), *_measured(random, made, when)))()


def _counted(random: Random, made: Sequence[Made]) -> Iterator[Callable[[], Rule]]:
    """Rules about arrays of these, one or two."""
    listed = [each for each in made if each.sort in ("list", "frames")]
    arrays = [each.name for each in listed]
    for one in random.sample(listed, min(1, len(listed))):
        where = of_items(random, one, lambda those: _condition(random, those, 2))
        yield lambda where=where, one=one: {"demands": {"that": {"any": [{"absent": one.name}, where]}}}  # type: ignore[misc]
    for one, of in ((each, of) for each in listed for of in _summed(each)):
        bound = {random.choice(("minimum", "maximum")): random.choice((0, 1, 1.5))}
        yield lambda one=one, of=of, bound=bound: {"total": {"array": one.name, "of": of, **bound}}  # type: ignore[misc]
    if len(arrays) > 1:
        two = random.sample(arrays, 2)
        yield lambda: {"same-length": two}
        yield lambda: {"total-items": {"of": two, "maximum": random.randint(1, 4)}}


def _summed(made: Made) -> Iterator[str]:
    """The numbers of an array's items."""
    yield from (each.name for each in made.inside if each.sort in ("number", "fraction"))
    if made.facts.get("items", {}).get("type") in ("integer", "number"):
        yield "."


def _measured(random: Random, made: Sequence[Made], when: Any) -> Iterator[Callable[[], Rule]]:
    """Rules about two numbers of these."""
    numbers = [each for each in made if each.sort in ("number", "fraction")]
    if len(numbers) > 1:
        two = random.sample(numbers, 2)
        names, optional = [each.name for each in two], random.choice(({}, {"when": when}))
        pairs = [[value for value in each.values if isinstance(value, int)] or [1] for each in two]
        rows = sorted({f"{random.choice(pairs[0])}x{random.choice(pairs[1])}" for _ in range(3)})
        yield lambda: {
            "area": {"parameters": names, "minimum": 1, "maximum": random.randint(2, 9), **optional}
        }
        word = random.choice(("below", "atMost", "above", "atLeast"))
        yield lambda: {"compares": {"parameter": names[0], word: names[1], **optional}}
        yield lambda: {"ratio": {"parameters": names, "minimum": 0.5, "maximum": 1.75, **optional}}
        yield lambda: {"sizes": {"parameters": names, "rows": rows, **optional}}


def _condition(random: Random, made: Sequence[Made], depth: int = 0) -> Any:
    """A condition of any form; inside others as well."""
    if depth < 2 and random.random() < 0.4:
        word = random.choice(("all", "any", "not", "not"))
        inner = [_condition(random, made, depth + 1) for _ in range(random.randint(1, 3))]
        return {word: inner[0] if word == "not" else inner}
    if depth < 2 and random.random() < 0.5:
        return worded(random, made, lambda those: _condition(random, those, depth + 1))
    some = random.sample(made, min(len(made), random.randint(1, 2)))
    scalars = {each.name: [v for v in each.values if not isinstance(v, list | dict)] for each in some}
    if random.random() < 0.5 and all(scalars.values()):
        chosen = {name: random.choice((each[:2], random.choice(each))) for name, each in scalars.items()}
        return random.choice(({"is": chosen}, chosen))
    if random.random() < 0.2:
        return {random.choice(("present", "absent")): [each.name for each in some]}
    return condition(random, made, 1)
