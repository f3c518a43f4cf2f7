"""What can still be chosen, given what is set."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Offer(NamedTuple):
    """Values of one type that can be chosen: all within the bounds, or those that are listed.

    `allowed_values` is None where the bounds decide; an object or a boolean has neither but its type.
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


class Choice(NamedTuple):
    """What can be done about one parameter.

    `offers` is what it may be set to, everything else that is set staying as it is; nothing where it is
    `forbidden` now, or where what is set has a fault already. `required` says that no valid request goes
    without it. `rules` are the ids of the rules
    that require or forbid it. Where `complete` is False, there may be more to choose than is offered.
    """

    name: str
    given: bool
    required: bool
    forbidden: bool
    rules: tuple[str, ...]
    offers: tuple[Offer, ...]
    complete: bool


class Narrowed(Mapping[str, Choice]):
    """The choices by the dotted names of the parameters; items of arrays are not among them.

    `possible` tells whether what is set can be completed to a valid request; `example` is such a request,
    None where none was found. `sizes` are the rows of tables that can still be chosen: label and two
    numbers. `complete` is False where a search ended before it had seen everything: then there may be more
    to choose, but nothing is offered that cannot be completed.
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

    def __getitem__(self, name: str) -> Choice:
        return self._choices[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._choices)

    def __len__(self) -> int:
        return len(self._choices)

    def __repr__(self) -> str:
        needed = [name for name, each in self._choices.items() if each.required and not each.given]
        return f"<Narrowed: {len(self)} parameters; to be given: {', '.join(needed) or 'none'}>"
