"""The editor's schema of the spec format accepts every spec and refuses what the loader refuses."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from specwright.diagnostics import Code
from specwright.driver.settings import TARGET_NAMES
from specwright.emit.spec_schema import FORMATS, SpecFileFormat, spec_schema
from specwright.emit.spec_schema.forms import record_name
from specwright.load.decoder import plain
from specwright.load.nodes import read
from specwright.load.records import STATUSES
from specwright.lowering.rules import RULE_KINDS
from specwright.lowering.rules.operators import OPERATORS
from test_spec_mistakes import CASES as MISTAKES
from test_spec_mistakes import SPEC, edited

TESTS = Path(__file__).parent
SCHEMAS = {record_name(each.root): spec_schema(RULE_KINDS, each.root) for each in FORMATS}
FILES = [
    path
    for folder in (
        TESTS.parent / "specs",
        *(TESTS / name for name in ("lint", "mistakes", "models", "specs", "updating")),
    )
    for path in sorted(folder.rglob("*.yaml"))
    if path.name != "cases.yaml"
]
ABOUT_FORM = {
    *(Code.UNKNOWN_KEY, Code.MISSING_KEY, Code.UNKNOWN_RULE, Code.MISPLACED_KEY),
    *(Code.WRONG_TYPE, Code.WRONG_VALUE, Code.EMPTY, Code.DUPLICATE_VALUE),
}
BEYOND = {
    "a pattern that is no regular expression": "needs a reader of regular expressions",
    "a lookahead": "needs a reader of regular expressions",
    "a condition on a value that cannot be": "the values stand at another place",
    "a condition on a value in another case": "the values stand at another place",
    "a condition as a sentence": "a parameter may have such a name",
    "a condition with an equals sign": "a parameter may have such a name",
    "a comparison with a sign": "a parameter may have such a value",
    "a rule that narrows a number's length": "the type stands at another place",
}
"""Mistakes of form that no JSON Schema of one file can tell, and why."""


def accepts(form: str, value: Any, schema: Any = SCHEMAS["model"]) -> bool:
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{form}"}).is_valid(value)


def form_of(path: Path) -> str:
    if path.stem in ("api", "excuses"):
        return path.stem
    return "shared" if path.parent.name == "shared" else "model"


def verdict(path: Path) -> bool | None:
    """Whether the schema of a file's kind accepts it; None for what is no YAML."""
    node, problems = read(path.read_text(encoding="utf-8"), path.name)
    if node is None or problems:
        return None
    return Draft202012Validator(SCHEMAS[form_of(path)]).is_valid(plain(node))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_spec_file_is_accepted(path: Path) -> None:
    assert verdict(path) is True


def test_every_mistake_of_form_is_refused(tmp_path: Path) -> None:
    """Of the mistakes in files that are YAML: whatever a schema of the one file can know."""
    accepted, refused = set(), 0
    for number, case in enumerate(MISTAKES):
        codes = {problem.rsplit("[", 1)[1][:-1] for problem in case["problems"]}
        if not codes & ABOUT_FORM:
            continue
        path = edited(case, tmp_path / str(number)) / "specs" / case.get("file", SPEC)
        if (answer := verdict(path)) is not None:
            accepted |= {case["slip"]} if answer else set()
            refused += not answer
    assert accepted == BEYOND.keys()
    assert refused >= 110


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
        ("rule", {"demands": {"that": {"at-lest": {"a": 5}}}}, False),
        ("rule", {"together": ["a", "b"], "id": "One Two"}, False),
        ("parameter", {"type": "string", "maximum": 5}, False),
        ("parameter", {"use": "api-options", "type": "string", "maximum": None}, True),
        ("parameter", {"type": ["string", "integer"], "maximum": 5}, True),
        ("parameter", {"type": "string", "enum": [1, 2]}, False),
        ("parameter", {"type": "number", "enum": {1: None, "2.5": "note"}}, True),
        ("parameter", {"type": "string", "enum": ["a", "a"]}, False),
        ("parameter", {"type": "integer", "multipleOf": 0}, False),
        ("group", {"title": "A", "use": ["a"], "change": {"b": {"minimum": None}}}, True),
        ("group", {"title": "A", "use": ["a"], "change": {"b": 5}}, False),
        ("rule", {"togehter": ["a", "b"]}, False),
        ("rule", {"sizes": {"parameters": ["w", "h"], "rows": {"1K": ["1:1 1x1"]}}}, True),
        ("rule", {"sizes": {"parameters": ["w", "h"], "rows": ["one by one"]}}, False),
    ],
)
def test_a_form(form: str, value: object, verdict: bool) -> None:
    assert accepts(form, value) == verdict


@pytest.mark.parametrize("form", ["model", "shared", "api", "excuses"])
def test_every_key_is_described_and_each_schema_is_whole(form: str) -> None:
    schema = SCHEMAS[form]
    Draft202012Validator.check_schema(schema)
    for name, part in schema["$defs"].items():
        assert part["description"], name
        described = part["properties"].values() if name != "condition" else ()
        assert all(each.get("description") for each in described), name
    assert {*re.findall(r"#/\$defs/(\w+)", json.dumps(schema))} == schema["$defs"].keys()


def test_words_that_are_known_are_offered() -> None:
    model = SCHEMAS["model"]["$defs"]
    assert model["model"]["properties"]["status"]["enum"] == [*STATUSES]
    assert {kind.key for kind in RULE_KINDS} < model["rule"]["properties"].keys()
    assert OPERATORS.keys() == model["condition"]["properties"].keys()
    assert SCHEMAS["excuses"]["$defs"]["excuse"]["properties"]["targets"]["items"]["enum"] == [*TARGET_NAMES]


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.path)
def test_the_files_are_the_schemas(each: SpecFileFormat) -> None:
    written = json.loads((TESTS.parent / "generated" / each.path).read_text(encoding="utf-8"))
    schema = SCHEMAS[record_name(each.root)]
    assert {key: written[key] for key in schema} == schema


def test_every_file_of_specs_tells_editors_its_schema() -> None:
    specs = TESTS.parent / "specs"
    for path in specs.rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        stated = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert stated, path
        schema = (path.parent / stated[1]).resolve()
        root = next(each.root for each in FORMATS if each.path == schema.name)
        assert schema.is_file() and record_name(root) == form_of(path)
