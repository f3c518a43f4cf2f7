"""The ways to make a predicate true, or false: what stands at which path, on its limits and beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, assert_never

from specwright.ir.comparison import Compare
from specwright.ir.evaluate import ABSENT, holds
from specwright.ir.json_values import between
from specwright.ir.parameter import Array, Parameter
from specwright.ir.path import ITEM, PARTS, VALUE, Path, dotted
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    EqualItemCount,
    EveryValue,
    Implies,
    InTable,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    Product,
    Ratio,
    RelationAtom,
    TotalCount,
    ValueAtom,
)
from specwright.ir.tree import variants
from specwright.ir.visitors import TRUE, free_paths, normal_form
from specwright.vectors.boundaries import shown
from specwright.vectors.drafts import DraftSubject
from specwright.vectors.goal import Content, Goal, Matching
from specwright.vectors.keys import under_keys
from specwright.vectors.pairs import pairs
from specwright.vectors.trying import worth_trying


def goals(predicate: Predicate, subject: DraftSubject) -> Iterator[Goal]:
    """Every way to make the predicate true.

    In a conjunction each part decides in turn, and the others hold. In a disjunction each part holds alone
    where that is possible, then all hold at once.
    """
    match predicate:
        case AllOf(of=parts):
            words = list(map(_presence, parts))
            for number, part in enumerate(parts):
                others = (*parts[:number], *parts[number + 1 :])
                for goal in goals(part, subject):
                    left_out = [path for path, each in goal.contents.items() if each.value is ABSENT]
                    if not any(Present(path=path) in others for path in left_out):
                        named = dict.fromkeys((*words[:number], goal.words, *words[number + 1 :]))
                        together = ", ".join(filter(None, named))
                        yield replace(goal, words=together, required=(*goal.required, *others))
        case AnyOf(of=parts):
            for number, part in enumerate(parts):
                others = (*parts[:number], *parts[number + 1 :])
                for goal in goals(part, subject):
                    silent = (normal_form(other, holds=False) for other in others)
                    yield replace(goal, preferred=(*goal.preferred, *silent))
            for goal in islice(goals(AllOf(of=parts), subject), len(parts) > 1):
                yield replace(goal, words=f"all at once: {goal.words}")
        case Not(of=Not() | AllOf() | AnyOf() | Implies()) | Implies():
            yield from goals(normal_form(predicate), subject)
        case Not(of=of):
            yield from _of_atom(of, False, subject)
        case _:
            yield from _of_atom(predicate, True, subject)


def _presence(predicate: Predicate) -> str:
    """The words for a part that does not decide: only whether a parameter is given."""
    match predicate:
        case Present(path=path):
            return f"{dotted(path)} given"
        case Not(of=Present(path=path)):
            return f"{dotted(path)} not given"
        case _:
            return ""


def _of_atom(atom: Predicate, wanted: bool, subject: DraftSubject) -> Iterator[Goal]:
    match atom:
        case Present(path=path) if not wanted:
            yield from _absence(path, subject)
        case Present(path=path):
            yield _goal("given", {path: Content()})
            return
        case NoAdditionalProperties():
            yield from () if wanted else _keys(atom)
            return
        case InTable() | Product() | Ratio() | Compare() | EqualItemCount() | TotalCount():
            yield from _of_relation(atom, wanted, subject)
        case CountWhere():
            yield from _counted(atom, wanted, subject)
        case EveryValue():
            yield from _values(atom, wanted, subject)
        case _ if isinstance(atom, ValueAtom):
            for boundary in worth_trying(atom, wanted, subject):
                yield _goal(boundary.why, {atom.path: Content(boundary.value)})
        case Not() | AllOf() | AnyOf() | Implies():
            raise TypeError("a normal form negates atoms alone")
        case _:
            assert_never(atom)
    if wanted:
        for path in dict.fromkeys(free_paths(atom)):
            yield from _absence(path, subject)


def _of_relation(atom: RelationAtom, wanted: bool, subject: DraftSubject) -> Iterator[Goal]:
    match atom:
        case InTable() | Product() | Ratio() | Compare():
            test = replace(atom, columns=(("0",), ("1",)))
            for words, (one, other) in pairs(atom, subject.parameters, wanted):
                if holds(test, {"0": one, "1": other}) is wanted:
                    yield _goal(words, dict(zip(atom.columns, (Content(one), Content(other)), strict=True)))
        case EqualItemCount(left=left, right=right):
            for one, other in ((1, 1), (2, 2)) if wanted else ((1, 2), (2, 1), (3, 2)):
                yield _sized({left: one, right: other})
        case TotalCount(arrays=arrays, maximum=most):
            yield from map(
                _sized, _totals([subject.parameters[path] for path in arrays], most + (not wanted))
            )
        case _:
            assert_never(atom)


def _goal(words: str, contents: Mapping[Path, Content]) -> Goal:
    return Goal(words=f"{', '.join(map(dotted, contents))} {words}", contents=contents)


def _absence(path: Path, subject: DraftSubject) -> Iterator[Goal]:
    """The parameter left out, then each optional container of it."""
    while path and path[-1] not in PARTS:
        yield _goal("not given", {path: Content(ABSENT)})
        path = path[:-1]
        if subject.parameters[path].required:
            return


def _keys(atom: NoAdditionalProperties) -> Iterator[Goal]:
    """Unknown keys: misspelt, several at once, of an odd name."""
    name = atom.names[0] if atom.names else "name"
    keys: tuple[tuple[str, dict[str, Any]], ...] = (
        (f"{shown(name[:-1])} for {shown(name)}", {name[:-1]: 1}),
        (f"{shown(name.swapcase())} for {shown(name)}", {name.swapcase(): 1}),
        ("several unknown keys", {"zebra": 1, "": None, "ant": {}}),
        ("a key of every object of JavaScript", {"__proto__": {}}),
    )
    for words, more in keys:
        if more.keys().isdisjoint(atom.names):
            contents = {(*atom.path, key): Content(value) for key, value in more.items()}
            yield Goal(words=words, contents=contents)


def _values(atom: EveryValue, wanted: bool, subject: DraftSubject) -> Iterator[Goal]:
    """Keys of an object, whose values satisfy the predicate or do not."""
    path = (*atom.path, VALUE)
    given = _goal("given", {path: Content()})
    wheres = (normal_form(atom.where, holds=each) for each in (True, False))
    right, wrong = ([given] if each == TRUE else list(goals(each, subject)) for each in wheres)
    yield from under_keys(atom, right, wrong, subject.parameters[atom.path], wanted=wanted)


def _sized(counts: Mapping[Path, int]) -> Goal:
    """Arrays with these item counts; 0 leaves the array out."""
    contents = {path: Content(items=count) if count else Content(ABSENT) for path, count in counts.items()}
    return _goal(f"of {' and '.join(map(str, counts.values()))} items", contents)


def _totals(arrays: Sequence[Parameter], total: int) -> Iterator[dict[Path, int]]:
    """The total spread over the arrays: in one alone, over two, over all."""
    none = {array.path: 0 for array in arrays}
    one, other = arrays[0].path, arrays[1].path
    share, rest = divmod(total, len(arrays))
    spread = [
        *({**none, array.path: total} for array in arrays),
        {**none, one: total - total // 2, other: total // 2},
        *({**dict.fromkeys(none, share), each.path: share + rest} for each in (arrays[-1], arrays[0])),
    ]
    for counts in spread:
        if all(counts[each.path] <= _most(each, total) for each in arrays):
            yield counts


def _most(array: Parameter, otherwise: int) -> int:
    """The most items that an array may have."""
    bounds = (form.type.max_items for form in variants(array) if isinstance(form.type, Array))
    return next((bound for bound in bounds if bound is not None), otherwise)


def _counted(atom: CountWhere, wanted: bool, subject: DraftSubject) -> Iterator[Goal]:
    """As many matching items as the bounds say, one more and one less; alone, and beside another item."""
    bounds = [bound for bound in (atom.minimum, atom.maximum) if bound is not None]
    counts = sorted({bound + aside for bound in bounds for aside in (-1, 0, 1)} - {-1})
    items = dotted((*atom.path, ITEM))
    for goal in goals(atom.where, subject):
        where = AllOf(of=(atom.where, goal.demand(alone=False)))
        for count in (count for count in counts if between(count, atom.minimum, atom.maximum) is wanted):
            for beside in (0, 1):
                yield Goal(
                    words=f"{count} of {count + beside} {items} match: {goal.words}",
                    contents={atom.path: Content(items=count + beside)},
                    required=(
                        replace(atom, minimum=count, maximum=count),
                        CountWhere(path=atom.path, where=where, minimum=count),
                    ),
                    matching=Matching(count, goal, normal_form(atom.where, holds=False)),
                )
