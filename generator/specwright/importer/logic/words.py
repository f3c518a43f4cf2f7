"""One word of a condition for each atom: what it says of a value that is given and of its type."""

from collections.abc import Callable, Sequence
from typing import TypeAlias, assert_never

from specwright.importer.logic.context import Context
from specwright.importer.logic.domain import speaks_of
from specwright.importer.logic.intervals import MEASURES, NUMBERS, Measure, opposite
from specwright.importer.logic.names import Unsayable, name_of
from specwright.ir.comparison import Compare
from specwright.ir.comparison import opposite as opposite_comparison
from specwright.ir.parameter import Json
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
)
from specwright.ir.visitors import negate, paths
from specwright.lowering.rules.operators import OPERATORS

Wording: TypeAlias = Callable[[Predicate, Context, Path], Json]
"""Words a predicate about an item or a value, whose names start from the path."""

NEW_WORDS = frozenset(
    {"type", "every", "some", "one", "pattern", "format", "length", "unique", "step"}
    | {"properties", "closed", "sizes", "area", "ratio", "every-value", "value"}
)
"""Words that a page's rules have no need of."""
RESERVED = frozenset(OPERATORS) | NEW_WORDS
"""Words that are no names; a parameter called like one is tested with `is`."""

_NUMBER_WORDS = {
    (Range, "minimum"): "at-least",
    (Range, "maximum"): "at-most",
    (ExclusiveRange, "minimum"): "above",
    (ExclusiveRange, "maximum"): "below",
}
_COUNTS = {
    Length: ("length", "minLength", "maxLength"),
    ItemCount: ("items", "minItems", "maxItems"),
    PropertyCount: ("properties", "minProperties", "maxProperties"),
}


def type_guards(atom: Atom, context: Context) -> list[tuple[Path, JsonType]]:
    """The values that may be of a type which the atom says nothing of, and the type that it speaks of."""
    match atom:
        case Present() | TotalCount():
            return []
        case InTable() | Product() | Ratio():
            spoken = frozenset({JsonType.INTEGER})
        case Compare():
            spoken = NUMBERS
        case EqualItemCount():
            spoken = frozenset({JsonType.ARRAY})
        case _:
            spoken = speaks_of(atom)
    kind = JsonType.NUMBER if spoken == NUMBERS else next(iter(sorted(spoken)))
    return [(path, kind) for path in paths(atom) if not context.domain(path).kinds <= spoken]


def test(word: str, name: str, operand: Json) -> Json:
    """A word about one parameter."""
    return {word: {name: operand}}


def affirmed(atom: Atom, context: Context, base: Path, wording: Wording) -> Json:
    """The word that the atom's values are given and keep to it; raises Unsayable."""
    match atom:
        case Present(path=path):
            return name_of(path, base, context)
        case HasType(path=path, kind=kind):
            return test("type", name_of(path, base, context), kind.value)
        case Enum(path=path, values=values):
            return _valued(name_of(path, base, context), path, values, context)
        case MultipleOf(path=path, step=step):
            return test("step", name_of(path, base, context), step)
        case Matches(path=path, format=name):
            return test("format", name_of(path, base, context), name)
        case Pattern(path=path, pattern=pattern):
            return test("pattern", name_of(path, base, context), pattern)
        case UniqueItems(path=path):
            return {"unique": name_of(path, base, context)}
        case NoAdditionalProperties(path=path, names=()):
            return test("properties", name_of(path, base, context), {"maxProperties": 0})
        case NoAdditionalProperties(path=path, names=names):
            return test("closed", name_of(path, base, context), [*names])
        case InTable(columns=columns, rows=rows):
            parameters: list[Json] = [name_of(path, base, context) for path in columns]
            return {"sizes": {"parameters": parameters, "rows": [*row_texts(rows)]}}
        case Compare(columns=(first, second), inclusive=inclusive):
            word = "at-most" if inclusive else "below"
            return test(word, name_of(first, base, context), name_of(second, base, context))
        case CountWhere():
            return _counted(atom, context, base, wording)
        case EveryValue():
            return _every_value(atom, context, base, wording)
        case Product(columns=columns) | Ratio(columns=columns):
            return _bounded(atom, [name_of(path, base, context) for path in columns])
        case EqualItemCount() | TotalCount() | ItemTotal():
            raise Unsayable(f"no condition says {type(atom).__name__}")
        case _ if isinstance(atom, MEASURES):
            return _measured(atom, name_of(atom.path, base, context))
        case _:
            assert_never(atom)


def denied(atom: Atom, context: Context, base: Path, wording: Wording) -> Json:
    """The word that the atom's value is given, of its type, and does not keep to it; None without one."""
    match atom:
        case Enum(path=path) if context.domain(path).kinds == {JsonType.BOOLEAN}:
            others = tuple(each for each in (True, False) if not any(each is value for value in atom.values))
            return affirmed(Enum(path=path, values=others), context, base, wording) if others else None
        case CountWhere(path=path, where=where, minimum=None, maximum=int(most)):
            return affirmed(CountWhere(path=path, where=where, minimum=most + 1), context, base, wording)
        case CountWhere(path=path, where=where, minimum=int(least), maximum=None):
            return affirmed(CountWhere(path=path, where=where, maximum=least - 1), context, base, wording)
        case Compare():
            return affirmed(opposite_comparison(atom), context, base, wording)
        case _ if isinstance(atom, MEASURES):
            other = opposite(atom)
            return None if other is None else affirmed(other, context, base, wording)
        case _:
            return None


def row_texts(rows: Sequence[tuple[int, int]]) -> list[str]:
    """The rows of a table as specs write them."""
    return [f"{one}x{other}" for one, other in rows]


def _valued(name: str, path: Path, values: Sequence[Constant], context: Context) -> Json:
    """The value is one of these; null is asked for by its type."""
    if not all(context.declared.takes(path, value) for value in values):
        raise Unsayable(f"'{name}' never has one of the values")
    others: list[Json] = [value for value in values if value is not None]
    null = test("type", name, JsonType.NULL.value)
    if not others:
        return null
    named: Json = {name: others[0] if len(others) == 1 else others}
    equal: Json = {"is": named} if name in RESERVED else named
    return equal if len(others) == len(values) else {"any": [equal, null]}


def _bounded(atom: Product | Ratio, names: list[Json]) -> Json:
    stated = {"minimum": atom.minimum, "maximum": atom.maximum}
    bounds: dict[str, Json] = {key: bound for key, bound in stated.items() if bound is not None}
    return {"area" if isinstance(atom, Product) else "ratio": {"parameters": names, **bounds}}


def _measured(atom: Measure, name: str) -> Json:
    stated = [(key, getattr(atom, key)) for key in ("minimum", "maximum")]
    bounds = [(key, bound) for key, bound in stated if bound is not None]
    if type(atom) in _COUNTS:
        word, low, high = _COUNTS[type(atom)]
        return test(word, name, {low if key == "minimum" else high: bound for key, bound in bounds})
    tests = [test(_NUMBER_WORDS[type(atom), key], name, bound) for key, bound in bounds]
    return tests[0] if len(tests) == 1 else {"all": tests}


def _counted(atom: CountWhere, context: Context, base: Path, wording: Wording) -> Json:
    item = (*atom.path, ITEM)
    inner = context.knowing([Present(path=item)])
    name = name_of(atom.path, base, context)
    if atom.maximum == 0:
        return test("every", name, wording(negate(atom.where), inner, item))
    some: dict[str, Json] = {"some": {name: wording(atom.where, inner, item)}}
    if (atom.minimum, atom.maximum) == (1, None):
        return some
    counts: dict[str, Json] = {"minItems": atom.minimum or 0}
    return some | counts | ({} if atom.maximum is None else {"maxItems": atom.maximum})


def _every_value(atom: EveryValue, context: Context, base: Path, wording: Wording) -> Json:
    value = (*atom.path, VALUE)
    inner = wording(atom.where, context.of_each_value(atom), value)
    every: dict[str, Json] = {"every-value": {name_of(atom.path, base, context): inner}}
    if atom.matching is not None:
        every["matching"] = atom.matching
    return every | ({"without": [*atom.names]} if atom.names else {})
