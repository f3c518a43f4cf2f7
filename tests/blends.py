"""Requests in great number, half of them valid: blends of valid requests, with edits or one rule broken."""

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

from specwright.coverage.measure import Trial, trials
from specwright.ir.evaluate import broken, is_valid
from specwright.ir.model import Model
from specwright.ir.parameter import Object
from specwright.ir.visitors import free_paths
from specwright.vectors.drafts import DraftSubject
from specwright.vectors.places import path_of
from specwright.vectors.requests import vectors

Place: TypeAlias = tuple[str | int, ...]

STRANGE: tuple[Any, ...] = (None, True, False, 0, 1, -1, 2.5, 1.0, "", "x", [], {}, [None], {"x": 1})


TRIES = 4
"""How often a request is blended anew that breaks other rules than it was to break."""


class Stock:
    """What requests for a model are blended of: its valid vectors, and the trials of its rules."""

    def __init__(self, model: Model) -> None:
        self.subject = DraftSubject(model.request)
        self.seeds = [each.request for each in vectors(model.request) if each.valid]
        self.trials = list(trials(model))
        self.names = [child.name for child in model.request.root.children]


class Blender:
    """Makes requests for a model of its stock; the same seed makes the same ones."""

    def __init__(self, stock: Stock, seed: int) -> None:
        self.subject, self.names = stock.subject, stock.names
        self.seeds, self.trials = stock.seeds, stock.trials
        self.random = random.Random(seed)
        self.seen: set[str] = set()
        self.current = self.random.choice(self.seeds)
        self.rare: Counter[str] = Counter(dict.fromkeys((each.check.rule for each in self.trials), 0))

    def requests(self, count: int) -> Iterator[Any]:
        """So many requests, none twice: blends with edits, and some that break a rule on purpose."""
        while len(self.seen) < count:
            request = self._broken() if self.random.random() < 0.3 else self._blended()
            text = json.dumps(request)
            if text not in self.seen:
                self.seen.add(text)
                yield request

    def _blended(self) -> Any:
        """A step of a walk among valid requests; a step that ends outside is not followed, but given."""
        start = self.random.choice(self.seeds) if self.random.random() < 0.2 else self.current
        request = deepcopy(start)
        self._blend(request, self.names)
        if self.random.random() < 0.1:
            return self._edited(request)
        if json.dumps(request) not in self.seen and is_valid(self.subject.checks, request):
            self.current = deepcopy(request)
        return request

    def _broken(self) -> Any:
        """A request that breaks a rule; what the rule does not look at is as other valid requests have it."""
        trial = self._trial()
        paths = (*trial.check.subjects, *free_paths(trial.check.predicate), trial.check.scope)
        others = [name for name in self.names if not any(name in path for path in paths)]
        for _ in range(TRIES):
            request = deepcopy(self.random.choice(trial.requests))
            if isinstance(request, dict):
                self._blend(request, others)
            rules = {check.rule for check in broken(self.subject.checks, request) if not check.advice}
            if json.dumps(request) not in self.seen and (rules == {trial.check.rule} or not trial.alone):
                self.rare[trial.check.rule] += 1
                break
        return request

    def _trial(self) -> Trial:
        """Any trial, or every other time that of a rule that was broken alone least often."""
        if self.random.random() < 0.5:
            return self.random.choice(self.trials)
        fewest = min(self.rare.values())
        return self.random.choice([each for each in self.trials if self.rare[each.check.rule] == fewest])

    def _blend(self, request: Any, names: Sequence[str]) -> None:
        """Takes over some parameters, or the lack of them, from other valid requests."""
        for name in self.random.sample(names, self.random.choice((1, 1, 2, 4))):
            other = self.random.choice(self.seeds)
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
