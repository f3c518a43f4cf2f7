"""Requests made valid: a search that mends one broken check after the other and keeps what has to stay."""

import json
from collections.abc import Iterator

from specwright.ir.path import Path
from specwright.ir.predicate import Present
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.ways import ways

_MOST_DRAFTS = 400
_MOST_WAYS = 24


def base(subject: DraftSubject) -> RequestDraft | None:
    """A valid request with little more than what is required; None where none was found."""
    return mended(RequestDraft(subject=subject, request={}), most=_MOST_DRAFTS)


def with_parameter(path: Path, draft: RequestDraft) -> RequestDraft | None:
    """A valid request in which the parameter is given, or the first item of an array; made from another."""
    found = ways((Present(path=path), True), draft, (0,) * len(path))
    for way in found:
        made = mended(way.draft, most=_MOST_DRAFTS)
        if made is not None:
            return made.free()
    return None


def mended(
    draft: RequestDraft, accepted: frozenset[int] = frozenset(), most: int = 60
) -> RequestDraft | None:
    """A draft near by that breaks no other checks than those accepted; None after so many drafts."""
    left = [most]
    seen: set[str] = set()

    def from_here(each: RequestDraft) -> RequestDraft | None:
        broken = each.broken - accepted
        if not broken:
            return each
        for candidate in _candidates(each, min(broken)):
            key = json.dumps(candidate.request, sort_keys=True)
            if key in seen:
                continue
            seen.add(key)
            left[0] -= 1
            found = from_here(candidate)
            if found is not None or left[0] <= 0:
                return found
        return None

    return from_here(draft)


def _candidates(draft: RequestDraft, number: int) -> Iterator[RequestDraft]:
    """Drafts in which the check holds at the first place where it was broken, the best ones first."""
    check = draft.subject.checks[number]
    bound = draft.faults[number][0]
    found = []
    for way in ways((check.predicate, True), draft, bound):
        made = way.draft.kept_as_in(draft)
        found.append(made)
        if len(found) >= _MOST_WAYS or _faults(made) < _faults(draft):
            yield from sorted(found, key=_faults)
            found = []
    yield from sorted(found, key=_faults)


def _faults(draft: RequestDraft) -> int:
    return sum(len(draft.faults[number]) for number in draft.broken)
