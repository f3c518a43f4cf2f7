"""What is offered can be completed, and what can be completed is offered: held against every request."""

import importlib
import json
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from itertools import combinations, product
from typing import Any

import pytest

import targets
from specwright.ir.evaluate import is_valid

ABSENT: Any = object()
FLAG = (True, False)
ITEMS: tuple[Any, ...] = ({}, {"at": "first"}, {"at": "last"})
# Every value that a parameter of a small model can have, and some that it cannot.
DOMAINS: dict[str, dict[str, tuple[Any, ...]]] = {
    "modes": {
        "mode": ("fast", "slow", "off", "on"),
        "level": tuple(range(-1, 8)),
        "seed": tuple(range(-1, 5)),
        "note": ("", "x", "xx", "xxx", "xxxx"),
    },
    "sizes": {
        "tier": ("low", "high"),
        "width": tuple(range(7)),
        "height": tuple(range(7)),
        "steps": (0, 2, 3, 4, 6, 8, 10),
    },
    "areas": {"width": tuple(range(8)), "height": tuple(range(8)), "large": FLAG},
    "compares": {
        "first": tuple(range(-1, 11)),
        "second": (0, 1, 2, 4, 6, 8, 10),
        "third": (1, 5, 7, 9),
        "weight": (0, 1, 3, 6, 9, 12, 15),
        "strict": FLAG,
    },
    "arrays": {
        "images": tuple(["a"] * count for count in range(5)),
        "masks": tuple(["m"] * count for count in range(5)),
        "frames": tuple(list(items) for count in range(3) for items in product(ITEMS, repeat=count)),
        "strict": FLAG,
    },
    "objects": {
        "mode": ("a", "b"),
        "settings.one": (-1, 0, 1, 2, 3),
        "settings.other": FLAG,
        "settings.inner.deep": (0, 1, 2, 3),
        "settings": ({},),
        "settings.inner": ({},),
        "size": (0, 1, 2, 3, 4, "auto"),
    },
}


@cache
def small() -> targets.Compiled:
    return targets.of_the_folder("narrow")


def put(request: Any, name: str, value: Any) -> Any:
    """A copy of the request with the value there."""
    copied = deepcopy(request)
    holder = copied
    *way, last = name.split(".")
    for each in way:
        holder = holder.setdefault(each, {})
    if last not in holder or value != {}:
        holder[last] = deepcopy(value)
    return copied


@cache
def valid_requests(slug: str) -> tuple[Any, ...]:
    """Every valid request whose values are of the domains."""
    checks = small().model(slug).request.checks
    found: dict[str, Any] = {}
    domain = DOMAINS[slug]
    for chosen in product(*((ABSENT, *values) for values in domain.values())):
        request: Any = {"model": f"small:{slug}@1"}
        for name, value in zip(domain, chosen, strict=True):
            request = request if value is ABSENT else put(request, name, value)
        key = json.dumps(request, sort_keys=True)
        if key not in found and is_valid(checks, request):
            found[key] = request
    return tuple(found.values())


def holds_all_of(more: Any, less: Any) -> bool:
    """Whether the one holds all of the other: objects may have more keys."""
    if isinstance(less, dict):
        return isinstance(more, dict) and all(
            name in more and holds_all_of(more[name], value) for name, value in less.items()
        )
    if isinstance(less, list):
        return isinstance(more, list) and len(more) == len(less) and all(map(holds_all_of, more, less))
    return bool(type(more) is type(less) and more == less)


def partial_requests(slug: str) -> Iterator[Any]:
    """Nothing set, each value alone, and some pairs of values."""
    base = {"model": f"small:{slug}@1"}
    yield base
    single = [(name, value) for name, values in DOMAINS[slug].items() for value in values]
    yield from (put(base, *each) for each in single)
    pairs = [(a, b) for a, b in combinations(single, 2) if a[0].split(".")[0] != b[0].split(".")[0]]
    yield from (put(put(base, *a), *b) for a, b in pairs[:: max(1, len(pairs) // 40)])


def offered(choice: Any, value: Any) -> bool:
    """Whether one of the offers has the value."""
    return any(_within(offer, value) for offer in choice.offers)


def _within(offer: Any, value: Any) -> bool:
    kinds = {"integer": int, "boolean": bool, "string": str, "array": list, "object": dict}
    if type(value) is not kinds[offer.type]:
        return False
    if offer.allowed_values is not None:
        return value in offer.allowed_values
    for low, high, measure in (
        (offer.minimum, offer.maximum, value),
        (offer.min_length, offer.max_length, len(value) if isinstance(value, str) else None),
        (offer.min_items, offer.max_items, len(value) if isinstance(value, list) else None),
    ):
        if (low is not None and measure < low) or (high is not None and measure > high):
            return False
    return offer.step is None or value % offer.step == 0


def without(request: Any, *names: str) -> Any:
    copied = deepcopy(request)
    for name in names:
        holder = copied
        *way, last = name.split(".")
        for each in way:
            holder = holder.get(each, {})
        holder.pop(last, None)
    return copied


def has(request: Any, name: str) -> bool:
    for each in name.split("."):
        if not isinstance(request, dict) or each not in request:
            return False
        request = request[each]
    return True


def seen(partial: Any, names: Iterable[str]) -> Any:
    """What an answer looks at of a request: some parameters of the root."""
    return {name: value for name, value in partial.items() if name in {*names}}


@pytest.mark.parametrize("slug", DOMAINS)
def test_the_choices_are_those_that_can_be_completed(slug: str) -> None:
    """Of arrays, a count is offered where some items of that count can be completed."""
    valid, narrow = valid_requests(slug), small().package.narrow
    assert valid
    unsure = 0
    for partial in partial_requests(slug):
        before = repr(partial)
        found = narrow(partial)
        assert repr(partial) == before
        assert found.possible == any(holds_all_of(each, partial) for each in valid), partial
        unsure += not found.complete
        for name, values in DOMAINS[slug].items():
            choice = found[name]
            rest = without(seen(partial, choice.looked_at), name, *choice.aside)
            completions = [each for each in valid if holds_all_of(each, rest)]
            can = [v for v in values if any(_chosen(each, name, v) for each in completions)]
            offers = [v for v in values if offered(choice, v)]
            assert all(each in can for each in offers), (partial, choice, can)
            if choice.complete:
                assert offers == can, (partial, choice, can)
                free = any(not has(each, name) for each in completions)
                assert choice.required == (bool(can) and not free), (partial, choice)
                assert choice.forbidden == (free and not can), (partial, choice)
                assert bool(choice.rules) == (choice.required or choice.forbidden), (partial, choice)
                same_reasons(choice, values, offers, bool(completions))
    assert unsure <= 0.1 * len(list(partial_requests(slug))), unsure


def same_reasons(choice: Any, values: tuple[Any, ...], offers: list[Any], is_possible: bool) -> None:
    """A choice that is required or forbidden says why, and so does each value of a list that is not offered.

    Where nothing can be chosen, whatever else is, no value has a reason of its own.
    """
    kinds = [each.kind for each in choice.reasons]
    assert kinds.count("required") == choice.required and kinds.count("forbidden") == choice.forbidden
    assert all(each.message and each.rule and each.parameters for each in choice.reasons)
    refused = [each.value for each in choice.reasons if each.kind == "value"]
    assert not any(type(each) is type(value) and each == value for each in refused for value in offers)
    if is_possible and not choice.forbidden and values == FLAG:
        assert len(refused) == 2 - len(offers)


@pytest.mark.parametrize("slug", DOMAINS)
def test_values_at_fault_count_as_not_set(slug: str) -> None:
    """Only where what is looked at cannot be completed, and only values that are set."""
    valid, model = valid_requests(slug), small().package.models[slug]
    some = 0
    for partial in partial_requests(slug):
        for name, choice in model.narrow(partial).items():
            rest = without(seen(partial, choice.looked_at), name)
            is_possible = any(holds_all_of(each, rest) for each in valid)
            assert not (is_possible and choice.aside), (partial, choice)
            assert all(has(rest, each) for each in choice.aside), (partial, choice)
            some += bool(choice.aside)
    assert some


@pytest.mark.parametrize("slug", DOMAINS)
def test_an_answer_stays_while_what_it_looked_at_does(slug: str) -> None:
    """Whatever else is set, at fault or not, and whoever else is asked."""
    model = small().package.models[slug]
    changed = 0
    partials = list(partial_requests(slug))
    for number, partial in enumerate(partials[::3]):
        other = partials[(7 * number) % len(partials)]
        found = model.narrow(partial)
        for name, choice in found.items():
            mixed = {**seen(other, other.keys() - {*choice.looked_at}), **seen(partial, choice.looked_at)}
            assert model.narrow({**mixed, "nothing": 1}, names=[name]) == {name: choice}, (partial, mixed)
            changed += mixed.keys() != partial.keys()
        mixed = {
            **seen(other, other.keys() - {*found.sizes_looked_at}),
            **seen(partial, found.sizes_looked_at),
        }
        assert model.narrow(mixed).sizes == found.sizes
    assert changed or slug in ("modes", "compares", "areas")


@pytest.mark.parametrize("slug", DOMAINS)
def test_steps_come_to_the_same(slug: str) -> None:
    package = small().package
    for partial in list(partial_requests(slug))[::5]:
        due = package.narrow(partial)
        told: list[Any] = []
        steps = package.narrow_steps(partial)
        while True:
            try:
                told.append(next(steps))
            except StopIteration as end:
                found = end.value
                break
        assert {each.name: each for each in told if each} == dict(found) == dict(due)
        assert (found.sizes, found.example, found.complete) == (due.sizes, due.example, due.complete)
        assert told.count(None) > len(due)
        for name in due:
            alone = package.narrow(partial, names=[name])
            assert dict(alone) == {name: due[name]} and alone.example == due.example


def test_no_step_tries_more_than_one_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that is narrowed in steps goes on reading keys."""
    package = small().package
    possibilities = importlib.import_module(f"{package.__name__}._runtime.possibilities")
    tried = 0
    real = possibilities.complete_request

    def complete_request(*given: Any) -> Any:
        nonlocal tried
        tried += 1
        return real(*given)

    monkeypatch.setattr(possibilities, "complete_request", complete_request)
    for slug in DOMAINS:
        before = tried
        for _ in package.narrow_steps({"model": f"small:{slug}@1"}):
            assert tried - before <= 3, slug
            before = tried
    assert tried > 50


def _chosen(request: Any, name: str, value: Any) -> bool:
    """Whether the request has the value there; of arrays as many items, of objects any."""
    for each in name.split("."):
        if not isinstance(request, dict) or each not in request:
            return False
        request = request[each]
    if isinstance(value, dict):
        return isinstance(request, dict)
    if isinstance(value, list):
        return isinstance(request, list) and len(request) == len(value)
    return type(request) is type(value) and bool(request == value)


def test_the_sizes_are_the_rows_that_can_be_chosen() -> None:
    valid, model = valid_requests("sizes"), small().package.models["sizes"]
    for partial in partial_requests("sizes"):
        found = model.narrow(partial)
        rows = {(width, height) for _, width, height in found.sizes}
        both = {"width", "height"} <= partial.keys()
        rest = seen(without(partial, "width", "height") if both else partial, found.sizes_looked_at)
        assert not (found.sizes_aside and any(holds_all_of(each, rest) for each in valid))
        rest = without(rest, *({*found.sizes_aside} - {"width", "height"}))
        completions = [each for each in valid if holds_all_of(each, rest)]
        can = {(each["width"], each["height"]) for each in completions if "width" in each}
        tables = {row.values for table in small().model("sizes").tables for row in table.rows}
        assert rows == can & tables, partial


@pytest.mark.parametrize("width", [True, "1", None, [1]])
def test_what_is_no_number_is_no_side_of_a_size(width: Any) -> None:
    narrow = small().package.narrow
    assert ("", 1, 1) in narrow({"model": "small:sizes@1", "width": 1, "tier": "low"}).sizes
    assert narrow({"model": "small:sizes@1", "width": width, "tier": "low"}).sizes == ()
