"""One fact that several renderings state: merged where they agree, a conflict where they do not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from specwright.diagnostics import Diagnostic, Location, as_typed, did_you_mean
from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import Decision, Fact
from specwright.ir.json_values import is_equal
from specwright.ir.parameter import Json
from specwright.pageform import capabilities

Stated = tuple[str, Fact]
"""The name of a rendering, and what it states."""

COARSER = {"uuid": {"uuid4"}, "media": {"unpadded-media"}}
"""Formats that a rendering cannot tell from an exacter one, which then is no contradiction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """Collects conflicts; a decision names the rendering to follow for a fact.

    `renderings` are those of the pages at hand.
    """

    decisions: Mapping[str, str]
    renderings: tuple[str, ...]
    problems: list[Diagnostic] = field(default_factory=list)
    decided: list[Decision] = field(default_factory=list)

    def settle(self, name: str, stated: Sequence[Stated], code: PageCode = PageCode.CONFLICT) -> Fact:
        """The fact of that name; in a conflict that nobody decided, the first one's."""
        values = [fact for _, fact in stated]
        if all(_agree(_comparable(name, values[0]), _comparable(name, fact)) for fact in values):
            chosen = next((fact for fact in values if str(fact.value) not in COARSER), values[0])
            origins = tuple(dict.fromkeys(location for fact in values for location in fact.origins))
            return Fact(value=chosen.value, origins=origins)
        wanted = self.decisions.get(name)
        followed = next((fact for rendering, fact in stated if rendering == wanted), None)
        if wanted is not None and followed is not None:
            rest = tuple(fact for _, fact in stated if not _agree(fact.value, followed.value))
            self.decided.append(Decision(fact=name, rendering=wanted, value=followed.value, instead=rest))
            return followed
        sides = ", ".join(
            f"{rendering} says {as_typed(fact.value)} ({next(iter(fact.origins), 'no place')})"
            for rendering, fact in stated
        )
        message = f"the renderings disagree: {sides}; decide for one of {', '.join(self.renderings)}"
        location, *related = [fact.origins[0] for fact in values if fact.origins] or [Location(file=name)]
        self.problems.append(fault(location, code, message, name, related=related))
        return values[0]

    def check_decisions(self, location: Location) -> None:
        """Reports decisions that settle nothing: the fact is not in dispute, or the rendering not at hand."""
        used = {decision.fact for decision in self.decided}
        disputed = {problem.path for problem in self.problems}
        for name, rendering in self.decisions.items():
            if rendering not in self.renderings:
                message = f"no rendering is called '{rendering}'{did_you_mean(rendering, self.renderings)}"
                self.problems.append(fault(location, PageCode.UNKNOWN_KEY, message, name))
            elif name not in used:
                message = f"the renderings do not disagree about it{did_you_mean(name, used | disputed)}"
                self.problems.append(fault(location, PageCode.UNKNOWN_KEY, message, name, severity="warning"))


def _comparable(name: str, fact: Fact) -> Json:
    """The value as it is compared: capabilities in one spelling."""
    if name == "capabilities" and isinstance(fact.value, list):
        return [capabilities.key(str(each)) for each in fact.value]
    return fact.value


def _agree(one: Json, other: Json) -> bool:
    """Whether the values are the same; the order of lists, which have no repeats, does not count."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(each in other for each in one)
    if isinstance(one, str) and isinstance(other, str):
        return one == other or other in COARSER.get(one, ()) or one in COARSER.get(other, ())
    return is_equal(one, other)
