"""Two releases of many models: which are the same model, and what differs in each."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Protocol, TypeAlias

from specwright.compare.change import Identity, ModelChanges, ReleaseChanges
from specwright.compare.models import compared
from specwright.ir.model import Model

Pair: TypeAlias = tuple[Model, Model]

Progress: TypeAlias = Callable[[int, int], None]
"""Told after each pair: how many are compared, and how many there are."""


class Spread(Protocol):
    """Does the same to each pair and yields the results in order, as `map` does, or several processes."""

    def __call__(
        self, work: Callable[[Pair], ModelChanges], pairs: Sequence[Pair], /
    ) -> Iterable[ModelChanges]: ...


def released(
    old: Sequence[Model],
    new: Sequence[Model],
    progress: Progress | None = None,
    *,
    over: Spread = map,
    unread: Sequence[tuple[str, str, str]] = (),
) -> ReleaseChanges:
    """What differs between two sets of models.

    Models are one where their AIR identifier is; of the rest tasks of the same kind; of the rest those of
    the same slug, whose AIR identifier has moved. One model on each side is compared whatever it is called.
    `unread` is handed on: what could not be read.
    """
    pairs, gone, added = paired(old, new)
    results = []
    for result in over(changes_of, pairs):
        results.append(result)
        if progress:
            progress(len(results), len(pairs))
    return ReleaseChanges(
        compared=tuple(results),
        gone=tuple(map(identity, gone)),
        added=tuple(map(identity, added)),
        moved=tuple(_moved(old, new)),
        unread=tuple(unread),
    )


def changes_of(pair: Pair) -> ModelChanges:
    """What differs between two versions of a model; nothing is asked where they are equal."""
    old, new = pair
    if old == new:
        return ModelChanges(old=identity(old), new=identity(new), changes=())
    return compared(old, new)


def identity(model: Model) -> Identity:
    """What the model is called."""
    return Identity(air=model.air, slug=model.slug, title=model.title, task=model.task)


def paired(old: Sequence[Model], new: Sequence[Model]) -> tuple[list[Pair], list[Model], list[Model]]:
    """The models that are compared, in the order of the new ones, and those that one side alone has."""
    if len(old) == len(new) == 1:
        return [(old[0], new[0])], [], []
    left_old, left_new, pairs = list(old), list(new), []
    for key in (_air, _task, _slug):
        matched, left_old, left_new = _matched(left_old, left_new, key)
        pairs += matched
    order = {id(model): position for position, model in enumerate(new)}
    return sorted(pairs, key=lambda pair: order[id(pair[1])]), left_old, left_new


def _matched(
    old: Sequence[Model], new: Sequence[Model], key: Callable[[Model], Hashable | None]
) -> tuple[list[Pair], list[Model], list[Model]]:
    """The pairs with one key, and what is left of either side."""
    waiting: dict[Hashable, deque[Model]] = defaultdict(deque)
    for model in new:
        if (name := key(model)) is not None:
            waiting[name].append(model)
    pairs, left = [], []
    for model in old:
        same = waiting.get(key(model))
        if same:
            pairs.append((model, same.popleft()))
        else:
            left.append(model)
    taken = {id(other) for _, other in pairs}
    return pairs, left, [model for model in new if id(model) not in taken]


def _air(model: Model) -> str | None:
    return model.air


def _task(model: Model) -> str | None:
    return None if model.air else model.task


def _slug(model: Model) -> str | None:
    return model.slug


def _moved(old: Sequence[Model], new: Sequence[Model]) -> Iterator[tuple[Identity, Identity]]:
    """Slugs that stand for another AIR identifier now, whether or not the two are compared."""
    before = {model.slug: model for model in old}
    for model in new:
        other = before.get(model.slug)
        if other is not None and other.air != model.air:
            yield identity(other), identity(model)
