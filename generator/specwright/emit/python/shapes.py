"""Dataclasses of requests and responses, printed from the tree of parameters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from specwright.codegen.limits_in_words import limits_in_words, patterns
from specwright.codegen.size_tables import column_values
from specwright.codegen.stems import Stems, stems
from specwright.codegen.type_names import (
    allowed_values,
    type_description,
    type_names,
    value_type_names,
)
from specwright.codegen.typed_tree import typed_tree
from specwright.emit.python import names
from specwright.emit.python.conversions import Conversions
from specwright.emit.python.literals import literal, literal_type
from specwright.emit.python.printable import Printable
from specwright.ir.model import Message
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, Parameter, String, Union
from specwright.ir.path import Path
from specwright.ir.predicate import Constant, JsonType
from specwright.ir.tree import index, properties, typed_objects, variants

_PLAIN = {
    JsonType.STRING: "str",
    JsonType.INTEGER: "int",
    JsonType.NUMBER: "float",
    JsonType.BOOLEAN: "bool",
    JsonType.NULL: "None",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataclassField:
    """A field of a dataclass: its Python name and type, the API's key, and how it is read and written.

    A client makes a value of its own for what is `filled`. `read` turns the API's value, called `value`,
    into the field's, `write` the field's into the API's; None where they are the same. `holds` is the type
    without which there is nothing to read, "" where reading looks at the type itself.
    None in a `nullable` field is JSON's null; `absent` is what a field has that was not set.
    """

    name: str
    key: str
    annotation: str
    default: str | None
    filled: bool
    description: str | None
    required: bool
    nullable: bool
    read: str | None
    write: str | None
    holds: str

    @property
    def absent(self) -> str:
        return "UNSET" if self.nullable and not self.required else "None"

    @property
    def value(self) -> str:
        """The expression that looks the key up in the API's values."""
        default = ", UNSET" if self.absent == "UNSET" else ""
        return f"values.get({literal(self.key)}{default})"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraField:
    """The field for further keys: its type, and how their values are read from `values` and written."""

    annotation: str
    description: str
    read: str
    write: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataclassShape:
    """A dataclass for one object; `root` marks the request or response itself.

    A `lenient` one reads values that nobody has found valid.
    """

    name: str
    description: str
    fields: tuple[DataclassField, ...]
    root: bool
    lenient: bool
    extra: ExtraField | None

    @property
    def keys(self) -> str:
        """The constant of the keys that are known: `_PAINT_RESPONSE_KEYS`."""
        return names.known_keys(self.name)


def shapes(message: Message, prefix: str, suffix: str, title: str) -> Printable[DataclassShape]:
    """The shapes of a request (`suffix` is `Request`) or of a response."""
    root = typed_tree(message.root)
    named = type_names(prefix, root, suffix)
    known, called = index(root), stems(root)
    columns = column_values(message)
    aliases = {
        path: (name, _literal_type(allowed_values(known[path]) or columns[path], name))
        for path, name in value_type_names(prefix, root, suffix, named.values(), columns).items()
    }
    classes = [
        DataclassShape(
            name=named[parameter.path],
            description=type_description(parameter, suffix, title),
            fields=tuple(_fields(parameter, named, aliases, called)),
            root=not parameter.path,
            lenient=suffix != "Request",
            extra=_extra(parameter, named, aliases, lenient=suffix != "Request"),
        )
        for parameter in typed_objects(root)
    ]
    return Printable(aliases=tuple(aliases.values()), classes=tuple(reversed(classes)))


def _literal_type(values: Sequence[Constant], name: str) -> str:
    if any(isinstance(value, float) for value in values):
        return " | ".join(dict.fromkeys(map(_class_of, values)))
    return literal_type(values, name)


def _class_of(value: Constant) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "None" if value is None else "float" if is_number else type(value).__name__


def _fields(
    parameter: Parameter, named: dict[Path, str], aliases: dict[Path, tuple[str, str]], called: Stems
) -> Iterator[DataclassField]:
    conversions = Conversions(named=named)
    for child in properties(parameter):
        annotation = _annotation(child, named, aliases)
        nullable = JsonType.NULL in child.kinds
        default = None
        if child.const is not None and child.required:
            default = literal(child.const)
        elif child.fill:
            default = "field(default_factory=new_uuid4)"
        elif not child.required:
            annotation, default = (
                (f"{annotation} | Unset", "UNSET") if nullable else (f"{annotation} | None", "None")
            )
        yield DataclassField(
            name=names.field(child.name, called),
            key=child.name,
            annotation=annotation,
            default=default,
            filled=bool(child.fill) and not child.required,
            description=child.description or _in_words(child),
            required=child.required,
            nullable=nullable,
            read=conversions.read(child, "value", "value"),
            write=conversions.write(child, "value", f"result[{literal(child.name)}]"),
            holds="" if isinstance(child.type, Union) else conversions.held(child, reads=True),
        )


def _in_words(parameter: Parameter) -> str | None:
    """What stands for a description that is not there: limits and default."""
    sentences = [*limits_in_words(parameter, literal)]
    sentences += [f"It matches {literal(pattern)}." for pattern in patterns(parameter)]
    if parameter.default is not None:
        sentences.append(f"The default is {literal(parameter.default)}.")
    return " ".join(sentences) or None


def _extra(
    parameter: Parameter, named: dict[Path, str], aliases: dict[Path, tuple[str, str]], *, lenient: bool
) -> ExtraField | None:
    """The field for keys that have no field of their own; None where there are none."""
    forms = [each.type for each in variants(parameter) if isinstance(each.type, Object)]
    values = next((each.values for each in forms if each.values), None)
    read = write = None
    if values and not lenient:
        conversions = Conversions(named=named)
        read, write = conversions.read(values, "value", ""), conversions.write(values, "value", "")
    known = names.known_keys(named[parameter.path])
    if not lenient and not any(each.open for each in forms):
        return None
    return ExtraField(
        annotation=f"Mapping[str, {'Any' if lenient or not values else _annotation(values, named, aliases)}]",
        description="Fields that the documentation does not have, as they came."
        if lenient
        else "Further keys of the API, which have no field of their own.",
        read=f"{{key: {read or 'value'} for key, value in values.items() if key not in {known}}}",
        write=f"{{key: {write} for key, value in self.extra.items()}}" if write else "dict(self.extra)",
    )


def _annotation(parameter: Parameter, named: dict[Path, str], aliases: dict[Path, tuple[str, str]]) -> str:
    if parameter.path in aliases and not parameter.option:
        return aliases[parameter.path][0]
    if parameter.choices and parameter.option:
        return f"Literal[{', '.join(literal(choice.value) for choice in parameter.choices)}]"
    if parameter.const is not None and not isinstance(parameter.const, float):
        return f"Literal[{literal(parameter.const)}]"
    match parameter.type:
        case Array(items=items):
            inner = _annotation(items, named, aliases)
            return f"{'Array' if _may_be_part_of_text(items, aliases) else 'Sequence'}[{inner}]"
        case Object():
            if properties(parameter):
                return named[parameter.path]
            values = parameter.type.values
            return f"Mapping[str, {_annotation(values, named, aliases) if values else 'Any'}]"
        case AnyValue():
            return "Any"
        case Union(options=options):
            several = dict.fromkeys(_annotation(each, named, aliases) for each in options)
            return " | ".join(sorted(several, key="None".__eq__))
        case _:
            return _PLAIN[parameter.kinds[0]]


def _may_be_part_of_text(parameter: Parameter, aliases: dict[Path, tuple[str, str]]) -> bool:
    """Whether a text, or bytes, would pass for a sequence of such values: their parts are such."""
    if parameter.path in aliases and not parameter.option:
        return not {"str", "float"}.isdisjoint(aliases[parameter.path][1].split(" | "))
    match parameter.type:
        case String() | Numeric() | AnyValue():
            return parameter.const is None and not parameter.choices
        case Union(options=options):
            return any(_may_be_part_of_text(each, aliases) for each in options)
        case Boolean() | Null() | Array() | Object():
            return False
        case _:
            assert_never(parameter.type)
