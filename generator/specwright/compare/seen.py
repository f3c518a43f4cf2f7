"""What a message asks, seen from a grown tree of another one: nothing stands where that has no place."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from specwright.compare.ground import REST, grounded
from specwright.compare.implied import kinds_of
from specwright.ir.comparison import Compare
from specwright.ir.model import Check
from specwright.ir.parameter import Array, Object, Parameter
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.patterns import is_found
from specwright.ir.predicate import (
    AllOf,
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
)
from specwright.ir.tree import objects, variants, walk
from specwright.ir.visitors import FALSE, TRUE, moved, negate, paths, rewrite
from specwright.solver.object_checks import by_count, by_count_beside
from specwright.solver.witness import somewhere


class Sight:
    """A grown tree, and how predicates look from it."""

    def __init__(self, root: Parameter) -> None:
        self.root = root
        self.known: Mapping[Path, Parameter] = {each.path: each for each in walk(root)}
        self._objects = {each.path: each for each in objects(root)}

    def broken(self, check: Check) -> Predicate:
        """The predicate that a message of the tree breaks the check; FALSE where none can."""
        scope = grounded(check.scope)
        holder = self.known.get(scope)
        if holder is None:
            return FALSE
        seen = self.seen(check.predicate)
        if seen == TRUE:
            return FALSE
        broken = negate(seen)
        if check.is_of_object and holder.kinds != (JsonType.OBJECT,):
            if JsonType.OBJECT not in holder.kinds:
                return FALSE
            broken = AllOf(of=(HasType(path=scope, kind=JsonType.OBJECT), broken))
        return somewhere(scope, broken)

    def seen(self, predicate: Predicate) -> Predicate:
        """The predicate about the grown tree, which has no maps and no open objects."""
        return rewrite(predicate, self._atom)

    def _atom(self, atom: Atom) -> Predicate:
        match atom:
            case NoAdditionalProperties(path=path, names=names):
                return self._closed(grounded(path), names)
            case EveryValue():
                return self._every_value(atom)
            case PropertyCount():
                return self._counted(atom)
            case TotalCount(arrays=arrays, maximum=most):
                kept = tuple(path for path in map(grounded, arrays) if path in self.known)
                if len(kept) == 1:  # which the solver asks of that array alone
                    return ItemCount(path=kept[0], maximum=most)
                return replace(atom, arrays=kept) if kept else TRUE
            case CountWhere(path=path, where=where):
                return self._of_items(replace(atom, path=grounded(path), where=self.seen(where)))
            case EqualItemCount(left=left, right=right):
                return self._known(replace(atom, left=grounded(left), right=grounded(right)))
            case InTable() | Product() | Ratio() | Compare():
                one, other = map(grounded, atom.columns)
                return self._known(replace(atom, columns=(one, other)))
            case Present() | HasType() | Enum() | Range() | ExclusiveRange() | MultipleOf():
                return self._known(replace(atom, path=grounded(atom.path)))
            case Length() | ItemCount() | Matches() | Pattern() | UniqueItems() | ItemTotal():
                return self._known(replace(atom, path=grounded(atom.path)))
            case _:
                assert_never(atom)

    def _known(self, atom: Atom) -> Predicate:
        """The atom, or what it comes to where one of its parameters never stands."""
        if any(path not in self.known for path in paths(atom)):
            return FALSE if isinstance(atom, Present) else TRUE
        about = {*kinds_of(atom)}
        silent = about and any(about.isdisjoint(self.known[path].kinds) for path in paths(atom))
        return TRUE if silent else atom

    def _of_items(self, atom: CountWhere) -> Predicate:
        return atom if (*atom.path, ITEM) in self.known else TRUE

    def _fields(self, path: Path) -> tuple[Parameter, ...]:
        """What an object at the path may hold; nothing where none can stand there."""
        forms = variants(self.known[path]) if path in self.known else ()
        return next((form.type.properties for form in forms if isinstance(form.type, Object)), ())

    def _closed(self, path: Path, names: tuple[str, ...]) -> Predicate:
        others = (each for each in self._fields(path) if each.name not in names)
        return _all(Not(of=Present(path=each.path)) for each in others)

    def _every_value(self, atom: EveryValue) -> Predicate:
        """The predicate of each parameter that the map does not name, and of all other keys."""
        path, pattern = grounded(atom.path), atom.matching
        fields = [each for each in self._fields(path) if each.name not in atom.names]
        if pattern is None:
            return _all(self._of_field(each, atom) for each in fields)
        if path in self.known and (not fields or any(each.name == REST for each in fields)):
            return replace(atom, path=path)
        return _all(self._of_field(each, atom) for each in fields if is_found(pattern, each.name))

    def _of_field(self, field: Parameter, atom: EveryValue) -> Predicate:
        start = (*atom.path, VALUE)
        if field.name != REST:
            where = self.seen(moved(atom.where, start, (*atom.path, field.name)))
            return Implies(given=Present(path=field.path), then=where)
        if not isinstance(field.type, Array):
            return atom
        where = self.seen(atom.where)
        return CountWhere(path=field.path, where=negate(where), maximum=0) if where != TRUE else TRUE

    def _counted(self, atom: PropertyCount) -> Predicate:
        """How many keys an object has, told by the array of those without a name where it has no others."""
        path = grounded(atom.path)
        match self._fields(path):
            case (Parameter(type=Array()) as rest,) if rest.name == REST:
                counted: Predicate = ItemCount(path=rest.path, minimum=atom.minimum, maximum=atom.maximum)
                if not atom.minimum:
                    return counted
                stands = AllOf(of=(Present(path=path), HasType(path=path, kind=JsonType.OBJECT)))
                given = stands if path else HasType(path=path, kind=JsonType.OBJECT)
                return Implies(given=given, then=AllOf(of=(Present(path=rest.path), counted)))
            case fields if any(each.name == REST for each in fields):
                named = [each.path for each in fields if each.name != REST]
                return by_count_beside(replace(atom, path=path), named, (*path, REST))
            case _:
                return by_count(self._objects, replace(atom, path=path)) if path in self.known else TRUE


def _all(predicates: Iterator[Predicate]) -> Predicate:
    asked = tuple(dict.fromkeys(each for each in predicates if each != TRUE))
    if FALSE in asked:
        return FALSE
    return asked[0] if len(asked) == 1 else AllOf(of=asked)
