"""What a value may be: its types, its values where they are few, and its bounds."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from specwright.importer.logic.intervals import MEASURES, NUMBERS, Interval, Measure, family, interval
from specwright.ir.evaluate import holds
from specwright.ir.json_values import has_kind, is_equal
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.path import ROOT
from specwright.ir.predicate import (
    Constant,
    CountWhere,
    Enum,
    EveryValue,
    HasType,
    ItemTotal,
    JsonType,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    PartsAtom,
    Pattern,
    UniqueItems,
    ValueAtom,
)

EVERY_KIND = frozenset(JsonType)
"""All types; in a domain, NUMBER is the numbers that are not whole."""


def kinds_of(kind: JsonType) -> frozenset[JsonType]:
    """The types of a domain that a type of JSON Schema has in it."""
    return NUMBERS if kind is JsonType.NUMBER else frozenset({kind})


def speaks_of(atom: ValueAtom | PartsAtom) -> frozenset[JsonType]:
    """The types that the atom says something about; it holds of all others."""
    match atom:
        case HasType() | Enum():
            return EVERY_KIND
        case MultipleOf():
            return NUMBERS
        case Matches() | Pattern():
            return frozenset({JsonType.STRING})
        case UniqueItems() | ItemTotal() | CountWhere():
            return frozenset({JsonType.ARRAY})
        case NoAdditionalProperties() | EveryValue():
            return frozenset({JsonType.OBJECT})
        case _:
            return family(atom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """The values that may stand at a path, if one does: `values` is None where they are many."""

    kinds: frozenset[JsonType] = EVERY_KIND
    values: tuple[Constant, ...] | None = None
    bounds: dict[frozenset[JsonType], Interval] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no value is one of them."""
        return not self.kinds or self.values == ()

    def of_kinds(self, kinds: frozenset[JsonType]) -> "Domain":
        """The values of these types alone."""
        left = self.kinds & kinds
        values = self.values
        if values is None and left and left <= {JsonType.BOOLEAN, JsonType.NULL}:
            values = tuple(
                value
                for kind, value in (
                    (JsonType.BOOLEAN, True),
                    (JsonType.BOOLEAN, False),
                    (JsonType.NULL, None),
                )
                if kind in left
            )
        return replace(
            self, kinds=left, values=None if values is None else tuple(v for v in values if _kind(v) in left)
        )

    def within(self, kinds: frozenset[JsonType], bounds: Interval) -> "Domain":
        """The values whose measure lies within the bounds; those of other types all."""
        own = self.bounds.get(kinds, Interval()).intersect(bounds)
        narrowed = replace(self, bounds=self.bounds | {kinds: own})
        return narrowed.of_kinds(self.kinds - kinds) if own.is_empty else narrowed

    def that_hold(self, atom: ValueAtom, holding: bool) -> "Domain":
        """The values of which the atom holds, or does not."""
        narrowed = self._by_form(atom, holding)
        if narrowed.values is None:
            return narrowed
        values = tuple(value for value in narrowed.values if holds_of(atom, value) == holding)
        kinds = frozenset(map(_kind, values))
        return replace(narrowed, values=values, kinds=narrowed.kinds & kinds)

    def _by_form(self, atom: ValueAtom, holding: bool) -> "Domain":
        narrowed = self if holding else self.of_kinds(speaks_of(atom))
        match atom:
            case HasType(kind=kind):
                kinds = kinds_of(kind)
                return narrowed.of_kinds(kinds if holding else EVERY_KIND - kinds)
            case Enum(values=values) if holding and self.values is None:
                values = tuple(value for value in values if self.allows(value))
                return replace(narrowed, values=values)
            case _ if isinstance(atom, MEASURES):
                bounds = interval(atom) if holding else interval(atom).complement()
                return narrowed if bounds is None else narrowed.within(family(atom), bounds)
            case _:
                return narrowed

    def allows(self, value: Constant) -> bool:
        """Whether the value may be one of them; it may not even where only its own bounds refuse it."""
        if self.values is not None and not any(is_equal(value, each) for each in self.values):
            return False
        if _kind(value) not in self.kinds:
            return False
        for kinds, bounds in self.bounds.items():
            if _kind(value) in kinds:
                measure = len(value) if isinstance(value, str) else value
                if (
                    isinstance(measure, int | float)
                    and bounds.intersect(Interval(low=measure, high=measure)).is_empty
                ):
                    return False
        return True

    def truth(self, atom: ValueAtom) -> bool | None:
        """Whether the atom holds of every value, or of none; None where neither is known."""
        if self.values is not None:
            verdicts = {holds_of(atom, value) for value in self.values}
            return verdicts.pop() if len(verdicts) == 1 else None
        spoken = speaks_of(atom)
        if not self.kinds & spoken:
            return True
        match atom:
            case HasType(kind=kind):
                kinds = kinds_of(kind)
                return True if self.kinds <= kinds else None if self.kinds & kinds else False
            case Enum(values=values):
                return None if any(self.allows(value) for value in values) else False
            case _ if isinstance(atom, MEASURES):
                return self._within(atom, spoken)
            case _:
                return None

    def _within(self, atom: Measure, spoken: frozenset[JsonType]) -> bool | None:
        own, asked = self.bounds.get(spoken, Interval()), interval(atom)
        if own.is_within(asked):
            return True
        return False if self.kinds <= spoken and own.intersect(asked).is_empty else None


def holds_of(atom: ValueAtom, value: Constant) -> bool:
    """Whether the atom holds of the value itself."""
    return holds(replace(atom, path=ROOT), value)


def domain(variants: Iterable[Parameter]) -> Domain:
    """The values that one of the parameters takes, as far as their facts say."""
    kinds: frozenset[JsonType] = frozenset()
    values: tuple[Constant, ...] | None = ()
    bounds: dict[frozenset[JsonType], Interval] = {}
    for variant in variants:
        own = frozenset(each for kind in variant.kinds for each in kinds_of(kind))
        kinds |= own
        few = few_values(variant)
        values = None if values is None or few is None else values + few
        for measured, limits in measures(variant).items():
            if own & measured:
                bounds[measured] = bounds[measured].hull(limits) if measured in bounds else limits
    return Domain(kinds=kinds, values=values, bounds=bounds)


def few_values(parameter: Parameter) -> tuple[Constant, ...] | None:
    """The values of a parameter of one type, where they are listed."""
    if parameter.const is not None:
        return (parameter.const,)
    if parameter.choices:
        return tuple(choice.value for choice in parameter.choices)
    match parameter.type:
        case Boolean():
            return (True, False)
        case Null():
            return (None,)
        case _:
            return None


def measures(parameter: Parameter) -> dict[frozenset[JsonType], Interval]:
    """The bounds of a parameter of one type, by what they measure."""
    text, array, object_ = (frozenset({kind}) for kind in (JsonType.STRING, JsonType.ARRAY, JsonType.OBJECT))
    match parameter.type:
        case Numeric() as number:
            wide = Interval(low=number.minimum, high=number.maximum)
            strict = Interval(
                low=number.exclusive_minimum,
                high=number.exclusive_maximum,
                low_open=number.exclusive_minimum is not None,
                high_open=number.exclusive_maximum is not None,
            )
            return {NUMBERS: wide.intersect(strict)}
        case String(min_length=low, max_length=high):
            return {text: Interval(low=low, high=high)}
        case Array(min_items=low, max_items=high):
            return {array: Interval(low=low, high=high)}
        case Object(min_properties=low, max_properties=high):
            return {object_: Interval(low=low, high=high)}
        case AnyValue():
            return {kinds: Interval() for kinds in (NUMBERS, text, array, object_)}
        case Boolean() | Null() | Union():
            return {}


def _kind(value: Constant) -> JsonType:
    """The type of a value, as domains tell types apart."""
    order = (
        JsonType.NULL,
        JsonType.BOOLEAN,
        JsonType.INTEGER,
        JsonType.NUMBER,
        JsonType.STRING,
    )
    return next(kind for kind in order if has_kind(value, kind))
