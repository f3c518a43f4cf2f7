"""The rules of several renderings, each once."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

from specwright.importer.facts import Fact, RuleFact
from specwright.importer.reconcile.settling import Settling
from specwright.pageform.sentences.tables import TableRow, from_argument

_UNORDERED = ("together", "same-length", "exactly-one-of", "at-least-one-of")


def rules(settling: Settling, rendered: Sequence[tuple[str, tuple[RuleFact, ...]]]) -> tuple[RuleFact, ...]:
    """What any rendering states, in the order of the first; tables of one pair must have the same rows."""
    found: list[RuleFact] = []
    tables: dict[str, list[tuple[str, RuleFact]]] = {}
    for rendering, stated in rendered:
        before = len(found)  # a page says what it says as often as it wants to
        for rule in stated:
            if rule.kind == "sizes":
                name = table_name(rule)
                if name not in tables:
                    found.append(rule)
                tables.setdefault(name, []).append((rendering, rule))
                continue
            at = next((at for at, each in enumerate(found[:before]) if _key(each) == _key(rule)), None)
            if at is None and not _is_said(rule, found[:before]):
                found.append(rule)
            elif at is not None:
                locations = tuple(dict.fromkeys([*found[at].origins, *rule.origins]))
                found[at] = replace(found[at], origins=locations)
    settled = {name: _table(settling, name, each) for name, each in tables.items()}
    return tuple(settled[table_name(rule)] if rule.kind == "sizes" else rule for rule in found)


def _is_said(rule: RuleFact, known: Sequence[RuleFact]) -> bool:
    """Whether other rules say it already, put together in another way."""
    parts = _pairs_of_names(rule)
    return bool(parts) and parts <= {pair for each in known for pair in _pairs_of_names(each)}


def _pairs_of_names(rule: RuleFact) -> set[tuple[Any, ...]]:
    """What a rule between plain names says of each two of them; nothing of one with other conditions."""
    argument: Any = rule.argument
    scope = (rule.response, rule.scope)
    if rule.kind == "together":
        return {(*scope, "needs", one, other) for one, other in permutations(argument, 2)}
    if not isinstance(argument, dict) or not isinstance(argument.get("when"), str):
        return set()
    name = argument["when"]
    if rule.kind == "excludes":
        return {(*scope, "excludes", *sorted((name, other))) for other in argument["refuse"]}
    return (
        {(*scope, "needs", name, other) for other in argument["need"]} if rule.kind == "requires" else set()
    )


def _key(rule: RuleFact) -> tuple[str, bool, str, Any]:
    """What makes two rules one: not why they hold, nor the order of names where it says nothing."""
    argument: Any = rule.argument
    if rule.kind in _UNORDERED and isinstance(argument, list):
        argument = sorted(argument, key=str)
    return rule.kind, rule.response, rule.scope, argument


def table_name(rule: RuleFact) -> str:
    """What conflicts call a table of sizes."""
    argument: Any = rule.argument
    scope = "response." * rule.response + (f"{rule.scope}." if rule.scope else "")
    start = f"rules.{scope}sizes.{'+'.join(argument['parameters'])}"
    return f"{start}.{argument['when']}" if "when" in argument else start


def _table(settling: Settling, name: str, stated: Sequence[tuple[str, RuleFact]]) -> RuleFact:
    """The table of the rendering that has labels; the pairs are compared, as labels are no facts."""
    facts = [(rendering, Fact(value=_pairs(rule), origins=rule.origins)) for rendering, rule in stated]
    fact = settling.settle(name, facts)
    fitting = [rule for _, rule in stated if _pairs(rule) == fact.value]
    fitting += [rule for _, rule in stated if sorted(map(str, _pairs(rule))) == sorted(map(str, fact.value))]  # type: ignore[arg-type]  # a list of texts
    labelled = next((rule for rule in fitting if any(label for label, _, _ in _rows(rule))), fitting[0])
    return replace(labelled, origins=fact.origins)


def _rows(rule: RuleFact) -> list[TableRow]:
    argument: Any = rule.argument
    return from_argument(argument["rows"])


def _pairs(rule: RuleFact) -> list[Any]:
    return [f"{first}x{second}" for _, first, second in _rows(rule)]
