"""The types of fields, as datamodel-code-generator derives them from a JSON Schema.

Its source text is read back as a syntax tree: what it decides is kept, how it lays it out is not.
"""

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from specwright.emit.pydantic.mixed_shapes import (
    BOUND_WORDS,
    MixedShapes,
    is_class,
    named_type,
    shaped,
    slots,
)
from specwright.emit.schema import SHAPES, Schema, message_schema
from specwright.ir.model import Message
from specwright.ir.parameter import Parameter, Union
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType
from specwright.ir.tree import properties, walk

MOST_KEPT = 128
"""Of the tool's texts, each of a few kilobytes."""

MOST_FIELDS = 2_048

CONSTANT = "constant"
"""Stands for a text that is the only one allowed: the tool's word for it is replaced anyway."""

_CONSTRAINTS = ("ge", "gt", "le", "lt", "min_length", "max_length")


@dataclass(frozen=True, slots=True, kw_only=True)
class InferredType:
    """A field as the tool has it: its type as source text, and the constraints that pydantic checks."""

    annotation: str
    constraints: Mapping[str, int | float]


def infer_field_types(
    message: Message, root: Parameter, classes: Mapping[Path, str], literals: Mapping[Path, str]
) -> dict[Path, InferredType]:
    """The type of each field of a message's objects, by the parameter's path in the tree that types see.

    `classes` are the names of the objects' classes, `literals` the types of parameters that allow certain
    values only. A parameter has a type without None if it is required or has a default of its own.
    """
    objects = [each for each in shaped(root) if is_class(each)]
    titles = {each.path: f"Class{number}" for number, each in enumerate(objects)}
    numbered = {path: f"Type{number}" for number, path in enumerate(literals)}
    shape = MixedShapes(titles=titles, literals=numbered)
    schema = _prepared(message_schema(message, replace(SHAPES, titles=titles)), root, shape)
    fields = _fields_of_classes({**schema, "title": titles[()]})
    names = {title: classes[path] for path, title in titles.items()}
    names |= {number: literals[path] for path, number in numbered.items()}
    return {
        child.path: _field(fields[titles[each.path]][slot], names, literals, child)
        for each in objects
        for slot, child in slots(each).items()
    }


def _prepared(schema: Schema, parameter: Parameter, shape: MixedShapes) -> Schema:
    """The schema with the names of slots, and only the defaults that a field can have."""
    schema = {word: value for word, value in schema.items() if word != "description"}
    below = {child.name: child for child in properties(parameter)}
    if isinstance(schema.get("const"), str) and parameter.path in shape.literals:
        schema["const"] = CONSTANT
    if isinstance(parameter.type, Union):
        stated = {word: schema[word] for word in ("default",) if word in schema}
        schema = stated | shape.of(parameter)
    elif "items" in schema or (parameter.kinds == (JsonType.ARRAY,) and not parameter.children[0].kind):
        # Bounds of items would make classes of their own.
        inner = _prepared(schema.get("items", {}), parameter.children[0], shape)
        schema["items"] = {word: value for word, value in inner.items() if word not in BOUND_WORDS}
    elif schema.get("additionalProperties"):
        schema["additionalProperties"] = shape.of_values(parameter)
    if "properties" in schema and not isinstance(parameter.type, Union):
        named = {child.name: slot for slot, child in slots(parameter).items()}
        parts = schema["properties"].items()
        schema["properties"] = {named[name]: _prepared(part, below[name], shape) for name, part in parts}
        schema["required"] = [named[name] for name in schema.get("required", ())]
    if isinstance(schema.get("default"), list | dict):
        del schema["default"]
    return schema


_KNOWN: dict[str, str] = {}
"""Fields without classes in them as the tool has them, by what was asked; others change nothing in them."""


def _fields_of_classes(schema: Schema) -> dict[str, dict[str, ast.AnnAssign]]:
    """The fields of each class by its name; the tool is asked for what it was not asked for before."""
    parts, title = schema.get("properties", {}), schema["title"]
    required = [slot for slot in schema.get("required", ()) if slot in parts]
    texts = {slot: json.dumps([part, slot in required]) for slot, part in parts.items()}
    plain = {slot: text for slot, text in texts.items() if '"title": ' not in text}
    known = {slot: _KNOWN[text] for slot, text in plain.items() if text in _KNOWN}
    fields = {title: _fields(ast.parse("\n".join(f"{slot}: {text}" for slot, text in known.items())).body)}
    due = {slot: part for slot, part in parts.items() if slot not in known}
    if due:
        asked = {**schema, "properties": due, "required": [slot for slot in required if slot in due]}
        for node in ast.parse(_generated(json.dumps(asked))).body:
            if isinstance(node, ast.ClassDef):
                fields[node.name] = fields.get(node.name, {}) | _fields(node.body)
    for slot in filter(plain.__contains__, due):
        if len(_KNOWN) >= MOST_FIELDS:
            del _KNOWN[next(iter(_KNOWN))]
        _KNOWN[plain[slot]] = ast.unparse(fields[title][slot]).partition(": ")[2]
    return fields


@lru_cache(maxsize=MOST_KEPT)
def _generated(schema: str) -> str:
    """What the tool makes of a schema; models that share their parameters, or responses, have one text."""
    # The import takes longer than all the rest: only this target pays for it.
    from datamodel_code_generator import InputFileType, LiteralType, PythonVersion, generate
    from datamodel_code_generator.enums import DataModelType

    text = generate(
        schema,
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        enum_field_as_literal=LiteralType.All,
        use_title_as_name=True,
        field_constraints=True,
        strict_nullable=True,
        disable_future_imports=True,
        disable_timestamp=True,
        formatters=[],
    )
    assert isinstance(text, str), "one schema without an output file gives one text"
    return text


def _fields(body: list[ast.stmt]) -> dict[str, ast.AnnAssign]:
    fields = (each for each in body if isinstance(each, ast.AnnAssign))
    return {each.target.id: each for each in fields if isinstance(each.target, ast.Name)}


def _field(
    item: ast.AnnAssign, names: Mapping[str, str], literals: Mapping[Path, str], parameter: Parameter
) -> InferredType:
    values = next((literals[each.path] for each in walk(parameter) if each.path in literals), "")
    call = item.value.keywords if isinstance(item.value, ast.Call) else []
    return InferredType(
        annotation=ast.unparse(_Named(names, values).visit(item.annotation)),
        constraints={each.arg: ast.literal_eval(each.value) for each in call if each.arg in _CONSTRAINTS},
    )


class _Named(ast.NodeTransformer):
    """Puts the names of classes and of allowed values where the tool has its own."""

    def __init__(self, names: Mapping[str, str], values: str) -> None:
        self.names = names
        self.values = values

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(id=self.names.get(node.id, node.id))

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if isinstance(node.value, ast.Name) and node.value.id == "Literal":
            stated = named_type(ast.literal_eval(node.slice))
            values = self.names.get(stated, stated) or self.values
            return ast.Name(id=values) if values else node
        self.generic_visit(node)
        return node
