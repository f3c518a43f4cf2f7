"""What checks say of single values without a condition: where it is broken, nothing else matters."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from specwright.ir.model import Check
from specwright.ir.path import Path
from specwright.ir.predicate import Count, IsKind, Kind, Number, OnStep, Within


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The kinds, bounds, sizes and steps that every valid request keeps to, by path."""

    kinds: dict[Path, Kind] = field(default_factory=dict)
    bounds: dict[Path, Within] = field(default_factory=dict)
    sizes: dict[Path, Count] = field(default_factory=dict)
    steps: dict[Path, Number] = field(default_factory=dict)


def known(checks: Iterable[Check]) -> Known:
    """The facts that the checks state without a condition; advice is none."""
    found = Known()
    for check in checks:
        if check.advice:
            continue
        match check.holds:
            case IsKind(path=path, kind=kind) if _covers(check.scope, path):
                found.kinds.setdefault(path, kind)
            case Within(path=path) as bounds if _covers(check.scope, path):
                found.bounds.setdefault(path, bounds)
            case OnStep(path=path, step=step) if _covers(check.scope, path):
                found.steps.setdefault(path, step)
            case Count(path=path) as size if _covers(check.scope, path):
                found.sizes.setdefault(path, size)
    return found


def _covers(scope: Path, path: Path) -> bool:
    """Whether a check in this scope judges every value that stands at the path."""
    return path[: len(scope)] == scope
