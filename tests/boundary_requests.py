"""Requests built from a model's own tree and limits: valid ones, and valid ones with a few edits."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

from hypothesis import strategies as st

from boundary_values import OTHER_TYPES, beside, good
from specwright.ir.evaluate import Bound, bindings, broken, value_at
from specwright.ir.model import Model
from specwright.ir.parameter import Array, Object, Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.tree import index
from specwright.ir.visitors import free_paths

Place: TypeAlias = tuple[str | int, ...]

NOTHING: Any = ...


def valid_requests(model: Model) -> st.SearchStrategy[Any]:
    """Requests that the model accepts, with optional parameters and rows of its tables at random."""

    @st.composite
    def build(draw: st.DrawFn) -> Any:
        request = _value(draw, model.request.root)
        for table in model.tables:
            row = draw(st.sampled_from(table.rows))
            for column, side in zip(table.columns, row.values, strict=True):
                if value_at(column, request, ()) is not None:
                    put(request, column, draw(st.sampled_from([side, side, float(side)])))
        return mended(model, request)

    return build()


def edited_requests(model: Model, most: int = 3) -> st.SearchStrategy[Any]:
    """Valid requests after none to a few edits, each at any place and on either side of a limit."""

    @st.composite
    def build(draw: st.DrawFn) -> Any:
        request = draw(valid_requests(model))
        for _ in range(draw(st.integers(0, most))):
            place, parameter = draw(_place_to_edit(model, request))
            groups = [group for group in _edits(model, parameter, at(request, place)) if group]
            edit = draw(st.one_of([st.sampled_from(group) for group in groups]))
            request = replaced(request, place, edit)
        return request

    return build()


def full_requests(model: Model) -> Iterator[Any]:
    """Valid requests that give all that can be given at once, each parameter the first or the last way."""
    for choose in (_first, _last):
        request = _full(model.request.root, choose)
        for table in model.tables:
            for column, side in zip(table.columns, choose(table.rows).values, strict=True):
                put(request, column, side)
        yield mended(model, request, backwards=choose is _first)


def single_edits(model: Model, request: Any) -> Iterator[Any]:
    """Every request that is one edit away, once: many edits lead to the same."""
    seen: set[str] = set()
    for place, parameter in places(model.request.root, request):
        for group in _edits(model, parameter, at(request, place)):
            for edit in group:
                edited = replaced(request, place, edit)
                if (text := repr(edited)) not in seen:
                    seen.add(text)
                    yield edited


def _first(values: Sequence[Any]) -> Any:
    return values[0]


def _last(values: Sequence[Any]) -> Any:
    return values[-1]


def _full(parameter: Parameter, choose: Callable[[Sequence[Any]], Any]) -> Any:
    match parameter.type:
        case Object(properties=properties) if properties:
            return {child.name: _full(child, choose) for child in properties}
        case Array(items=items, min_items=low, max_items=high):
            return [_full(items, choose) for _ in range(max(low or 0, min(2, high or 2)))]
        case _:
            return choose(good(parameter))


def _place_to_edit(model: Model, request: Any) -> st.SearchStrategy[tuple[Place, Parameter]]:
    """Mostly a value at the end of its branch, for limits are stated there; else an object or an array."""
    every = list(places(model.request.root, request))
    ends = [each for each in every if not each[1].children]
    holders = [each for each in every if each[1].children]
    return st.one_of([st.sampled_from(each) for each in (ends, ends, holders) if each])


def places(parameter: Parameter, value: Any, place: Place = ()) -> Iterator[tuple[Place, Parameter]]:
    """Where values stand that the tree knows, each with its parameter."""
    yield place, parameter
    match parameter.type, value:
        case Object(), dict():
            for child in parameter.children:
                if child.name in value:
                    yield from places(child, value[child.name], (*place, child.name))
        case Array(items=items), list():
            for number, each in enumerate(value):
                yield from places(items, each, (*place, number))


def at(request: Any, place: Place) -> Any:
    """The value that stands at a place."""
    for name in place:
        request = request[name]
    return request


def put(request: Any, path: Path, value: Any) -> None:
    """Sets a parameter in an object that is there."""
    at(request, path[:-1])[path[-1]] = value


def replaced(request: Any, place: Place, value: Any) -> Any:
    """A request with another value at a place, or without it."""
    if not place:
        return value
    result = deepcopy(request)
    holder = at(result, place[:-1])
    if value is NOTHING:
        del holder[place[-1]]
    else:
        holder[place[-1]] = deepcopy(value)
    return result


def mended(model: Model, request: Any, *, backwards: bool = True) -> Any:
    """The request without the optional parameters that break a rule: the last that it names, or the first."""
    known = index(model.request.root)
    for _ in range(20):
        faults = broken(model.request.checks, request)
        if not faults:
            return request
        for bound in list(bindings(faults[0].scope, request)):
            about = faults[0].subjects[:: -1 if backwards else 1]
            about = (*about, *free_paths(faults[0].predicate))
            _leave_out(about, faults[0].scope, request, bound, known)
    raise AssertionError([fault.rule for fault in faults])


def _leave_out(
    about: tuple[Path, ...], scope: Path, request: Any, bound: Bound, known: dict[Path, Parameter]
) -> None:
    """Takes away the first of these parameters that is optional, else the object that they stand in."""
    ends = [*about, *(scope[:depth] for depth in range(len(scope), 0, -1))]
    for path in ends:
        place = _place(path, bound)
        optional = path[-1] != ITEM and not known[path].required
        if optional and path[-1] in (holder := _holder(request, place)):
            del holder[path[-1]]
            return


def _holder(request: Any, place: Place) -> Any:
    """The object that a place is in; an empty one where something above it was taken away."""
    try:
        return at(request, place[:-1])
    except (KeyError, IndexError):
        return {}


def _place(path: Path, bound: Bound) -> Place:
    numbers = iter(bound)
    return tuple(next(numbers) if name == ITEM else name for name in path)


def _value(draw: st.DrawFn, parameter: Parameter) -> Any:
    match parameter.type:
        case Object(properties=properties) if properties:
            chosen = [child for child in properties if child.required or draw(st.booleans())]
            return {child.name: _value(draw, child) for child in chosen}
        case Array(items=items, min_items=low, max_items=high):
            low, most = low or 0, 4 if high is None else min(high, 6)
            return [_value(draw, items) for _ in range(draw(st.integers(low, max(low, most))))]
        case _:
            return draw(st.sampled_from(good(parameter)))


def _edits(model: Model, parameter: Parameter, value: Any) -> Iterator[list[Any]]:
    """What may stand in the place of a value, by the sort of edit; NOTHING takes it away from an object."""
    if not parameter.path:
        yield list(_tables(model, value))
    yield beside(parameter)
    yield [*OTHER_TYPES, [value], {"value": value}]
    if parameter.path and parameter.path[-1] != ITEM:
        yield [NOTHING]
    if isinstance(value, dict):
        yield from _other_keys(parameter, value)
    if isinstance(value, list) and isinstance(parameter.type, Array):
        yield [
            [value[n % len(value)] if value else "a" for n in range(length)]
            for length in _lengths(parameter.type, len(value))
        ]


def _other_keys(parameter: Parameter, value: dict[str, Any]) -> Iterator[list[Any]]:
    """The object with a key more, renamed, or less; with a parameter that it may have."""
    yield [{**value, name: 1} for name in ("", "seed", "__class__", *(f"{key}s" for key in value))]
    yield [{(key.swapcase() if key == name else key): each for key, each in value.items()} for name in value]
    yield [{key: each for key, each in value.items() if key != name} for name in value]
    absent = [child for child in parameter.children if child.name not in value and not child.children]
    yield [{**value, child.name: each} for child in absent for each in (*good(child)[:4], None)]


def _lengths(array: Array, length: int) -> set[int]:
    beside = {length + 1, length - 1, 0}
    for bound in (array.min_items, array.max_items):
        if bound is not None:
            beside |= {bound - 1, bound, bound + 1}
    return {each for each in beside if 0 <= each <= 40}


def _tables(model: Model, request: Any) -> Iterator[Any]:
    """The request with pairs that are nearly rows: transposed, mixed of two rows, beside a row."""
    for table in model.tables:
        if isinstance(request, dict) and all(len(column) == 1 for column in table.columns):
            (one,), (other,) = table.columns
            rows = [row.values for row in table.rows]
            pairs = [(b, a) for a, b in rows] + [(a, rows[-1][1]) for a, _ in rows]
            pairs += [(a + 1, b) for a, b in rows[:9]] + [(a, b - 1) for a, b in rows[:9]] + rows
            for first, second in pairs:
                yield {**request, one: first, other: second}
