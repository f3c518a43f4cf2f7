"""Requests as people get them wrong: keys misspelt, moved or lost, values of other types and spellings."""

import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

from boundary_values import FOX, GOOD_TEXTS, HUGE, NEAR_TEXTS, OTHER_TYPES

Place: TypeAlias = tuple[str | int, ...]

TEXTS: tuple[str, ...] = (
    *(
        "",
        " ",
        "\n",
        "p\n",
        " P",
        "P",
        "true",
        "None",
        "1",
        "1.0",
        " 2 ",
        "1e3",
        "0x10",
        "\u0663",
        "-0",
        ".5",
    ),
    *("\ud83d", "\u2028", "\ufeffp", "'", '"', "\\", "a|b", "AUTO", "aut", "a" * 65, FOX * 65, "i\u0307"),
    *(text for found in (*GOOD_TEXTS.values(), *NEAR_TEXTS.values()) for text in found),
)
NUMBERS: tuple[float, ...] = (
    *(0, -0.0, 1, -1, 2, 3, 2.5, 0.07, 0.29, 0.57, 0.055, 0.1 + 0.2, 1e21, 1e-7, 5e-324, 1024.0),
    *(each for each in HUGE if abs(each) < 2**53 or isinstance(each, float)),
)
KEYS = ("", "__proto__", "constructor", "toString", "a/b", "a~b", "a.b", "b.k", "length", FOX, "zebra")


class Slips:
    """Changes requests; values that stand somewhere in the others come to stand elsewhere."""

    def __init__(self, random: Random, requests: Sequence[Any]) -> None:
        found = [(place, at(each, place)) for each in requests for place in places(each) if place]
        self.random = random
        self.whole = [each for each in requests if isinstance(each, dict)]
        self.pool = [value for _, value in found]
        self.names = sorted({place[-1] for place, _ in found if isinstance(place[-1], str)}) or ["a"]

    def made(self, request: Any, most: int) -> Any:
        """The request with none to so many slips."""
        request = deepcopy(request)
        for _ in range(self.random.randint(0, most)):
            spots = [place for place in places(request) if place]
            edit = self.random.choice(_EDITS)
            if spots and isinstance(request, dict):
                edit(self, request, self.random.choice(spots))
        return request

    def _another(self, request: Any, place: Place) -> None:
        values = (TEXTS, NUMBERS, OTHER_TYPES, self.pool, self.pool)
        at(request, place[:-1])[place[-1]] = deepcopy(self.random.choice(self.random.choice(values)))

    def _twisted(self, request: Any, place: Place) -> None:
        """A value that is nearly what it was."""
        value = at(request, place)
        at(request, place[:-1])[place[-1]] = self.random.choice(list(_twists(value, self._misspelt)))

    def _lost(self, request: Any, place: Place) -> None:
        del at(request, place[:-1])[place[-1]]

    def _renamed(self, request: Any, place: Place) -> None:
        holder, name = at(request, place[:-1]), place[-1]
        if isinstance(name, str):
            holder[self._misspelt(name)] = holder.pop(name)

    def _moved(self, request: Any, place: Place) -> None:
        """What stands there to another object, under its name or any."""
        every = (found for found in places(request) if found[: len(place)] != place)
        others = [found for found in every if isinstance(at(request, found), dict) and found != place[:-1]]
        if others and isinstance(place[-1], str):
            holder = at(request, self.random.choice(others))
            holder[self.random.choice((place[-1], *self.names))] = at(request, place[:-1]).pop(place[-1])

    def _added(self, request: Any, place: Place) -> None:
        holder = at(request, place[:-1])
        value = deepcopy(self.random.choice((*self.pool, *OTHER_TYPES)))
        if isinstance(holder, dict):
            holder[self.random.choice((*self.names, *self.names, *KEYS))] = value
        else:
            holder.append(value)

    def _borrowed(self, request: Any, place: Place) -> None:
        """Some parameters, or the lack of them, as another request has them."""
        other = self.random.choice(self.whole)
        for name in self.random.sample(sorted({*request, *other}), min(2, len({*request, *other}))):
            if name in other:
                request[name] = deepcopy(other[name])
            elif name in request:
                del request[name]

    def _misspelt(self, text: str) -> str:
        spot = self.random.randrange(len(text) + 1)
        before, letter, after = text[:spot], text[spot : spot + 1], text[spot + 1 :]
        swapped = before + after[:1] + letter + after[1:]
        sign = self.random.choice("abxyz_- ")
        wrong = (before + after, before + sign + letter + after, swapped, before + sign + after)
        return self.random.choice((*wrong, text.upper(), text.lower(), f"{text}s"))


_EDITS: tuple[Callable[[Slips, Any, Place], None], ...] = (
    *(Slips._another, Slips._another, Slips._another, Slips._twisted, Slips._twisted),
    *(Slips._borrowed, Slips._borrowed, Slips._borrowed, Slips._borrowed),
    *(Slips._lost, Slips._lost, Slips._renamed, Slips._moved, Slips._added, Slips._added),
)


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Every place of a request, and some of long lists."""
    yield place
    if isinstance(value, dict):
        for name, each in value.items():
            yield from places(each, (*place, name))
    elif isinstance(value, list):
        for number, each in enumerate(value[:4]):
            yield from places(each, (*place, number))


def at(value: Any, place: Place) -> Any:
    """What stands at a place."""
    for name in place:
        value = value[name]
    return value


def _twists(value: Any, misspelt: Callable[[str], str]) -> Iterator[Any]:
    yield [value]
    match value:
        case str():
            yield from (misspelt(value), f" {value}", f"{value}\n", value.upper())
        case bool():
            yield from (str(value), str(value).lower(), int(value))
        case int() | float():
            yield from (str(value), value + 1, value - 1, value * 2, -value, value + 0.5, float(value))
        case list():
            yield from (value * 2, value[:-1], value[::-1], [*value, None], ",".join(map(str, value)))
            yield from value[:1]
        case dict():
            yield from (json.dumps(value), {"x": value}, {}, list(value.values()))
