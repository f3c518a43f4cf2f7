"""`specwright import` proves what it read of schemas, and writes nothing that judges otherwise."""

import json
from pathlib import Path

import pytest

from fragment_files import SchemaFragment
from specwright.cli.app import main
from test_reader_mutants import OF_THE_WHOLE, fault, reader_with

CLOSED = next(each for each in OF_THE_WHOLE if fault(each) == "a closed object is declared open")
SCHEMA = {
    "type": "object",
    "properties": {"steps": {"type": "integer", "maximum": 9}, "seed": {"type": "integer"}},
    "dependentRequired": {"seed": ["steps"]},
    "additionalProperties": False,
}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A file of one document, in the folder of an empty project."""
    fragment = SchemaFragment(topic="proof", name="own", schema=SCHEMA, defs={}, is_request=True)
    path = tmp_path / "own.json"
    path.write_text(json.dumps(fragment.document, indent=1), encoding="utf-8")
    return path


def run(document: Path, *options: str) -> int:
    return main(["--project", str(document.parent), "import", *options, str(document)])


def test_a_misreading_stops_the_import(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with reader_with(CLOSED["file"], CLOSED["find"], CLOSED["replace"]):
        assert run(document) == 1
    told = capsys.readouterr().err
    assert '"surplusKey": 1} is refused by the document, valid by what was read' in told
    assert "[misread]" in told and "nothing written" in told
    assert not (document.parent / "specs").exists()


def test_a_report_tells_what_was_asked(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(document, "--report") == 0
    told = capsys.readouterr().out
    assert "acme-fragments: " in told and " requests asked (" in told and "all verdicts agree" in told
    assert run(document) == 0
    assert "requests asked" not in capsys.readouterr().out


def test_what_people_wrote_is_no_misreading(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(document) == 0
    spec = next((document.parent / "specs").glob("models/*/*.yaml"))
    text = spec.read_text(encoding="utf-8")
    facts = {"fact": "request.steps.maximum", "printed": 9, "correct": 8, "because": "The service says so."}
    correction = f"corrections: {json.dumps([facts])}\n"
    spec.write_text(text.replace("request:", f"{correction}request:", 1), encoding="utf-8")
    assert run(document, "--report") == 0, capsys.readouterr().err
    assert "all verdicts agree" in capsys.readouterr().out
    with reader_with(CLOSED["file"], CLOSED["find"], CLOSED["replace"]):
        assert run(document) == 1
