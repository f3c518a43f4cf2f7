"""What an import changes in a spec, fact by fact, and what it leaves although the page does not state it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact by its name: the value in the spec, and the page's; None stands for none.

    `kept` tells that the spec goes on stating it: no page is known to have stated it before.
    """

    name: str
    old: Any = None
    new: Any = None
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChanges:
    """The changes, collected while a page is merged; `stated` tells which facts these pages stated before."""

    stated: Callable[[str], bool]
    found: list[FactChange] = field(default_factory=list)

    def note(self, name: str, old: Any, new: Any) -> None:
        """Records a fact that is changed, added or removed."""
        self.found.append(FactChange(name=name, old=old, new=new))

    def goes(self, name: str, old: Any, fact: str = "") -> bool:
        """Whether a fact that the page does not state is removed: only if a page stated it before.

        `fact` is the one that tells, where `name` is that of a parameter.
        """
        gone = self.stated(fact or name)
        self.found.append(FactChange(name=name, old=old, kept=not gone))
        return gone
