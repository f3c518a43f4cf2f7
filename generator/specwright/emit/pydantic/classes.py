"""The classes of a message, ready to print."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specwright.codegen.type_names import type_description, type_names
from specwright.emit.pydantic.field_types import InferredType, infer_field_types, is_class, shaped
from specwright.emit.pydantic.names import camel, field_name
from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.ir.model import Message
from specwright.ir.naming import pascal
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PydanticField:
    """A field as it is printed; `sent` when it is sent even if nobody gives it."""

    name: str
    text: str
    description: str | None
    sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PydanticClass:
    """A class for one object as it is printed.

    `opening` is its first line, `sent` the statement that names the fields that are sent even if nobody
    gives them, if there are any; `validated` marks the request itself.
    """

    opening: str
    description: str
    validated: bool
    sent: str
    fields: tuple[PydanticField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PydanticClasses:
    """The classes of a message, inner ones first, and the types of allowed values that they use."""

    aliases: tuple[tuple[str, str], ...]
    classes: tuple[PydanticClass, ...]


def classes(message: Message, prefix: str, suffix: str, title: str) -> PydanticClasses:
    """The classes of a request (`suffix` is `Request`) or of a response."""
    every = type_names(prefix, message.root, suffix)
    named = {each.path: every[each.path] for each in shaped(message.root) if is_class(each)}
    aliases = dict(_aliases(message.root, named, prefix if suffix == "Request" else prefix + suffix))
    constants = {
        each.path: f"Literal[{literal(each.const)}]"
        for each in shaped(message.root)
        if each.const is not None and not isinstance(each.const, float)
    }
    types = infer_field_types(message, named, constants | {path: name for path, (name, _) in aliases.items()})
    made = [
        _class(each, named, types, type_description(each, suffix, title), is_request=suffix == "Request")
        for each in shaped(message.root)
        if is_class(each)
    ]
    return PydanticClasses(aliases=tuple(aliases.values()), classes=tuple(reversed(made)))


def _class(
    parameter: Parameter,
    named: Mapping[Path, str],
    types: Mapping[Path, InferredType],
    description: str,
    *,
    is_request: bool,
) -> PydanticClass:
    path = parameter.path
    fields = tuple(_field(child, types[child.path], is_request) for child in parameter.children)
    base = "Response" if not is_request else "Part" if path else "Request"
    sent = [literal(each.name) for each in fields if each.sent]
    return PydanticClass(
        opening=spread(f"class {named[path]}(", [base], "):", comma=False),
        description=description,
        validated=is_request and not path,
        sent=_tuple("_sent: ClassVar[tuple[str, ...]] = (", sent) if sent else "",
        fields=fields,
    )


def _tuple(opening: str, items: list[str]) -> str:
    return f"{opening}{items[0]},)" if len(items) == 1 else spread(opening, items, ")", 4)


def _field(parameter: Parameter, type_: InferredType, is_request: bool) -> PydanticField:
    name = field_name(parameter.name)
    sent = is_request and bool(parameter.fill or (parameter.const is not None and parameter.required))
    default = _default(parameter, sent)
    arguments = ["default_factory=new_uuid4"] if sent and parameter.fill else []
    if camel(name) != parameter.name:
        alias = literal(parameter.name)
        arguments += [f"validation_alias={alias}", f"serialization_alias={alias}"]
    arguments += [f"{word}={literal(bound)}" for word, bound in type_.constraints.items()]
    text = f"{name}: {type_.annotation}" + (f" = {default}" if default and not arguments else "")
    if arguments or len(text) + 4 > WIDTH:
        arguments = [f"default={default}", *arguments] if default else arguments
        text = spread(f"{name}: {type_.annotation} = Field(", arguments, ")", 4)
    if len(text.partition("\n")[0]) + 4 > WIDTH:
        text += "  # fmt: skip"
    return PydanticField(name=name, text=text, description=parameter.description, sent=sent)


def _default(parameter: Parameter, sent: bool) -> str | None:
    """The field's default as source; None where it has none of its own."""
    if sent:
        return None if parameter.fill else literal(parameter.const)
    if parameter.required:
        return None
    known = not isinstance(parameter.default, list | dict)
    return literal(parameter.default if known else None)


def _aliases(
    root: Parameter, named: Mapping[Path, str], prefix: str
) -> Iterator[tuple[Path, tuple[str, str]]]:
    """A name for each list of allowed values, made of its class's and its own, and the type it stands for."""
    taken = set(named.values())
    for parameter in shaped(root):
        values = [choice.value for choice in parameter.choices]
        if not values or any(isinstance(value, float) for value in values):
            continue
        above = (parameter.path[:depth] for depth in range(len(parameter.path) - 1, -1, -1))
        owner = next(path for path in above if path in named)
        own = "".join(pascal(part) for part in parameter.path[len(owner) :] if part != ITEM)
        name = f"{named[owner] if owner else prefix}{own}"
        while name in taken:
            name += "Value"
        taken.add(name)
        texts = [literal(value) for value in values]
        yield parameter.path, (name, spread("Literal[", texts, "]", first_line=len(f"{name}: TypeAlias = ")))
