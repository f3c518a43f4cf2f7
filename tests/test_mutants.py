"""The suite is tried itself: each fault of `mutants.yaml`, put into a copy, must be noticed and named."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import targets
import vector_files
from excusing import excused
from forking import asked as asked_of
from mutation import typed, written_to
from specwright.coverage.oracles import ORACLES
from specwright.ir.visitors import free_paths
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.field_types import EnumType, ListType, RecordType, TextType, key
from specwright.load.located import Located

MUTANTS = Path(__file__).parent / "mutants.yaml"
TARGETS = ("python", "json-schema", "dataclasses", "pydantic")
JAVASCRIPT = "javascript"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant(Located):
    """A text of a source file, what stands in its place, and the kind of rule that then goes wrong."""

    file: str = key(TextType(), "the file, from the repository's root")
    find: str = key(TextType(), "the text; it stands there once")
    replace: str = key(TextType(), "what stands in its place", default="")
    target: str = key(EnumType(words=(*TARGETS, JAVASCRIPT)), "the target that goes wrong")
    kind: str = key(TextType(), "the kind of rule that a vector must name, or the file of the corpus")

    def __str__(self) -> str:
        return f"{Path(self.file).name}:{self.kind}:{' '.join(self.replace.split())[:40]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutants(Located):
    """The whole list."""

    mutants: tuple[Mutant, ...] = key(ListType(item=RecordType(of=lambda: Mutant)), "the mutants")


def read() -> tuple[Mutant, ...]:
    node, problems = nodes.read(MUTANTS.read_text(encoding="utf-8"), MUTANTS.name)
    reading = Decoder()
    found = reading.record(node, Mutants) if node else None
    assert found is not None and not problems and not reading.problems, [*problems, *reading.problems]
    return found.mutants


ALL = read()


@pytest.fixture(scope="session")
def vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vectors of the small specs, as the generator makes them: each with the kinds that it is about."""
    path = tmp_path_factory.mktemp("vectors") / "vectors.jsonl"
    compiled = targets.of_the_small_specs()
    made = written_to(compiled.folder, compiled.names)
    with path.open("w", encoding="utf-8") as file:
        for model in compiled.catalog.models:
            checks = model.request.checks
            judges = {name: ORACLES[name](made, model) for name in ("python", "pydantic")}
            rules = {check.rule: check.kind for check in checks}
            about: dict[str, list[str]] = {}
            for check in checks:
                for each in {*check.subjects, *free_paths(check.predicate)}:
                    about.setdefault(".".join(each).replace(".[]", "[]"), []).append(check.kind)
            for case in vector_files.cases(compiled.folder, model.slug):
                named = [rules[each["rule"]] for each in case["issues"]]
                own = [rules[case["about"]]] if case["about"] in rules else about.get(case["about"], [])
                kinds = sorted({*named, *(own if case["about"] in rules or not named else [])})
                asked = [name for name in TARGETS if not excused(name, model.slug, case["id"])]
                outcomes = {name: typed(judge, case["request"]) for name, judge in judges.items()}
                line = case | {
                    "slug": model.slug,
                    "rules": rules,
                    "kinds": kinds,
                    "targets": asked,
                    "typed": outcomes,
                }
                file.write(json.dumps(line) + "\n")
    return path


def run(sources: Path, folder: Path, vectors: Path, target: str, kind: str) -> list[dict[str, Any]]:
    """The vectors that go wrong with these sources."""
    targets.small_specs(folder)
    found: list[dict[str, Any]] = asked_of(
        sources / "generator", "mutation", "failures", folder, vectors, target, kind
    )
    return found


def with_fault(mutant: Mutant, sources: Path) -> Path:
    """The generator and its templates in a folder: links to what is here, but for the file with the fault."""
    for name in ("generator", "templates"):
        shutil.copytree(targets.REPOSITORY / name, sources / name, copy_function=os.symlink)
    path = sources / mutant.file
    text = path.read_text(encoding="utf-8")
    assert text.count(mutant.find) == 1, f"{mutant.location}: the text stands {text.count(mutant.find)} times"
    path.unlink()
    path.write_text(text.replace(mutant.find, mutant.replace), encoding="utf-8")
    return sources


@pytest.mark.parametrize("target", TARGETS)
def test_without_a_fault_nothing_goes_wrong(target: str, tmp_path: Path, vectors: Path) -> None:
    assert not run(targets.REPOSITORY, tmp_path, vectors, target, "")


@pytest.mark.parametrize("mutant", [each for each in ALL if each.target in TARGETS], ids=str)
def test_a_fault_is_noticed_and_named(mutant: Mutant, tmp_path: Path, vectors: Path) -> None:
    sources = with_fault(mutant, tmp_path / "sources")
    wrong = run(sources, tmp_path / "project", vectors, mutant.target, mutant.kind)
    assert wrong, "nothing goes wrong"
    assert any(mutant.kind in each["kinds"] for each in wrong), wrong[:3]


def test_there_are_faults_of_every_sort() -> None:
    kinds = {
        check.kind for model in targets.of_the_small_specs().catalog.models for check in model.request.checks
    }
    assert len(ALL) >= 40
    for target in TARGETS:
        assert {mutant.kind for mutant in ALL if mutant.target == target} <= kinds
    assert len({(mutant.target, mutant.file, mutant.find, mutant.replace) for mutant in ALL}) == len(ALL)
