"""How a function reaches the values that its relations speak of, in no language."""

from dataclasses import dataclass
from typing import Literal

from specwright.codegen.plan import ObjectPlan
from specwright.ir.path import ITEM, Path, is_within
from specwright.ir.predicate import CountWhere
from specwright.ir.visitors import free_paths


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessPath:
    """From the object at hand (`value`) or the request (`root`), by the names of parameters, to a value."""

    start: Literal["value", "root"]
    names: Path

    @property
    def variable(self) -> Path:
        """The words that name a variable for the value: from the request they begin with `root`."""
        return self.names if self.start == "value" else ("root", *self.names)


def access_path(path: Path, f: ObjectPlan) -> AccessPath:
    """The way from a function's object to a path that its relations speak of."""
    inside = is_within(path, f.path)
    names = path[len(f.path) :] if inside else path
    assert ITEM not in names, f"{path} is seen from {f.path}, which is no item of it"
    return AccessPath(start="value" if inside else "root", names=names)


def ways_of_item(counting: CountWhere) -> dict[Path, Path]:
    """The paths that a counted condition speaks of, by the names that lead to each from the item."""
    item = (*counting.path, ITEM)
    paths = dict.fromkeys(free_paths(counting.where))
    assert all(path[: len(item)] == item and ITEM not in path[len(item) :] for path in paths), counting
    return {path: path[len(item) :] for path in paths}
