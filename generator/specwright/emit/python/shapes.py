"""Dataclasses of requests and responses, printed from the tree of parameters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from specwright.codegen.limits_in_words import limits_in_words, patterns, value_notes
from specwright.codegen.size_tables import column_values
from specwright.codegen.stems import Stems, stems
from specwright.codegen.type_names import (
    allowed_values,
    type_description,
    type_names,
    type_prefix,
    value_type_names,
)
from specwright.codegen.typed_tree import typed_tree
from specwright.emit.python import names
from specwright.emit.python.annotations import annotation_of
from specwright.emit.python.conversions import Conversions
from specwright.emit.python.extra_field import ExtraField, extra_field
from specwright.emit.python.field_shapes import admits_any, call, shape_of
from specwright.emit.python.literals import literal, literal_type
from specwright.emit.python.printable import Printable
from specwright.emit.target import TypePlaces
from specwright.ir.model import Api, Message, Model
from specwright.ir.parameter import Object, Parameter, Union
from specwright.ir.path import Path
from specwright.ir.predicate import Constant, JsonType
from specwright.ir.tree import index, properties, typed_objects, variants


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
    description: str
    notes: tuple[tuple[Constant, str], ...]
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
class DataclassShape:
    """A dataclass for one object; `root` marks the request or response itself.

    A `lenient` one reads values that nobody has found valid. In an `unjudged` one somewhere a value may be
    anything, also what is no JSON.
    """

    name: str
    description: str
    fields: tuple[DataclassField, ...]
    root: bool
    lenient: bool
    unjudged: bool
    extra: ExtraField | None

    @property
    def base(self) -> str:
        """The class that it is made from."""
        return ("Response" if self.lenient else "JudgedRequest") if self.root else "Record"

    @property
    def is_plain(self) -> bool:
        """Whether fields of a lenient one hold what the API has: a table of their names is enough."""
        return self.lenient and not any(each.read or each.write or each.nullable for each in self.fields)

    @property
    def taken(self) -> str:
        """The call that takes what the fields of a plain one hold."""
        return call("result = set_fields", "self", self.keys)

    @property
    def filled(self) -> str:
        """The call that makes an object of a plain one."""
        return call("return cls", f"**read_fields(values, {self.keys})")

    @property
    def keys(self) -> str:
        """The constant of the keys that are known: `_PAINT_RESPONSE_KEYS`."""
        return names.known_keys(self.name)


def shapes(
    message: Message, prefix: str, suffix: str, title: str, taken: Iterable[str] = ()
) -> Printable[DataclassShape]:
    """The shapes of a request (`suffix` is `Request`) or of a response; `taken` are names of other types."""
    root = typed_tree(message.root)
    named, listed = _type_names(message, root, prefix, suffix, taken)
    known, called = index(root), stems(root)
    columns = column_values(message)
    aliases = {
        path: (name, _literal_type(allowed_values(known[path]) or columns[path], name))
        for path, name in listed.items()
    }
    classes = [
        DataclassShape(
            name=named[parameter.path],
            description=type_description(parameter, suffix, title),
            fields=tuple(_fields(parameter, named, aliases, called)),
            root=not parameter.path,
            lenient=suffix != "Request",
            unjudged=_admits_any(root, named),
            extra=extra_field(parameter, named, aliases, lenient=suffix != "Request"),
        )
        for parameter in typed_objects(root)
    ]
    return Printable(
        aliases=tuple(aliases.values()),
        classes=tuple(reversed(classes)),
    )


def types_of(model: Model, api: Api) -> TypePlaces:
    """The types of a model by what they are of."""
    prefix, taken = type_prefix(model.slug), frozenset[str]()
    places: dict[tuple[str, Path], str] = {}
    for message, suffix in ((model.request, "Request"), (model.response, "Response")):
        root = typed_tree(message.root)
        named, listed = _type_names(message, root, prefix, suffix, taken)
        own = listed | {each.path: named[each.path] for each in typed_objects(root)}
        taken = frozenset(own.values())
        places |= {(suffix, path): name for path, name in own.items()}
    return places


def _type_names(
    message: Message, root: Parameter, prefix: str, suffix: str, taken: Iterable[str]
) -> tuple[dict[Path, str], dict[Path, str]]:
    """The names of the classes for objects, and those of the lists of allowed values."""
    taken = {*taken, *names.TYPES}
    named = type_names(prefix, root, suffix, taken)
    columns = column_values(message)
    return named, value_type_names(prefix, root, suffix, {*taken, *named.values()}, columns)


def _admits_any(root: Parameter, named: dict[Path, str]) -> bool:
    """Whether there is a value in a message that may be anything."""
    parameters = [root, *typed_objects(root)]
    forms = [form.type for each in parameters for form in variants(each) if isinstance(form.type, Object)]
    shapes = [shape_of(child, named) for each in parameters for child in properties(each)]
    shapes += [shape_of(form.values, named) if form.values else "object" for form in forms if form.open]
    return any(map(admits_any, shapes))


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
        annotation = annotation_of(child, named, aliases)
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
            notes=value_notes(child),
            required=child.required,
            nullable=nullable,
            read=conversions.read(child, "value", "value"),
            write=conversions.write(child, "value", f"result[{literal(child.name)}]"),
            holds="" if isinstance(child.type, Union) else conversions.held(child),
        )


def _in_words(parameter: Parameter) -> str:
    """What stands for a description that is not there: limits and default; what holds others has its name."""
    sentences = [*limits_in_words(parameter, literal)]
    sentences += [f"It matches {literal(pattern)}." for pattern in patterns(parameter)]
    if parameter.default is not None:
        sentences.append(f"The default is {literal(parameter.default)}.")
    if not sentences and parameter.children:
        sentences.append(f"The parameter `{parameter.name}`.")
    return " ".join(sentences)
