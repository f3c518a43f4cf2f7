"""The checks of a message by the parameter whose boundary values they decide."""

from itertools import chain

from specwright.ir.model import Check, Message, Phase
from specwright.ir.path import Path
from specwright.ir.predicate import Atom, EveryValue
from specwright.ir.visitors import atoms, collect, every_atom, every_path, paths


class ParameterChecks:
    """What the checks of a message say of each parameter: those about its value alone, and all atoms.

    Those on a map's values are about each value inside it, too.
    """

    def __init__(self, message: Message) -> None:
        self.own: dict[Path, list[Check]] = {}
        self.atoms: dict[Path, list[Atom]] = {}
        for check in message.checks:
            if check.phase is Phase.VALUE and len(check.subjects) == 1:
                inside = every_path(check.predicate) if isinstance(check.predicate, EveryValue) else ()
                for path in dict.fromkeys((check.subjects[0], *inside)):
                    self.own.setdefault(path, []).append(check)
            inner = (each.where for each in collect(EveryValue, [check.predicate]))
            for atom in chain(atoms(check.predicate), *map(every_atom, inner)):
                for path in dict.fromkeys(paths(atom)):
                    self.atoms.setdefault(path, []).append(atom)
