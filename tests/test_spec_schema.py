"""The editor's schema of the spec format accepts every spec and refuses what the loader refuses."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from specwright.emit.spec_schema import spec_schema
from specwright.load.decoder import plain
from specwright.load.nodes import read
from specwright.lowering.rules import RULE_KINDS

SPECS = Path(__file__).parents[1] / "specs"
SCHEMA = spec_schema(RULE_KINDS)


def accepts(form: str, value: Any) -> bool:
    return Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{form}"}).is_valid(value)


def form_of(path: Path) -> str:
    return path.stem if path.parent == SPECS else "shared" if path.parent.name == "shared" else "model"


@pytest.mark.parametrize("path", sorted(SPECS.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_spec_is_accepted(path: Path) -> None:
    node, problems = read(path.read_text(encoding="utf-8"), path.name)
    assert node is not None, problems
    assert accepts(form_of(path), plain(node))


@pytest.mark.parametrize(
    ("form", "value", "verdict"),
    [
        ("parameter", {"type": "string"}, True),
        ("parameter", {"type": "text"}, False),
        ("parameter", {"type": "string", "lenght": 1}, False),
        ("parameter", {"type": "string", "minLength": None}, False),
        ("parameter", {"maxLength": 1}, False),
        ("parameter", {"use": "api-options"}, True),
        ("parameter", {"use": "api-options", "minLength": None}, True),
        ("parameter", {"type": "string", "enum": {"a": "note"}}, True),
        ("parameter", {"type": "string", "enum": []}, False),
        ("parameter", {"type": ["string", "null"], "enum": ["a", None]}, True),
        ("parameter", {"type": None}, True),
        ("parameter", {"type": "any", "const": None}, True),
        ("parameter", {"type": []}, False),
        ("parameter", {"type": ["string", "text"]}, False),
        ("parameter", {"type": "string", "pattern": "^a", "default": None}, False),
        ("parameter", {"type": "object", "additionalProperties": True, "minProperties": 1}, True),
        ("parameter", {"type": "object", "additionalProperties": {"type": "string"}}, True),
        ("parameter", {"type": "object", "additionalProperties": {"type": "text"}}, False),
        ("parameter", {"type": "array", "uniqueItems": True}, True),
        ("parameter", {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": "1"}, False),
        ("rule", {"demands": {"that": {"any": ["a", {"absent": "b"}]}}}, True),
        ("rule", {"demands": {"when": "a", "that": "b", "message": "Give b."}}, True),
        ("rule", {"demands": {"when": "a"}}, False),
        ("rule", {"narrows": {"when": "a", "parameter": "b", "to": {"type": ["string", "null"]}}}, True),
        ("rule", {"narrows": {"when": "a", "parameter": "b", "to": {"type": "any"}}}, False),
        ("rule", {"together": ["a", "b"]}, True),
        ("rule", {"together": ["a", "b"], "because": "so"}, True),
        ("rule", {"together": ["a", "b"], "requires": {"when": "a", "need": ["b"]}}, False),
        ("rule", {"because": "so"}, False),
        ("excuses", {"excuses": [{"targets": ["python"], "rules": ["*"], "reason": "so"}]}, True),
        ("excuses", {"excuses": [{"targets": ["python"], "rules": ["*"]}]}, False),
        ("rule", {"togehter": ["a", "b"]}, False),
        ("rule", {"sizes": {"parameters": ["w", "h"], "rows": {"1K": ["1:1 1x1"]}}}, True),
        ("rule", {"sizes": {"parameters": ["w", "h"], "rows": ["one by one"]}}, False),
    ],
)
def test_a_form(form: str, value: object, verdict: bool) -> None:
    assert accepts(form, value) == verdict


def test_every_key_and_every_kind_is_described() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for name, schema in SCHEMA["$defs"].items():
        assert schema["description"], name
        assert all(each.get("description") for each in schema["properties"].values()), name
    assert {kind.key for kind in RULE_KINDS} < SCHEMA["$defs"]["rule"]["properties"].keys()
