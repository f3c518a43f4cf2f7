"""A small project whose results are kept, for the tests of using them again."""

from pathlib import Path

import pytest

from bench.many import variants
from specwright.driver import lock, stages
from specwright.driver.cache import model_cache
from specwright.driver.cache.model_cache import BuildResult, build
from specwright.driver.project import Project, find
from specwright.driver.targets import TARGETS
from specwright.driver.write import write
from specwright.emit.output import CachedOutput, Output

QUICK = tuple(each for each in TARGETS if each.name in ("catalog", "json-schema", "spec-schema"))
MODELS = 3


def made_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Three models with everything kept and written, by a few quick targets."""
    monkeypatch.setattr(model_cache, "TARGETS", QUICK)
    monkeypatch.setattr(stages, "TARGETS", QUICK)
    variants(tmp_path, MODELS)
    project = find(tmp_path)
    inputs = lock.inputs(project)
    assert not write(outputs(build(project, inputs)), project, inputs).refusals
    return project


def outputs(built: BuildResult) -> list[Output | CachedOutput]:
    assert built.outputs is not None, built.problems
    return built.outputs


def texts(made: list[Output | CachedOutput]) -> dict[str, str]:
    return {each.path: each.text() if isinstance(each, CachedOutput) else each.text for each in made}


def kept(made: list[Output | CachedOutput]) -> set[str]:
    """The models of which something was used again."""
    return {Path(each.path).name.split(".")[0] for each in made if isinstance(each, CachedOutput)}


def slugs(project: Project) -> list[str]:
    return sorted(path.stem for path in project.specs.glob("models/*/*.yaml"))


def afresh(project: Project) -> dict[str, str]:
    """The outputs, made without what was kept."""
    made, _, problems = stages.build(project)
    assert made is not None, problems
    return {each.path: each.text for each in made}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def spec(project: Project) -> Path:
    return min(project.specs.glob("models/*/*.yaml"))


def comment(path: Path, line: str = "# one line more") -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
