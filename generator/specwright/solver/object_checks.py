"""Checks of objects as a search can use them: counted keys as keys that stand, values of maps alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from specwright.ir.model import Check, Phase
from specwright.ir.parameter import AnyValue, Object, Parameter
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.patterns import is_found
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    EveryValue,
    HasType,
    Implies,
    ItemCount,
    JsonType,
    NoAdditionalProperties,
    Not,
    PartsAtom,
    Predicate,
    Present,
    PropertyCount,
    TotalCount,
)
from specwright.ir.tree import objects, variants
from specwright.ir.visitors import (
    FALSE,
    TRUE,
    atoms,
    collect,
    conjuncts,
    free_paths,
    moved,
    paths,
    rewrite,
    simplified,
)

MOST_COUNTED = 8


def asks_for_subject(check: Check) -> bool:
    """Whether the check asks for its subject; one told at a map asks for what lies inside."""
    return check.phase is Phase.MISSING and not isinstance(check.predicate, PartsAtom)


def told(checks: Iterable[Check], root: Parameter) -> Iterator[Check]:
    """The checks, with the keys of closed objects told by name where they are few and a check counts them."""
    known = {each.path: each for each in objects(root)}
    told_of = partial(by_count, known)
    for check in checks:
        if any(isinstance(atom, PropertyCount) for atom in atoms(check.predicate)):
            predicate = rewrite(check.predicate, told_of)
            is_same = predicate == check.predicate
            yield check if is_same else replace(check, predicate=predicate, phase=Phase.CROSS_FIELD)
        elif check.phase is Phase.CROSS_FIELD and collect(EveryValue, [check.predicate]):
            yield replace(check, predicate=by_name(check.predicate, known))
        else:
            yield check


class NamedKeys:
    """Questions about a message, with what they say of the keys of objects said of the message's parameters.

    So a question is understood that counts, forbids or asks keys as another message does. What the message
    can have nothing at is known to be absent.
    """

    def __init__(self, parameters: Mapping[Path, Parameter]) -> None:
        self._parameters = parameters
        self._forms = {path: [*_object_forms(each)] for path, each in parameters.items()}
        self._known = {path: some[0] for path, some in self._forms.items() if len(some) == 1}

    def asked(self, predicate: Predicate) -> Predicate:
        """The predicate about the message's own parameters."""
        return rewrite(predicate, self._at)

    def _at(self, atom: Atom) -> Predicate:
        parameters, known = self._parameters, self._known
        if any(path not in parameters and _lacks(path, parameters) for path in paths(atom)):
            return _without(atom, parameters)
        match atom:
            case PropertyCount():
                return by_count(known, atom)
            case NoAdditionalProperties(path=path, names=names) if path in parameters:
                others = EveryValue(path=path, where=FALSE, names=names)
                return _named(known, others) if path in known else atom if self._forms[path] else TRUE
            case EveryValue():
                return _named(known, replace(atom, where=self.asked(atom.where)))
            case CountWhere():
                where = self.asked(atom.where)
                return atom if where is atom.where else replace(atom, where=where)
            case _:
                return atom


def _without(atom: Atom, parameters: Mapping[Path, Parameter]) -> Predicate:
    """What is left of an atom about something that is never there."""
    match atom:
        case Present():
            return FALSE
        case TotalCount(arrays=arrays):
            left = tuple(path for path in arrays if path in parameters or not _lacks(path, parameters))
            if len(left) == 1:
                return ItemCount(path=left[0], maximum=atom.maximum)
            return replace(atom, arrays=left) if left else TRUE if atom.maximum >= 0 else FALSE
        case _:
            return TRUE


def _lacks(path: Path, parameters: Mapping[Path, Parameter]) -> bool:
    """Whether no valid message has anything at a path that is none of its parameters."""
    holder = next(path[:length] for length in range(len(path) - 1, -1, -1) if path[:length] in parameters)
    for form in variants(parameters[holder]):
        match form.type:
            case AnyValue() | Object(open=True):
                return False
            case _:
                continue
    return True


def _object_forms(parameter: Parameter) -> Iterator[Parameter]:
    return (form for form in variants(parameter) if isinstance(form.type, Object))


def by_name(predicate: Predicate, known: Mapping[Path, Parameter]) -> Predicate:
    """The predicate with what it asks under every key of an object asked of each parameter there."""
    return rewrite(predicate, partial(_named, known))


def _named(known: Mapping[Path, Parameter], atom: Atom) -> Predicate:
    form = known.get(atom.path) if isinstance(atom, EveryValue) else None
    match atom, form:
        case EveryValue(path=path, where=where), Parameter(type=Object(properties=properties, open=is_open)):
            pattern, start = atom.matching, (*path, VALUE)
            asked = [
                Implies(given=Present(path=each.path), then=moved(where, start, each.path))
                for each in properties
                if each.name not in atom.names and (pattern is None or is_found(pattern, each.name))
            ]
            names = tuple(dict.fromkeys((*atom.names, *(each.name for each in properties))))
            others = (replace(atom, names=names),) if is_open else ()
            return simplified(AllOf(of=(*asked, *others)))
        case _:
            return atom


def of_values(check: Check, holder: Path) -> Iterator[Check]:
    """What the check asks of each value of a map, as checks of that value."""
    match check.predicate:
        case EveryValue(path=path, where=where, matching=None) if path == holder:
            yield from _of_part(check, where, (*holder, VALUE))
        case _:
            return


def _of_part(check: Check, where: Predicate, part: Path) -> Iterator[Check]:
    """What is asked of a map's value, or of an item in one, as checks whose scope is that part."""
    for asked in conjuncts(where):
        match asked:
            case CountWhere(path=array, where=Not(of=each), minimum=None, maximum=0):
                yield from _of_part(check, each, (*array, ITEM))
            case _:
                yield _of_value(replace(check, predicate=asked, scope=part), part)


def _of_value(check: Check, value: Path) -> Check:
    paths = {*free_paths(check.predicate)}
    counts = collect(CountWhere, [check.predicate])
    match check.predicate:
        case Present(path=path):
            return replace(check, phase=Phase.MISSING, subjects=(path,))
        case _ if len(paths) == 1 and not counts:
            return replace(check, phase=Phase.VALUE, subjects=tuple(paths))
        case _:
            return replace(check, phase=Phase.CROSS_FIELD, subjects=(value,))


def by_count(known: Mapping[Path, Parameter], atom: Atom) -> Predicate:
    """The number of keys of a closed object, told by their names where they are few."""
    form = known.get(atom.path) if isinstance(atom, PropertyCount) else None
    match atom, form:
        case PropertyCount(), Parameter(type=Object(properties=properties, open=False)) if (
            len(properties) <= MOST_COUNTED
        ):
            given: list[Predicate] = [Present(path=each.path) for each in properties]
            few = [AllOf(of=some) for some in combinations(given, atom.minimum or 0)]
            many = combinations(given, len(given) + 1 if atom.maximum is None else atom.maximum + 1)
            stands = AllOf(of=(Present(path=atom.path), HasType(path=atom.path, kind=JsonType.OBJECT)))
            none_more = (Not(of=AllOf(of=some)) for some in many)
            return Implies(given=stands, then=AllOf(of=(AnyOf(of=tuple(few)), *none_more)))
        case _:
            return atom


def by_count_beside(atom: PropertyCount, named: Sequence[Path], rest: Path) -> Predicate:
    """The number of keys of an object whose keys without a name of their own stand in an array at `rest`.

    So many of the named ones stand as stand; the rest may be, or must be, as many items as are left.
    """
    if len(named) > MOST_COUNTED:
        return atom
    given = [Present(path=path) for path in named]
    asked: list[Predicate] = []
    for number in range(len(named) + 1):
        if atom.maximum is not None:
            few: Predicate = ItemCount(path=rest, maximum=max(atom.maximum - number, 0))
            none = AllOf(of=(few, Not(of=Present(path=rest))))
            left = few if number < atom.maximum else none if number == atom.maximum else FALSE
            asked.append(Implies(given=_at_least(number, given), then=left))
        if atom.minimum is not None and number < atom.minimum:
            many = ItemCount(path=rest, minimum=atom.minimum - number)
            enough = AllOf(of=(Present(path=rest), many))
            asked.append(AnyOf(of=(_at_least(number + 1, given), enough)))
    stands = AllOf(of=(Present(path=atom.path), HasType(path=atom.path, kind=JsonType.OBJECT)))
    return simplified(Implies(given=stands, then=AllOf(of=tuple(asked))))


def _at_least(number: int, given: Sequence[Predicate]) -> Predicate:
    """That so many of the predicates hold."""
    return AnyOf(of=tuple(AllOf(of=some) for some in combinations(given, number)))
