"""The classes of a message, ready to print."""

import keyword
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.codegen.limits_in_words import value_notes
from specwright.codegen.stems import Stems, stems
from specwright.codegen.type_names import allowed_values, type_description, type_names, type_prefix
from specwright.codegen.typed_tree import typed_tree
from specwright.emit.pydantic.field_types import InferredType, infer_field_types
from specwright.emit.pydantic.mixed_shapes import is_class, shaped
from specwright.emit.python.literals import WIDTH, literal, literal_type, spread, tuple_of
from specwright.emit.python.names import TYPES
from specwright.emit.python.printable import Printable
from specwright.emit.target import TypePlaces
from specwright.ir.model import Api, Message, Model
from specwright.ir.naming import pascal, snake
from specwright.ir.parameter import Object, Parameter, String
from specwright.ir.path import PARTS, Path
from specwright.ir.patterns import portable
from specwright.ir.predicate import Constant, JsonType
from specwright.ir.tree import properties

_TAKEN = {
    *("construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema"),
    *("schema_json", "to_dict", "update_forward_refs", "validate"),
    # Types that the annotations of later fields of the class name.
    *("bool", "float", "int", "list", "new_uuid4", "str", "tuple"),
    *("model_computed_fields", "model_config", "model_construct", "model_copy", "model_dump"),
    *("model_dump_json", "model_extra", "model_fields", "model_fields_set", "model_json_schema"),
    *("model_parametrized_name", "model_post_init", "model_rebuild", "model_validate"),
    *("model_validate_json", "model_validate_strings"),
    # What every class has from the type that makes it.
    *("mro", "register"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PydanticField:
    """A field as it is printed: it is `sent` even if nobody gives it, or `nullable` where None is null."""

    name: str
    text: str
    description: str
    notes: tuple[tuple[Constant, str], ...]
    sent: bool
    nullable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PydanticClass:
    """A class for one object as it is printed.

    `opening` is its first line, `named` are the statements that name the fields that are sent even if nobody
    gives them and those that may be null, where there are any; `validated` marks the request itself, `whole`
    says of which direction a class is the whole message.
    """

    name: str
    opening: str
    description: str
    validated: bool
    whole: str
    named: tuple[str, ...]
    fields: tuple[PydanticField, ...]


def classes(
    message: Message, prefix: str, suffix: str, title: str, taken: Iterable[str] = ()
) -> Printable[PydanticClass]:
    """The classes of a request (`suffix` is `Request`) or of a response; `taken` are names of other types."""
    root = typed_tree(message.root)
    named, aliases = _named(root, prefix, suffix, taken)
    constants = {
        each.path: f"Literal[{literal(each.const)}]"
        for each in shaped(root)
        if each.const is not None and not isinstance(each.const, float) and not each.option
    }
    types = infer_field_types(
        message, root, named, constants | {path: name for path, (name, _) in aliases.items()}
    )
    made = []
    called = stems(root)
    for each in filter(is_class, shaped(root)):
        fields = [_field(child, types[child.path], suffix == "Request", called) for child in properties(each)]
        made.append(_class(each, named[each.path], fields, suffix, title))
    return Printable(
        aliases=tuple(aliases.values()),
        classes=tuple(reversed(made)),
    )


def types_of(model: Model, api: Api) -> TypePlaces:
    """The types of a model by what they are of."""
    prefix, taken = type_prefix(model.slug), frozenset[str]()
    places: dict[tuple[str, Path], str] = {}
    for message, suffix in ((model.request, "Request"), (model.response, "Response")):
        named, aliases = _named(typed_tree(message.root), prefix, suffix, taken)
        own = named | {path: name for path, (name, _) in aliases.items()}
        taken = frozenset(own.values())
        places |= {(suffix, path): name for path, name in own.items()}
    return places


def _named(
    root: Parameter, prefix: str, suffix: str, taken: Iterable[str]
) -> tuple[dict[Path, str], dict[Path, tuple[str, str]]]:
    """The names of the classes for objects, and name and text of each list of allowed values."""
    taken = {*taken, *TYPES, f"{prefix}Request", f"{prefix}Response"}
    every = type_names(prefix, root, suffix, taken)
    named = {each.path: every[each.path] for each in shaped(root) if is_class(each)}
    return named, dict(_aliases(root, named, prefix if suffix == "Request" else prefix + suffix, taken))


def _class(
    parameter: Parameter, name: str, fields: list[PydanticField], suffix: str, title: str
) -> PydanticClass:
    base = "Response" if suffix != "Request" else "Part" if parameter.path else "Request"
    is_open = base != "Response" and isinstance(parameter.type, Object) and parameter.type.open
    words = ['extra="allow"'] if is_open else []
    if base != "Response" and _meet(parameter, fields, is_open):
        words.append("populate_by_name=False")
    named = {
        "_sent": [literal(each.name) for each in fields if each.sent],
        "_nullable": [literal(each.name) for each in fields if each.nullable and base != "Response"],
    }
    return PydanticClass(
        name=name,
        opening=spread(f"class {name}(", [base, *words], "):", comma=False),
        description=type_description(parameter, suffix, title),
        validated=base == "Request",
        whole="" if parameter.path else suffix.lower(),
        named=tuple(
            tuple_of(names, 4, before=f"{name}: ClassVar[tuple[str, ...]] = ")
            for name, names in named.items()
            if names
        ),
        fields=tuple(fields),
    )


def _meet(parameter: Parameter, fields: Sequence[PydanticField], is_open: bool) -> bool:
    """Whether a field is called as the API calls another, or may call one: its key would be read as both."""
    ours = {field.name: child.name for child, field in zip(properties(parameter), fields, strict=True)}
    return any(name != api and (is_open or name in ours.values()) for name, api in ours.items())


def _field(parameter: Parameter, type_: InferredType, is_request: bool, called: Stems) -> PydanticField:
    name = field_name(called.of(parameter.name))
    sent = is_request and bool(parameter.fill or (parameter.const is not None and parameter.required))
    default = _default(parameter, sent)
    arguments = ["default_factory=new_uuid4"] if sent and parameter.fill else []
    if _camel(name) != parameter.name:
        alias = literal(parameter.name)
        arguments += [f"validation_alias={alias}", f"serialization_alias={alias}"]
    constraints = {**type_.constraints, **_more_constraints(parameter)}
    arguments += [f"{word}={literal(bound)}" for word, bound in constraints.items()]
    text = f"{name}: {type_.annotation}" + (f" = {default}" if default and not arguments else "")
    if arguments or len(text) + 4 > WIDTH:
        arguments = [f"default={default}", *arguments] if default else arguments
        text = spread(f"{name}: {type_.annotation} = Field(", arguments, ")", 4)
    if len(text.partition("\n")[0]) + 4 > WIDTH:
        text += "  # fmt: skip"
    return PydanticField(
        name=name,
        text=text,
        description=parameter.description or f"The parameter `{parameter.name}`.",
        notes=value_notes(parameter),
        sent=sent,
        nullable=JsonType.NULL in parameter.kinds,
    )


def _more_constraints(parameter: Parameter) -> dict[str, Any]:
    """What pydantic checks exactly as we do, and the schema of shapes does not say."""
    match parameter.type:
        case String(pattern=str(pattern)) if not parameter.choices and parameter.const is None:
            return {"pattern": portable(pattern)}
        case Object(min_properties=least, max_properties=most) if not is_class(parameter):
            counts = {"min_length": least, "max_length": most}
            return {word: count for word, count in counts.items() if count is not None}
        case _:
            return {}


def _default(parameter: Parameter, sent: bool) -> str | None:
    """The field's default as source; None where it has none of its own."""
    if sent:
        return None if parameter.fill else literal(parameter.const)
    if parameter.required:
        return None
    known = not isinstance(parameter.default, list | dict)
    return literal(parameter.default if known else None)


def _aliases(
    root: Parameter, named: Mapping[Path, str], prefix: str, taken: Iterable[str]
) -> Iterator[tuple[Path, tuple[str, str]]]:
    """A name for each list of allowed values, made of its class's and its own, and the type it stands for."""
    taken = {*taken, *named.values()}
    for parameter in shaped(root):
        values = allowed_values(parameter)
        if parameter.option or not values or any(isinstance(value, float) for value in values):
            continue
        above = (parameter.path[:depth] for depth in range(len(parameter.path) - 1, -1, -1))
        owner = next(path for path in above if path in named)
        own = "".join(pascal(part) for part in parameter.path[len(owner) :] if part not in PARTS)
        name = f"{named[owner] if owner else prefix}{own}"
        while name in taken:
            name += "Value"
        taken.add(name)
        yield parameter.path, (name, literal_type(values, name))


def field_name(name: str) -> str:
    """The field of a parameter: `task_uuid` for `taskUUID`."""
    field = snake(name)
    if not field[:1].isalpha():
        return f"field_{field.strip('_')}"
    return f"{field}_" if keyword.iskeyword(field) or field in _TAKEN else field


def _camel(field: str) -> str | None:
    """The name that pydantic's `to_camel` makes of the field; None where its versions might differ."""
    words = field.split("_")
    if not all(word.isalpha() and word.islower() and word.isascii() for word in words):
        return None
    return words[0] + "".join(map(str.capitalize, words[1:]))
