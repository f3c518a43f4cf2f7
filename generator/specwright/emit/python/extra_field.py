"""The field `extra` of a dataclass: keys that have no field of their own."""

from dataclasses import dataclass

from specwright.emit.python import names
from specwright.emit.python.annotations import annotation_of
from specwright.emit.python.conversions import Conversions
from specwright.emit.python.field_shapes import call, shape_of
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import Path
from specwright.ir.tree import variants


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraField:
    """The field for further keys: its type, and how their values are read from `values` and written."""

    annotation: str
    description: str
    read: str
    write: str


def extra_field(
    parameter: Parameter, named: dict[Path, str], aliases: dict[Path, tuple[str, str]], *, lenient: bool
) -> ExtraField | None:
    """The field for keys that have no field of their own; None where there are none."""
    forms = [each.type for each in variants(parameter) if isinstance(each.type, Object)]
    values = next((each.values for each in forms if each.values), None)
    read = Conversions(named=named).read(values, "value", "") if values and not lenient else None
    shape = shape_of(values, named) if values and not lenient else "object"
    known = names.known_keys(named[parameter.path])
    if not lenient and not any(each.open for each in forms):
        return None
    held = "Any" if lenient or not values else annotation_of(values, named, aliases)
    return ExtraField(
        annotation=f"Mapping[str, {held}]",
        description="Fields that the documentation does not have, as they came."
        if lenient
        else "Further keys of the API, which have no field of their own.",
        read=f"{{key: {read or 'value'} for key, value in values.items() if key not in {known}}}",
        write=call("return extended", "settled(result)", "self.extra", shape, known),
    )
