"""What earlier runs kept is used only where it still holds, and never shows in a byte."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bench.dense import variants
from kept_results import (
    MODELS,
    afresh,
    build,
    comment,
    edit,
    kept,
    made_project,
    outputs,
    slugs,
    spec,
    texts,
)
from specwright.cli.app import main
from specwright.diagnostics import Diagnostic
from specwright.driver import compile as compiling
from specwright.driver import lock
from specwright.driver.cache import serialization
from specwright.driver.cache.model_cache import ModelCache
from specwright.driver.compile import compile_project
from specwright.driver.processes import WorkersLost
from specwright.driver.project import KEPT, Project, find
from specwright.emit.output import CachedOutput
from specwright.emit.render import default_templates
from specwright.load import plain_files


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made_project(tmp_path)


def test_a_warm_run_gives_the_bytes_of_a_cold_one(project: Project) -> None:
    warm = outputs(build(project))
    assert kept(warm) == set(slugs(project))
    assert texts(warm) == afresh(project)
    for each in warm:
        if isinstance(each, CachedOutput):
            data = (project.generated / each.path).read_bytes()
            assert each.digest == lock.digest(data) and data.decode() == each.text()
            assert each.checksum == plain_files.checksum_of(data)


def test_every_target_gives_the_same_bytes_warm(repository: Path, tmp_path: Path) -> None:
    variants(tmp_path, 2)
    made = find(tmp_path)
    cold = outputs(build(made))
    assert not kept(cold)
    warm = outputs(build(made))
    assert len(kept(warm)) > 1
    assert texts(warm) == texts(cold) == afresh(made)


CHANGES: dict[str, tuple[Callable[[Project], object], int]] = {
    "nothing": (lambda project: None, MODELS),
    "spec": (lambda project: edit(spec(project), "status: live", "status: coming-soon"), MODELS - 1),
    "api": (lambda project: edit(project.specs / "api.yaml", "title: ", "title: My "), 0),
    "excuses": (lambda project: (project.specs / "excuses.yaml").write_text("excuses: []\n"), MODELS),
    "shared-by-all": (lambda project: comment(project.specs / "shared" / "api-options.yaml"), 0),
    "shared-by-none": (lambda project: spare(project), MODELS),
    "template": (lambda project: own_template(project), 0),
}


def spare(project: Project) -> None:
    text = (project.specs / "shared" / "number-of-results.yaml").read_text(encoding="utf-8")
    (project.specs / "shared" / "spare.yaml").write_text(text, encoding="utf-8")


def own_template(project: Project) -> None:
    path = project.templates / "json-schema" / "schema.json.j2"
    path.parent.mkdir(parents=True)
    own = default_templates() / "json-schema" / "schema.json.j2"
    path.write_text(own.read_text(encoding="utf-8") + "\n", encoding="utf-8")


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_makes_anew_what_depends_on_it(name: str, project: Project) -> None:
    change, left = CHANGES[name]
    change(project)
    found = outputs(build(project))
    assert len(kept(found)) == left
    assert texts(found) == afresh(project)
    again = outputs(build(project))
    assert len(kept(again)) == MODELS and texts(again) == texts(found)


def test_a_shared_file_touches_those_that_use_it(project: Project) -> None:
    path = project.specs / "shared" / "reference-images.yaml"
    using = {
        each.stem
        for each in project.specs.glob("models/*/*.yaml")
        if any(word in each.read_text(encoding="utf-8") for word in users(project, path.stem))
    }
    comment(path)
    found = outputs(build(project))
    assert using and kept(found) == set(slugs(project)) - using


def users(project: Project, name: str) -> set[str]:
    """The name of a shared file, and of those that use it."""
    shared = {each.stem: each.read_text(encoding="utf-8") for each in project.specs.glob("shared/*.yaml")}
    return {name, *(stem for stem, text in shared.items() if stem != name and name in text)}


def test_settings_and_sources_matter(project: Project) -> None:
    inputs = lock.inputs(project)
    settings = replace(project, names=replace(project.names, schema_base="https://acme.test/"))
    assert not kept(outputs(build(settings, store=False)))
    source = {**inputs, "specwright/ir": "another"}
    assert not kept(outputs(build(project, source, store=False)))
    fewer = replace(project, targets=project.targets[:-1])
    assert not kept(outputs(build(fewer, store=False)))
    assert not kept(outputs(build(fewer, inputs, store=False))), "whatever the inputs say"
    assert kept(outputs(build(project, inputs, store=False)))


def test_nothing_is_kept_of_what_changed_meanwhile(project: Project) -> None:
    inputs = lock.inputs(project)
    edit(spec(project), "status: live", "status: coming-soon")
    before = {path: path.read_bytes() for path in (project.root / KEPT).iterdir()}
    build(project, inputs, reuse=False)
    assert {path: path.read_bytes() for path in (project.root / KEPT).iterdir()} == before


def test_files_of_models_that_are_gone_go_too(project: Project) -> None:
    (project.root / KEPT / ".left.json.1").write_text("", encoding="utf-8")
    spec(project).unlink()
    comment(spec(project))
    build(project)
    names = [path.name for path in (project.root / KEPT).iterdir()]
    assert len(names) == MODELS - 1 + 2 and {".gitignore", "outcome.json"} < {*names}


def linted(project: Project, *, may_read: bool = True) -> tuple[Diagnostic, ...]:
    cache = ModelCache(project=project, inputs=lock.inputs(project), may_read=may_read)
    return compile_project(project, cache=cache, targets=()).diagnostics


def test_problems_are_kept_as_they_are(project: Project) -> None:
    comment(spec(project), "acknowledged: [{code: dead-rule, about: seed, because: a test asks}]")
    cold = linted(project, may_read=False)
    assert cold and linted(project) == cold
    assert cold == compile_project(project, targets=()).diagnostics


def test_an_error_stops_the_run_and_spoils_nothing(project: Project) -> None:
    good = spec(project).read_text(encoding="utf-8")
    edit(spec(project), "title: ", "titel: ")
    found = build(project)
    assert found.outputs is None
    assert found.diagnostics == compile_project(project, targets=()).diagnostics
    spec(project).write_text(good, encoding="utf-8")
    assert texts(outputs(build(project))) == afresh(project)


def test_processes_make_what_one_makes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = compile_project(project)
    monkeypatch.setattr(compiling, "MODELS_PER_PROCESS", 1)
    monkeypatch.setattr(compiling, "MODELS_PER_TASK", 1)
    monkeypatch.setattr(compiling, "cores", lambda: 2)
    shared = compile_project(project)
    assert [replace(each, model=None) for each in alone.results] == [*shared.results]
    assert alone.outputs == shared.outputs and alone.models == shared.models


@pytest.mark.parametrize("fault", [WorkersLost("killed"), OSError("no processes here")])
def test_one_process_does_the_work_of_lost_ones(
    project: Project, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def lost(*_: object) -> Iterator[object]:
        raise fault

    alone = compile_project(project)
    monkeypatch.setattr(compiling, "MODELS_PER_PROCESS", 1)
    monkeypatch.setattr(compiling, "cores", lambda: 2)
    monkeypatch.setattr(compiling, "shared_out", lost)
    assert compile_project(project).outputs == alone.outputs


def test_models_that_were_cached_are_lowered_again(project: Project) -> None:
    warm = build(project)
    assert kept(outputs(warm)) == set(slugs(project))
    assert warm.catalog == compile_project(project).catalog


INDEXED = """{"air": "a:1@1", "slug": "a", "title": "A", "creator": "A", "task_type": null, \
"capabilities": [], "status": "live"}"""


def test_commands_use_it_and_can_do_without(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    own = ["--project", str(project.root)]
    edited = next(project.generated.glob("json-schema/*.json"))
    right = edited.read_bytes()
    edited.write_bytes(b"{}")
    assert main([*own, "check"]) == 1
    assert main([*own, "generate"]) == 0 and edited.read_bytes() == right
    assert "(1 written" in capsys.readouterr().out
    for path in (project.root / KEPT).glob("?????*[0-9a-f].json"):
        document = json.loads(path.read_bytes().splitlines()[1])
        path.write_bytes(
            serialization.packed({**document, "parts": {"catalog": {"index": len(INDEXED)}}}, INDEXED)
        )
    assert main([*own, "check", "--rebuild"]) == 0
    comment(project.specs / "excuses.yaml")
    assert main([*own, "generate"]) == 0
    index = json.loads((project.generated / "catalog" / "index.json").read_text())
    assert index["models"] == [json.loads(INDEXED)] * MODELS
    assert main([*own, "check", "--rebuild"]) == 1
    assert main([*own, "generate", "--no-cache"]) == 0
    assert main([*own, "check", "--rebuild"]) == 0
    assert main([*own, "lint", "--no-cache"]) == 0


def test_a_run_that_changes_nothing_tells_the_same(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["--project", str(project.root)]
    comment(spec(project), "acknowledged: [{code: dead-rule, about: seed, because: a test asks}]")
    told = []
    for command in (["generate"], ["generate"], ["generate", "--no-cache"]):
        assert main([*own, *command]) == 0
        told.append(capsys.readouterr().err)
    assert "warning" in told[0] and told[0] == told[1] == told[2]
    for options in ([], ["--all"]):
        assert main([*own, "lint", *options]) == main([*own, "lint", "--no-cache", *options]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines and lines[: len(lines) // 2] == lines[len(lines) // 2 :]
