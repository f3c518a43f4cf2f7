"""The corpus is tried itself: it must notice each fault put into what prints JavaScript, or its runtime."""

import importlib
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import altered
import matrix
import node
import targets
from emitting import emitted
from excusing import excused
from matrix import Trial
from programs import Crash, shown
from specwright.driver.compile import compile_project
from specwright.driver.project import at
from specwright.emit.output import Names
from specwright.emit.render import Renderer, default_templates
from specwright.ir.model import Catalog
from test_mutants import ALL, JAVASCRIPT, Mutant

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
MUTANTS = [each for each in ALL if each.target == JAVASCRIPT]


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The models of the corpus."""
    specs = targets.corpus_specs(tmp_path_factory.mktemp("corpus"))
    compiled = compile_project(at(specs.parent), targets=(), lint=False)
    assert compiled.catalog, compiled.diagnostics
    return compiled.catalog


def printed(catalog: Catalog, kind: str, folder: Path, templates: Path) -> None:
    """Writes the npm package of one model, which is asked as a part of the folder that all share."""
    of_kind = tuple(each for each in catalog.models if each.slug == f"conformance-{kind}")
    target = importlib.import_module("specwright.emit.typescript.package").TARGET
    renderer = Renderer([templates, default_templates()])
    for output in emitted(target, replace(catalog, models=of_kind), Names(), renderer):
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.text, encoding="utf-8")


@cache
def trials(kind: str) -> list[Trial]:
    """The cases of a file of the corpus that JavaScript can judge."""
    slug = f"conformance-{kind}"
    return [each for each in matrix.trials(slug) if not excused(JAVASCRIPT, slug, each.id)]


def wrong(kind: str, shared: Path, folder: Path) -> Iterator[str]:
    """The cases that the package in a folder judges wrongly, by their titles."""
    program = node.program(node.JUDGE, str(shared))
    module = str((folder / "typescript" / "models" / f"conformance-{kind}.js").relative_to(shared))
    for trial in trials(kind):
        question = {"text": trial.text, "strange": False} if trial.text else shown(trial.request)
        try:
            valid = program.ask(module=module, ask="isValid", **question)
            found = program.ask(module=module, ask="validate", **question)
        except Crash:
            yield trial.id
            continue
        if valid is not trial.valid or not matrix.are_due(listed(found), trial.issues):
            yield trial.id


def listed(issues: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(each["code"], of_several(each["parameter"]), each["rule"], each["severity"]) for each in issues]


def of_several(parameter: Any) -> Any:
    return tuple(parameter) if isinstance(parameter, list) else parameter


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder below which all packages lie, so that one process of Node answers for all."""
    return tmp_path_factory.mktemp("packages")


@pytest.mark.parametrize("kind", sorted({each.kind for each in MUTANTS}))
def test_without_a_fault_nothing_goes_wrong(
    kind: str, catalog: Catalog, shared: Path, tmp_path: Path
) -> None:
    folder = shared / kind
    printed(catalog, kind, folder, tmp_path)
    assert not list(wrong(kind, shared, folder))


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_a_fault_is_noticed(mutant: Mutant, catalog: Catalog, shared: Path, tmp_path: Path) -> None:
    path = targets.REPOSITORY / mutant.file
    text = path.read_text(encoding="utf-8")
    assert text.count(mutant.find) == 1, f"{mutant.location}: the text stands {text.count(mutant.find)} times"
    text = text.replace(mutant.find, mutant.replace)
    of_emitter = path.suffix == ".py"
    if not of_emitter:
        instead = tmp_path / path.relative_to(targets.REPOSITORY / "templates")
        instead.parent.mkdir(parents=True)
        instead.write_text(text, encoding="utf-8")
    folder = shared / str(MUTANTS.index(mutant))
    with altered.emitters(path, text) if of_emitter else nullcontext():
        printed(catalog, mutant.kind, folder, tmp_path)
    assert next(wrong(mutant.kind, shared, folder), None), "nothing goes wrong"


def test_there_are_faults_of_every_sort() -> None:
    assert len(MUTANTS) >= 12
    assert {Path(each.file).suffix for each in MUTANTS} == {".js", ".j2", ".py"}
