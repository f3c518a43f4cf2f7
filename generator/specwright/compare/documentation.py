"""What differs between two versions of a model and decides no verdict: defaults, texts, prices, advice."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from specwright.compare.canonical import canonical, plain_number
from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.fingerprint import fingerprint
from specwright.ir.model import Message, Model
from specwright.ir.parameter import Json, Parameter
from specwright.ir.path import dotted
from specwright.ir.tree import walk


def documented(old: Model, new: Model) -> Iterator[Change]:
    """The differences in what a page says of the model, apart from what its messages may hold."""
    for name, of_model in _OF_MODELS.items():
        yield from _told(Side.REQUEST, name, of_model(old), of_model(new))


def documented_side(side: Side, old: Message, new: Message) -> Iterator[Change]:
    """The differences in what is said of the parameters of both messages, and of their rules."""
    known = {each.path: each for each in walk(old.root)}
    both = [(known[each.path], each) for each in walk(new.root) if each.path in known and not each.option]
    for one, other in both:
        yield from _default(side, one, other)
    for name, of_parameter in _OF_PARAMETERS.items():
        pairs = [(dotted(other.path), of_parameter(one), of_parameter(other)) for one, other in both]
        changed = [(path, before, after) for path, before, after in pairs if _text(before) != _text(after)]
        befores, afters = ({path: pair[side] for path, *pair in changed} for side in (0, 1))
        yield from _told(side, name, befores, afters)
    yield from _told(side, "advice", *map(_advice, (old, new)))


def _default(side: Side, old: Parameter, new: Parameter) -> Iterator[Change]:
    """A default that differs: behaviour where both sides have one that a request may rely on."""
    before, after = old.default, new.default
    if _text(before) != _text(after):
        relied_on = before is not None and after is not None and not (old.required and new.required)
        effect = Effect.BEHAVIOUR if relied_on and side is Side.REQUEST else Effect.DOCUMENTATION
        yield _change(side, FactName(kind=FactKind.DEFAULT, paths=(new.path,)), effect, before, after)


def _advice(message: Message) -> Json:
    """Advice, which refuses nothing: what each piece asks, and its words."""
    return {canonical(each.predicate): each.message for each in message.checks if each.advice}


def _stated(model: Model) -> Json:
    """What sources state and nobody judges, in one order."""
    return [json.loads(text) for text in sorted({json.dumps(asdict(each)) for each in model.stated})]


def _told(side: Side, name: str, before: Json, after: Json) -> Iterator[Change]:
    if _text(before) != _text(after):
        yield _change(side, FactName(kind=FactKind.MODEL, name=name), Effect.DOCUMENTATION, before, after)


def _change(side: Side, fact: FactName, effect: Effect, old: Json, new: Json) -> Change:
    return Change(
        side=side,
        fact=fact,
        effect=effect,
        old=old,
        new=new,
        fingerprint=fingerprint(side, fact, "documented", [_text(old)], [_text(new)]),
    )


def _text(value: Json) -> str:
    """The value as JSON, whole numbers alike however they are written."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False)


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return plain_number(value)


_OF_MODELS: Final[Mapping[str, Callable[[Model], Json]]] = {
    "air": lambda model: model.air,
    "slug": lambda model: model.slug,
    "title": lambda model: model.title,
    "summary": lambda model: model.summary,
    "creator": lambda model: model.creator,
    "status": lambda model: model.status,
    "released": lambda model: model.released,
    "capabilities": lambda model: [*sorted(model.capabilities)],
    "address": lambda model: model.documentation,
    "pricing": lambda model: [[each.label, each.usd] for each in model.pricing],
    "stated": _stated,
    "examples": lambda model: [each.request for each in model.examples],
}
"""What is said of a model, by the names of its facts."""

_OF_PARAMETERS: Final[Mapping[str, Callable[[Parameter], Json]]] = {
    "descriptions": lambda parameter: parameter.description,
    "fill": lambda parameter: parameter.fill,
    "notes": lambda parameter: {json.dumps(each.value): each.note for each in parameter.choices if each.note},
}
"""What is said of a parameter that no request has to keep."""
