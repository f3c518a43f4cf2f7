"""A small project whose results are kept, for the tests of using them again."""

from collections.abc import Mapping
from pathlib import Path

from bench.dense import variants
from specwright.driver import lock
from specwright.driver.cache.model_cache import ModelCache
from specwright.driver.compile import CompileResult, compile_project
from specwright.driver.project import Project, find
from specwright.driver.write import write
from specwright.emit.output import CachedOutput, Output

MODELS = 3


def made_project(folder: Path) -> Project:
    """Three models with everything kept and written, by a few quick targets."""
    variants(folder, MODELS, targets=("catalog", "json-schema", "spec-schema"))
    project = find(folder)
    assert not write(outputs(build(project)), project, lock.inputs(project)).refusals
    return project


def build(
    project: Project, inputs: Mapping[str, str] | None = None, *, reuse: bool = True, store: bool = True
) -> CompileResult:
    """The project compiled with what is kept of it."""
    inputs = lock.inputs(project) if inputs is None else inputs
    cache = ModelCache(project=project, inputs=inputs, may_read=reuse, may_write=store)
    return compile_project(project, cache=cache)


def outputs(result: CompileResult) -> list[Output | CachedOutput]:
    assert result.outputs is not None, result.diagnostics
    return result.outputs


def texts(made: list[Output | CachedOutput]) -> dict[str, str]:
    return {each.path: each.text() if isinstance(each, CachedOutput) else each.text for each in made}


def kept(made: list[Output | CachedOutput]) -> set[str]:
    """The models of which something was used again."""
    return {Path(each.path).name.split(".")[0] for each in made if isinstance(each, CachedOutput)}


def slugs(project: Project) -> list[str]:
    return sorted(path.stem for path in project.specs.glob("models/*/*.yaml"))


def afresh(project: Project) -> dict[str, str]:
    """The outputs, made without what was kept."""
    return texts(outputs(compile_project(project)))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def spec(project: Project) -> Path:
    return min(project.specs.glob("models/*/*.yaml"))


def comment(path: Path, line: str = "# one line more") -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
