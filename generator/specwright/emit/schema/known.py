"""What checks say of single values without a condition: where it is broken, nothing else matters."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from specwright.ir.model import Check
from specwright.ir.path import Path
from specwright.ir.predicate import HasType, ItemCount, JsonType, MultipleOf, Number, Range


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTypes:
    """The kinds, bounds, sizes and steps that every valid request keeps to, by path."""

    kinds: dict[Path, JsonType] = field(default_factory=dict)
    bounds: dict[Path, Range] = field(default_factory=dict)
    sizes: dict[Path, ItemCount] = field(default_factory=dict)
    steps: dict[Path, Number] = field(default_factory=dict)


def known(checks: Iterable[Check]) -> KnownTypes:
    """The facts that the checks state without a condition; advice is none."""
    found = KnownTypes()
    for check in checks:
        if check.advice:
            continue
        match check.predicate:
            case HasType(path=path, kind=kind) if _covers(check.scope, path):
                found.kinds.setdefault(path, kind)
            case Range(path=path) as bounds if _covers(check.scope, path):
                found.bounds.setdefault(path, bounds)
            case MultipleOf(path=path, step=step) if _covers(check.scope, path):
                found.steps.setdefault(path, step)
            case ItemCount(path=path) as size if _covers(check.scope, path):
                found.sizes.setdefault(path, size)
    return found


def _covers(scope: Path, path: Path) -> bool:
    """Whether a check in this scope judges every value that stands at the path."""
    return path[: len(scope)] == scope
