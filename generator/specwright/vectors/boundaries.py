"""Which values matter for a parameter: those on its limits, just beside them, and of other types."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from typing import Any, assert_never

from specwright.ir.evaluate import has_kind, holds, request_with
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Boolean, Json, Numeric, Object, Parameter, String, Union
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    HasType,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Present,
    Product,
    Range,
    Ratio,
    Scalar,
    TotalCount,
)
from specwright.ir.tree import variants
from specwright.ir.visitors import atoms, paths
from specwright.solver.samples import fitting, long_enough, nearly
from specwright.vectors.steps import beside, next_double, plainest, stepped

LONG = 5000
_FOX = "\U0001f98a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """A value worth trying.

    `why` says what it is, `fits` tells whether the parameter's own checks accept it, `tabled` whether it is
    only worth trying beside another column of a table.
    """

    value: Json
    why: str
    fits: bool
    tabled: bool = False


class ParameterChecks:
    """What the checks of a message say of each parameter: those about its value alone, and all atoms."""

    def __init__(self, message: Message) -> None:
        self.own: dict[Path, list[Check]] = {}
        self.atoms: dict[Path, list[Atom]] = {}
        for check in message.checks:
            if check.phase is Phase.VALUE and len(check.subjects) == 1:
                self.own.setdefault(check.subjects[0], []).append(check)
            for atom in atoms(check.predicate):
                for path in dict.fromkeys(paths(atom)):
                    self.atoms.setdefault(path, []).append(atom)


def boundary_values(parameter: Parameter, spoken: ParameterChecks) -> tuple[Boundary, ...]:
    """The values at which a verdict may turn, those in rules included; each once."""
    own, said = spoken.own.get(parameter.path, []), spoken.atoms.get(parameter.path, [])
    found: dict[str, Boundary] = {}
    alone = [(why, value, False) for why, value in _values(parameter, said)]
    tables = (atom for atom in said if isinstance(atom, InTable))
    columns = (row[atom.columns.index(parameter.path)] for atom in tables for row in atom.rows)
    beside_others = [(f"in a table: {value}", value, True) for value in columns]
    for why, value, tabled in (*alone, *beside_others):
        request, bound = request_with(parameter.path, value), (0,) * parameter.path.count(ITEM)
        fits = all(holds(check.predicate, request, bound) for check in own)
        boundary = Boundary(value=value, why=why, fits=fits, tabled=tabled)
        found.setdefault(json.dumps(value), boundary)
    return tuple(found.values())


def sample(parameter: Parameter) -> Any:
    """A plain value that the parameter's own checks accept; objects with what they require."""
    if parameter.default is not None:
        return parameter.default
    if parameter.const is not None:
        return parameter.const
    if parameter.choices:
        return parameter.choices[0].value
    match parameter.type:
        case String(format=str(name), min_length=least, max_length=most):
            plain = fitting(name)[0]
            return long_enough(name, least or 0, most) or plain
        case String(min_length=least):
            return "x" * max(least or 0, 1)
        case Numeric() as numeric:
            return plainest(numeric)
        case Boolean():
            return True
        case Array(items=items, min_items=least):
            return [sample(items)] * max(least or 0, 1)
        case Object(properties=properties):
            return {each.name: sample(each) for each in properties if each.required}
        case Union(options=options):
            return sample(options[0])
        case _:
            assert_never(parameter.type)


def shown(value: Json) -> str:
    """A value as JSON writes it."""
    return json.dumps(value, ensure_ascii=False)


def text(length: int) -> str:
    """A text of so many code points, one of them outside the basic plane."""
    return "x" * (length - 1) + _FOX if length > 0 else ""


def typos(value: Scalar) -> list[tuple[str, Scalar]]:
    """Likely misspellings of an allowed value: other case, a letter too few, a letter too many."""
    if isinstance(value, bool):
        return [(f"not {shown(value)}", not value)]
    if isinstance(value, str):
        slips = (value.swapcase(), value[:-1], f"{value} ", f"{value}{value[-1:]}")
        return [(f"nearly {shown(value)}: {shown(slip)}", slip) for slip in slips if slip != value]
    return list(beside(Numeric(integer=isinstance(value, int)), value))


def _values(parameter: Parameter, said: Iterable[Atom]) -> Iterator[tuple[str, Json]]:
    if parameter.default is not None:
        yield "the default", parameter.default
    for form in variants(parameter):
        yield from _of_facts(form)
    for atom in said:
        yield from _of_atom(atom, parameter)
    for why, value in _of_other_types(parameter):
        if next((kind for kind in JsonType if has_kind(value, kind)), None) not in parameter.kinds:
            yield why, value


def _of_facts(parameter: Parameter) -> Iterator[tuple[str, Json]]:
    """The boundary values that the facts of one type give."""
    match parameter.type:
        case String(format=str(name)):
            yield from ((f"of the format: {shown(each)}", each) for each in fitting(name))
            yield from ((f"nearly of the format: {shown(each)}", each) for each in nearly(name))
        case String() if parameter.const is None and not parameter.choices:
            yield from (("an empty text", ""), ("lines and marks", '"\\\n\u2028\u00e9'))
        case Numeric() as numeric:
            yield from stepped(numeric)
        case Boolean():
            yield from (("true", True), ("false", False))
        case Array(items=items):
            yield from (("no items", []), ("one item", [sample(items)]))
        case Object():
            yield "an empty object", {}
        case String() | Union():
            return
        case _:
            assert_never(parameter.type)


def _of_atom(atom: Atom, parameter: Parameter) -> Iterator[tuple[str, Json]]:
    """The values on and next to the limits of a predicate."""
    numeric = next((form.type for form in variants(parameter) if isinstance(form.type, Numeric)), None)
    match atom:
        case Enum(values=values):
            yield from ((f"allowed: {shown(value)}", value) for value in values)
            yield from typos(values[0])
            for number, value in enumerate(values):
                slips = typos(value)
                yield slips[number % len(slips)]
        case Range(minimum=least, maximum=most) if numeric:
            for bound, outward in ((least, -inf), (most, inf)):
                if bound is not None:
                    below, above = (value for _, value in beside(numeric, bound))
                    yield from ((shown(value), value) for value in (below, bound, above))
                    if not numeric.integer:
                        yield from next_double(bound, outward)
        case MultipleOf(step=step) if numeric:
            first = plainest(Numeric(integer=numeric.integer, minimum=numeric.minimum, step=step))
            yield f"on the step {step}", first
            yield from beside(numeric, first)
        case Length(minimum=least, maximum=most):
            for length in _around(least, most):
                yield f"{length} characters", _of_length(parameter, length)
        case ItemCount(minimum=least, maximum=most):
            items = next(form.type.items for form in variants(parameter) if isinstance(form.type, Array))
            for length in _around(least, most):
                yield f"{length} items", [sample(items)] * length
        case Range() | MultipleOf():
            return  # of a number that the parameter cannot be
        case Present() | HasType() | NoAdditionalProperties() | Matches() | CountWhere() | TotalCount():
            return
        case InTable() | Product() | Ratio() | EqualItemCount():
            return
        case _:
            assert_never(atom)


def _of_other_types(parameter: Parameter) -> Iterator[tuple[str, Json]]:
    plain = sample(parameter)
    yield "null", None
    yield "true", True
    yield "a number", 1
    yield "a text", plain if isinstance(plain, str) else json.dumps(plain)
    yield "an array of it", [plain]
    yield "an object", {}


def _of_length(parameter: Parameter, length: int) -> str:
    """A text of so many code points, of the parameter's format where one can be that long."""
    formats = (form.type.format for form in variants(parameter) if isinstance(form.type, String))
    name = next((each for each in formats if each), None)
    found = long_enough(name, length, length) if name else None
    return found or (text(length) if length <= LONG else _FOX * length)


def _around(least: int | None, most: int | None) -> list[int]:
    ends = [each + aside for each in (least, most) if each is not None for aside in (-1, 0, 1)]
    return [each for each in dict.fromkeys(ends) if each >= 0]
