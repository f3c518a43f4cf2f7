"""The ledger is kept per model: what has not changed is not asked again, and stays as it is to the byte."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.dense import variants
from kept_results import comment, edit, spec
from made_outputs import tree
from specwright.cli.app import main
from specwright.coverage import asking, digests, files, measure
from specwright.coverage.measure import Trial
from specwright.driver import lock
from specwright.driver.processes import WorkersLost
from specwright.driver.project import Project, find
from specwright.ir.model import Model

MODELS = 3
TARGETS = ("json-schema", "openapi", "cases")


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three models with their ledger, of targets that are asked without importing what is generated."""
    folder = tmp_path_factory.mktemp("measured")
    variants(folder, MODELS, targets=TARGETS)
    assert main(["--project", str(folder), "generate", "--ledger"]) == 0
    return folder


@pytest.fixture
def project(measured: Path, tmp_path: Path) -> Project:
    return find(shutil.copytree(measured, tmp_path / "project"))


def generate(project: Project, *options: str) -> int:
    return main(["--project", str(project.root), "generate", *options])


def changed(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    """The names of what is not what it was."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def ledger_files(project: Project) -> dict[str, str]:
    """The ledger's files."""
    return {path: text for path, text in tree(project.generated).items() if path.startswith("ledger")}


def lines(before: str, after: str) -> int:
    """How many lines are not what they were."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return sum(old != new for old, new in pairs)


def test_one_changed_spec_is_asked_alone(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    slug = spec(project).stem
    edit(spec(project), "status: live", "status: coming-soon")
    edit(spec(project), "title: ", "title: My ")
    before, earlier = ledger_files(project), lock.read(project)
    assert generate(project, "--ledger") == 0
    assert "1 model measured" in capsys.readouterr().out
    after = ledger_files(project)
    assert not changed(before, after), "its outputs have changed, and no state"
    known = lock.read(project)
    assert known is not None and earlier is not None
    assert changed(earlier.measured, known.measured) == {slug}
    assert main(["--project", str(project.root), "check"]) == 0
    assert generate(project, "--ledger") == 0
    assert "as before" in capsys.readouterr().out


def test_a_model_that_comes_or_goes_touches_no_other(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = ledger_files(project)
    path = spec(project)
    text = path.read_text(encoding="utf-8")
    path.unlink()
    assert generate(project) == 0, "nothing has to be measured"
    assert main(["--project", str(project.root), "check"]) == 0
    assert changed(before, ledger_files(project)) == {files.path(path.stem), files.PAGE}
    path.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert generate(project) == 0
    assert "the ledger speaks of earlier outputs" in capsys.readouterr().err
    assert main(["--project", str(project.root), "check"]) == 1
    assert generate(project, "--ledger") == 0
    assert "1 model measured" in capsys.readouterr().out
    assert ledger_files(project) == before


def test_excuses_are_read_without_measuring(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    comment(project.specs / "excuses.yaml")
    assert generate(project, "--ledger") == 0
    assert "0 models measured" in capsys.readouterr().out


def test_hidden_files_are_no_models(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    spec(project).with_name(".draft.yaml").write_text("model: x\n", encoding="utf-8")
    assert generate(project) == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "{", '{"inputs": 3}', "[]"])
def test_a_lost_lock_is_measured_anew(
    text: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = ledger_files(project)
    (project.generated / lock.NAME).write_text(text, encoding="utf-8")
    assert main(["--project", str(project.root), "check"]) == 1
    assert generate(project, "--ledger") == 0
    assert f"{MODELS} models measured" in capsys.readouterr().out
    assert ledger_files(project) == before


def test_a_damaged_file_is_measured_anew(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = ledger_files(project)
    path = project.generated / files.path(spec(project).stem)
    path.write_text(path.read_text(encoding="utf-8").replace('"lost"', '"types"'), encoding="utf-8")
    assert generate(project, "--ledger") == 0
    assert "1 model measured" in capsys.readouterr().out
    assert ledger_files(project) == before


def test_no_cache_is_needed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(project.root / ".specwright")
    assert generate(project, "--ledger") == 0
    assert "0 models measured" in capsys.readouterr().out


@pytest.mark.parametrize("source", ["specwright/coverage/measure.py", "specwright/vectors/requests.py"])
def test_who_asks_counts(source: str, project: Project) -> None:
    """The vectors are among the outputs that are asked, unless the project does not want them."""
    inputs = lock.inputs(project)
    counts = "coverage" in source
    assert (
        digests.common(project, {**inputs, source: "another"}) != digests.common(project, inputs)
    ) is counts


def test_processes_measure_what_one_does(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger_files(project)
    shutil.rmtree(project.generated)
    monkeypatch.setattr(asking, "MODELS_PER_PROCESS", 1)
    monkeypatch.setattr(asking, "MODELS_PER_TASK", 1)
    monkeypatch.setattr(asking, "cores", lambda: 2)
    assert generate(project, "--ledger") == 0
    assert ledger_files(project) == before


@pytest.mark.parametrize("fault", [WorkersLost("killed"), OSError("no processes here")])
def test_one_process_measures_for_lost_ones(
    project: Project, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def lost(*_: object) -> Iterator[object]:
        raise fault

    before = ledger_files(project)
    shutil.rmtree(project.generated)
    monkeypatch.setattr(asking, "MODELS_PER_PROCESS", 1)
    monkeypatch.setattr(asking, "cores", lambda: 2)
    monkeypatch.setattr(asking, "shared_out", lost)
    assert generate(project, "--ledger") == 0
    assert ledger_files(project) == before


@pytest.mark.parametrize("own", [True, False])
def test_outputs_that_another_run_writes_meanwhile_stay(
    own: bool, project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trials = measure.trials
    paths = sorted(project.generated.glob("cases/*.jsonl"))
    path = next(path for path in paths if (path.stem == spec(project).stem) is own)

    def slowly(model: Model) -> Iterator[Trial]:
        comment(path, "")
        return trials(model)

    edit(spec(project), "title: ", "title: My ")
    before = ledger_files(project)
    monkeypatch.setattr(measure, "trials", slowly)
    assert generate(project, "--ledger") == 2
    assert "the outputs were written while they were asked" in capsys.readouterr().err
    assert ledger_files(project) == before and path.read_text(encoding="utf-8").endswith("\n\n")


def test_a_component_brings_what_it_refers_to(tmp_path: Path) -> None:
    schemas = {
        "Uri": {"type": "string"},
        "Other": {"type": "null"},
        "Request": {"items": {"$ref": "#/components/schemas/List"}},
        "List": {"items": {"$ref": "#/components/schemas/Uri"}, "not": {"$ref": "#/components/schemas/List"}},
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps({"components": {"schemas": schemas}}), encoding="utf-8")
    assert list(digests.component(path, "Request")) == ["List", "Request", "Uri"]
    with pytest.raises(KeyError):
        digests.component(path, "Response")
