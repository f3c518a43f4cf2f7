"""A model as a function: its name, what it does, and the schema of its arguments."""

import re
from hashlib import sha256
from typing import Any

from specwright.emit.schema import Schema
from specwright.emit.tools.forms import ANTHROPIC, GEMINI, MCP, OPENAI, ToolForm
from specwright.emit.tools.schema import ToolSchemas
from specwright.emit.tools.size import COLUMNS, SIZE, size_table, spelt_sizes
from specwright.emit.tools.telling import Rules, cut, rules_by_place
from specwright.emit.tools.transport import shown
from specwright.ir.model import Api, Model, Table
from specwright.ir.parameter import Object, Parameter

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")


def definition(model: Model, api: Api, form: ToolForm) -> dict[str, Any]:
    """What a client gives to the language model, as its maker documents it."""
    parameters = shown(model, api)
    table = size_table(model, parameters)
    joined = frozenset(table.columns if table else ())
    rules = rules_by_place(model, [each.name for each in parameters], joined)
    told = cut("\n".join([f"{model.title}: {model.summary}", *rules.get((), ())]), form.most_told)
    name = tool_name(model.slug)
    schema = opened(arguments(table, parameters, form, rules), model, form)
    if form is OPENAI:
        function = {"name": name, "description": told, "strict": True, "parameters": schema}
        return {"type": "function", "function": function}
    if form is MCP:
        return {"name": name, "title": model.title, "description": told, "inputSchema": schema}
    assert form in (ANTHROPIC, GEMINI)
    return {"name": name, "description": told, "input_schema" if form is ANTHROPIC else "parameters": schema}


def opened(schema: Schema, model: Model, form: ToolForm) -> Schema:
    """The schema of arguments, which may have any names where requests may and the form can say so."""
    stated = model.request.root.type
    if isinstance(stated, Object) and stated.open and form.maps:
        return {keyword: value for keyword, value in schema.items() if keyword != "additionalProperties"}
    return schema


def tool_name(slug: str) -> str:
    """The model's slug as all forms take names; with a digest where it has to be changed."""
    if _NAME.fullmatch(slug):
        return slug
    return "_" + re.sub("[^A-Za-z0-9_-]", "_", slug)[:50] + "_" + sha256(slug.encode()).hexdigest()[:8]


def arguments(table: Table | None, parameters: list[Parameter], form: ToolForm, rules: Rules) -> Schema:
    """The schema of what a language model decides; `size` stands where the width did."""
    schemas = ToolSchemas(form, rules)
    named: dict[str, Schema] = {}
    required: list[str] = []
    sizes = schemas.enum(spelt_sizes(table)) if table else {}  # first: the room for values is limited
    for each in parameters:
        if table is None or each.name not in COLUMNS:
            named[each.name] = schemas.property(each, 1)
            required += [each.name] if each.required else []
        elif SIZE not in named:
            sides = [one for one in parameters if one.name in COLUMNS]
            needed = any(one.required for one in sides)
            sentences = [line for one in sides for line in rules.get(one.path, ())]
            named[SIZE] = _size(sizes, sentences, form.strict and not needed)
            required += [SIZE] if needed else []
    return schemas.object(named, required)


def _size(schema: Schema, sentences: list[str], nullable: bool) -> Schema:
    if nullable:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {"description": "\n".join(["Width x height in pixels.", *sentences]), **schema}
