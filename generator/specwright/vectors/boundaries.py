"""Which values matter for a parameter: those on its limits, just beside them, and of other types."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, product
from math import inf
from typing import assert_never

from specwright.ir.comparison import Compare
from specwright.ir.evaluate import holds
from specwright.ir.json_values import has_kind
from specwright.ir.limits import MOST_CHARACTERS, MOST_ITEMS
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Json,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.pattern_samples import following, of_length, straying
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Pattern,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
)
from specwright.ir.tree import variants
from specwright.solver.samples import fitting, long_enough, nearly
from specwright.vectors.containers import (
    around,
    items_counted,
    keys_counted,
    of_open,
    of_other_types,
    repeated_items,
)
from specwright.vectors.parameter_checks import ParameterChecks
from specwright.vectors.places import first_bound
from specwright.vectors.samples import sample
from specwright.vectors.steps import beside, next_double, plainest, stepped
from specwright.vectors.totals import summed_items

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


def boundary_values(parameter: Parameter, spoken: ParameterChecks) -> tuple[Boundary, ...]:
    """The values at which a verdict may turn, those in rules included; each once."""
    own, said = spoken.own.get(parameter.path, []), spoken.atoms.get(parameter.path, [])
    found: dict[str, Boundary] = {}
    alone = [(why, value, False) for why, value in _values(parameter, said)]
    tables = (atom for atom in said if isinstance(atom, InTable))
    columns = (row[atom.columns.index(parameter.path)] for atom in tables for row in atom.rows)
    beside_others = [(f"in a table: {value}", value, True) for value in columns]
    for why, value, tabled in (*alone, *beside_others):
        request, bound = request_with(parameter.path, value), first_bound(parameter.path)
        fits = all(holds(check.predicate, request, bound) for check in own)
        boundary = Boundary(value=value, why=why, fits=fits, tabled=tabled)
        found.setdefault(json.dumps(value), boundary)
    return tuple(found.values())


def shown(value: Json) -> str:
    """A value as JSON writes it."""
    return json.dumps(value, ensure_ascii=False)


def text(length: int) -> str:
    """A text of so many code points, one of them outside the basic plane."""
    return "x" * (length - 1) + _FOX if length > 0 else ""


def typos(value: Constant) -> list[tuple[str, Constant]]:
    """Likely misspellings of an allowed value: other case, a letter too few, a letter too many."""
    if value is None:
        return [("the text null", "null")]
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
        yield from limits(atom, parameter)
    for why, value in of_other_types(parameter):
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
        case Object(open=is_open):
            yield "an empty object", {}
            if is_open and parameter.children:
                yield from of_open(parameter.type)
        case Null() | AnyValue():
            yield "null", None
            yield "an object in an array", [{"a": [None]}]
        case String() | Union():
            return
        case _:
            assert_never(parameter.type)


def limits(atom: Atom, parameter: Parameter) -> Iterator[tuple[str, Json]]:
    """The values on and next to the limits of a predicate."""
    match atom:
        case Enum(values=values):
            yield from ((f"allowed: {shown(value)}", value) for value in values)
            yield from typos(values[0])
            for number, value in enumerate(values):
                slips = typos(value)
                yield slips[number % len(slips)]
        case Range() | ExclusiveRange() | MultipleOf():
            numbers = (form.type for form in variants(parameter) if isinstance(form.type, Numeric))
            numeric = next(numbers, None)  # or a rule speaks of a number that the parameter cannot be
            yield from _of_number(atom, numeric) if numeric else ()
        case Length(minimum=least, maximum=most):
            for length in around(least, most, MOST_CHARACTERS):
                yield f"{length} characters", _of_length(parameter, length)
        case Pattern(pattern=pattern):
            yield from ((f"by the pattern: {shown(each)}", each) for each in following(pattern))
            yield from ((f"nearly by the pattern: {shown(each)}", each) for each in straying(pattern))
        case ItemCount() | UniqueItems() | ItemTotal() | PropertyCount():
            yield from _of_container(atom, parameter)
        case Present() | HasType() | NoAdditionalProperties() | Matches() | CountWhere() | TotalCount():
            return
        case InTable() | Product() | Ratio() | Compare() | EqualItemCount() | EveryValue():
            return
        case _:
            assert_never(atom)


def _of_number(atom: Range | ExclusiveRange | MultipleOf, numeric: Numeric) -> Iterator[tuple[str, Json]]:
    match atom:
        case Range(minimum=least, maximum=most) | ExclusiveRange(minimum=least, maximum=most):
            for bound, outward in ((least, -inf), (most, inf)):
                if bound is not None:
                    below, above = (value for _, value in beside(numeric, bound))
                    yield from ((shown(value), value) for value in (below, bound, above))
                    if not numeric.integer:
                        yield from next_double(bound, outward if isinstance(atom, Range) else -outward)
        case MultipleOf(step=step):
            first = plainest(Numeric(integer=numeric.integer, minimum=numeric.minimum, step=step))
            yield f"on the step {step}", first
            yield from beside(numeric, first)
        case _:
            assert_never(atom)


def _of_container(
    atom: ItemCount | UniqueItems | ItemTotal | PropertyCount, parameter: Parameter
) -> Iterator[tuple[str, Json]]:
    arrays = (form.type for form in variants(parameter) if isinstance(form.type, Array))
    match atom:
        case ItemCount(minimum=least, maximum=most):
            for array, length in product(arrays, around(least, most, MOST_ITEMS)):
                yield f"{length} items", items_counted(array, length)
        case UniqueItems():
            yield from chain.from_iterable(map(repeated_items, arrays))
        case ItemTotal():
            yield from chain.from_iterable(summed_items(atom, each) for each in arrays)
        case PropertyCount(minimum=least, maximum=most):
            for count in around(least, most, MOST_ITEMS):
                yield f"{count} keys", keys_counted(parameter, count)
        case _:
            assert_never(atom)


def _of_length(parameter: Parameter, length: int) -> str:
    """A text of so many code points, of the parameter's format or pattern where one can be that long."""
    strings = [form.type for form in variants(parameter) if isinstance(form.type, String)]
    fitting_texts = [long_enough(each.format, length, length) for each in strings if each.format]
    fitting_texts += [of_length(each.pattern, length, length) for each in strings if each.pattern]
    found = next((each for each in fitting_texts if each is not None), None)
    return found or (text(length) if length <= LONG else _FOX * length)
