"""A predicate as a schema: the one page that knows which words of JSON Schema say which node."""

from dataclasses import dataclass, replace
from typing import assert_never

from specwright.codegen.context import by_first
from specwright.emit.schema.dialect import FULL, Dialect
from specwright.emit.schema.keywords import Schema, all_of, both, nested
from specwright.emit.schema.known import KnownTypes, multiples
from specwright.emit.schema.rewriting import spelled_out
from specwright.ir.comparison import Compare
from specwright.ir.decimals import is_binary
from specwright.ir.keywords import bounds
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.patterns import is_found, portable, refuses_last_line_end
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Number,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
    ValueAtom,
)
from specwright.ir.visitors import FALSE, negate


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaLowering:
    """Lowers predicates about the value at `place`; their paths lie below it, with no `[]` on the way."""

    place: Path
    known: KnownTypes
    dialect: Dialect = FULL

    def lower(self, predicate: Predicate) -> Schema:
        """The schema that exactly those values satisfy of which the predicate holds.

        What it says of values that `known` rules out does not matter: they are refused elsewhere.
        """
        match predicate:
            case Not(of=of):
                return {"not": self.lower(of)}
            case AllOf(of=parts):
                return all_of([self.lower(part) for part in parts])
            case AnyOf(of=parts):
                return {"anyOf": [self.lower(part) for part in parts]} if parts else {"not": {}}
            case Implies(given=given, then=then):
                return {"if": self.lower(given), "then": self.lower(then)}
            case Present(path=path):
                return self._present(path)
            case CountWhere():
                return nested(predicate.path[len(self.place) :], self._contains(predicate))
            case EveryValue():
                return nested(predicate.path[len(self.place) :], self._every_value(predicate))
            case InTable() if self.dialect.defaults and self._are_integers(predicate.columns):
                return self._table(predicate)
            case InTable() | EqualItemCount() | TotalCount() | Product() | Ratio() | Compare():
                return self.lower(spelled_out(predicate, self.known))
            case Matches(path=path):
                return nested(path[len(self.place) :], self._format(predicate))
            case _:
                return nested(predicate.path[len(self.place) :], self._apart(_value(predicate, self.known)))

    def _are_integers(self, columns: tuple[Path, Path]) -> bool:
        return all(self.known.kinds.get(path) is JsonType.INTEGER for path in columns)

    def _table(self, predicate: InTable) -> Schema:
        """A table of sizes; editors are offered the second number's values wherever they complete it.

        So a row asks for it beside the first number alone, and `examples`, which judge nothing, stand where
        no row is meant.
        """
        first, second = predicate.columns
        pairs = by_first(predicate.rows)
        listed = Enum(path=first, values=tuple(pairs))
        given = AllOf(of=(Present(path=first), Present(path=second)))
        rows = (
            Implies(given=Enum(path=first, values=(one,)), then=Enum(path=second, values=others))
            for one, others in pairs.items()
        )
        others = sorted({value for _, value in predicate.rows})
        by_row = {
            "if": self.lower(AllOf(of=(Present(path=first), listed))),
            "then": self.lower(AllOf(of=tuple(rows))),
            "else": both(self._offered(second, others), self.lower(Implies(given=given, then=listed))),
        }
        return both(self._offered(first, [*pairs]), by_row)

    def _offered(self, path: Path, values: list[int]) -> Schema:
        return nested(path[len(self.place) :], {"examples": values})

    def _apart(self, schema: Schema) -> Schema:
        listed = any(isinstance(value, float) for value in schema.get("enum", ()))
        return {"allOf": [schema]} if self.dialect.types and listed else schema

    def _contains(self, predicate: CountWhere) -> Schema:
        """So many items; readers that know no numbers of them ask for less, never for more."""
        item = replace(self, place=(*predicate.path, ITEM))
        if not predicate.minimum and predicate.maximum == 0:
            return {"items": item.lower(negate(predicate.where))}
        said: Schema = {"contains": item.lower(predicate.where)}
        most = {} if predicate.maximum is None else {"maxContains": predicate.maximum}
        if predicate.minimum:
            return {**said, "minContains": predicate.minimum, **most}
        return {"if": said, "then": {**said, **most}} if most else {}

    def _every_value(self, predicate: EveryValue) -> Schema:
        """What the values of a map are, in a schema of its own: it says which keys it does not speak of."""
        said = self.value_of(predicate)
        if predicate.matching is not None:
            pattern = portable(predicate.matching)
            excepted = [name for name in predicate.names if is_found(predicate.matching, name)]
            if excepted and predicate.where == FALSE:
                return {"propertyNames": {"anyOf": [{"enum": excepted}, {"not": {"pattern": pattern}}]}}
            return {"patternProperties": {pattern: said}}
        others: Schema = {"properties": {name: {} for name in predicate.names}} if predicate.names else {}
        return {"allOf": [{**others, "additionalProperties": said}]}

    def value_of(self, predicate: EveryValue) -> Schema:
        """What a value that an `EveryValue` asks is."""
        return replace(self, place=(*predicate.path, VALUE)).lower(predicate.where)

    def _present(self, path: Path) -> Schema:
        schema: Schema = {}
        for depth in range(len(path) - 1, len(self.place) - 1, -1):
            is_object = self.known.kinds.get(path[:depth]) is JsonType.OBJECT
            of_kind = {} if is_object else {"type": "object"}
            inside = {"properties": {path[depth]: schema}} if schema else {}
            schema = {**of_kind, "required": [path[depth]], **inside}
        return schema

    def _format(self, predicate: Matches) -> Schema:
        named: Schema = {"$ref": self.dialect.definitions + predicate.format}
        if self.dialect.dated:
            named = {"allOf": [named]}
        is_string = self.known.kinds.get(predicate.path) is JsonType.STRING
        return named if is_string else {"if": {"type": "string"}, "then": named}


def _value(
    predicate: ValueAtom,
    known: KnownTypes,
) -> Schema:
    """What a predicate asks of the value that it is about."""
    match predicate:
        case HasType(kind=kind):
            return {"type": str(kind)}
        case NoAdditionalProperties(names=names):
            return {"propertyNames": {"enum": list(names)}} if names else {"maxProperties": 0}
        case Enum(values=values):
            if not values:
                return {"not": {}}
            return {"const": values[0]} if len(values) == 1 else {"enum": list(values)}
        case Range() | ExclusiveRange() | Length() | ItemCount() | PropertyCount():
            return bounds(predicate)
        case UniqueItems():
            return {"uniqueItems": True}
        case ItemTotal():
            raise AssertionError("no dialect adds")
        case Pattern(pattern=pattern):
            return _found(pattern)
        case Matches():
            raise AssertionError("formats are referred to")
        case MultipleOf(path=path, step=step):
            return _on_step(path, step, known)
        case _:
            assert_never(predicate)


def _found(pattern: str) -> Schema:
    """`$` stands before a last line's end, too, in some languages: texts with one are refused apart."""
    said: Schema = {"pattern": portable(pattern)}
    return {**said, "not": {"type": "string", "pattern": "\n$"}} if refuses_last_line_end(pattern) else said


def _on_step(path: Path, step: Number, known: KnownTypes) -> Schema:
    """A step that binary counting would get wrong is said as the list of its values, where that is short.

    The list is a rule for engines: readers would take it for a choice, so it stands apart.
    """
    values = None if is_binary(step) else multiples(step, known.bounds.get(path))
    if values is None:
        return {"multipleOf": step}
    listed: Schema = {"enum": values}
    is_number = known.kinds.get(path) in (JsonType.INTEGER, JsonType.NUMBER)
    return {"allOf": [listed if is_number else {"if": {"type": "number"}, "then": listed}]}
