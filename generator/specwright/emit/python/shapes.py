"""Dataclasses of requests and responses, printed from the tree of parameters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from specwright.codegen.type_names import type_description, type_names, value_type_names
from specwright.emit.python import names
from specwright.emit.python.literals import WIDTH, literal, literal_type
from specwright.ir.model import Message
from specwright.ir.naming import snake
from specwright.ir.parameter import AnyValue, Array, Object, Parameter, Union
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType
from specwright.ir.tree import index, properties, typed_objects

T = TypeVar("T")
_BREAK = "\0"
_INDENT = 12
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
    without which there is nothing to read.
    """

    name: str
    key: str
    annotation: str
    default: str | None
    filled: bool
    description: str | None
    required: bool
    read: str | None
    write: str | None
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataclassShape:
    """A dataclass for one object; `root` marks the request or response itself."""

    name: str
    description: str
    fields: tuple[DataclassField, ...]
    root: bool
    keeps_unknown: bool

    @property
    def keys(self) -> str:
        """The constant of the keys that are known: `_PAINT_RESPONSE_KEYS`."""
        apart = "_" * self.name.count("_")  # what tells two names apart that would be one
        return f"_{snake(self.name)}{apart}_keys".upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable(Generic[T]):
    """The classes of a message, inner ones first, and the types of allowed values that they use."""

    aliases: tuple[tuple[str, str], ...]
    classes: tuple[T, ...]


def shapes(message: Message, prefix: str, suffix: str, title: str) -> Printable[DataclassShape]:
    """The shapes of a request (`suffix` is `Request`) or of a response."""
    named = type_names(prefix, message.root, suffix)
    known = index(message.root)
    aliases = {
        path: (name, _literal_type(known[path], name))
        for path, name in value_type_names(prefix, message.root, suffix, named.values()).items()
    }
    classes = [
        DataclassShape(
            name=named[parameter.path],
            description=type_description(parameter, suffix, title),
            fields=tuple(_field(child, named, aliases) for child in properties(parameter)),
            root=not parameter.path,
            keeps_unknown=suffix != "Request",
        )
        for parameter in typed_objects(message.root)
    ]
    return Printable(aliases=tuple(aliases.values()), classes=tuple(reversed(classes)))


def shape_imports(shapes: Printable[DataclassShape], package: str, suffix: str) -> Iterator[str]:
    """The import statements of a module of dataclasses: just what its classes need."""
    fields = [field for each in shapes.classes for field in each.fields]
    types = " ".join([*(text for _, text in shapes.aliases), *(field.annotation for field in fields)])
    defaults = [field.default or "" for field in fields]
    is_request = suffix == "Request"
    abstract = ["Mapping", *(["Sequence"] if "Sequence[" in types else [])]
    yield f"from collections.abc import {', '.join(abstract)}"
    makes = not is_request or any(text.startswith("field(") for text in defaults)
    yield f"from dataclasses import dataclass{', field' if makes else ''}"
    words = ["TYPE_CHECKING"] if is_request else []
    words += ["Any", *(["Literal"] if "Literal[" in types else [])]
    words += ["TypeAlias"] if shapes.aliases else []
    yield f"from typing import {', '.join(words)}"
    yield ""
    made = ["new_uuid4"] if any("new_uuid4" in text for text in defaults) else []
    if is_request:
        used = ", ".join(["as_subclass", "draft", "frozen_as", *made])
        yield f"from {package}._runtime.construction import {used}"
    yield f"from {package}._runtime.issue import Invalid{suffix}"
    if is_request:
        yield "\nfrom .verdict import is_valid"
        yield f"\nif TYPE_CHECKING:\n    from {package}._runtime.issue import Issue"


def _literal_type(parameter: Parameter, name: str) -> str:
    values = [choice.value for choice in parameter.choices]
    if any(isinstance(value, float) for value in values):
        return "float"
    return literal_type(values, name)


def _field(
    parameter: Parameter, named: dict[Path, str], aliases: dict[Path, tuple[str, str]]
) -> DataclassField:
    annotation = _annotation(parameter, named, aliases)
    default = None
    if parameter.const is not None and parameter.required:
        default = literal(parameter.const)
    elif parameter.fill:
        default = "field(default_factory=new_uuid4)"
    elif not parameter.required:
        annotation, default = f"{annotation} | None", "None"
    return DataclassField(
        name=names.field(parameter.name),
        key=parameter.name,
        annotation=annotation,
        default=default,
        filled=bool(parameter.fill) and not parameter.required,
        description=parameter.description,
        required=parameter.required,
        read=_laid_out(_converted(parameter, "value", named, reads=True), "value"),
        write=_laid_out(
            _converted(parameter, "value", named, reads=False), f"result[{literal(parameter.name)}]"
        ),
        holds=_held(parameter, named, reads=True),
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
            return f"Sequence[{_annotation(items, named, aliases)}]"
        case Object():
            return named[parameter.path] if properties(parameter) else "Mapping[str, Any]"
        case AnyValue():
            return "Any"
        case Union(options=options):
            return " | ".join(dict.fromkeys(_annotation(each, named, aliases) for each in options))
        case _:
            return _PLAIN[parameter.kinds[0]]


def _converted(parameter: Parameter, x: str, named: dict[Path, str], *, reads: bool) -> str | None:
    """The expression that makes a field's value of the API's, or the other way round; None for the same."""
    match parameter.type:
        case Array(items=items):
            inner = _converted(items, "item", named, reads=reads)
            source = f"[{inner} for item in {x}]" if inner else x
            return f"tuple({source})" if reads else source if inner else f"list({x})"
        case Object() if properties(parameter):
            return f"{named[parameter.path]}._read({x})" if reads else f"{x}.to_dict()"
        case Object():
            return None if reads else f"dict({x})"
        case Union(options=options):
            several = [(each, _converted(each, x, named, reads=reads)) for each in options]
            clauses = [
                f"{expression}{_BREAK}if isinstance({x}, {_held(each, named, reads=reads)}){_BREAK}else "
                for each, expression in several
                if expression
            ]
            return f"{''.join(clauses)}{x}" if clauses else None
        case _:
            return None


def _held(parameter: Parameter, named: dict[Path, str], *, reads: bool) -> str:
    """The type that an array or object has in the API's value, or in the field."""
    if isinstance(parameter.type, Array):
        return "list" if reads else "list | tuple"
    return "Mapping" if reads or not properties(parameter) else named[parameter.path]


def _laid_out(expression: str | None, target: str) -> str | None:
    """The expression assigned to a target: on one line where it fits, a clause a line where it does not."""
    if expression is None or _BREAK not in expression:
        return expression
    line = expression.replace(_BREAK, " ")
    if len(f"{target} = {line}") + _INDENT <= WIDTH:
        return line
    margin = " " * (_INDENT + 4)
    return f"(\n{margin}{expression.replace(_BREAK, chr(10) + margin)}\n{' ' * _INDENT})"
