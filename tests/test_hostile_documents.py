"""Documents that nobody should write: refused in little time, with their place and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue import document, task
from specwright.cli.app import main
from specwright.importer.read_sources import read

INTEGER = {"type": "integer"}
LEVELS = 30


def with_property(schema: Any, **schemas: Any) -> dict[str, Any]:
    """A document with the parameter `x`, and schemas that it may name."""
    whole = document("priced")
    request = task("imageInference", "acme:priced@1", {"properties": {"x": schema}})
    whole["components"]["schemas"] |= {"RequestBody": {"type": "array", "items": request}, **schemas}
    return whole


def error_of(whole: Any) -> str:
    """The only error of a document, with its JSON Pointer."""
    _, problems = read(json.dumps(whole).encode(), name="own.json", url="", day="2026-11-21")
    (error,) = [each for each in problems if each.severity == "error"]
    assert error.location.line == 1 and error.location.column
    return f"{error.path}: {error.message}"


def halves(keyword: str) -> dict[str, Any]:
    """Schemas that name the next one twice each, as parts of one keyword."""
    levels: dict[str, Any] = {f"L{LEVELS}": INTEGER}
    for number in range(LEVELS):
        part = {"$ref": f"#/components/schemas/L{number + 1}"}
        both = {"a": part, "b": part} if keyword == "properties" else [part, part]
        levels[f"L{number}"] = {keyword: both}
    return levels


@pytest.mark.parametrize("keyword", ["properties", "allOf", "anyOf"])
def test_schemas_that_double_at_each_level_are_too_many(keyword: str) -> None:
    whole = with_property({"$ref": "#/components/schemas/L0"}, **halves(keyword))
    assert "there are more than 250,000 schemas" in error_of(whole)


def test_a_spec_that_would_be_nested_too_deeply_has_one_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema: Any = INTEGER
    for _ in range(LEVELS):
        schema = {"type": "object", "properties": {"o": schema}}
    (tmp_path / "specs").mkdir()
    (tmp_path / "own.json").write_text(json.dumps(with_property(schema)), encoding="utf-8")
    assert main(["--project", str(tmp_path), "import", str(tmp_path / "own.json")]) == 1
    (error,) = [line for line in capsys.readouterr().err.splitlines() if line.endswith("[yaml]")]
    assert "nested more than 40 deep" in error
    assert not list(tmp_path.rglob("*.yaml"))


def test_an_object_with_too_many_parameters_is_named() -> None:
    many = {"type": "object", "properties": {f"p{number}": INTEGER for number in range(120_001)}}
    told = error_of(with_property(many))
    assert told.startswith(
        "/components/schemas/RequestBody/items/properties/x/properties: an object has 120,000"
    )


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({"type": "integer", "maximum": 10**400}, "maximum: 'maximum' is beyond all numbers"),
        ({"enum": [10**400]}, "enum/0: '0' is beyond all numbers"),
        ({"type": "array", "minItems": 10**9}, "minItems: 'minItems' asks for more than any request holds"),
        ({"type": "string", "minLength": 10**30}, "minLength: 'minLength' asks for more than"),
        ({"type": "string", "const": "\ud800"}, "const: half of a surrogate pair is no character"),
        ({"type": "object", "properties": {"\ud800": {}}}, "half of a surrogate pair is no character"),
    ],
    ids=["large number", "large value", "many items", "long text", "half a character", "half a name"],
)
def test_values_that_nothing_can_hold_are_named(schema: Any, told: str) -> None:
    assert told in error_of(with_property(schema))


@pytest.mark.parametrize("whole", [{"inference": {"a": 1}}, {"inference": []}, {"inference": None}])
def test_a_bundle_without_models_is_refused(whole: Any) -> None:
    assert error_of(whole) == "/inference: a bundle lists its models in 'inference'"


@pytest.mark.parametrize("whole", [{"swagger": "2.0"}, {"openapi": "3.0.3"}, {"openapi": "3.1.0"}])
def test_other_documents_are_told_what_to_do(whole: Any) -> None:
    assert "describe the model in a spec" in error_of(whole) or "convert this one" in error_of(whole)


@pytest.mark.parametrize(
    ("schema", "facts", "remark"),
    [
        ({**INTEGER, "enum": [1, 5, 9], "maximum": 5}, {"enum": [1, 5]}, "the allowed value 9 is refused"),
        ({"type": "string", "enum": ["abc", "de"], "minLength": 3}, {"enum": ["abc"]}, "value 'de' is"),
        ({**INTEGER, "minimum": 9, "maximum": 5}, {"type": "any"}, "minimum 9 is above maximum 5"),
        ({"type": ["string", "array"], "minItems": 3, "maxItems": 2}, {"type": "string"}, "no array can be"),
    ],
    ids=["number", "text", "bounds", "one type of two"],
)
def test_what_no_value_can_keep_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], schema: Any, facts: dict[str, Any], remark: str
) -> None:
    file = tmp_path / "own.json"
    file.write_text(json.dumps(with_property(schema)), encoding="utf-8")
    assert main(["--project", str(tmp_path), "import", str(file)]) == 0
    assert remark in capsys.readouterr().err
    (spec,) = tmp_path.glob("specs/models/*/*.yaml")
    written = yaml.safe_load(spec.read_text(encoding="utf-8"))["request"][0]["parameters"]["x"]
    assert written.items() >= facts.items()
    assert main(["--project", str(tmp_path), "generate"]) == 0


def test_a_changed_fact_changes_its_lines_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, whole = tmp_path / "own.json", document("narrows")
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert main(["--project", str(tmp_path), "import", str(file), str(file)]) == 0
    (spec,) = tmp_path.glob("specs/models/*/*.yaml")
    own = spec.read_text(encoding="utf-8").replace(
        "style: {type: string}", "style: {type: string, description: Ours.}  # ours"
    )
    own += "# A note of ours.\n"
    spec.write_text(own, encoding="utf-8")
    properties = whole["components"]["schemas"]["RequestBody"]["items"]["properties"]
    properties["n"]["maximum"], properties["resolution"]["enum"][0] = 4, "360p"
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert main(["--project", str(tmp_path), "import", str(file)]) == 0, capsys.readouterr().err
    new = spec.read_text(encoding="utf-8")
    changed = [line for line in new.splitlines() if line not in own.splitlines()]
    assert len(changed) <= 5 and "# ours" in new and "# A note of ours." in new
    assert any("maximum: 4" in line for line in changed) and any("360p" in line for line in changed)
