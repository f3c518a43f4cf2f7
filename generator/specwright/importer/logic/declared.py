"""The parameters that a request may have, asked by path: what may stand there, and what must."""

from collections.abc import Collection
from copy import copy
from dataclasses import replace

from specwright.importer.logic.domain import Domain, domain
from specwright.ir.parameter import AnyValue, Object, Parameter, Union
from specwright.ir.path import PARTS, VALUE, Path
from specwright.ir.predicate import Constant
from specwright.ir.tree import walk


class Declared:
    """The tree of parameters by path; a path that two objects of a union both have has both parameters."""

    def __init__(self, root: Parameter, *, trusted: bool = True) -> None:
        """With `trusted`, requests are known to keep the facts; else their types alone are believed."""
        self._root = root
        self._variants: dict[Path, tuple[Parameter, ...]] = {}
        self._trusted = trusted
        for parameter in walk(root):
            known = self._variants.get(parameter.path, ())
            self._variants[parameter.path] = known + tuple(_plain(parameter))
        self._domains: dict[Path, Domain] = {}

    def doubted(self) -> "Declared":
        """The same parameters, of whose facts only the types are believed."""
        return Declared(self._root, trusted=False)

    def of_values(self, path: Path, names: Collection[str]) -> "Declared":
        """The same for each value of a map but those under the names.

        What the map states holds of keys that are not declared, so nothing is believed of its values where
        one of the declared keys is meant, too.
        """
        objects = [each.type for each in self.variants(path) if isinstance(each.type, Object)]
        value = (*path, VALUE)
        if value not in self or all(child.name in names for each in objects for child in each.properties):
            return self
        blind = copy(self)
        blind._variants = {
            known: tuple(_any_value(each) for each in variants) if known[: len(value)] == value else variants
            for known, variants in self._variants.items()
        }
        blind._domains = {}
        return blind

    def __contains__(self, path: Path) -> bool:
        return path in self._variants

    def variants(self, path: Path) -> tuple[Parameter, ...]:
        """What may stand at the path, by type; nothing where nothing is declared."""
        return self._variants.get(path, ())

    def domain(self, path: Path) -> Domain:
        """The values that may stand at the path."""
        if path not in self._domains:
            variants = self.variants(path)
            found = domain(variants) if variants else Domain()
            self._domains[path] = found if self._trusted or not variants else Domain(kinds=found.kinds)
        return self._domains[path]

    def takes(self, path: Path, value: Constant) -> bool:
        """Whether the value is of a type and, where values are listed, among those that may stand there."""
        return any(domain([variant]).allows(value) for variant in self.variants(path))

    def must_have(self, path: Path) -> frozenset[str]:
        """The keys that an object at the path always has."""
        objects = [each.type for each in self.variants(path) if isinstance(each.type, Object)]
        if not objects or not self._trusted:
            return frozenset()
        needed = [{each.name for each in one.properties if each.required} for one in objects]
        return frozenset(set.intersection(*needed))

    def may_have(self, path: Path) -> bool:
        """Whether something may stand at the path, as far as its parent's declaration tells."""
        if path in self._variants or not path or path[-1] in PARTS or not self._trusted:
            return True
        types = [each.type for each in self.variants(path[:-1])]
        objects = [each for each in types if isinstance(each, Object)]
        return not objects or any(each.open for each in objects) or AnyValue() in types


def _any_value(parameter: Parameter) -> Parameter:
    return replace(parameter, type=AnyValue(), const=None, choices=())


def _plain(parameter: Parameter) -> list[Parameter]:
    if isinstance(parameter.type, Union):
        return [each for option in parameter.type.options for each in _plain(option)]
    return [parameter]
