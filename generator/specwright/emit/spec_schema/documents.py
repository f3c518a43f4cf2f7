"""The target `spec-schema`: the formats of spec files as JSON Schemas, for editors to complete and check."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from specwright.emit.output import Names, Output, TargetName
from specwright.emit.render import Renderer
from specwright.emit.schema.keywords import Schema
from specwright.emit.schema.layout import FILTERS
from specwright.emit.spec_schema.forms import (
    condition_schema,
    purpose,
    record_name,
    record_schema,
    rule_schema,
)
from specwright.emit.target import Overview, Target
from specwright.load.excuses import Excuse, ExcusesRecord
from specwright.load.field_types import keys, records_in
from specwright.load.records import ModelRecord, SharedRecord
from specwright.load.service_records import ApiRecord
from specwright.lowering.rules import RULE_KINDS, RuleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecFileFormat:
    """A kind of spec file: the record that it holds, its title, and the schema's path among the outputs."""

    root: type
    title: str
    path: str


FORMATS = (
    SpecFileFormat(root=ModelRecord, title="Spec of an AI model", path="spec.schema.json"),
    SpecFileFormat(root=SharedRecord, title="Parameters that models share", path="shared.schema.json"),
    SpecFileFormat(root=ApiRecord, title="What all models of a service share", path="api.schema.json"),
    SpecFileFormat(root=ExcusesRecord, title="Rules that targets may lose", path="excuses.schema.json"),
)


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """One schema for each kind of spec file, whole in itself: editors need not find a second one."""
    for each in FORMATS:
        values = {
            "id": names.schema_base + each.path,
            "comment": "Made by 'specwright generate' from the records of generator/specwright/load",
            "title": each.title,
            "description": purpose(each.root),
            "keywords": spec_schema(RULE_KINDS, each.root),
        }
        yield Output(path=each.path, text=renderer.render("json-schema/schema.json.j2", values, FILTERS))


def spec_schema(
    kinds: Iterable[RuleKind[Any]],
    root: type = ModelRecord,
    targets: Sequence[str] = get_args(TargetName),
) -> Schema:
    """The schema of files that hold a `root`; `kinds` are the rules, `targets` the targets they may name."""
    kinds = tuple(kinds)
    schemas: dict[str, Schema] = {}
    pending = [root]
    while pending:
        record = pending.pop(0)
        if record_name(record) in schemas:
            continue
        schemas[record_name(record)] = record_schema(record)
        pending += [inner for key in keys(record) for inner in records_in(key.type)]
        if "rule" not in schemas and _names(schemas[record_name(record)], "rule"):
            schemas |= {"rule": rule_schema(kinds), "condition": condition_schema()}
            pending += [inner for kind in kinds for inner in records_in(kind.argument)]
    if record_name(Excuse) in schemas:
        schemas[record_name(Excuse)]["properties"]["targets"]["items"] = {
            "type": "string",
            "enum": [*targets],
        }
    return {"$ref": f"#/$defs/{record_name(root)}", "$defs": schemas}


def _names(schema: Any, name: str) -> bool:
    """Whether a schema refers to a definition."""
    match schema:
        case dict():
            return schema.get("$ref") == f"#/$defs/{name}" or any(
                _names(each, name) for each in schema.values()
            )
        case list():
            return any(_names(each, name) for each in schema)
        case _:
            return False


TARGET = Target(name="spec-schema", purpose="JSON Schemas of the spec formats, for editors", of_all=of_all)
