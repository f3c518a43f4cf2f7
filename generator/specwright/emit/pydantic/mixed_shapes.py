"""Schemas of values of several types and of maps, for a reader that derives types from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from specwright.emit.python.literals import literal
from specwright.emit.schema import Schema
from specwright.ir.keywords import BOUNDS, limits
from specwright.ir.parameter import AnyValue, Array, Object, Parameter, Union
from specwright.ir.path import Path
from specwright.ir.predicate import Constant
from specwright.ir.tree import properties, variants

BOUND_WORDS = {*chain(*BOUNDS), "exclusiveMinimum", "exclusiveMaximum"}
_NAMED = "type:"


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedShapes:
    """Makes schemas; `titles` are the names of objects by path, `literals` the types of allowed values.

    A type that has a name stands as an enumeration of that name alone, which `named_type` reads.
    """

    titles: Mapping[Path, str]
    literals: Mapping[Path, str]

    def of(self, parameter: Parameter) -> Schema:
        """The types that the value may have, without its bounds: they would make classes of their own."""
        if parameter.path in self.literals and not parameter.option:
            return {"enum": [f"{_NAMED}{self.literals[parameter.path]}"]}
        if values := _constants(parameter):
            return {"enum": [f"{_NAMED}Literal[{', '.join(map(literal, values))}]"]}
        match parameter.type:
            case Union(options=options):
                return {"anyOf": [self.of(each) for each in options]}
            case AnyValue():
                return {}
            case Array(items=items):
                return {"type": "array", "items": self.of(items)}
            case Object() if is_class(parameter):
                return self._of_class(parameter)
            case Object():
                return {"type": "object", "additionalProperties": self.of_values(parameter)}
            case _:
                return {"type": str(parameter.kinds[0])}

    def of_values(self, parameter: Parameter) -> Any:
        """What a map's values are."""
        values = parameter.type.values if isinstance(parameter.type, Object) else None
        return (self.of(values) if values else {}) or True

    def _of_class(self, parameter: Parameter) -> Schema:
        below = slots(parameter)
        return {
            "title": self.titles[parameter.path],
            "type": "object",
            "properties": {slot: self.of(each) | _stated(each) for slot, each in below.items()},
            "required": [slot for slot, each in below.items() if each.required],
        }


def named_type(value: Any) -> str:
    """The type whose name stands for its allowed values; "" where none does."""
    return value.removeprefix(_NAMED) if isinstance(value, str) and value.startswith(_NAMED) else ""


def slots(parameter: Parameter) -> dict[str, Parameter]:
    """Names for the fields of a schema, none of which any generator takes for something else."""
    return {f"slot_{position}": child for position, child in enumerate(properties(parameter))}


def shaped(parameter: Parameter) -> Iterator[Parameter]:
    """The parameter and all below it, each in every form that it may have."""
    yield parameter
    if isinstance(parameter.type, Union):
        for form in variants(parameter):
            yield from shaped(form)
    else:
        for child in parameter.children:
            yield from shaped(child)


def is_class(parameter: Parameter) -> bool:
    """Whether an object gets a class: the root does, and those whose parameters are known."""
    return isinstance(parameter.type, Object) and (bool(properties(parameter)) or not parameter.path)


def _constants(parameter: Parameter) -> tuple[Constant, ...]:
    """The allowed values that a type can name."""
    values = [choice.value for choice in parameter.choices]
    if parameter.const is not None:
        values = [parameter.const]
    return () if any(isinstance(value, float) for value in values) else tuple(values)


def _stated(parameter: Parameter) -> Schema:
    """Bounds and default of a field."""
    bounds = {word: bound for word, bound in limits(parameter.type).items() if word in BOUND_WORDS}
    stated = {"default": parameter.default, **bounds}
    return {
        k: v
        for k, v in stated.items()
        if v is not None and not (k == "default" and isinstance(v, list | dict))
    }
