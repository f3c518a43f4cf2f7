"""Verdicts on requests that are much alike: what checks say of the very same parts is asked once."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from specwright.ir.evaluate import ABSENT, is_valid
from specwright.ir.model import Check
from specwright.ir.path import PARTS
from specwright.ir.visitors import every_path

Names: TypeAlias = tuple[str, ...]
"""The keys of a request that checks speak of."""
Group: TypeAlias = tuple[Names, Sequence[Check], dict[tuple[int, ...], bool]]
"""The checks that speak of the same keys, and their verdicts by the identities of the values there."""


def verdicts(checks: Sequence[Check], requests: Sequence[Any]) -> list[bool]:
    """Whether each request is valid by the checks, as `is_valid` says it.

    Parts are told apart by identity, which edited requests share; the requests live as long as this runs.
    """
    by_names: dict[Names | None, list[Check]] = {}
    for check in checks:
        by_names.setdefault(_names(check), []).append(check)
    whole = by_names.pop(None, [])
    groups: list[Group] = [(names or (), group, {}) for names, group in by_names.items()]
    return [_verdict(checks, whole, groups, request) for request in requests]


def _verdict(
    checks: Sequence[Check],
    whole: Sequence[Check],
    groups: Iterable[Group],
    request: Any,
) -> bool:
    if not isinstance(request, dict):
        return is_valid(checks, request)
    for names, group, known in groups:
        key = tuple([id(request.get(name, ABSENT)) for name in names])
        verdict = known.get(key)
        if verdict is None:
            verdict = known[key] = is_valid(group, request)
        if not verdict:
            return False
    return is_valid(whole, request)


def _names(check: Check) -> Names | None:
    """The keys whose values decide about the check; None where it asks about the request itself."""
    paths = [check.scope] if check.scope else []
    paths += every_path(check.predicate)
    if not all(path and path[0] not in PARTS for path in paths):
        return None
    return tuple(sorted({path[0] for path in paths}))
