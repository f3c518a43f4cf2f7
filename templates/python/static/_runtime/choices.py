"""Choices: what can still be chosen, given what is set."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Offer(NamedTuple):
    """Values of one type that can be chosen.

    They are `allowed_values`, or if that is None all values within the bounds, of the `format`, and in which
    the `pattern` is found; an object, and one of type `any`, has none of these.
    """

    type: str
    allowed_values: tuple[Any, ...] | None = None
    minimum: Any = None
    maximum: Any = None
    step: Any = None
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    format: str | None = None
    pattern: str | None = None


class Choice(NamedTuple):
    """What can be chosen for one parameter.

    `offers` is what it may be set to while everything else that is set stays as it is; nothing if it is
    `forbidden`, or if what is set has a fault already. It is `required` if no valid request goes without it.
    `rules` are the ids of the rules that require or forbid it. If `complete` is False, there may be more to
    choose than is offered.
    """

    name: str
    given: bool
    required: bool
    forbidden: bool
    rules: tuple[str, ...]
    offers: tuple[Offer, ...]
    complete: bool


class Narrowed(Mapping[str, Choice]):
    """The choices by the dotted names of the parameters, without those inside arrays and maps.

    `possible` says whether what is set can be completed to a valid request; `example` is such a request, or
    None. `sizes` are the rows of tables that can still be chosen: a label and two numbers. `complete` is
    False if a search ended before it had seen everything: then there may be more to choose, but all that is
    offered can be completed. `left` is the number of choices of which that is so.
    """

    __module__ = __name__.partition(".")[0]

    def __init__(
        self,
        choices: Mapping[str, Choice],
        sizes: tuple[tuple[str, int, int], ...],
        example: Any,
        *,
        complete: bool,
    ) -> None:
        self._choices = choices
        self.sizes = sizes
        self.example = example
        self.possible = example is not None
        self.complete = complete
        self.left = sum(not each.complete for each in choices.values())

    def __getitem__(self, name: str) -> Choice:
        return self._choices[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._choices)

    def __len__(self) -> int:
        return len(self._choices)

    def __repr__(self) -> str:
        required = [name for name, each in self._choices.items() if each.required and not each.given]
        return f"<Narrowed: {len(self)} parameters; to be given: {', '.join(required) or 'none'}>"
