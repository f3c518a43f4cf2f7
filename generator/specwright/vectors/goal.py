"""One way to make a predicate true: what is to stand where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from specwright.ir.evaluate import ABSENT
from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, Enum, HasType, ItemCount, JsonType, Not, Predicate, Present

GIVEN: Any = object()


@dataclass(frozen=True, slots=True)
class Content:
    """What stands at a path: a value, ABSENT for none, GIVEN for any that fits; or so many `items`."""

    value: Any = GIVEN
    items: int | None = None

    def demand(self, path: Path) -> Predicate:
        """The predicate that a request meets with this content at the path."""
        here = Present(path=path)
        match self.value:
            case _ if self.items is not None:
                return AllOf(of=(here, ItemCount(path=path, minimum=self.items, maximum=self.items)))
            case None | str() | bool() | int() | float():
                return AllOf(of=(here, Enum(path=path, values=(self.value,))))
            case list():
                return Content(items=len(self.value)).demand(path)
            case dict():
                return AllOf(of=(here, HasType(path=path, kind=JsonType.OBJECT)))
            case _:
                return Not(of=here) if self.value is ABSENT else here


@dataclass(frozen=True, slots=True)
class Matching:
    """How many items of an array match, the goal that makes them match, and what holds of the others."""

    count: int
    goal: "Goal"
    others: Predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One way: content by path, the predicates `required` with it, and those `preferred` if possible.

    `matching` describes the items of the only array in `contents`, `keyed` has the goals of the values under
    keys of the only object there.
    """

    words: str
    contents: Mapping[Path, Content] = field(default_factory=dict)
    required: tuple[Predicate, ...] = ()
    preferred: tuple[Predicate, ...] = ()
    matching: Matching | None = None
    keyed: Mapping[str, "Goal"] = field(default_factory=dict)

    def demand(self, *, alone: bool) -> Predicate:
        """The predicate that a request meets if it reaches the goal; `alone` adds the preferred ones."""
        contents = (content.demand(path) for path, content in self.contents.items())
        return AllOf(of=(*contents, *self.required, *(self.preferred if alone else ())))
