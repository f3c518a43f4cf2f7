"""Schemas of models made into specs: new ones, ones that are there, and what may not be written."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from invented import HERE, SHARED, as_bytes, reel, request_of
from specwright.cli.app import main


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def source(root: Path, document: Any, name: str = "reel.json") -> str:
    path = root / name
    path.write_bytes(as_bytes(document))
    return str(path)


def spec_of(root: Path) -> Path:
    (path,) = root.glob("specs/models/*/*.yaml")
    return path


def test_a_document_makes_a_spec_that_another_import_leaves_alone(tmp_path: Path) -> None:
    file = source(tmp_path, reel())
    assert run(tmp_path, "import", file) == 0
    path = spec_of(tmp_path)
    assert path.relative_to(tmp_path).as_posix() == "specs/models/acme-works/acme-reel-7.yaml"
    text = path.read_text(encoding="utf-8")
    written = yaml.safe_load(text)
    assert written["stated"][0]["operation"] == "duration"
    assert "additionalProperties" not in written
    assert run(tmp_path, "import", file) == 0
    assert path.read_text(encoding="utf-8") == text


def test_what_people_wrote_stays_and_what_changed_is_changed(tmp_path: Path) -> None:
    document = reel()
    assert run(tmp_path, "import", source(tmp_path, document)) == 0
    path = spec_of(tmp_path)
    own = path.read_text(encoding="utf-8").replace(
        "anything: {type: any}", "anything: {type: any, description: Ours.}  # ours"
    )
    path.write_text(own, encoding="utf-8")
    request = request_of(document)
    request["properties"]["caption"] = {"type": "string"}
    request["properties"]["labels"] = {"type": "object", "additionalProperties": {"type": "integer"}}
    del request["additionalProperties"]
    del request["x-constraints"][0]
    assert run(tmp_path, "import", source(tmp_path, document)) == 0
    after = path.read_text(encoding="utf-8")
    assert "anything: {type: any, description: Ours.}  # ours" in after
    written = yaml.safe_load(after)
    parameters = written["request"][0]["parameters"]
    assert parameters["caption"] == {"type": "string"}
    assert parameters["labels"] == {"type": "object", "additionalProperties": {"type": "integer"}}
    assert written["additionalProperties"] is True
    assert "stated" not in written


def test_the_spec_of_another_model_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", source(tmp_path, reel())) == 0
    path = spec_of(tmp_path)
    text = path.read_text(encoding="utf-8")
    other = json.loads(as_bytes(reel()).replace(b"acme:reel@7", b"acme:reel@8"))
    assert run(tmp_path, "import", source(tmp_path, other)) == 1
    assert "this is the spec of 'acme:reel@7', the source is about 'acme:reel@8'" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text


def test_a_spec_becomes_that_of_another_model_where_it_is_told_to(tmp_path: Path) -> None:
    assert run(tmp_path, "import", source(tmp_path, reel())) == 0
    path = spec_of(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"# ours\n{text}", encoding="utf-8")
    other = json.loads(as_bytes(reel()).replace(b"acme:reel@7", b"acme:reel@8"))
    assert run(tmp_path, "import", "--replace-model", source(tmp_path, other)) == 0
    found = path.read_text(encoding="utf-8")
    assert found.startswith("# ours\n") and "acme:reel@7" not in found
    assert found.count("acme:reel@8") == text.count("acme:reel@7")
    assert run(tmp_path, "generate") == 0


@pytest.mark.parametrize("name", ["../..", "a/b", "..", "/etc", "C:\\x", "%2e%2e/up"])
def test_names_lead_out_of_no_folder(tmp_path: Path, name: str) -> None:
    root = tmp_path / "deep" / "project"
    root.mkdir(parents=True)
    document = reel()
    document["info"] |= {"title": name, "x-creator": {"id": name, "name": name}}
    del document["info"]["x-model-id"]
    before = {path for path in tmp_path.rglob("*") if root not in path.parents}
    run(root, "import", source(root, document, "schema.json"))
    assert {path for path in tmp_path.rglob("*") if root not in path.parents} == before
    for path in root.rglob("*.yaml"):
        assert len(path.relative_to(root / "specs" / "models").parts) == 2


@pytest.mark.skipif(not SHARED, reason="the schemas of the service are not at hand")
def test_all_documents_at_hand_are_imported(tmp_path: Path) -> None:
    assert run(tmp_path, "import", *map(str, SHARED)) == 0
    written = sorted(path.stem for path in tmp_path.glob("specs/models/*/*.yaml"))
    assert written == sorted(path.stem for path in SHARED)


def test_an_open_object_that_holds_a_group_of_a_page_stays_open(tmp_path: Path) -> None:
    pages = HERE / "pages"
    schema = (pages / "kite-2.schema.json").read_text(encoding="utf-8")
    alone = json.loads(schema)
    request_of(alone)["allOf"] = [each for each in request_of(alone)["allOf"] if "then" not in str(each)]
    files = [str(pages / "kite-2.md"), source(tmp_path, alone, "kite-2.json")]
    assert run(tmp_path, "import", "--prefer", "page", *files) == 0
    groups = yaml.safe_load(spec_of(tmp_path).read_text(encoding="utf-8"))["request"]
    assert {each["in"] for each in groups if each.get("additionalProperties")} == {"inputs", "settings"}
    text = spec_of(tmp_path).read_text(encoding="utf-8")
    assert run(tmp_path, "import", *files) == 0
    assert spec_of(tmp_path).read_text(encoding="utf-8") == text
