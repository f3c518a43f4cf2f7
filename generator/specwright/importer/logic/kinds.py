"""Clauses as rules of a spec: the kind is that of the conclusion, `demands` where no other kind says it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specwright.importer.logic.clauses import Clause, conjunction
from specwright.importer.logic.combine import FALSE, TRUE, exactly_one_of
from specwright.importer.logic.conditions import condition
from specwright.importer.logic.context import Context
from specwright.importer.logic.forms import Conclusion, form
from specwright.importer.logic.names import Unsayable, name_of
from specwright.importer.logic.narrowing import positive
from specwright.importer.logic.simplify import simplify
from specwright.importer.logic.words import NEW_WORDS, RESERVED
from specwright.ir.parameter import Json
from specwright.ir.predicate import AllOf, AnyOf, HasType, Implies, Not, Predicate, Present
from specwright.ir.visitors import free_paths, normal_form

MOST_TRIED = 12
MOST_PARTS = 24
_ORDER = ("excludes", "requires", "narrows")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A rule in the words of a spec: its kind, its condition (None for always), and what it says under it."""

    kind: str
    when: Json
    says: dict[str, Json]

    @property
    def is_general(self) -> bool:
        """Whether no kind but the general one says it."""
        return self.kind == "demands"

    @property
    def cost(self) -> tuple[int, int, int]:
        """How far it is from what people write: new words, operators, order of kinds."""
        new = sum(map(_new_words, (self.when, self.says.get("where"))))
        order = _ORDER.index(self.kind) if self.kind in _ORDER else 0
        return new, repr(self.when).count("{"), order


def recognised(clause: Clause, context: Context) -> Recognised:
    """The rule that says what the clause does; raises Unsayable where even the general one cannot."""
    match clause:
        case Clause(given=Not(of=Present() as need), then=Not(of=Present() as given)):
            clause = Clause(given=given, then=need)
    direct = _rule(clause.given, clause.then, context)
    if direct is not None and not _new_words(direct.when):
        return direct
    tried = [rule for given, then in _turned(clause) if (rule := _rule(given, then, context))]
    tried += [] if direct is None else [direct]
    return min(tried, key=lambda rule: rule.cost) if tried else general(clause, context)


def general(clause: Clause, context: Context) -> Recognised:
    """The clause as the general rule; raises Unsayable."""
    base, given, then = context.scope, clause.given, clause.then
    denied = [part for part in _parts(then, AnyOf) if isinstance(part, Not)]
    if given == TRUE and 0 < len(denied) < len(_parts(then, AnyOf)):
        given = conjunction([normal_form(part, holds=False) for part in denied])
        then = AnyOf(of=tuple(part for part in _parts(then, AnyOf) if part not in denied))
    when = None if given == TRUE else condition(given, context, base)
    that = condition(then, context.knowing([given]), base)
    return Recognised(kind="demands", when=when, says={"that": that})


def one_of(predicate: Predicate, context: Context) -> Recognised | None:
    """`exactly one of these`, perhaps under a condition, as the general rule; None for other forms."""
    given, then = (predicate.given, predicate.then) if isinstance(predicate, Implies) else (TRUE, predicate)
    parts = exactly_one_of(then)
    if parts is None:
        return None
    given = simplify(given, context)
    inner = context.knowing([given])
    kept = [part for part in (simplify(part, inner) for part in parts) if part != FALSE]
    if len(kept) < 2:
        return None
    try:
        when = None if given == TRUE else condition(given, context, context.scope)
        words: list[Json] = [condition(part, inner, context.scope) for part in kept]
    except Unsayable:
        return None
    return Recognised(kind="demands", when=when, says={"that": {"one": words}})


def never(predicate: Predicate, context: Context) -> Recognised:
    """A rule that no request keeps, about a parameter that the predicate names; raises Unsayable."""
    for path in free_paths(predicate):
        if path in context.declared:
            name = name_of(path, context.scope, context)
            that: Json = {"all": [name, {"absent": name}]}
            return Recognised(kind="demands", when=None, says={"that": that})
    raise Unsayable("no request keeps it")


def _turned(clause: Clause) -> Iterator[tuple[Predicate, Predicate]]:
    """The clause with another of its parts as the conclusion, the rest as the condition."""
    concluded = _parts(clause.then, AnyOf)
    assumed = [normal_form(part, holds=False) for part in _parts(clause.given, AllOf)]
    if len(concluded) + len(assumed) > MOST_PARTS:
        return
    for choice in _choices(concluded) if concluded else _choices(assumed):
        others = [part for part in (*assumed, *concluded) if not any(part is chosen for chosen in choice)]
        given = conjunction([normal_form(part, holds=False) for part in others])
        yield given, choice[0] if len(choice) == 1 else AnyOf(of=tuple(choice))
    if concluded:
        for part in assumed[:MOST_TRIED]:
            others = [each for each in (*assumed, *concluded) if each is not part]
            yield conjunction([normal_form(each, holds=False) for each in others]), part


def _choices(parts: Sequence[Predicate]) -> Iterator[Sequence[Predicate]]:
    """What may be concluded of a disjunction: all that is given, a value with its absence, each part."""
    given = [part for part in parts if isinstance(part, Present)]
    if len(given) > 1:
        yield given
    for part in parts:
        if isinstance(part, Not) and isinstance(part.of, Present):
            path = part.of.path
            yield from (
                (part, other)
                for other in parts
                if isinstance(other, Not)
                and not isinstance(other.of, Present)
                and getattr(other.of, "path", None) == path
            )
    types = [part for part in parts if isinstance(part, HasType)]
    if len(types) > 1 and len({part.path for part in types}) == 1:
        yield [*types]
    yield from ([part] for part in [*reversed(parts)][:MOST_TRIED])


def _parts(predicate: Predicate, join: type[AllOf] | type[AnyOf]) -> list[Predicate]:
    return [*predicate.of] if isinstance(predicate, join) else [predicate]


def _rule(given: Predicate, then: Predicate, context: Context) -> Recognised | None:
    """The rule of the kind that the conclusion has, under the condition; None where there is none."""
    if then in (TRUE, FALSE):
        return None
    then = positive(then, context.knowing([given]))
    given = simplify(given, context.knowing([then], holding=False))
    if given == FALSE:
        return None
    try:
        found: Conclusion | None = form(then, context.knowing([given]), is_bare=given == TRUE)
        if found is None or (found.alone and given != TRUE):
            return None
        when = None if given == TRUE else condition(given, context, context.scope)
    except Unsayable:
        return None
    if _names(when) & set(found.names):
        return None
    return Recognised(kind=found.kind, when=when, says=found.says)


def _names(condition: Json) -> set[str]:
    """The texts of a condition: the names that it mentions are among them."""
    match condition:
        case str():
            return {condition}
        case list():
            return {name for part in condition for name in _names(part)}
        case dict():
            return {*condition, *(name for part in condition.values() for name in _names(part))}
        case _:
            return set()


def _new_words(condition: Json) -> int:
    """How many words of the condition are not of those that pages need."""
    match condition:
        case {"all": inner} | {"any": inner} | {"not": inner}:
            return sum(map(_new_words, inner if isinstance(inner, list) else (inner,)))
        case {**words} if words.keys() & RESERVED:
            return int(bool(words.keys() & NEW_WORDS))
        case _:
            return 0
