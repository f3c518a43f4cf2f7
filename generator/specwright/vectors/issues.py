"""The issues that a validator must report for a request, in their order."""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple, TypeAlias

from specwright.ir.evaluate import Bound, failing_keys
from specwright.ir.model import Check, Phase
from specwright.ir.path import ITEM, PARTS, Path, api_name
from specwright.ir.predicate import EveryValue, NoAdditionalProperties
from specwright.ir.visitors import every_path
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.places import Place, at, place_of

_Position: TypeAlias = tuple[float, ...]

_PHASES = tuple(Phase)


class ListedIssue(NamedTuple):
    """One issue: the API's code, the parameter or parameters that it names, the rule that is broken."""

    code: str
    parameter: str | tuple[str, ...]
    rule: str
    advice: bool


class _Fault(NamedTuple):
    """A check that is broken; `bound` binds its scope, `place` is where what it is about stands."""

    check: Check
    bound: Bound
    place: Place


def issues(draft: RequestDraft) -> tuple[ListedIssue, ...]:
    """Unknown parameters, then missing ones, then wrong values, then broken rules between parameters.

    Within a phase in the order of the objects, rules between parameters after all that their object holds.
    Only the first issue of a value is reported, and none of a rule that reads a parameter which is required
    and missing, or mistyped, be it in an item that the rule counts.
    """
    if not draft.faults:
        return ()
    unknown, missing, values, relations = _by_phase(draft)
    first: dict[Place, Check] = {}
    for fault in values:
        first.setdefault(fault.place, fault.check)
    silent = {fault.place for fault in missing}
    silent |= {
        place for place, check in first.items() if check is draft.subject.type_checks[check.subjects[0]]
    }
    silent |= {every for place in silent for every in _among_all(place)}
    heard = [fault for fault in relations if silent.isdisjoint(_places(fault))]
    return (
        *(each for fault in unknown for each in _unknown(fault, draft)),
        *(_listed(fault.check, fault.place) for fault in missing),
        *(_listed(check, place) for place, check in first.items()),
        *(_listed(fault.check, fault.place) for fault in heard),
    )


def _by_phase(draft: RequestDraft) -> Iterator[list[_Fault]]:
    """The faults of each phase, in order."""
    subject = draft.subject
    found: dict[Phase, list[_Fault]] = {phase: [] for phase in _PHASES}
    for number, bounds in draft.faults.items():
        check = subject.checks[number]
        found[check.phase] += [
            _Fault(check, bound, place) for bound in bounds for place in _told_at(check, draft, bound)
        ]
    for phase, faults in found.items():
        if len(faults) < 2:
            yield faults
        elif phase is Phase.CROSS_FIELD:
            yield sorted(faults, key=lambda f: (*_position(place_of(f.check.scope, f.bound), subject), inf))
        else:
            yield sorted(faults, key=lambda fault: _position(fault.place, subject))


def _told_at(check: Check, draft: RequestDraft, bound: Bound) -> Iterator[Place]:
    """The places of a fault: each failing key, where the check is about the values of a map."""
    place = place_of(check.subjects[0], bound)
    match check.predicate:
        case EveryValue() if _is_of_map(check):
            yield from ((*place, key) for key in failing_keys(check.predicate, draft.request, bound))
        case _:
            yield place


def _is_of_map(check: Check) -> bool:
    return isinstance(check.predicate, EveryValue) and check.phase is not Phase.CROSS_FIELD


def _position(place: Place, subject: DraftSubject) -> _Position:
    """The sort key of a place: objects are visited in the order of the page."""
    position: list[float] = []
    path: Path = ()
    for name in place:
        path = (*path, name if isinstance(name, str) else ITEM)
        position.append(name if isinstance(name, int) else subject.positions.get(path, inf))
    return tuple(position)


def _places(fault: _Fault) -> set[Place]:
    """The places of all values that the check reads; `[]` beyond those of its scope is every item."""
    paths = {*fault.check.subjects, *every_path(fault.check.predicate)}
    scope = fault.check.scope
    return {_placed(path, fault.bound if path[: len(scope)] == scope else ()) for path in paths}


def _placed(path: Path, bound: Bound) -> Place:
    parts = iter(bound)
    return tuple(next(parts, name) if name in PARTS else name for name in path)


def _among_all(place: Place) -> Iterator[Place]:
    """The place as one of all items of an array that leads to it, for each such array."""
    for depth, name in enumerate(place):
        if isinstance(name, int):
            yield (*place[:depth], *(ITEM if isinstance(each, int) else each for each in place[depth:]))


def _unknown(fault: _Fault, draft: RequestDraft) -> Iterator[ListedIssue]:
    """The unknown keys of an object; one issue for all of those inside a map's value."""
    if _is_of_map(fault.check):
        yield _listed(fault.check, fault.place)
    else:
        yield from _unknown_keys(fault, at(draft.request, fault.place))


def _unknown_keys(fault: _Fault, found: dict[str, object]) -> Iterator[ListedIssue]:
    """An issue for each key that the object does not have, in the request's order."""
    known = fault.check.predicate.names if isinstance(fault.check.predicate, NoAdditionalProperties) else ()
    holder = [name for name in fault.place if isinstance(name, str)]
    for key in found:
        if key not in known:
            parameter = ".".join((*holder, key))
            yield ListedIssue(code=fault.check.code, parameter=parameter, rule=fault.check.rule, advice=False)


def _listed(check: Check, place: Place) -> ListedIssue:
    """The issue, which names parameters as the API does, and the key of a map where it is about one."""
    names = tuple(api_name(path) for path in check.subjects)
    if _is_of_map(check):
        names = (".".join(name for name in place if isinstance(name, str)),)
    parameter = names[0] if len(names) == 1 else names
    return ListedIssue(code=check.code, parameter=parameter, rule=check.rule, advice=check.advice)
