"""Messages to try where the solver cannot tell: the boundary values of both sides, put into valid ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice, product
from typing import Any

from specwright.compare.ground import A_KEY
from specwright.ir.decimals import exact, plain
from specwright.ir.evaluate import ABSENT
from specwright.ir.json_values import is_number
from specwright.ir.model import Message
from specwright.ir.parameter import Array
from specwright.ir.path import ITEM, PARTS, Path
from specwright.ir.predicate import ItemTotal, Number, Predicate
from specwright.ir.tree import variants
from specwright.ir.visitors import collect
from specwright.solver.space import Request
from specwright.solver.witness import given
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.places import place_of
from specwright.vectors.samples import sample

MOST_TRIED = 1_500
MOST_VALUES = 60
OTHERS = (1, 2, 3)
MOST_DIFFERENT = 40


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
        for path in paths:
            yield from self._balanced(draft, path, [each for each in values[path] if is_number(each)])
        for path, tried in values.items():
            yield from filter(None, (draft.put(place_of(path, ()), value) for value in tried))
        for combined in product(*([(path, each) for each in tried] for path, tried in values.items())):
            edited: RequestDraft | None = draft
            for path, value in combined:
                edited = edited.put(place_of(path, ()), value) if edited is not None else None
            if edited is not None and len(combined) > 1:
                yield edited

    def _balanced(self, draft: RequestDraft, path: Path, values: Sequence[Number]) -> Iterator[RequestDraft]:
        """Arrays of a few items, of which the others make up for the first where a rule adds them."""
        for atom in self._sums.get(path, ()):
            bounds = [each for each in (atom.minimum, atom.maximum) if each is not None]
            item = sample(self._ours.parameters[(*atom.path, ITEM)])
            for value, bound, others in product(values, bounds, OTHERS):
                rest = plain((exact(bound) - exact(value)) / others)
                edited = draft.put(place_of(atom.path, ()), [item] * (others + 1))
                for number in range(others + 1):
                    place = (*place_of(atom.path, ()), number, *atom.names)
                    edited = edited.put(place, rest if number else value) if edited else None
                yield from [edited] if edited else []

    @cached_property
    def _sums(self) -> dict[Path, list[ItemTotal]]:
        """The sums that ours bounds, by the number that each item adds to them."""
        found: dict[Path, list[ItemTotal]] = {}
        for atom in collect(ItemTotal, [check.predicate for check in self._ours.checks]):
            found.setdefault((*atom.path, ITEM, *atom.names), []).append(atom)
        return found

    def _values(self, path: Path) -> Iterator[Any]:
        yield ABSENT
        for subject in (self._theirs, self._ours):
            if path in subject.parameters or path[-1:] == (ITEM,):
                yield from (each.value for each in subject.values(path))
        yield from self._different(path)

    def _different(self, path: Path) -> Iterator[list[Any]]:
        """Arrays of plain items of which no two are alike, as many as ours or theirs draw a line at."""
        known = [each.parameters[path] for each in (self._ours, self._theirs) if path in each.parameters]
        arrays = [form.type for each in known for form in variants(each) if isinstance(form.type, Array)]
        limits = {limit for each in arrays for limit in (each.min_items, each.max_items) if limit is not None}
        for count in sorted({limit + 1 for limit in limits if limit < MOST_DIFFERENT} | limits):
            if count <= MOST_DIFFERENT:
                yield [{A_KEY: number} for number in range(count)]
                yield [[number] for number in range(count)]
