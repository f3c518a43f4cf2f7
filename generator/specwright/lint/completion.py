"""Predicates about a request completed with defaults, restated for the request before that."""

from collections.abc import Iterator, Mapping

from specwright.ir.evaluate import holds
from specwright.ir.parameter import Json
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import AllOf, AnyOf, Atom, CountWhere, Not, Predicate, Present, RelationAtom
from specwright.ir.visitors import FALSE, TRUE, atoms, paths, rewrite
from specwright.solver.states import rebase


def once_filled(predicate: Predicate, defaults: Mapping[Path, Json]) -> Predicate | None:
    """The predicate that a request meets now if it will meet the given one with the defaults filled in.

    It assumes that no object is added. None where the predicate compares a parameter that has a default with
    another one, or counts its items.
    """
    if any(isinstance(atom, RelationAtom | CountWhere) for atom in _filled(predicate, defaults)):
        return None
    return rewrite(predicate, lambda atom: _atom_filled(atom, defaults))


def _filled(predicate: Predicate, defaults: Mapping[Path, Json]) -> Iterator[Atom]:
    """The atoms about parameters that have a default."""
    return (atom for atom in atoms(predicate) if any(path in defaults for path in paths(atom)))


def _atom_filled(atom: Atom, defaults: Mapping[Path, Json]) -> Predicate:
    path = next((path for path in paths(atom) if path in defaults), None)
    if path is None:
        return atom
    given, holder = Present(path=path), path[:-1]
    inside: Predicate = Present(path=holder) if holder and holder[-1] != ITEM else TRUE
    met = TRUE if holds(rebase(atom), defaults[path]) else FALSE
    unmet = FALSE if isinstance(atom, Present) else TRUE
    return AnyOf(
        of=(
            AllOf(of=(given, atom)),
            AllOf(of=(Not(of=given), inside, met)),
            AllOf(of=(Not(of=given), Not(of=inside), unmet)),
        )
    )
