"""One fact that several renderings state: merged where they agree, a conflict where they do not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from specwright.diagnostics import Diagnostic, Location, as_typed, did_you_mean
from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import Decision, Fact
from specwright.importer.reconcile.page_limits import SCHEMAS
from specwright.ir.json_values import is_equal
from specwright.ir.parameter import Json
from specwright.pageform import capabilities

Stated = tuple[str, Fact]
"""The name of a rendering, and what it states."""

Preference: TypeAlias = Literal["schema", "page"]
"""Which sort of source is followed where two differ."""

_NAMES = ("title", "status", "creator")

COARSER = {"uuid": {"uuid4"}, "media": {"unpadded-media", "uuid-or-uri"}}
"""Formats that a rendering cannot tell from an exacter one, which then is no contradiction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """Collects conflicts; a decision names the rendering to follow for a fact.

    `renderings` are those of the pages at hand; `prefer` tells what is followed where nobody decided;
    `tables` are the parameters of tables of sizes, which pages call required.
    """

    decisions: Mapping[str, str]
    renderings: tuple[str, ...]
    prefer: Preference | None = None
    tables: frozenset[str] = frozenset()
    problems: list[Diagnostic] = field(default_factory=list)
    decided: list[Decision] = field(default_factory=list)

    def settle(self, name: str, stated: Sequence[Stated], code: PageCode = PageCode.CONFLICT) -> Fact:
        """The fact of that name; in a conflict that nobody decided, the first one's."""
        values = [fact for _, fact in stated]
        if all(_agree(_comparable(name, values[0]), _comparable(name, fact)) for fact in values):
            chosen = next((fact for fact in values if str(fact.value) not in COARSER), values[0])
            origins = tuple(dict.fromkeys(location for fact in values for location in fact.origins))
            return Fact(value=chosen.value, origins=origins)
        wanted = self.decisions.get(name) or self.preferred(name, stated)
        followed = next((fact for rendering, fact in stated if rendering == wanted), None)
        if wanted is not None and followed is not None:
            self.decide(name, wanted)
            return followed
        sides = ", ".join(
            f"{rendering} says {as_typed(fact.value)} ({next(iter(fact.origins), 'no place')})"
            for rendering, fact in stated
        )
        message = f"the renderings disagree: {sides}; {self.advice}"
        location, *related = [fact.origins[0] for fact in values if fact.origins] or [Location(file=name)]
        self.problems.append(fault(location, code, message, name, related=related))
        return values[0]

    def preferred(self, name: str, stated: Sequence[Stated]) -> str | None:
        """The rendering of the sort that is preferred, where the other sort differs and its own agree."""
        own = [each for each in stated if (each[0] in SCHEMAS) == (self.prefer == "schema")]
        if self.prefer is None or not own or len(own) == len(stated):
            return None
        first = _comparable(name, own[0][1])
        return own[0][0] if all(_agree(first, _comparable(name, fact)) for _, fact in own) else None

    def decide(self, name: str, rendering: str) -> None:
        """Notes what a decision, or the preference, made of a fact."""
        because = "" if name in self.decisions else f"Imported with --prefer {self.prefer}."
        self.decided.append(Decision(fact=name, rendering=rendering, because=because))

    @property
    def advice(self) -> str:
        """What can be done about a conflict."""
        mixed = len({each in SCHEMAS for each in self.renderings}) > 1
        option = ", or import with --prefer schema or --prefer page" if mixed else ""
        return f"decide for one of {', '.join(self.renderings)}{option}"

    def check_decisions(self, location: Location) -> None:
        """Reports decisions that settle nothing: the fact is not in dispute, or the rendering not at hand."""
        used = {decision.fact for decision in self.decided}
        disputed = {problem.path for problem in self.problems}
        for name, rendering in self.decisions.items():
            if rendering not in self.renderings:
                message = f"no rendering is called '{rendering}'{did_you_mean(rendering, self.renderings)}"
                self.problems.append(fault(location, PageCode.UNKNOWN_KEY, message, name))
            elif name not in used and not _is_judged_later(name):
                message = f"the renderings do not disagree about it{did_you_mean(name, used | disputed)}"
                self.problems.append(fault(location, PageCode.UNKNOWN_KEY, message, name, severity="warning"))


def _is_judged_later(name: str) -> bool:
    """Whether it is a rule, which is judged by what the others take; tables are settled here."""
    return name.startswith("rules.") and not re.match(r"rules\.([^ ]+\.)?sizes\.", name)


def _comparable(name: str, fact: Fact) -> Json:
    """The value as it is compared: names in one spelling, addresses without what may be left out."""
    if name == "capabilities" and isinstance(fact.value, list):
        return [capabilities.key(str(each)) for each in fact.value]
    if name in _NAMES:
        return re.sub(r"[\W_]+", "", str(fact.value)).casefold()
    if name == "documentation":
        return str(fact.value).rstrip("/").removesuffix(".md")
    return fact.value


def _agree(one: Json, other: Json) -> bool:
    """Whether the values are the same; the order of lists, which have no repeats, does not count."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(each in other for each in one)
    if isinstance(one, str) and isinstance(other, str):
        return one == other or other in COARSER.get(one, ()) or one in COARSER.get(other, ())
    return is_equal(one, other)
