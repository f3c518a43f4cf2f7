"""Valid requests at hand: what one of them has, once something is put into it, need not be searched for."""

from collections.abc import Collection, Mapping
from itertools import islice

from specwright.ir.evaluate import holds
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.ir.predicate import Predicate
from specwright.ir.visitors import normal_form
from specwright.solver.object_checks import by_name
from specwright.solver.space import Request
from specwright.vectors.drafts import RequestDraft, draft_subject
from specwright.vectors.goals import goals
from specwright.vectors.places import place_of
from specwright.vectors.reaching import edited
from specwright.vectors.samples import sample

MOST_GOALS = 6
"""How many ways to break a rule are tried before the solver is asked."""


class KnownRequests:
    """Two valid requests of a message: the plainest, and one to which all is added that it can take."""

    def __init__(self, message: Message, plainest: Request) -> None:
        self._subject = draft_subject(message)
        self._plainest = self._fullest = RequestDraft(subject=self._subject, request=plainest)

    def meet(self, wanted: Predicate, contents: Mapping[Path, Json]) -> bool:
        """Whether one of them, with these values at these paths, is valid and meets the predicate."""
        return any(self._edited(draft, wanted, contents) for draft in (self._fullest, self._plainest))

    def give(self, wanted: Predicate, path: Path) -> bool:
        """The same with some value at the path, which stays."""
        if self._edited(self._fullest, wanted, {}):
            return True
        contents = {path: sample(self._subject.parameters[path])}
        edited = self._edited(self._fullest, wanted, contents)
        self._fullest = edited or self._fullest
        return edited is not None or self._edited(self._plainest, wanted, contents) is not None

    def break_only(self, check: Check, without: Collection[str]) -> bool:
        """Whether one of them, with something put in, breaks the check and else only rules of these names."""
        failing = normal_form(by_name(check.predicate, self._subject.parameters), holds=False)
        for goal in islice(goals(failing, self._subject), MOST_GOALS):
            for draft in (self._fullest, self._plainest):
                edit = edited(draft, goal, check)
                broken = [] if edit is None else [self._subject.checks[number] for number in edit.faults]
                if check in broken and all(each.advice or each.rule in without for each in broken):
                    return True
        return False

    def _edited(
        self, draft: RequestDraft, wanted: Predicate, contents: Mapping[Path, Json]
    ) -> RequestDraft | None:
        for path, value in contents.items():
            edited = draft.put(place_of(path, ()), value)
            if edited is None:
                return None
            draft = edited
        return draft if not draft.broken and holds(wanted, draft.request) else None
