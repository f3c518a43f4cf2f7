"""What a request costs, as far as the page of its model states it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from types import ModuleType
from typing import Any, NamedTuple, Protocol

from .defaults import completed
from .display import display_value
from .edits import at
from .issue import Issue
from .nearest import to_number
from .nodes import parse
from .placeholders import join_words
from .predicates import exact
from .size import Size
from .values import ABSENT, is_integer

_WORD = re.compile(r"[^\s,;/|()+·]+")
_RESULTS = ("image", "video", "result", "output")
"""What a price is of where a label says `per`: a price of anything else is a rate."""
_PLAIN = {"per", "each", "a", "for", *_RESULTS, *(f"{each}s" for each in _RESULTS)}
"""Words of a label that say nothing of which requests it is; nor do names of parameters."""


class Priced(Protocol):
    """The facts of a model that its prices rest on."""

    title: str
    pricing: Mapping[str, float]
    parameters: Mapping[str, Any]
    sizes: Iterable[Size]
    size_parameters: tuple[str, str] | None
    results: str | None


class Cost(NamedTuple):
    """What a request costs in US dollars, and what that rests on.

    `usd` is the price of all results, `per_result` that of one, which the page states as `label`; `results`
    is how many are asked for. Where no price is known these are None, and `reason` says in words why: the
    page states none, or a rate, it does not say which one applies, or the request is not valid. Prices are
    those of the day on which the page was read.
    """

    usd: float | None
    per_result: float | None
    results: int | None
    label: str | None
    reason: str


def cost_of(home: ModuleType | None, validate: Callable[[object], list[Issue]], request: object) -> Cost:
    """What a request to the model whose package is `home` costs, None where it names none. Never raises."""
    issues = [each for each in validate(request) if each.severity == "error"]
    if issues or home is None:
        return _none(
            f"the request is not valid: {issues[0].message}" if issues else "it names no known model"
        )
    facts = import_module(f"{home.__name__}.facts")
    model: Priced = facts.MODEL
    values = completed(request, facts.DEFAULTS, False, False) or {}
    if not model.pricing:
        return _none(f"the page of {model.title} states no price")
    known, asked = _vocabulary(model), {each.casefold() for each in _values(model, values)}
    named = {label: _words(label) & known for label in model.pricing}
    labels = [label for label, words in named.items() if words <= asked]
    if len(labels) != 1 or (len(named) > 1 and not named[labels[0]]):
        stated = join_words([f"'{label}'" for label in model.pricing], "and")
        return _none(
            f"the page of {model.title} states prices for {stated}; which is of this request is not said"
        )
    (label,) = labels
    per_result = model.pricing[label]
    stated = f"the page of {model.title} states {display_value(per_result)} US dollars for '{label}'"
    if _is_rate(label, known):
        return _none(f"{stated}; what this request comes to is not said")
    if named[label] and not _words(label) <= known | _PLAIN | _parameter_names(model):
        return _none(f"{stated}; whether that is of this request is not said")
    results = values.get(model.results) if model.results else 1
    count = results if is_integer(results) else 1
    usd = to_number(exact(per_result) * int(count))
    each = f"{display_value(per_result)} US dollars for one result, as the page states for '{label}'"
    many = f"{each}; '{model.results}' is {display_value(count)}" if model.results else each
    return Cost(usd, per_result, int(count), label, many)


def _none(reason: str) -> Cost:
    return Cost(None, None, None, None, reason)


def _words(label: str) -> set[str]:
    return {*_listed(label)}


def _listed(label: str) -> list[str]:
    return [each.casefold() for each in _WORD.findall(label)]


def _is_rate(label: str, known: set[str]) -> bool:
    """Whether the price is of seconds, tokens or another number that no parameter lists: not of a result."""
    words = _listed(label)
    units = (unit for word, unit in pairwise(words) if word == "per")
    numbers = (word for word in words if any(each.isdecimal() for each in word))
    return any(unit not in _RESULTS for unit in units) or any(word not in known for word in numbers)


def _vocabulary(model: Priced) -> set[str]:
    """Every word by which a label can say of which requests it is."""
    listed = (each for parameter in model.parameters.values() for each in parameter.allowed_values)
    of_sizes = (each for size in model.sizes for each in _names(size))
    return {each.casefold() for each in (*map(_text, listed), *of_sizes)}


def _parameter_names(model: Priced) -> set[str]:
    return {each.name.rpartition(".")[2].casefold() for each in model.parameters.values()}


def _values(model: Priced, values: Any) -> Iterator[str]:
    """The words that are so of a request."""
    for parameter in model.parameters.values():
        value = at(values, parse(parameter.name))
        if parameter.allowed_values and value is not ABSENT:
            yield _text(value)
    first, second = (at(values, parse(name)) for name in model.size_parameters or ("", ""))
    for size in model.sizes:
        if (size.width, size.height) == (first, second):
            yield from _names(size)


def _names(size: Size) -> Iterator[str]:
    yield f"{size.width}x{size.height}"
    yield from (each for each in (size.tier, size.ratio) if each)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else display_value(value)
