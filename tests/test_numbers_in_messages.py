"""Messages write numbers alike in Python and JavaScript, whatever numbers requests and specs hold."""

import json
import random
import struct
import subprocess
from importlib import import_module
from typing import Any

import pytest

import node
import targets
from specwright.ir.number_text import number_text
from specwright.load import nodes

COUNT = 4_000
KNOWN = {
    "1e21": "1e+21",
    "1e20": "100000000000000000000",
    "1e-6": "0.000001",
    "1e-7": "1e-7",
    "-0.0": "0",
    "-0": "0",
    "0.30000000000000004": "0.30000000000000004",
    "1e16": "10000000000000000",
    "1024.0": "1024",
    "-12.50": "-12.5",
    "9007199254740993": "9007199254740992",
    "18446744073709551616": "18446744073709552000",
    "5e-324": "5e-324",
    "1.7976931348623157e308": "1.7976931348623157e+308",
    "1e400": "Infinity",
    "-1e400": "-Infinity",
}
SIZES = {"width": 1024.0, "height": 3}


def texts() -> list[str]:
    """Numbers as JSON has them: known ones, random doubles, short decimals, whole numbers of any size."""
    source = random.Random(15)
    found = [*KNOWN]
    for _ in range(COUNT):
        (double,) = struct.unpack("d", struct.pack("Q", source.getrandbits(64)))
        found += [repr(double)] if double - double == 0 else []
        found.append(repr(round(source.uniform(-1000, 1000), source.randrange(7))))
        found.append(repr(source.random() * 10.0 ** source.randrange(-12, 25)))
        found.append(str(source.randrange(-(10 ** source.randrange(1, 40)), 10 ** source.randrange(1, 40))))
    return found


@pytest.fixture(scope="module")
def python() -> list[str]:
    """What the Python package writes for each number."""
    display = import_module(f"{targets.of_the_repository().names.package}._runtime.display")
    return [display.display_value(json.loads(text)) for text in texts()]


def test_numbers_are_written_as_one_rule_has_them(python: list[str]) -> None:
    assert dict(zip(KNOWN, python, strict=False)) == KNOWN
    assert python == [number_text(json.loads(text)) for text in texts()]


def test_what_is_written_is_the_same_double(python: list[str]) -> None:
    assert all(float(found) == float(json.loads(text)) for text, found in zip(texts(), python, strict=True))


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_javascript_writes_every_number_as_python_does(python: list[str]) -> None:
    assert node.NODE is not None
    wording = targets.of_the_repository().folder / "typescript/runtime/wording.js"
    code = f"""
      import {{ displayValue }} from {json.dumps(wording.as_uri())};
      import {{ readFileSync }} from "node:fs";
      console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(displayValue)));
    """
    command = [node.NODE, "--input-type=module", "-e", code]
    run = subprocess.run(command, input=f"[{','.join(texts())}]", capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    assert [*zip(texts(), json.loads(run.stdout), strict=True)] == [*zip(texts(), python, strict=True)]


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_javascript_makes_the_texts_of_doubles_that_python_makes() -> None:
    """A number offered as a text is that of its exact value where it is whole, and else the shortest."""
    assert node.NODE is not None
    doubles = [float(text) for text in texts() if abs(float(text)) < float("inf")]
    conversion = import_module(f"{targets.of_the_repository().names.package}._runtime.conversion")
    due = [conversion.convert(double, "string") for double in doubles]
    source = targets.of_the_repository().folder / "typescript/runtime/conversion.js"
    code = f"""
      import {{ convert }} from {json.dumps(source.as_uri())};
      import {{ readFileSync }} from "node:fs";
      const told = JSON.parse(readFileSync(0, "utf8")).map((double) => convert(double, "string"));
      console.log(JSON.stringify(told));
    """
    command = [node.NODE, "--input-type=module", "-e", code]
    run = subprocess.run(command, input=json.dumps(doubles), capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    plain = [[text if type(text) is str else None, is_exact] for text, is_exact in due]
    assert [*zip(doubles, json.loads(run.stdout), strict=True)] == [*zip(doubles, plain, strict=True)]


BOUNDS: list[dict[str, Any]] = [
    {"minimum": 1e-7, "maximum": 1e21},
    {"minimum": 0.1, "maximum": 0.30000000000000004},
    {"minimum": -1e-6, "multipleOf": 1e-7},
    {"maximum": 2.0, "multipleOf": 0.5},
    {"exclusiveMinimum": 1e-8, "exclusiveMaximum": 1e22},
    {"enum": [1e21, 1e-7, 1.0, 12345678901234567890]},
]
REQUESTS = ["1e22", "-0.0", "1e-9", "0.30000000000000010", "1e16", "5e-324", "9007199254740993", "1024.0"]


@pytest.fixture(scope="module")
def numbers() -> targets.Compiled:
    """A model whose parameters have bounds that languages write in ways of their own."""
    spec: Any = json.loads(json.dumps(nodes_of_tiny()))
    spec |= {"model": "acme:numbers@1", "title": "Acme Numbers"}
    parameters: dict[str, Any] = {f"n{at}": {"type": "number", **each} for at, each in enumerate(BOUNDS)}
    parameters |= {name: {"type": "integer"} for name in SIZES}
    model = {"type": "string", "required": True, "const": "acme:numbers@1"}
    spec["request"] = [{"title": "Core", "parameters": {"model": model, **parameters}}]
    sizes: dict[str, Any] = {"parameters": [*SIZES]}
    rows = ["1000x3", "1010x3", "1020x3", "1024x768"]
    spec["rules"] = [{"together": [*SIZES]}, {"sizes": {**sizes, "rows": rows}}]
    return targets.of_the_specs("numbers", "Acme", {"numbers": spec})


def nodes_of_tiny() -> dict[str, Any]:
    """The head of a spec of the tests."""
    from specwright.load.decoder import plain

    text = (targets.REPOSITORY / "tests/specs/tiny.yaml").read_text(encoding="utf-8")
    node, _ = nodes.read(text, "tiny.yaml")
    assert node is not None
    found = plain(node)
    assert isinstance(found, dict)
    return {
        key: each for key, each in found.items() if key not in ("request", "response", "rules", "examples")
    }


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_whole_messages_are_alike(numbers: targets.Compiled) -> None:
    told = set()
    for at in range(len(BOUNDS)):
        for text in REQUESTS:
            request = {"model": "acme:numbers@1", f"n{at}": json.loads(text), **SIZES}
            due = [issue.message for issue in numbers.package.validate(request)]
            found = [issue["message"] for issue in numbers.ask("numbers", "validate", request)]
            assert found == due and len(due) >= 1
            told |= {*due}
    assert any("at least 1e-7" in each or "from 1e-7 to 1e+21" in each for each in told), told
    assert any("with 1024 as 'width', 'height' can be 768" in each for each in told), told


@pytest.mark.parametrize("digits", [4300, 4301, 5_000, 20_000])
def test_whole_numbers_that_python_does_not_write_are_told(digits: int) -> None:
    """`json.dumps` refuses them; what is said of them is written all the same."""
    number = -(10 ** (digits - 1))
    for compiled in (targets.of_the_repository(), targets.of_the_small_specs()):
        for model in compiled.catalog.models:
            values = {each.name: number for each in model.request.root.children}
            request = {**values, "model": model.air, "deep": {"x": [number]}}
            issues = compiled.package.validate(request)
            assert len(issues) > 3
            for each in issues:
                assert f"{each}{each!r}{each.suggestions[:0]}" and json.dumps(each.to_dict())
            assert json.dumps(compiled.package.to_api(issues)) and str(
                compiled.package.InvalidRequest(issues)
            )
