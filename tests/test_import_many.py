"""Many documents at once: what is refused stops itself alone, and everything is summed up."""

import json
from pathlib import Path
from typing import Any

import pytest

from many_documents import bundle, invented, many, write
from specwright.cli import import_run
from specwright.cli.app import INTERRUPTED, main
from specwright.driver.write import save
from test_reader_mutants import OF_THE_WHOLE, fault, reader_with

COUNT = 12
CLOSED = next(each for each in OF_THE_WHOLE if fault(each) == "a closed object is declared open")


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """Twelve documents, beside an empty project."""
    return write(tmp_path / "schemas", invented(), COUNT)


def run(root: Path, *arguments: str | Path) -> int:
    return main(["--project", str(root), "import", *map(str, arguments)])


def specs(root: Path) -> set[str]:
    return {path.stem for path in root.glob("specs/models/*/*.yaml")}


def origins(root: Path) -> set[str]:
    return {path.stem for path in root.glob("specs/origins/*.json")}


def spoil(path: Path) -> None:
    """Puts a keyword into a document that nobody knows."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["components"]["schemas"]["RequestBody"]["invented"] = 1
    path.write_text(json.dumps(whole), encoding="utf-8")


def test_every_document_is_told_with_its_outcome(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, *sources) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "12 models: 12 new" and len(told) == COUNT + 1
    assert specs(tmp_path) == origins(tmp_path) == {path.stem for path in sources}
    whole = json.loads(sources[0].read_text(encoding="utf-8"))
    whole["components"]["schemas"]["RequestBody"]["items"]["properties"]["more"] = {"type": "string"}
    sources[0].write_text(json.dumps(whole), encoding="utf-8")
    assert run(tmp_path, *sources) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "12 models: 1 changed, 11 unchanged"
    assert sum(": unchanged" in line for line in told) == COUNT - 1


def test_a_refused_document_stops_itself_alone(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(sources[3])
    sources[5].write_text("{", encoding="utf-8")
    assert run(tmp_path, *sources, "none.json") == 1
    told = capsys.readouterr()
    summary = told.out.splitlines()[-4:]
    assert summary[0] == "13 models: 10 new, 3 refused"
    assert summary[1] == "refused: none.json: there is no such file [not-found]"
    assert summary[2].startswith(f"refused: {sources[5]}: this is no JSON: ")
    assert summary[3].startswith(f"refused: {sources[3].stem}: ") and "'invented'" in summary[3]
    assert "nothing written" not in told.err
    refused = {sources[3].stem, sources[5].stem}
    assert specs(tmp_path) == origins(tmp_path) == {path.stem for path in sources} - refused


def test_all_or_nothing_writes_all_or_nothing(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    text = sources[3].read_text(encoding="utf-8")
    spoil(sources[3])
    assert run(tmp_path, "--all-or-nothing", *sources) == 1
    told = capsys.readouterr()
    assert told.err.endswith("nothing written\n") and f"refused: {sources[3].stem}: " in told.out
    assert not (tmp_path / "specs").exists()
    sources[3].write_text(text, encoding="utf-8")
    assert run(tmp_path, "--all-or-nothing", *sources) == 0
    assert len(specs(tmp_path)) == COUNT


def test_the_summary_as_data(tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    spoil(sources[3])
    assert run(tmp_path, "--format", "json", *sources) == 1
    told = capsys.readouterr()
    data = json.loads(told.out)
    assert told.err == "" and data["counts"] == {"new": 11, "changed": 0, "unchanged": 0, "refused": 1}
    assert data["written"] and not data["interrupted"]
    (refused,) = data["refused"]
    assert refused["name"] == sources[3].stem
    assert [each["code"] for each in refused["problems"] if each["severity"] == "error"]
    assert {each["slug"] for each in data["models"]} == specs(tmp_path)
    assert all(each["outcome"] == "new" and each["proof"]["asked"] > 100 for each in data["models"])
    assert all(each["proof"]["disagreements"] == 0 for each in data["models"])


def test_a_misread_model_is_refused_and_the_others_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The planted fault shows in closed objects alone; open ones have nothing to lose."""
    named = {each["info"]["x-model-id"]: each for each in invented()}
    sources = write(tmp_path / "schemas", [named["tables"], named["open-root"]], 2)
    with reader_with(CLOSED["file"], CLOSED["find"], CLOSED["replace"]):
        assert run(tmp_path, *sources) == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[-2] == "2 models: 1 new, 1 refused"
    assert "[misread]" in told.out.splitlines()[-1]
    assert specs(tmp_path) == origins(tmp_path) == {sources[1].stem}


def test_a_model_of_a_bundle_stops_itself_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = [whole for _, whole in many(invented()[:6], 6)]
    whole = bundle(documents)
    whole["inference"][2]["requestSchema"]["invented"] = 1
    file = tmp_path / "bundle.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert run(tmp_path, file) == 1
    slugs = {each["slug"] for each in whole["inference"]}
    assert specs(tmp_path) == slugs - {whole["inference"][2]["slug"]}
    assert "6 models: 5 new, 1 refused" in capsys.readouterr().out
    whole["surplus"] = {"a": 1}
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert run(tmp_path, file) == 1
    assert "6 models: 6 refused" in capsys.readouterr().out


def test_a_model_that_is_described_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = bundle([whole for _, whole in many(invented()[:2], 2)])
    whole["inference"].append(json.loads(json.dumps(whole["inference"][0])))
    file = tmp_path / "bundle.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert run(tmp_path, file) == 0
    told = capsys.readouterr()
    assert "is described twice, alike; the first description is taken [repeated-model]" in told.err
    assert told.out.endswith("2 models: 2 new\n")
    whole["inference"][2]["requestSchema"]["properties"]["ttl"]["minimum"] = 61
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert run(tmp_path, file) == 1
    told = capsys.readouterr()
    assert "twice, and differently: request.ttl.minimum is 60 there, 61 here; leave one" in told.err
    assert "2 models: 1 changed, 1 refused" in told.out


def test_documents_of_two_models_that_would_be_one_file_are_both_refused(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    text = sources[1].read_text(encoding="utf-8")
    sources[1].write_text(text.replace(sources[1].stem, sources[0].stem), encoding="utf-8")
    assert run(tmp_path, *sources[:3]) == 1
    assert "would be the same file; give each model a slug of its own" in capsys.readouterr().err
    assert specs(tmp_path) == {sources[2].stem}


def test_the_specs_of_one_slug_in_two_folders_are_both_refused(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = json.loads(sources[1].read_text(encoding="utf-8").replace(sources[1].stem, sources[0].stem))
    whole["info"]["x-creator"] = {"id": "other", "name": "Other"}
    sources[1].write_text(json.dumps(whole), encoding="utf-8")
    assert run(tmp_path, *sources[:3]) == 1
    assert "[duplicate-slug]" in capsys.readouterr().out
    assert specs(tmp_path) == {sources[2].stem}


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is pressed while the fifth model is written."""
    saved: list[Any] = []

    def saving(files: dict[Path, str]) -> None:
        saved.append(files)
        if len(saved) == 5:
            raise KeyboardInterrupt
        save(files)

    monkeypatch.setattr(import_run, "save", saving)


@pytest.mark.usefixtures("interrupted")
def test_an_interruption_leaves_whole_what_was_written(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, *sources) == INTERRUPTED
    told = capsys.readouterr()
    assert "interrupted after 4 of 12 models; import again for the rest" in told.err
    assert told.out.endswith("4 models: 4 new\n")
    assert len(specs(tmp_path)) == 4 and specs(tmp_path) == origins(tmp_path)
    assert main(["--project", str(tmp_path), "lint"]) == 0
    assert run(tmp_path, *sources) == 0
    assert capsys.readouterr().out.endswith("12 models: 8 new, 4 unchanged\n")


def test_a_report_on_many_models_has_a_line_for_each(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--report", "--dry-run", *sources) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "12 documents without lines (12 openapi): every keyword is read"
    assert len(told) == 1 + COUNT + COUNT + 1
    assert all("requests asked" in line for line in told[1 : COUNT + 1])
    assert run(tmp_path, "--report", "--full", "--dry-run", *sources) == 0
    full = capsys.readouterr().out.splitlines()
    places = sum(int(line.split(", ")[-1].split(" ")[0]) for line in told if "places saw one" in line)
    assert places and sum(line.endswith("saw one verdict only") for line in full) >= places


def test_a_page_that_names_no_model_goes_with_none_where_another_is_unread(
    tmp_path: Path, sources: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """The model of the source that is not read may be the one that it is about."""
    answer = {"type": "object", "properties": {"cost": {"type": "number"}}}
    file = tmp_path / "paint-2.response.schema.json"
    file.write_text(json.dumps({"$id": file.name, **answer}), encoding="utf-8")
    assert run(tmp_path, sources[0], file, "none.md") == 1
    assert "paint-2.response.schema.json:1:1: the page names no model" in capsys.readouterr().err
    assert specs(tmp_path) == {sources[0].stem}
