"""What different parts of one page say of the same thing, compared."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from specwright.diagnostics import Location, as_typed
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, PageFacts, ParameterFacts, RuleFact
from specwright.importer.line_account import LineAccount
from specwright.ir.keywords import reversed_bounds
from specwright.ir.model import TASK_TYPE
from specwright.ir.parameter import Json


def cross_check(account: LineAccount, page: PageFacts) -> None:
    """The ID is the constant of one parameter of the request, and of no two; so is a kind of task."""
    parameters = [each for group in page.request for each in group.parameters]
    for word, name, what in (("model", "model", "ID"), ("task", TASK_TYPE, "Task")):
        stated = page.header.get(word)
        if stated is None or not parameters:
            continue
        named = next((each for each in parameters if each.path == name), None)
        constant = named.facts.get("const") if named else None
        if named is None or constant is None:
            location = named.location if named else stated.origins[0]
            message = f"the request has no parameter '{name}' with the value '{stated.value}'"
            account.report(location, PageCode.DISAGREEMENT, message, word)
        elif constant.value != stated.value:
            message = f"the value '{constant.value}' is not the {what} of the page, '{stated.value}'"
            account.report(constant.origins[0], PageCode.DISAGREEMENT, message, word, stated.origins)


def paired(
    account: LineAccount, rules: Iterable[RuleFact], pairs: Iterable[tuple[tuple[str, str], Location]]
) -> list[RuleFact]:
    """The rules that parameters which are paired go together, where no sentence says so."""
    known: list[tuple[str, Any]] = [(rule.kind, rule.argument) for rule in rules if not rule.scope]
    together = [argument for kind, argument in known if kind == "together"]
    together += [each for kind, argument in known if kind == "exactly-one-of" for each in argument]
    found: list[RuleFact] = []
    for (one, other), location in pairs:
        at = next((at for at, each in enumerate(found) if each.argument == [other, one]), None)
        if at is not None:
            found[at] = replace(found[at], origins=(*found[at].origins, location))
        elif not any(isinstance(each, list) and {one, other} <= {*each} for each in together):
            message = (
                f"'{one}' is paired with '{other}'; no sentence says that they go together, the pair does"
            )
            account.hint(location, PageCode.MISSING_RULE, message, one)
            found.append(RuleFact(kind="together", argument=[one, other], origins=(location,)))
    return found


def check_bounds(account: LineAccount, facts: Mapping[str, Fact], name: str) -> None:
    """The smallest value, length or number of items is not above the largest."""
    for low, high, _ in reversed_bounds(lambda word: facts[word].value if word in facts else None):
        message = f"Min {as_typed(facts[low].value)} is above Max {as_typed(facts[high].value)}"
        account.report(facts[low].origins[0], PageCode.BOUNDS_REVERSED, message, name, facts[high].origins)


def check_amounts(account: LineAccount, facts: Mapping[str, Fact], name: str) -> None:
    """The bounds are in order, the preset value lies between them, and no number looks rounded."""
    check_bounds(account, facts, name)
    least, most = facts.get("minimum"), facts.get("maximum")
    for word in ("const", "default"):
        preset = facts.get(word)
        below = preset and least and _above(least.value, preset.value)
        if preset and (below or (most and _above(preset.value, most.value))):
            message = f"{as_typed(preset.value)} does not lie between Min and Max"
            account.report(preset.origins[0], PageCode.DISAGREEMENT, message, name)
    for word in ("minimum", "maximum", "default"):
        if word in facts:
            _rounded(account, facts[word], name)


def is_repeated(account: LineAccount, facts: ParameterFacts, seen: dict[str, Location]) -> bool:
    """Whether a parameter stands on the page already; enters its path and place among those seen."""
    first = seen.setdefault(facts.path, facts.location)
    if first != facts.location:
        message = f"'{facts.path}' stands on the page already"
        account.report(facts.location, PageCode.DUPLICATE_PARAMETER, message, facts.path, (first,))
    return first != facts.location


def _above(one: Json, other: Json) -> bool:
    return isinstance(one, int | float) and isinstance(other, int | float) and one > other


def _rounded(account: LineAccount, fact: Fact, name: str) -> None:
    """Integers beyond 2**53 reach a page through a double, which prints neighbours alike."""
    value = fact.value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**53 and value % 1000 == 0:
        meant = 2**63 - 1 if float(value) == float(2**63) else None
        hint = f"; {meant} may be meant" if meant else ""
        message = f"{value} looks rounded: it is beyond what a double holds exactly{hint}"
        account.hint(fact.origins[0], PageCode.LOOKS_WRONG, message, name)
