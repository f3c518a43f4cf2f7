"""Requests in great number, half of them valid: blends of requests that are valid, with a few edits."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, TypeAlias

from specwright.analysis.drafts import Subject
from specwright.analysis.places import path_of
from specwright.analysis.vectors import vectors
from specwright.ir.model import Message
from specwright.ir.parameter import Object

Place: TypeAlias = tuple[str | int, ...]

STRANGE: tuple[Any, ...] = (None, True, False, 0, 1, -1, 2.5, 1.0, "", "x", [], {}, [None], {"x": 1})


class Blender:
    """Makes requests for a message; the same seed makes the same ones."""

    def __init__(self, message: Message, seed: int) -> None:
        self.subject = Subject(message)
        self.seeds = [each.request for each in vectors(message) if each.valid]
        self.random = random.Random(seed)

    def requests(self, count: int) -> Iterator[Any]:
        """So many requests, none twice: of parameters what other valid requests have, then some edits."""
        seen: set[str] = set()
        while len(seen) < count:
            request = deepcopy(self.random.choice(self.seeds))
            for _ in range(self.random.choice((0, 2, 4, 6, 9))):
                self._blend(request, self.random.choice(self.seeds))
            for _ in range(self.random.choice((0, 0, 1, 1, 2))):
                request = self._edited(request)
            text = json.dumps(request)
            if text not in seen:
                seen.add(text)
                yield request

    def _blend(self, request: Any, other: Any) -> None:
        """Takes over one parameter, or the lack of it, from another request."""
        name = self.random.choice(self.subject.message.root.children).name
        if name in other:
            request[name] = deepcopy(other[name])
        elif name in request:
            del request[name]

    def _edited(self, request: Any) -> Any:
        """The request with something else at any place, mostly what the parameter may be."""
        place = self.random.choice(list(_places(request)))
        if not place:
            return self._with_a_child(request)
        holder = request
        for name in place[:-1]:
            holder = holder[name]
        value = holder[place[-1]]
        edit = self.random.randrange(8)
        if edit == 0:
            del holder[place[-1]]
        elif edit == 1:
            holder[place[-1]] = deepcopy(self.random.choice(STRANGE))
        elif edit == 2 and isinstance(holder, dict):
            holder[f"{place[-1]}s"] = holder.pop(place[-1])
        elif isinstance(value, list) and edit < 6:
            holder[place[-1]] = self._resized(value)
        elif isinstance(value, dict):
            self._with_a_child(value, path_of(place))
        else:
            holder[place[-1]] = self._value(path_of(place), value)
        return request

    def _resized(self, items: list[Any]) -> list[Any]:
        """The items with one more, one less, or turned round."""
        edit = self.random.randrange(3)
        if edit == 0 and items:
            return items[:-1]
        return [*items, deepcopy(items[-1])] if edit == 1 and items else items[::-1]

    def _with_a_child(self, holder: Any, path: tuple[str, ...] = ()) -> Any:
        """The object with one of the parameters that it may have."""
        objects = [form for form in self.subject.forms(path) if isinstance(form.type, Object)]
        children = [child for form in objects for child in form.children]
        if children and isinstance(holder, dict):
            child = self.random.choice(children)
            holder[child.name] = self._value(child.path, 1)
        return holder

    def _value(self, path: tuple[str, ...], otherwise: Any) -> Any:
        """One of the values that matter for a parameter, mostly one that fits."""
        if path not in self.subject.parameters:
            return otherwise
        values = self.subject.values(path)
        fitting = [each for each in values if each.fits]
        chosen = fitting if fitting and self.random.random() < 0.7 else values
        return deepcopy(self.random.choice(chosen).value) if chosen else otherwise


def _places(value: Any, place: Place = ()) -> Iterator[Place]:
    yield place
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _places(each, (*place, name))
    elif isinstance(value, list):
        for number, each in enumerate(value[:3]):
            yield from _places(each, (*place, number))
