"""How much of the checks a schema says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from specwright.ir.comparison import Compare
from specwright.ir.path import Path
from specwright.ir.patterns import is_found
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
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
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
from specwright.ir.visitors import FALSE, every_atom

INSIDE = "#/$defs/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A reader's limits.

    `relations` are checks between parameters, `formats` the patterns and formats of strings, `steps` the
    steps of numbers, `fractions` allowed values that are no integers; `titles` names objects by path.
    `definitions` is where references to formats lead: unless into the schema itself, the caller puts
    `format_schemas` there. `defaults` are annotations that some readers write into what they judge.
    A reader that makes `types` makes enumerations of lists, and fails at fractions: those stand in `allOf`.
    A `dated` reader knows the words of draft 7: it looks at nothing beside a reference, and its own tests of
    formats are not ours.
    """

    relations: bool = True
    formats: bool = True
    steps: bool = True
    fractions: bool = True
    titles: Mapping[Path, str] = field(default_factory=dict)
    definitions: str = INSIDE
    defaults: bool = True
    dated: bool = False
    types: bool = False

    def supports(self, predicate: Predicate) -> bool:
        """Whether a check of this form is printed; no dialect adds."""
        if any(isinstance(atom, ItemTotal) for atom in every_atom(predicate)):
            return False
        match predicate:
            case Matches() | Pattern():
                return self.formats
            case EveryValue(where=HasType(), matching=None):
                return True
            case EveryValue(where=where, names=names, matching=matching):
                excepted = matching is not None and any(is_found(matching, name) for name in names)
                return self.relations and (not excepted or where == FALSE)
            case MultipleOf():
                return self.steps
            case Enum(values=values):
                return self.fractions or not any(isinstance(value, float) for value in values)
            case Product() | Ratio() | TotalCount() | CountWhere() | UniqueItems() | PropertyCount():
                return self.relations
            case InTable() | EqualItemCount() | Compare() | Not() | AllOf() | AnyOf() | Implies():
                return self.relations
            case Present() | HasType() | NoAdditionalProperties() | Length() | ItemCount():
                return True
            case Range() | ExclusiveRange() | ItemTotal():
                return True
            case _:
                assert_never(predicate)


FULL = Dialect()
DATED = Dialect(defaults=False, dated=True)
SHAPES = Dialect(relations=False, formats=False, steps=False, fractions=False)
