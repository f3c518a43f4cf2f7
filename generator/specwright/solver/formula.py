"""Predicates as formulas over numbered atoms, decided piece by piece, and the parameters that they bind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from weakref import WeakValueDictionary

from specwright.ir.path import Path
from specwright.ir.predicate import Atom, Enum, ItemCount, PartsAtom, Predicate, TotalCount
from specwright.ir.visitors import fold_normal_form, paths

Formula: TypeAlias = "int | NaryFormula"


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class NaryFormula:
    """A conjunction (`every`) or disjunction; a number is an atom, negated where it is below zero.

    `atoms` are the numbers of all atoms in it, `ordered` the same in their order. Equal formulas are one
    object: `nary` makes them.
    """

    every: bool
    parts: tuple["Formula", ...]
    atoms: frozenset[int]
    ordered: tuple[int, ...]


_FORMULAS: WeakValueDictionary[tuple[bool, tuple[Formula, ...]], NaryFormula] = WeakValueDictionary()


def nary(every: bool, parts: tuple[Formula, ...]) -> NaryFormula:
    """The one conjunction or disjunction of these parts."""
    known = _FORMULAS.get((every, parts))
    if known is None:
        ordered = dict.fromkeys(atom for part in parts for atom in numbers(part))
        known = _FORMULAS[every, parts] = NaryFormula(every, parts, frozenset(ordered), tuple(ordered))
    return known


TRUE = nary(True, ())
FALSE = nary(False, ())


class Atoms:
    """The atoms of a message, numbered from 1 in the order they are met."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}
        self._atoms: list[Atom] = []
        self._paths: list[tuple[Path, ...]] = []
        self._texts: dict[int, str] = {}
        self._of_rules: dict[int, tuple[Predicate, Formula]] = {}

    def __getitem__(self, number: int) -> Atom:
        return self._atoms[number - 1]

    def number(self, atom: Atom) -> int:
        """The atom's number."""
        found = self._numbers.setdefault(distinct(atom), len(self._atoms) + 1)
        if found > len(self._atoms):
            self._atoms.append(atom)
            self._paths.append(paths(atom))
        return found

    def paths(self, number: int) -> tuple[Path, ...]:
        """The parameters that the atom is about."""
        return self._paths[number - 1]

    def text(self, number: int) -> str:
        """The atom as a text that no other atom has."""
        if number not in self._texts:
            self._texts[number] = repr(self[number])
        return self._texts[number]

    def formula(self, predicate: Predicate) -> Formula:
        """The formula that is true where the predicate holds."""
        return fold_normal_form(predicate, self._literal, joined)

    def of_rule(self, predicate: Predicate) -> Formula:
        """The same for what a rule says, which each derived space asks again; predicates are held."""
        if id(predicate) not in self._of_rules:
            self._of_rules[id(predicate)] = predicate, self.formula(predicate)
        return self._of_rules[id(predicate)][1]

    def _literal(self, atom: Atom, holds: bool) -> int:
        if isinstance(atom, TotalCount) and len(atom.arrays) == 1 and atom.maximum >= 0:
            atom = ItemCount(path=atom.arrays[0], maximum=atom.maximum)
        return self.number(atom) if holds else -self.number(atom)


def distinct(atom: Predicate) -> object:
    """A key by which atoms differ: Python takes one that asks for 0 for one that asks for false."""
    return repr(atom) if isinstance(atom, Enum | PartsAtom) else atom


def joined(every: bool, parts: Iterable[Formula]) -> Formula:
    """All of the formulas, or any of them, with constants and repetitions left out."""
    kept: dict[Formula, None] = {}
    for part in parts:
        if isinstance(part, int):
            if -part in kept:
                return FALSE if every else TRUE
            kept[part] = None
        elif part.every == every:
            kept.update(dict.fromkeys(part.parts))
        elif not part.parts:
            return part
        else:
            kept[part] = None
    if len(kept) == 1:
        return next(iter(kept))
    return nary(every, tuple(kept))


def either(*parts: Formula) -> Formula:
    """Any of the formulas."""
    return joined(False, parts)


def both(*parts: Formula) -> Formula:
    """All of the formulas."""
    return joined(True, parts)


def negated(formula: Formula) -> Formula:
    """The opposite of a formula."""
    if isinstance(formula, int):
        return -formula
    return nary(not formula.every, tuple(map(negated, formula.parts)))


def simplify(formula: Formula, truths: Mapping[int, bool]) -> Formula:
    """What is left of a formula once some atoms are known."""
    if isinstance(formula, int):
        known = truths.get(abs(formula))
        if known is None:
            return formula
        return TRUE if known == (formula > 0) else FALSE
    if formula.atoms.isdisjoint(truths):
        return formula
    left = [
        part if not isinstance(part, int) and part.atoms.isdisjoint(truths) else simplify(part, truths)
        for part in formula.parts
    ]
    return joined(formula.every, left)


def numbers(formula: Formula) -> tuple[int, ...]:
    """The atoms of a formula, each once, in their order."""
    return (abs(formula),) if isinstance(formula, int) else formula.ordered


def size(formula: Formula) -> int:
    """How many atoms a formula has."""
    return 1 if isinstance(formula, int) else len(formula.atoms)


class Links:
    """Formulas, each with the parameters that it binds together."""

    def __init__(self) -> None:
        self._links: list[tuple[Formula, tuple[Path, ...]]] = []
        self._touching: dict[Path, list[int]] = {}

    def add(self, formula: Formula, paths: Iterable[Path]) -> None:
        """Binds the parameters, with a formula that holds of them."""
        self._links.append((formula, tuple(paths)))
        for path in self._links[-1][1]:
            self._touching.setdefault(path, []).append(len(self._links) - 1)

    def bound(
        self, starts: Iterable[Path], alone: Callable[[Path], tuple[Formula, Path | None] | None]
    ) -> tuple[dict[Path, None], list[Formula]]:
        """All parameters that are bound to the first ones, and the formulas that hold of them.

        `alone` gives what holds of a parameter that no rule speaks of, and the object that holds it.
        """
        paths: dict[Path, None] = {}
        used: dict[int, None] = {}
        formulas: list[Formula] = []
        waiting = list(starts)
        while waiting:
            path = waiting.pop()
            if path in paths:
                continue
            paths[path] = None
            own = alone(path)
            if own is not None:
                formulas.append(own[0])
                waiting += [own[1]] if own[1] is not None else []
            for link in self._touching.get(path, ()):
                if link not in used:
                    used[link] = None
                    waiting += self._links[link][1]
        return paths, [*formulas, *(self._links[link][0] for link in sorted(used))]
