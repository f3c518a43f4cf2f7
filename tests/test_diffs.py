"""The diff of the outputs is the change: one changed fact changes few lines, and no file of another model."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import pytest

import targets
from made_outputs import tree
from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import Project, find
from specwright.emit.output import Output

SLUG = "ideogram-2-0-remix"
BOUND = (
    "    use: [api-options, number-of-results]\n",
    "    use: [api-options, number-of-results]\n    change:\n      outputQuality: {maximum: 98}\n",
)
MOST_ADDED = 41
"""Lines that `outputQuality` of one model at most 98, no longer 99, may add to all outputs together.

Thirteen are the npm package's, in its forms, three of them in the explorer: verdict, rules, facts, a type's
comment, the schema for Zod. Three tell in the explorer where facts stand, one tells the bound
where no script runs.
"""

MOST: Mapping[str, int] = {
    "cases": 2,
    "catalog": 1,
    "json-schema": 1,
    "explorer": 7,
    "lock": 2,
    "markdown": 1,
    "openapi": 2,
    "pydantic": 2,
    "runware": 3,
    "standin": 1,
    "tools": 4,
    "typescript": 10,
}
"""The same by folder: a line for each place that states it. Of the vectors, 97 comes and 99 is refused."""

EDITS: Mapping[str, tuple[str, str]] = {
    "bound": BOUND,
    "status": ("status: live\n", "status: coming-soon\n"),
    "capabilities": ("capabilities: [Image to Image]", "capabilities: [Image to Image, Checkpoint]"),
    "rule": ("  - together: [width, height]\n", ""),
    "row": ("~21:9 1472x576,  ", ""),
    "parameter": (
        "      magicPrompt: {use: ideogram}\n",
        "      magicPrompt: {use: ideogram}\n      grain: {type: integer, minimum: 0, maximum: 9}\n",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The outputs of a compilation: texts by path, and the model that each is about."""

    texts: Mapping[str, str]
    models: Mapping[str, str]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(targets.REPOSITORY / "specs", tmp_path / "specs")
    shutil.copy(targets.REPOSITORY / "pyproject.toml", tmp_path)
    return find(tmp_path)


def edit(project: Project, old: str, new: str) -> None:
    path = project.specs / "models" / "ideogram" / f"{SLUG}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def made(project: Project) -> Made:
    outputs = compile_project(project).outputs
    assert outputs is not None
    written = [each for each in outputs if isinstance(each, Output)]
    texts = {each.path: each.text for each in written}
    texts[lock.NAME] = lock.locked(lock.inputs(project), outputs).text()
    return Made(texts=texts, models={each.path: each.model for each in written})


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, tuple[list[str], list[str]]]:
    """The lines taken away and the lines added, by the path of the file."""
    found = {}
    for path in sorted(before.keys() | after.keys()):
        old, new = before.get(path, ""), after.get(path, "")
        if old != new:
            lines = [*unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")][2:]
            taken, added = ([line[1:] for line in lines if line[0] == mark] for mark in "-+")
            found[path] = (taken, added)
    return found


def test_a_changed_bound_adds_few_lines(project: Project) -> None:
    """What `git diff --numstat` counts, the ledger included."""
    command = [sys.executable, "-m", "specwright", "--project", str(project.root), "generate", "--ledger"]
    subprocess.run(command, check=True, capture_output=True)
    before = tree(project.generated)
    edit(project, *BOUND)
    subprocess.run(command, check=True, capture_output=True)
    found = changed(before, tree(project.generated))
    added = Counter({path: len(new) for path, (_, new) in found.items()})
    by_folder = Counter[str]()
    for path, count in added.items():
        by_folder[lock.folder(path).removesuffix(".json")] += count
    assert all(by_folder[name] <= most for name, most in MOST.items()), by_folder
    assert by_folder.total() <= MOST_ADDED, by_folder


@pytest.mark.parametrize("name", EDITS)
def test_no_file_of_another_model_changes(project: Project, name: str) -> None:
    before = made(project)
    edit(project, *EDITS[name])
    after = made(project)
    assert before.models == after.models
    found = changed(before.texts, after.texts)
    assert {before.models.get(path, "") for path in found} == {"", SLUG}
    others = set(before.models.values()) - {"", SLUG}
    (lock_before, lock_after) = found[lock.NAME]
    for line in [*lock_before, *lock_after]:
        assert not any(f'"{other}"' in line or f"/{other}." in line for other in others), line


def test_files_about_all_models_change_where_they_say_it(project: Project) -> None:
    before = made(project)
    edit(project, *BOUND)
    after = made(project)
    found = changed(before.texts, after.texts)
    shared = {path: lines for path, lines in found.items() if not before.models.get(path)}
    documents = ("openapi/openapi.json", "openapi/types.json")
    assert shared.keys() == {lock.NAME, *documents, "runware/schema-map.json"}
    taken, added = shared["openapi/openapi.json"]
    assert [line.replace("99", "98") for line in taken] == added and len(added) == 1
    schemas = json.loads(after.texts["openapi/openapi.json"])["components"]["schemas"]
    bounds = {
        name: schema["properties"]["outputQuality"]["maximum"]
        for name, schema in schemas.items()
        if "outputQuality" in schema.get("properties", {})
    }
    assert bounds.pop("Ideogram20RemixRequest") == 98
    assert bounds and set(bounds.values()) == {99}
    _, (version, bound) = shared["runware/schema-map.json"]
    assert re.fullmatch(r'  "version": "[0-9a-f]{16}",', version) and bound.strip() == '"maximum": 98'


def test_the_index_changes_in_one_line(project: Project) -> None:
    before = made(project)
    edit(project, *EDITS["status"])
    found = changed(before.texts, made(project).texts)
    _, added = found["catalog/index.json"]
    assert [json.loads(line.rstrip(","))["slug"] for line in added] == [SLUG]
    assert len(found[f"catalog/{SLUG}.json"][1]) == len(found["markdown/README.md"][1]) == 1
    assert "runware/registry.json" not in found and "openapi/openapi.json" not in found


def test_the_registry_has_another_version_when_it_says_something_else(project: Project) -> None:
    before = made(project)
    path = project.specs / "models" / "ideogram" / f"{SLUG}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("ideogram:3@2", "ideogram:3@3"), encoding="utf-8")
    taken, added = changed(before.texts, made(project).texts)["runware/registry.json"]
    assert len(taken) == len(added) == 2 and '"version"' in added[0] and "ideogram:3@3" in added[1]


@pytest.mark.parametrize(
    ("about", "old", "new"),
    [
        ("outputQuality", *BOUND),
        (
            "providerSettings.ideogram.colorPalette.members[].colorWeight",
            "                  maximum: 1\n",
            "                  maximum: 0.9\n",
        ),
        (
            "providerSettings.ideogram.styleReferenceImages",
            "styleReferenceImages: {use: ideogram, minItems: 1, maxItems: 4}",
            "styleReferenceImages: {use: ideogram, minItems: 1, maxItems: 3}",
        ),
        ("sizes.width+height", "~21:9 1472x576,  ", ""),
    ],
)
def test_vectors_change_with_what_they_are_about_alone(
    project: Project, about: str, old: str, new: str
) -> None:
    """The others keep their ids, their requests and their order."""
    path = f"cases/{SLUG}.jsonl"
    before = made(project).texts[path].splitlines()
    edit(project, old, new)
    after = made(project).texts[path].splitlines()
    gone, come = set(before) - set(after), set(after) - set(before)
    assert come
    tried = {json.loads(line)["about"] for line in gone | come}
    assert about in tried
    assert tried <= {about, f"{about}[]", "width", "height"}
    assert [line for line in before if line not in gone] == [line for line in after if line not in come]
