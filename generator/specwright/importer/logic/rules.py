"""Rules as they are read become rules of a spec: simplified, recognised, and put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from specwright.importer.facts import RuleFact
from specwright.importer.logic.clauses import Clause, clauses, simplified
from specwright.importer.logic.combine import FALSE, TRUE
from specwright.importer.logic.context import Context
from specwright.importer.logic.declared import Declared
from specwright.importer.logic.groups import PlacedRule
from specwright.importer.logic.joining import joined
from specwright.importer.logic.kinds import Recognised, never, one_of, recognised
from specwright.importer.logic.names import Unsayable
from specwright.importer.logic.stated import Stated
from specwright.importer.logic.tables import labels, with_tables
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import CountWhere, Implies, InTable, JsonType, Not, Predicate, Present
from specwright.ir.visitors import atoms

_FOLLOWS = "It follows from what the parameters state themselves; the schema says it as well."


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """A stated rule with the clauses and the rules that it became."""

    stated: Stated
    clauses: tuple[Clause, ...]
    rules: tuple[PlacedRule, ...]

    @property
    def wants_others(self) -> bool:
        """Whether other rules may make it simpler: it has no kind, or its table fell apart."""
        has_table = any(isinstance(atom, InTable) for each in self.clauses for atom in atoms(each.then))
        return any(rule.rule.is_general for rule in self.rules) or (has_table and len(self.rules) > 1)


def rules(stated: Sequence[Stated], root: Parameter) -> list[RuleFact]:
    """The rules that say what is stated of requests that keep the facts of `root`.

    Those that follow from the facts are kept as they read. Raises Unstated where no rule can say one.
    """
    declared = Declared(root)
    scoped = [_scoped(each, declared) for each in stated]
    first = [_reading(each, Context(declared=declared, scope=each.scope)) for each in scoped]
    leads = tuple(lead for each in first if not each.wants_others for lead in _leads(each.clauses))
    readings = [_again(each, declared, leads) if each.wants_others else each for each in first]
    untrusted = declared.doubted()
    following = [
        rule
        for each in first
        if not each.clauses
        for rule in _as_read(each.stated, Context(declared=untrusted, scope=each.stated.scope))
    ]
    return [rule.fact for rule in joined([rule for each in readings for rule in each.rules] + following)]


class Unstated(Exception):
    """No rule of a spec can say what is stated; `reason` tells why."""

    def __init__(self, stated: Stated, reason: str) -> None:
        super().__init__(f"{stated.pointer}: {reason}")
        self.stated = stated
        self.reason = reason


def _reading(stated: Stated, context: Context) -> Interpretation:
    context = replace(context, labels=labels(stated.titles, context))
    said = clauses(with_tables(stated.predicate, context), context)
    try:
        if any(clause.given == TRUE and clause.then == FALSE for clause in said):
            found = [PlacedRule.of(never(stated.predicate, context), stated)]
        else:
            found = [PlacedRule.of(rule, stated) for rule in _recognised(said, stated.predicate, context)]
    except Unsayable as unsayable:
        raise Unstated(stated, str(unsayable)) from None
    return Interpretation(stated=stated, clauses=tuple(said), rules=tuple(found))


def _again(
    reading: Interpretation, declared: Declared, leads: tuple[tuple[Path, Path], ...]
) -> Interpretation:
    """The rules but those that other rules make needless; those of no kind under what the others say."""
    context = Context(declared=declared, scope=reading.stated.scope, leads=leads)
    if len(reading.rules) != len(reading.clauses):
        return reading
    kept: list[PlacedRule] = []
    for clause, rule in zip(reading.clauses, reading.rules, strict=True):
        left = simplified(clause, context)
        shorter = [recognised(each, context) for each in left] if rule.rule.is_general else []
        if shorter and not any(each.is_general for each in shorter):
            kept += [replace(rule, rule=each) for each in shorter]
        elif left:
            kept.append(rule)
    return replace(reading, rules=tuple(kept))


def _recognised(said: Sequence[Clause], whole: Predicate, context: Context) -> list[Recognised]:
    """The rules of the clauses; as one of alternatives where that is shorter than what no kind says."""
    found: list[Recognised] = []
    choice: Recognised | None = None
    for clause in said:
        found.append(recognised(clause, context))
        if found[-1].is_general and choice is None:
            choice = one_of(whole, context)
            if choice is None:
                return found + [recognised(each, context) for each in said[len(found) :]]
        if choice is not None and len(repr(choice)) < sum(len(repr(rule)) for rule in found):
            return [choice]
    return found


def _as_read(stated: Stated, context: Context) -> Iterator[PlacedRule]:
    """A rule that the facts make needless, in the words of its author as far as a spec has them."""
    for clause in clauses(with_tables(stated.predicate, context), context):
        try:
            yield replace(PlacedRule.of(recognised(clause, context), stated), because=_FOLLOWS)
        except Unsayable:
            continue  # it names a parameter or a value that the facts do not know


def _leads(found: Sequence[Clause]) -> Iterator[tuple[Path, Path]]:
    """Pairs of parameters of which the first needs the second."""
    for clause in found:
        match clause:
            case Clause(given=Present(path=given), then=Present(path=then)):
                yield given, then


def _scoped(stated: Stated, declared: Declared) -> Stated:
    """The rule stated by the object around it where it says something of values that are no objects."""
    scope = stated.scope
    if not scope or declared.domain(scope).kinds == {JsonType.OBJECT}:
        return stated
    return _scoped(_outside(stated), declared)


def _outside(stated: Stated) -> Stated:
    """The rule as the object around its scope states it: of all that stands there."""
    scope, said = stated.scope, stated.predicate
    if scope[-1] == ITEM:
        items = CountWhere(path=scope[:-1], where=Not(of=said), maximum=0)
        return replace(stated, predicate=items, scope=scope[:-2])
    return replace(stated, predicate=Implies(given=Present(path=scope), then=said), scope=scope[:-1])


__all__ = ["Interpretation", "Unstated", "rules"]
