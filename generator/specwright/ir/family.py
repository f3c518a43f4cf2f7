"""What a model's requests have in common with those of models that differ in their identity alone.

Catalogues have families of models: the same parameters and rules under another identifier, with other texts,
at other places of other files. What is worked out of a request's facts is worked out of the form that all of
them share, and put into each model's words afterwards: nothing depends on which of them came first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import assert_never

from specwright.diagnostics import Location
from specwright.ir.model import Check, JudgedShape, Message, Model, SeveralShapes
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Choice,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Type,
    Union,
)
from specwright.ir.predicate import Enum, HasType, Present
from specwright.ir.same import Same
from specwright.ir.visitors import every_atom, paths

MOST_FAMILIES = 16
"""Of which the form is kept. Models are compiled by creator and name: those of a family follow each other."""

MOST_KEPT = 4

IDENTIFIER = "~identifier~@z"
"""Stands for a model's identifier; none that is replaced by it has such marks."""

_REPLACED = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9._+/-]+:[A-Za-z0-9._+/-]+@[A-Za-z0-9._+/-]+")
_SOMEWHERE = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A model as one of its family: `request` is the form of all of them, the very same object.

    Its texts are left out, and its locations are numbers that are ordered as the model's own are. `air` is
    None where nothing stands for the identifier.
    """

    request: Message
    air: str | None
    locations: tuple[Location, ...]

    def told(self, text: str) -> str:
        """The text with the model's identifier in it, and the misspellings of it that vectors try."""
        if self.air is None:
            return text
        for old, new in zip(_spellings(IDENTIFIER), _spellings(self.air), strict=True):
            text = text.replace(old, new)
        return text

    def place(self, location: Location) -> Location:
        """The location of the model that one in the form stands for."""
        return self.locations[location.line - 1] if location.file == _SOMEWHERE else location


def member(model: Model) -> Member:
    """The model as one of its family, which may be its own."""
    return _member(Same(of=model))


@lru_cache(maxsize=MOST_KEPT)
def _member(kept: Same[Model]) -> Member:
    model = kept.of
    locations = tuple(sorted({*_locations(model.request)}))
    form = _Form(locations).message(model.request)
    air = model.air if model.air is not None and _is_replaceable(form, model.air) else None
    if air is not None:
        form = _renamed(form, air)
    text = repr(form)  # unlike the values, which are equal where 1 stands for true or 1.0
    if air is not None and (air in text or text.count(IDENTIFIER) != 2):
        air, form = None, _Form(locations).message(model.request)
        text = repr(form)
    return Member(request=_first(_Key(text=text, form=form)), air=air, locations=locations)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    text: str
    form: Message = field(compare=False)


@lru_cache(maxsize=MOST_FAMILIES)
def _first(key: _Key) -> Message:
    """The form of a family: that which came first, and does not differ from the others."""
    return key.form


def _spellings(air: str) -> tuple[str, ...]:
    """The identifier and the slips of it that `vectors` makes, the longest first."""
    return (f"{air}{air[-1]}", air, air.swapcase(), air[:-1])


def _numbered(number: int) -> Location:
    return Location(file=_SOMEWHERE, line=number + 1)


def _locations(message: Message) -> Iterator[Location]:
    shapes = [shape for each in message.several for shape in each.shapes]
    for check in chain(message.checks, *(each.checks for each in shapes)):
        yield check.location
    waiting = [message.root, *(each.parameter for each in shapes)]
    while waiting:
        parameter = waiting.pop()
        yield parameter.location
        waiting += _parts(parameter.type)


def _parts(type_: Type) -> tuple[Parameter, ...]:
    """All parameters that a type has."""
    match type_:
        case Array(items=items):
            return (items,)
        case Object(properties=properties, values=values, shapes=shapes):
            return (*properties, *shapes, *([values] if values is not None else ()))
        case Union(options=options):
            return options
        case String() | Numeric() | Boolean() | Null() | AnyValue():
            return ()
        case _:
            assert_never(type_)


class _Form:
    """Messages without their texts, with numbers for locations."""

    def __init__(self, locations: tuple[Location, ...]) -> None:
        self._places = {each: _numbered(number) for number, each in enumerate(locations)}
        self._messages: dict[object, str] = {}

    def message(self, message: Message) -> Message:
        """The form of a message: what it states and demands."""
        return Message(
            root=self._parameter(message.root),
            checks=tuple(map(self._check, message.checks)),
            several=tuple(map(self._several, message.several)),
        )

    def _several(self, several: SeveralShapes) -> SeveralShapes:
        shapes = (
            JudgedShape(
                parameter=self._parameter(each.parameter), checks=tuple(map(self._check, each.checks))
            )
            for each in several.shapes
        )
        return replace(several, shapes=tuple(shapes))

    def _check(self, check: Check) -> Check:
        """The check; of what it says only which others say the same."""
        said = self._messages.setdefault((check.message, check.by_type), str(len(self._messages)))
        location = self._places[check.location]
        return replace(check, message=said, by_type=(), fixes=(), location=location)

    def _parameter(self, parameter: Parameter) -> Parameter:
        return replace(
            parameter,
            type=self._type(parameter.type),
            description=None,
            choices=tuple(Choice(value=each.value) for each in parameter.choices),
            group=None,
            location=self._places[parameter.location],
        )

    def _type(self, type_: Type) -> Type:
        match type_:
            case Array(items=items):
                return replace(type_, items=self._parameter(items))
            case Object(properties=properties, values=values, shapes=shapes):
                return replace(
                    type_,
                    properties=tuple(map(self._parameter, properties)),
                    values=None if values is None else self._parameter(values),
                    shapes=tuple(map(self._parameter, shapes)),
                )
            case Union(options=options):
                return replace(type_, options=tuple(map(self._parameter, options)))
            case String() | Numeric() | Boolean() | Null() | AnyValue():
                return type_
            case _:
                assert_never(type_)


def _is_replaceable(form: Message, air: str) -> bool:
    """Whether the identifier is a parameter's constant, of which nothing else is asked."""
    named = [each for each in _named_parameters(form.root) if each.const == air]
    if len(named) != 1 or not _REPLACED.fullmatch(air):
        return False
    plain = replace(named[0], required=True, default=None, choices=(), type=String(), fill=None)
    return replace(named[0], required=True) == plain and all(
        isinstance(atom, HasType | Present) or atom == check.predicate == Enum(path=plain.path, values=(air,))
        for check in form.checks
        for atom in every_atom(check.predicate)
        if plain.path in paths(atom)
    )


def _named_parameters(root: Parameter) -> tuple[Parameter, ...]:
    return root.type.properties if isinstance(root.type, Object) else ()


def _renamed(form: Message, air: str) -> Message:
    """The form with what stands for an identifier in its place."""
    assert isinstance(form.root.type, Object)
    properties = [
        replace(each, const=IDENTIFIER) if each.const == air else each
        for each in _named_parameters(form.root)
    ]
    root = replace(form.root, type=replace(form.root.type, properties=tuple(properties)))
    checks = (
        replace(each, predicate=replace(each.predicate, values=(IDENTIFIER,)))
        if isinstance(each.predicate, Enum) and each.predicate.values == (air,)
        else each
        for each in form.checks
    )
    return replace(form, root=root, checks=tuple(checks))
