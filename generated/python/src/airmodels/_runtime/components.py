"""Splits the checks of a model into parts that have nothing to do with each other."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from .check import UNKNOWN, Check
from .checks import Checks
from .nodes import Path


class Part(NamedTuple):
    """Checks that read some parameters of the root, which no other check reads, and the names of these.

    `names` is None where the checks cannot be split: they read the request as a whole.
    """

    checks: Checks
    names: tuple[str, ...] | None

    def of(self, request: Any) -> Any:
        """What they read of a request that is an object."""
        if self.names is None:
            return request
        return {name: request[name] for name in self.names if name in request}


@lru_cache(maxsize=64)
def parts_of(checks: Checks) -> Mapping[str, Part]:
    """The part of each parameter of the root, by its name."""
    roots = tuple(dict.fromkeys(path[0] for path in checks.parameters))
    read = [_read(check) for check in checks.checks]
    if "{}" in roots or any(None in each for each in read):
        return dict.fromkeys(roots, Part(checks, None))
    joined: dict[str, tuple[str, ...]] = {name: (name,) for name in roots}
    for each in read:
        together = {name for root in each if root is not None for name in joined.get(root, ())}
        names = tuple(name for name in roots if name in together)
        joined |= dict.fromkeys(names, names)
    parts = {
        names: Part(checks.part(number for number, each in enumerate(read) if each & {*names}), names)
        for names in {*joined.values()}
    }
    return {name: parts[names] for name, names in joined.items()}


def _read(check: Check) -> frozenset[str | None]:
    """The parameters of the root that a check reads; None among them is the request as a whole."""
    if check.phase == UNKNOWN:
        return frozenset(path[0] for path in (check.scope, *check.paths) if path)
    if check.predicate["op"] == "has-type" and check.paths == ((),):
        return frozenset()
    return frozenset(_roots((*check.paths, *check.subjects))) | {*_roots(check.dependencies)} - {None}


def _roots(paths: Iterable[Path]) -> Iterable[str | None]:
    return (path[0] if path else None for path in paths)
