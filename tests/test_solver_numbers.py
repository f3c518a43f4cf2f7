"""Numbers and counts that rules compare: products, quotients, order, tables, lengths; answers are proofs."""

from itertools import product
from random import Random
from typing import Any

import pytest

from specwright.ir.evaluate import holds, is_valid
from specwright.ir.model import Message
from specwright.solver.space import UNKNOWN, Space
from specwright.solver.witness import breaks
from test_solver_foreign import broken_by, message

Facts = dict[str, Any]
WIDEST = 14


def sides(first: Facts, second: Facts, *rules: Facts) -> Message:
    """A message of two whole numbers and rules about them."""
    side = {"type": "integer", "required": True}
    return message({"w": side | first, "h": side | second}, list(rules))


def area(**bounds: float) -> Facts:
    return {"area": {"parameters": ["w", "h"]} | bounds}


def ratio(**bounds: float) -> Facts:
    return {"ratio": {"parameters": ["w", "h"]} | bounds}


def kinds(rules: list[str]) -> list[str]:
    return [rule.split(".r")[0] for rule in rules]


def test_a_maximum_without_effect_is_proved_to_have_none() -> None:
    side = {"minimum": 64, "multipleOf": 16}
    open_sides = sides(side, side, area(maximum=1_048_576))
    assert broken_by(open_sides, sides(side | {"maximum": 16_384}, side | {"maximum": 16_384})) == []
    assert broken_by(open_sides, sides(side | {"maximum": 16_368}, side)) == ["w.bounds"]
    assert broken_by(open_sides, sides(side, side, area(maximum=1_048_575), area(maximum=1_048_576))) == [
        "area.r0"
    ]
    assert broken_by(open_sides, sides(side, side, ratio(minimum=1 / 256, maximum=256))) == []
    assert kinds(broken_by(open_sides, sides(side, side, ratio(maximum=255)))) == ["ratio"]
    assert broken_by(sides({}, {}, area(minimum=1)), sides({}, {}, area(minimum=0))) == []


def test_wide_sides_of_step_1_are_decided() -> None:
    side = {"minimum": 1, "maximum": 100_000}
    ours = sides(side, side, area(minimum=65_536, maximum=4_000_000), ratio(minimum=0.25, maximum=4))
    assert (
        broken_by(ours, sides({"minimum": 128, "maximum": 4_000}, {"minimum": 128, "maximum": 4_000})) == []
    )
    assert broken_by(ours, sides({"minimum": 129}, {"maximum": 3_999})) == ["w.bounds", "h.bounds"]


def test_long_arrays_lose_one_item() -> None:
    def lists(most: int, *rules: Facts) -> Message:
        items = {"type": "array", "maxItems": most, "items": {"type": "string"}}
        return message({"a": items, "b": items}, list(rules))

    for more, fewer in ((20_000, 19_999), (30, 29), (100, 17)):
        assert broken_by(lists(more), lists(fewer)) == ["a.items", "b.items"]
        assert broken_by(lists(fewer), lists(more)) == []
    for rule in ({"same-length": ["a", "b"]}, {"total-items": {"of": ["a", "b"], "maximum": 45}}):
        assert broken_by(lists(30, rule), lists(29, rule)) == ["a.items", "b.items"]
        assert broken_by(lists(29, rule), lists(30, rule)) == []
    total = {"total-items": {"of": ["a", "b"], "maximum": 45}}
    assert broken_by(lists(22, total), lists(30, {"total-items": {"of": ["a", "b"], "maximum": 44}})) == []
    assert broken_by(lists(90, total), lists(45)) == []
    some = {"matching-items": {"array": "a", "where": {"is": {".": "x"}}, "maxItems": 20}}
    less = {"matching-items": {"array": "a", "where": {"is": {".": "x"}}, "maxItems": 19}}
    assert kinds(broken_by(lists(30, some), lists(30, less))) == ["matching-items"]
    assert broken_by(lists(19, some), lists(30, less)) == []


def test_different_items_and_keys_of_maps_are_counted() -> None:
    values = {"type": "string", "enum": ["p", "q", "r"]}
    unique = message({"a": {"type": "array", "items": values, "uniqueItems": True}})
    assert broken_by(unique, message({"a": {"type": "array", "items": values, "maxItems": 3}})) == []
    assert broken_by(unique, message({"a": {"type": "array", "items": values, "maxItems": 2}})) == ["a.items"]
    numbers = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 3}}
    wide = message({"a": numbers | {"maxProperties": 40}})
    assert broken_by(wide, message({"a": numbers | {"maxProperties": 39}})) == ["a.property-count"]
    assert broken_by(wide, message({"a": numbers | {"maxProperties": 41}})) == []
    fewer = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1, "maximum": 4}}
    assert broken_by(wide, message({"a": fewer})) == ["a{}.bounds"]


def facts(random: Random) -> Facts:
    """A side with some bounds, or without."""
    low, high = sorted((random.randint(-2, 9), random.randint(0, WIDEST)))
    some = random.choice(({}, {"minimum": low}, {"maximum": high}, {"minimum": low, "maximum": high}))
    return some | random.choice(({}, {}, {"multipleOf": 2}, {"multipleOf": 3}))


def rule(random: Random) -> Facts:
    """A rule about both sides."""
    low, high = sorted((random.randint(0, 40), random.randint(1, 60)))
    bounds = random.choice(({"minimum": low}, {"maximum": high}, {"minimum": low, "maximum": high}))
    small = {word: bound / 20 for word, bound in bounds.items()}
    rows = sorted({f"{random.randint(1, 9)}x{random.randint(1, 9)}" for _ in range(4)})
    order = {"parameter": "w", random.choice(("below", "atMost", "above", "atLeast")): "h"}
    sizes = {"sizes": {"parameters": ["w", "h"], "rows": rows}}
    return random.choice((area(**bounds), area(**bounds), ratio(**small), {"compares": order}, sizes))


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_two_sides_are_judged_as_by_enumeration(first: int) -> None:
    window = range(-6, 2 * WIDEST + 4)
    pairs = [{"w": w, "h": h} for w, h in product(window, window)]
    known = 0
    for seed in range(first, first + 20):
        random = Random(seed)
        ours, theirs = (
            sides(facts(random), facts(random), *(rule(random) for _ in range(random.randint(0, 2))))
            for _ in range(2)
        )
        valid = [
            request for pair in pairs if is_valid(ours.checks, request := {"model": "acme:small@1"} | pair)
        ]
        known += all(_agrees(Space(ours), breaks(check), valid, ours) for check in theirs.checks)
    assert known == 20


def _agrees(space: Space, wanted: Any, valid: list[Facts], ours: Message) -> bool:
    """Whether there is an answer, which must be right; `valid` are some of the valid requests."""
    answer = space.request([wanted])
    if isinstance(answer, dict):
        assert is_valid(ours.checks, answer)
        assert holds(wanted, answer)
    if answer is None:
        assert not any(holds(wanted, request) for request in valid)
    return answer is not UNKNOWN


def fractions(random: Random) -> Message:
    """Two numbers, not all of them whole, with bounds, steps and an order."""

    def side() -> Facts:
        low, high = sorted((random.randint(-2, 6), random.randint(0, 8)))
        words = random.choice((("minimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum")))
        bounds = dict(zip(words, (low / 4, high / 4), strict=True)) if low < high else {"minimum": low / 4}
        step = random.choice(({}, {"multipleOf": 0.5}, {"multipleOf": 0.75}))
        return {"type": random.choice(("number", "number", "integer")), "required": True} | bounds | step

    order = {"parameter": "w", random.choice(("below", "atMost", "above", "atLeast")): "h"}
    word = random.choice(("at-least", "below"))
    when = random.choice(({}, {"when": {word: {"w": random.randint(0, 6) / 4}}}))
    rules: list[Facts] = random.choice(([], [{"compares": order}], [{"compares": order | when}]))
    return message({"w": side(), "h": side()}, rules)


@pytest.mark.parametrize("first", range(0, 100, 20))
def test_two_numbers_that_are_not_whole_are_judged_as_by_enumeration(first: int) -> None:
    window = [number / 16 for number in range(-10, 40)]
    pairs = [{"model": "acme:small@1", "w": w, "h": h} for w, h in product(window, window)]
    for seed in range(first, first + 20):
        random = Random(seed)
        ours, theirs = fractions(random), fractions(random)
        valid = [request for request in pairs if is_valid(ours.checks, request)]
        assert all(_agrees(Space(ours), breaks(check), valid, ours) for check in theirs.checks)


def lists(random: Random) -> Message:
    """Two arrays, one of them of two kinds of items, with bounds and rules about how many they are."""
    most = [random.randint(15, 20) for _ in range(4)]
    kinds = {"type": "array", "items": {"type": "string", "enum": ["p", "q"]}, "maxItems": most[0]}
    plain = {
        "type": "array",
        "items": {"type": "boolean"},
        "minItems": random.randint(0, 3),
        "maxItems": most[1],
    }
    where = {"is": {".": "p"}}
    rules: list[Facts] = [
        {"same-length": ["a", "b"]},
        {"total-items": {"of": ["a", "b"], "maximum": random.randint(18, 24)}},
        {"matching-items": {"array": "a", "where": where, "maxItems": most[2]}},
        {"matching-items": {"array": "a", "where": where, "minItems": most[3] - 13}},
    ]
    return message({"a": kinds, "b": plain}, random.sample(rules, random.randint(0, 2)))


@pytest.mark.parametrize("first", range(0, 40, 10))
def test_two_arrays_are_judged_as_by_enumeration(first: int) -> None:
    edges = (0, 1, 2, 3, 4, 7, 8, 12, *range(14, 22))
    mixed = [["p"] * p + ["q"] * (n - p) for n in edges for p in {0, n, *(e for e in edges if e <= n)}]
    made: list[Facts] = [{"a": items, "b": [True] * count} for items, count in product(mixed, edges)]
    sampled = Random(first).sample(made, 500)
    chosen = [{"model": "acme:small@1"} | each for each in sampled]
    for seed in range(first, first + 10):
        random = Random(seed)
        ours, theirs = lists(random), lists(random)
        valid = [request for request in chosen if is_valid(ours.checks, request)]
        assert all(_agrees(Space(ours), breaks(check), valid, ours) for check in theirs.checks)


def test_a_sum_of_items_hides_nothing_that_follows_without_it() -> None:
    def sums(kind: str, most: int, **facts: Any) -> Message:
        items = {"type": kind, "minimum": 2, "multipleOf": 2} | facts
        return message({"a": {"type": "array", "items": items, "maxItems": most}}, [total])

    total = {"total": {"array": "a", "of": ".", "maximum": 10}}
    assert broken_by(sums("number", 3), sums("integer", 4)) == []
    assert broken_by(sums("number", 3), sums("integer", 4, multipleOf=1)) == []
