"""Checks on what stands inside a map, said of the map itself: no scope leads through its values."""

import re
from collections.abc import Mapping
from dataclasses import replace

from specwright.ir.model import Check
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.placeholders import placeholders, put_in
from specwright.ir.predicate import (
    AllOf,
    CountWhere,
    EveryValue,
    HasType,
    Implies,
    JsonType,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
)
from specwright.ir.tree import variants

_SUM = re.compile(r", not \{0:sum [^}]*\}")
_SHOWN = {
    ", not {0:length} and {1:length}": "",
    ", not {0:length}": "",
    ", not {0}": "",
    "; {0} and {1} are given": "",
    "{0}x{1} is not": "the pair given is not",
    "{0} is not a parameter": "a key is not a parameter",
}
"""How messages show values, and what stands there where there are none to show."""


def outside_of_maps(check: Check, known: Mapping[Path, Parameter]) -> Check:
    """The check, told at the map where it judges something inside one.

    A fault is then told at the map's key: its message shows the value there, and none that lies deeper.
    """
    inside = next((path for path in (check.scope, *check.subjects) if VALUE in path), None)
    if inside is None:
        return check
    holder = inside[: inside.index(VALUE)]
    message, by_type = put_in(check.message, placeholders(check.predicate)), check.by_type
    if check.subjects[0] != (*holder, VALUE) or isinstance(check.predicate, NoAdditionalProperties):
        message, by_type = without_values(message), ()
    predicate = asked_at(holder, check, known)
    told = replace(check, scope=holder, subjects=(holder,), predicate=predicate)
    return replace(told, message=message, by_type=by_type)


def without_values(message: str) -> str:
    """The message with nothing in it that shows a value of the subjects."""
    for shown, plain in _SHOWN.items():
        message = message.replace(shown, plain)
    return _SUM.sub("", message)


def asked_at(holder: Path, check: Check, known: Mapping[Path, Parameter]) -> Predicate:
    """What the check asks, wherever its scope stands below the holder, as a predicate about the holder."""
    predicate, subject = check.predicate, check.subjects[0]
    if check.is_of_object and len(check.scope) > len(holder):
        stands = AllOf(of=(Present(path=check.scope), HasType(path=check.scope, kind=JsonType.OBJECT)))
        predicate = Implies(given=stands, then=predicate)
    deepest = subject if subject == (*check.scope, VALUE) else check.scope
    for depth in range(len(deepest) - 1, len(holder) - 1, -1):
        predicate = _of_every(deepest, depth, predicate, known)
    return predicate


def _of_every(path: Path, depth: int, predicate: Predicate, known: Mapping[Path, Parameter]) -> Predicate:
    """The predicate of every item or value of what stands above the depth, if its name is one of these."""
    above = path[:depth]
    if path[depth] == ITEM:
        return CountWhere(path=above, where=Not(of=predicate), maximum=0)
    if path[depth] == VALUE:
        return EveryValue(path=above, where=predicate, names=_names(known[above]))
    return predicate


def _names(parameter: Parameter) -> tuple[str, ...]:
    """The keys that a map states by name, so that its values have nothing to say of them."""
    return tuple(
        each.name
        for variant in variants(parameter)
        if isinstance(variant.type, Object)
        for each in variant.type.properties
    )
