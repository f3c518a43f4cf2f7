"""Messages to try where the solver cannot tell: the boundary values of both sides, put into valid ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, product
from typing import Any

from specwright.ir.evaluate import ABSENT
from specwright.ir.model import Message
from specwright.ir.path import ITEM, PARTS, Path
from specwright.ir.predicate import Predicate
from specwright.solver.space import Request
from specwright.solver.witness import given
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.places import place_of

MOST_TRIED = 1_500
MOST_VALUES = 60


class Trials:
    """Valid messages of ours in which parameters have values at which ours or theirs draw a line."""

    def __init__(self, ours: Message, theirs: Message) -> None:
        self._ours = DraftSubject(ours)
        self._theirs = DraftSubject(theirs)

    def first(
        self,
        paths: Sequence[Path],
        ask: Callable[[Iterable[Predicate]], object],
        breaks: Callable[[Request], bool],
    ) -> Request | None:
        """A message that ours accepts and `breaks`; `ask` gives messages of ours to begin with."""
        known = [path for path in paths if self._is_known(path)]
        starts = [ask([given(path)]) for path in known if not {*PARTS} & {*path}]
        drafts = [
            RequestDraft(subject=self._ours, request=each)
            for each in (ask([]), *starts)
            if isinstance(each, dict)
        ]
        tried = chain.from_iterable(self._edited(draft, known) for draft in drafts)
        for draft in islice(tried, MOST_TRIED):
            if breaks(draft.request) and not draft.broken:
                assert isinstance(draft.request, dict), "a request is an object"
                return draft.request
        return None

    def _is_known(self, path: Path) -> bool:
        subjects = (self._ours, self._theirs)
        return any(path in each.parameters or path[-1:] == (ITEM,) for each in subjects)

    def _edited(self, draft: RequestDraft, paths: Sequence[Path]) -> Iterator[RequestDraft]:
        """The message, and copies of it with one parameter changed, then with several."""
        yield draft
        values = {path: list(islice(self._values(path), MOST_VALUES)) for path in paths}
        for path, tried in values.items():
            yield from filter(None, (draft.put(place_of(path, ()), value) for value in tried))
        for combined in product(*([(path, each) for each in tried] for path, tried in values.items())):
            edited: RequestDraft | None = draft
            for path, value in combined:
                edited = edited.put(place_of(path, ()), value) if edited is not None else None
            if edited is not None and len(combined) > 1:
                yield edited

    def _values(self, path: Path) -> Iterator[Any]:
        yield ABSENT
        for subject in (self._theirs, self._ours):
            if path in subject.parameters or path[-1:] == (ITEM,):
                yield from (each.value for each in subject.values(path))
