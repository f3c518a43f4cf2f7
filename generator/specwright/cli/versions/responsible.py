"""Which changes between two versions of a model make the verdict on a request another one."""

from collections.abc import Iterator
from typing import Any

from specwright.cli.versions.judged import RequestVerdict
from specwright.compare.change import Change, Effect, FactKind, Side
from specwright.compare.models import compared
from specwright.ir.evaluate import bindings, value_at
from specwright.ir.model import Check
from specwright.ir.path import Path
from specwright.ir.predicate import NoAdditionalProperties

_EITHER = (Effect.BOTH, Effect.RENAMED, Effect.UNDECIDED)
_KINDS = {
    "unknown": (FactKind.PARAMETER, FactKind.OPEN),
    "required": (FactKind.PARAMETER, FactKind.REQUIRED),
    "type": (FactKind.TYPE,),
    "any-of": (FactKind.TYPE,),
    "enum": (FactKind.VALUES,),
    "bounds": (FactKind.MINIMUM, FactKind.MAXIMUM),
    "exclusive-bounds": (FactKind.MINIMUM, FactKind.MAXIMUM),
    "step": (FactKind.STEP,),
    "length": (FactKind.SHORTEST, FactKind.LONGEST),
    "items": (FactKind.FEWEST, FactKind.MOST),
    "property-count": (FactKind.FEWEST, FactKind.MOST),
    "unique-items": (FactKind.UNIQUE,),
    "format": (FactKind.FORMAT,),
    "pattern": (FactKind.PATTERN,),
    "sizes": (FactKind.TABLE,),
}
"""The sorts of fact that each kind of check comes from, but for those of rules, which have its name."""


def responsible(before: RequestVerdict, after: RequestVerdict, request: Any) -> tuple[Change, ...]:
    """The changes whose checks refuse the request on one side only; none where a side has no model.

    Changes about what the broken checks speak of, and of their kind, come first: the others only where there
    are none of these.
    """
    if before.model is None or after.model is None:
        return ()
    effects = (Effect.WIDENED if after.is_valid else Effect.NARROWED, *_EITHER)
    found = compared(before.model, after.model).changes
    changes = [each for each in found if each.side is Side.REQUEST and each.effect in effects]
    checks = before.broken if after.is_valid else after.broken
    about = [each for each in changes if any(_speaks_of(each, check, request) for check in checks)]
    exact = [each for each in about if any(_is_of_kind(each, check) for check in checks)]
    return tuple(exact or about or changes)


def _speaks_of(change: Change, check: Check, request: Any) -> bool:
    """Whether a change is about a parameter that the check refuses, or one around it."""
    return any(_touch(path, each) for path in change.fact.paths for each in _refused(check, request))


def _refused(check: Check, request: Any) -> Iterator[Path]:
    """The parameters that a broken check refuses: the keys themselves where they are not known."""
    if not isinstance(check.predicate, NoAdditionalProperties):
        yield from check.subjects
        return
    path, names = check.predicate.path, check.predicate.names
    for bound in bindings(check.scope, request):
        holder = value_at(path, request, bound)
        yield from ((*path, key) for key in holder if key not in names) if isinstance(holder, dict) else ()


def _touch(one: Path, other: Path) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _is_of_kind(change: Change, check: Check) -> bool:
    """Whether the check comes from the sort of fact that changed."""
    kinds = _KINDS.get(check.kind, ())
    return change.fact.kind in kinds or (change.fact.kind is FactKind.RULE and change.fact.rule == check.kind)
