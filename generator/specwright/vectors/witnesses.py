"""Requests that are valid, or break one check and as few others as can be: found by the solver."""

from specwright.ir.evaluate import ABSENT
from specwright.ir.limits import is_within
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Object
from specwright.ir.path import Path
from specwright.ir.predicate import Predicate
from specwright.solver.space import Space
from specwright.solver.witness import given, item_of, somewhere
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.goal import Content
from specwright.vectors.places import at, place_of
from specwright.vectors.samples import sample

ALL_STEPS = 2_000_000


class Witnesses:
    """The solver's requests for a message, each question asked once."""

    def __init__(self, subject: DraftSubject) -> None:
        self.subject = subject
        self._space = Space(subject.message, all_steps=ALL_STEPS, exact=False)
        self._spaces: dict[frozenset[str], Space] = {frozenset(): self._space}
        self._given: dict[Path, RequestDraft | None] = {}
        self._relations = frozenset(each.rule for each in subject.checks if each.phase is Phase.CROSS_FIELD)
        self._presence = frozenset(each.rule for each in subject.checks if each.phase is Phase.MISSING)

    def request(self, *wanted: Predicate, without: frozenset[str] = frozenset()) -> RequestDraft | None:
        """A request that meets the predicates and all rules but those in `without`; None if none is found."""
        if without not in self._spaces:
            self._spaces[without] = self._space.without(without)
        request = self._spaces[without].request(wanted)
        is_request = isinstance(request, dict) and is_within(request)
        return RequestDraft(subject=self.subject, request=request) if is_request else None

    def given(self, path: Path) -> RequestDraft | None:
        """A valid request with the parameter in it, or with an item of the array."""
        if path not in self._given:
            self._given[path] = self._extended(path) or self.request(*([given(path)] if path else []))
        return self._given[path]

    def _extended(self, path: Path) -> RequestDraft | None:
        """The plainest witness with the parameter put in, if that is valid; the solver is not asked."""
        base = self.given(()) if path else None
        if base is None or at(base.request, place_of(path, ())) is not ABSENT:
            return base
        draft = base.put(place_of(path, ()), sample(self.subject.parameters[path]))
        return draft if draft is not None and not draft.broken else None

    def inside(self, path: Path) -> RequestDraft | None:
        """A valid request with an object at the path, which may also be something else."""
        forms = self.subject.forms(path)
        if len(forms) == 1:
            return self.given(path) if isinstance(forms[0].type, Object) else None
        return self.request(somewhere(item_of(path), Content({}).demand(path)))

    def breaking(self, check: Check, *wanted: Predicate) -> RequestDraft | None:
        """A request that meets the predicates and breaks the rule, with as few others as the solver needs."""
        gone = frozenset((check.rule,))
        for more in (self._relations, self._relations | self._presence):
            draft = self.request(*wanted, without=gone | more)
            if draft is not None:
                return self._fewest(draft, gone, wanted)
        return None

    def _fewest(
        self, draft: RequestDraft, gone: frozenset[str], wanted: tuple[Predicate, ...]
    ) -> RequestDraft:
        """The draft, or one that breaks fewer rules that are not in `gone`."""
        rules = {self.subject.checks[number].rule for number in draft.broken}
        for rule in sorted(rules - gone):
            if rule in rules:
                candidate = self.request(*wanted, without=gone | rules - {rule})
                if candidate is not None:
                    draft, rules = (
                        candidate,
                        {self.subject.checks[number].rule for number in candidate.broken},
                    )
        return draft
