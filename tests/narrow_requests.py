"""Every valid request of small models, requests that set a part, and what an offer of `narrow` has."""

import json
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from itertools import combinations, product
from typing import Any

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


def chosen(request: Any, name: str, value: Any) -> bool:
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
