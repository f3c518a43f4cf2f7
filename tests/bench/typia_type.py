"""The schema of requests as a TypeScript type for typia, tagged so that it checks as much as it can."""

import json
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

LARGEST_UINT32 = 2**32 - 1
RELATIONS_LEFT = {"together", "sizes"}
"""The rules of the request that the look-up of sizes keeps, as both numbers are required."""


def source(schema: Schema) -> str:
    """The module that typia compiles: a type and the verdict on it, unknown keys refused."""
    left = {each["$comment"].partition(".")[0] for each in _rules(schema)}
    if not left <= RELATIONS_LEFT:
        raise ValueError(f"the type says nothing of {sorted(left - RELATIONS_LEFT)}")
    lines = ['import typia, { tags } from "typia";', ""]
    for name, definition in schema["$defs"].items():
        options = [each["$ref"].rpartition("/")[2] for each in definition.get("anyOf", ())] or [name]
        pattern = "|".join(schema["$defs"][option]["pattern"] for option in options)
        lines.append(f"const {name} = new RegExp({json.dumps(pattern)});")
        tag = f'{{ target: "string"; kind: {name!r}; value: undefined; validate: "{name}.test($input)" }}'
        lines.append(f"type {name} = tags.TagBase<{tag}>;")
    lines.append(f"type Request = {typed({**schema, 'then': {}})};")
    lines.append("export const equals = typia.createEquals<Request>();\n")
    return "\n".join(lines)


def typed(schema: Schema) -> str:
    """The type of a value; a definition is a tag of its own, as typia loses tags whose pattern is long."""
    if "$ref" in schema:
        return f"string & {schema['$ref'].rpartition('/')[2]}"
    steps = [each["enum"] for each in _rules(schema) if "enum" in each]
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else steps[0] if steps else None)
    if allowed:
        return "(" + " | ".join(json.dumps(each) for each in allowed) + ")"
    match schema["type"]:
        case "object":
            return _object(schema)
        case "array":
            items = f"Array<{typed(schema['items'])}>"
            return " & ".join([items, *_tags(schema, minItems="MinItems", maxItems="MaxItems")])
        case "string":
            tags = _tags(schema, minLength="MinLength", maxLength="MaxLength")
            return " & ".join(["string", *tags])
        case "integer":
            small = (
                schema.get("minimum", -1) >= 0 and schema.get("maximum", LARGEST_UINT32 + 1) <= LARGEST_UINT32
            )
            tags = _tags(schema, minimum="Minimum", maximum="Maximum")
            return " & ".join(["number", 'tags.Type<"uint32">' if small else "tags.MultipleOf<1>", *tags])
        case "number":
            return " & ".join(["number", *_tags(schema, minimum="Minimum", maximum="Maximum")])
        case other:
            return str(other)


def _rules(schema: Schema) -> list[Schema]:
    """The rules that stand apart from the frame."""
    rules: list[Schema] = schema.get("then", {}).get("allOf", [])
    return rules


def _tags(schema: Schema, **names: str) -> Iterator[str]:
    for keyword, name in names.items():
        if keyword in schema:
            yield f"tags.{name}<{json.dumps(schema[keyword])}>"


def _object(schema: Schema) -> str:
    """A closed object; where one of several names must be given and no other, a union of objects."""
    members = {name: typed(each) for name, each in schema["properties"].items()}
    alternatives = _alternatives(_rules(schema))
    if not alternatives:
        return _members(members, set(schema.get("required", [])))
    objects = []
    for one in alternatives:
        mine = {name: each for name, each in members.items() if name == one or name not in alternatives}
        objects.append(_members(mine, {one, *schema.get("required", [])}))
    return "(" + " | ".join(objects) + ")"


def _alternatives(relations: list[Schema]) -> list[str]:
    """The names of which exactly one must be given; other relations are not understood."""
    match [{name: value for name, value in each.items() if name != "$comment"} for each in relations]:
        case []:
            return []
        case [{"anyOf": some}, {"not": {"required": [*names]}}]:
            if len(names) == 2 and [each["required"] for each in some] == [[name] for name in names]:
                return list(names)
    raise ValueError(f"the type cannot say {json.dumps(relations)}")


def _members(members: dict[str, str], needed: set[str]) -> str:
    told = (f"{json.dumps(name)}{'' if name in needed else '?'}: {each}" for name, each in members.items())
    return "{ " + "; ".join(told) + " }"
