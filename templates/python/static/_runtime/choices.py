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


class Reason(NamedTuple):
    """Why a parameter is `required` or `forbidden`, or why a documented `value` of it is not offered.

    `kind` is `required`, `forbidden` or `value`; `value` is None unless it is the last. `message` is the
    sentence of a rule, `rule` its id, and `parameters` are those that the rule is about.
    """

    kind: str
    value: Any
    rule: str
    parameters: tuple[str, ...]
    message: str


class Choice(NamedTuple):
    """What can be chosen for one parameter.

    `offers` is what it may be set to while everything else that is set stays as it is; nothing if it is
    `forbidden`. It is `required` if no valid request goes without it. `rules` are the ids of the rules that
    require or forbid it. If `complete` is False, there may be more to choose than is offered. `reasons` say
    in words why it is required or forbidden, and why documented values are not offered.

    `looked_at` are the parameters of the root on which all this depends, with what is inside them: it stays
    as it is while these do. It is None where that is all of them. Values of them that are at fault count as
    not set; where this makes a difference, `aside` has their names. No answer turns on the wording or length
    of a `free_text`: none changes while such a text stays valid, or stays at fault.
    """

    name: str
    given: bool
    required: bool
    forbidden: bool
    rules: tuple[str, ...]
    offers: tuple[Offer, ...]
    complete: bool
    reasons: tuple[Reason, ...] = ()
    looked_at: tuple[str, ...] | None = None
    aside: tuple[str, ...] = ()
    free_text: bool = False


class Narrowed(Mapping[str, Choice]):
    """The choices by the dotted names of the parameters, without those inside arrays and maps.

    `possible` says whether what is set can be completed to a valid request; `example` is such a request, or
    None. `sizes` are the rows of tables that can still be chosen: a label and two numbers; they depend on
    the parameters of the root in `sizes_looked_at`, of which those in `sizes_aside` count as not set, since
    they are at fault. `complete` is False if a search ended before it had seen everything: then there may be
    more to choose, but all that is offered can be completed. `left` is the number of choices of which that
    is so.
    """

    __module__ = __name__.partition(".")[0]

    def __init__(
        self,
        choices: Mapping[str, Choice],
        sizes: tuple[tuple[str, int, int], ...],
        example: Any,
        *,
        complete: bool,
        sizes_looked_at: tuple[str, ...] = (),
        sizes_aside: tuple[str, ...] = (),
    ) -> None:
        self._choices = choices
        self.sizes = sizes
        self.sizes_looked_at = sizes_looked_at
        self.sizes_aside = sizes_aside
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
