"""Requests for the goals of a rule: a witness with what the goal asks for put in, or a witness of its own."""

from collections.abc import Iterator
from typing import Any

from specwright.ir.evaluate import ABSENT, Bound, holds, standing
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Array
from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, CountWhere, HasType, JsonType, Predicate
from specwright.ir.visitors import atoms, normal_form
from specwright.solver.object_checks import by_name
from specwright.solver.witness import somewhere
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.goal import GIVEN, Content, Goal, Matching
from specwright.vectors.goals import goals
from specwright.vectors.places import at, place_of
from specwright.vectors.samples import sample
from specwright.vectors.witnesses import Witnesses

MOST_NEAR = 4


def reached(witnesses: Witnesses, number: int, *, holding: bool) -> Iterator[tuple[str, RequestDraft]]:
    """A request for each way in which the check holds, or is broken, with the words for the way.

    One in which the check holds is valid; one that breaks it breaks as few others as can be.
    """
    check = witnesses.subject.checks[number]
    start = witnesses.inside(check.scope)
    if start is None:
        return
    known = witnesses.subject.parameters
    predicate = normal_form(by_name(check.predicate, known), holds=holding)
    accepted = frozenset(() if holding else (number,))
    near, tried = [start], set()
    for goal in goals(predicate, witnesses.subject):
        if goal.words in tried:
            continue
        tried.add(goal.words)
        edits = [edited(draft, goal, check) for draft in near]
        wanted = AllOf(of=(predicate, *goal.required))
        drafts = [draft for draft in edits if draft is not None and _reaches(draft, wanted, check)]
        chosen = next((draft for draft in drafts if draft.broken <= accepted), None)
        if chosen is None and check.phase is not Phase.UNKNOWN:
            chosen = _asked(witnesses, check, goal, predicate)
            near = [start, chosen, *near[1 : MOST_NEAR - 1]] if chosen else near
            chosen = _keyed(chosen, goal, check, accepted)
        if chosen is None and not holding:
            chosen = min(drafts, key=lambda draft: len(draft.broken), default=None)
            chosen = chosen or witnesses.breaking(check, _demand(goal, predicate, check))
        if chosen is not None and (number in chosen.faults) is not holding:
            yield goal.words, chosen


def edited(draft: RequestDraft, goal: Goal, check: Check) -> RequestDraft | None:
    """The draft with what the goal asks for put in; None where something stands in the way."""
    objects = (bound for bound, value in standing(check.scope, draft.request) if isinstance(value, dict))
    bound = next(objects, None)
    return None if bound is None else _edited(draft, goal, bound)


def _keyed(
    draft: RequestDraft | None, goal: Goal, check: Check, accepted: frozenset[int]
) -> RequestDraft | None:
    """The solver's request with the keys that the goal asks for, where that breaks no other rule."""
    further = edited(draft, goal, check) if draft is not None and goal.keyed else None
    return further if further is not None and further.broken <= accepted else draft


def _edited(draft: RequestDraft, goal: Goal, bound: Bound) -> RequestDraft | None:
    result: RequestDraft | None = draft
    for path, content in goal.contents.items():
        place = place_of(path, bound)
        value = _value(path, content, at(draft.request, place), draft.subject)
        result = result.put(place, value) if result is not None else None
    if result is not None and goal.matching is not None:
        result = _matched(result, next(iter(goal.contents)), goal.matching, bound)
    for key, of_value in goal.keyed.items():
        result = _edited(result, of_value, (*bound, key)) if result is not None else None
    for predicate in (*goal.required, *goal.preferred) if result is not None else ():
        if result is not None and not holds(predicate, result.request, bound):
            counts = any(isinstance(atom, CountWhere) for atom in atoms(predicate))
            way = None if counts else next(goals(predicate, draft.subject), None)
            further = _edited(result, way, bound) if way else None
            result = further if further is not None or predicate in goal.required else result
    return result


def _matched(draft: RequestDraft, array: Path, matching: Matching, bound: Bound) -> RequestDraft | None:
    """The draft with so many items of the array that match, behind those that do not."""
    place = place_of(array, bound)
    items = at(draft.request, place)
    single = draft.put(place, items[:1]) if isinstance(items, list) and items else None
    if single is None:
        return draft
    match = _edited(single, matching.goal, (*bound, 0))
    other = next((_edited(single, goal, (*bound, 0)) for goal in goals(matching.others, draft.subject)), None)
    if match is None or (other is None and len(items) > matching.count):
        return None
    others = [at(other.request, (*place, 0))] * (len(items) - matching.count) if other else []
    return match.put(place, [*others, *[at(match.request, (*place, 0))] * matching.count])


def _value(path: Path, content: Content, present: Any, subject: DraftSubject) -> Any:
    """The value that the content asks for, given what is there already."""
    if content.items is not None:
        arrays = (form.type for form in subject.forms(path) if isinstance(form.type, Array))
        items = present if isinstance(present, list) else []
        array = next(arrays, None)
        more = items[-1] if items else sample(array.items) if array else None
        return [*items, *[more] * content.items][: content.items]
    if content.value is GIVEN:
        return sample(subject.parameters[path]) if present is ABSENT else present
    return content.value


def _reaches(draft: RequestDraft, wanted: Predicate, check: Check) -> bool:
    """Whether the predicate holds of one of the objects that the check is about."""
    places = standing(check.scope, draft.request)
    return any(isinstance(value, dict) and holds(wanted, draft.request, bound) for bound, value in places)


def _asked(witnesses: Witnesses, check: Check, goal: Goal, predicate: Predicate) -> RequestDraft | None:
    """The solver's request for a goal: with what is preferred if there is one, else without."""
    without = frozenset(() if predicate == normal_form(check.predicate) else (check.rule,))
    for alone in (True, False) if goal.preferred else (False,):
        draft = witnesses.request(_demand(goal, predicate, check, alone=alone), without=without)
        if draft is not None:
            return draft
    return None


def _demand(goal: Goal, predicate: Predicate, check: Check, *, alone: bool = False) -> Predicate:
    is_object = HasType(path=check.scope, kind=JsonType.OBJECT)
    here = (is_object,) if check.scope and check.is_of_object else ()
    return somewhere(check.scope, AllOf(of=(*here, predicate, goal.demand(alone=alone))))
