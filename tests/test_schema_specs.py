"""Schemas of one value, imported as a parameter: the specs that are written judge as the schemas do."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from invented import as_bytes, small
from schema_values import values
from specwright.cli.app import main
from specwright.driver.compile import compile_project
from specwright.driver.project import found_or_begun
from specwright.importer.proof.oracle import Oracle202012
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model

HERE = Path(__file__).parent
FRAGMENTS: list[Any] = yaml.safe_load((HERE / "schemas" / "one-value.yaml").read_text(encoding="utf-8"))


def document(number: int, fragment: Any) -> bytes:
    """A document whose request holds the value; every second one is open."""
    text = json.dumps(fragment).replace("#/$defs/", "#/components/schemas/")
    schema = json.loads(text)
    stores = schema.pop("$defs", {}) if isinstance(schema, dict) else {}
    request: dict[str, Any] = {"type": "object", "properties": {"held": schema}}
    request |= {} if number % 2 else {"additionalProperties": False}
    content = as_bytes(small(request, **stores)).replace(b'"acme-reel-7"', f'"part-{number}"'.encode())
    return content.replace(b"acme:reel@7", air(number).encode())


def air(number: int) -> str:
    return f"acme:part@{number}"


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Model]:
    root = tmp_path_factory.mktemp("parts")
    for number, fragment in enumerate(FRAGMENTS):
        (root / f"{number}.json").write_bytes(document(number, fragment))
    files = [str(root / f"{number}.json") for number in range(len(FRAGMENTS))]
    assert main(["--project", str(root), "import", *files]) == 0
    compiled = compile_project(found_or_begun(root), targets=(), lint=False)
    return {model.key: model for model in compiled.models}


@pytest.mark.parametrize("number", range(len(FRAGMENTS)), ids=lambda number: json.dumps(FRAGMENTS[number]))
def test_a_spec_judges_as_its_schema(number: int, models: dict[str, Model]) -> None:
    model, fragment = models[air(number)], FRAGMENTS[number]
    verdict = Oracle202012(fragment).verdict(fragment)
    for value in values(fragment, 120, number):
        assert is_valid(model.request.checks, {"model": model.air, "held": value}) is verdict(value), value
    assert is_valid(model.request.checks, {"model": model.air})
