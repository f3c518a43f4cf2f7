"""A model whose spec has an error stops no other: it stays as it was last generated."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.dense import variants
from broken_specs import SLUG, air_of, edit, fresh, run, spec
from made_outputs import tree
from specwright.cli.app import main
from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.last_good import last_good
from specwright.driver.project import find
from specwright.driver.settings import TARGET_NAMES

MODELS = 8
NOT_ASKED = ("pydantic",)  # its files are a library's work, the slowest of all

BREAKS: dict[str, Callable[[str], str]] = {
    "unreadable": lambda text: f"{text}\n\t: [",
    "unknown-key": lambda text: text.replace("status: live", "status: live\nstate: live"),
    "finding": lambda text: text.replace(
        "\n  - together: [width, height]",
        "\n  - excludes: {when: positivePrompt, refuse: [width]}\n  - together: [width, height]",
    ),
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of many models, generated."""
    root = tmp_path_factory.mktemp("many")
    variants(root, MODELS, targets=[name for name in TARGET_NAMES if name not in NOT_ASKED])
    assert main(["--project", str(root), "generate"]) == 0
    return root


@pytest.fixture
def root(many: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(many, tmp_path / "project"))


def test_what_is_read_back_is_what_was_given(root: Path) -> None:
    project = find(root)
    compiled = compile_project(project)
    due = {each.slug: each for each in compiled.results}
    stand_ins = last_good(project, lock.inputs(project), compiled.context.targets, due.keys())
    assert [each.slug for each in stand_ins] == [*due]
    for each in stand_ins:
        first = due[each.slug]
        assert (each.air, each.title) == (first.air, first.title)
        assert {name: parts for name, parts in each.parts.items() if parts} == first.parts


@pytest.mark.parametrize("broken", BREAKS)
def test_a_broken_spec_changes_nothing_generated(
    root: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = spec(root)
    good = path.read_text(encoding="utf-8")
    path.write_text(BREAKS[broken](good), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != good
    before = tree(root / "generated")
    capsys.readouterr()
    assert run(root, "generate") == 1
    err = capsys.readouterr().err
    assert f"{SLUG} stays as it was last generated: its spec has errors" in err
    assert f"{path.relative_to(root).as_posix()}:" in err
    assert tree(root / "generated") == before
    assert run(root, "check") == 1
    told = capsys.readouterr()
    assert not told.out and "stays as it was last generated" in told.err
    path.write_text(good, encoding="utf-8")
    assert run(root, "check") == 0


def test_the_other_models_go_on(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(spec(root), "status: live", "status: live\nstate: live")
    other = spec(root, "ideogram-4-0-remix-3")
    edit(other, "title: ", "title: New ")
    new = other.with_name("newcomer.yaml")
    new.write_text(other.read_text(encoding="utf-8"), encoding="utf-8")
    edit(new, air_of(other), f"{air_of(other)}-new")
    spec(root, "ideogram-2-0-remix-1").unlink()
    before = tree(root / "generated")
    assert run(root, "generate", "--all-or-nothing") == 1
    assert tree(root / "generated") == before
    assert run(root, "generate") == 1
    partly = tree(root / "generated")
    own = {path for path in before if SLUG in path or SLUG.replace("-", "_") in path}
    assert own and all(partly[path] == before[path] for path in own)
    assert not any(Path(path).stem == "ideogram-2-0-remix-1" for path in partly)
    listed = json.loads(partly["catalog/index.json"])["models"]
    assert len(listed) == MODELS and {SLUG, "newcomer"} <= {each["slug"] for each in listed}
    capsys.readouterr()
    assert run(root, "generate") == 1
    assert " 0 removed)" in capsys.readouterr().out and tree(root / "generated") == partly
    assert run(root, "check") == 1
    assert not capsys.readouterr().out
    edit(spec(root), "status: live\nstate: live", "status: live")
    assert run(root, "check") == 0
    edit(spec(root), "\ntitle: ", "\ntitle: Mended ")
    assert run(root, "generate") == 0
    assert tree(root / "generated") == fresh(root)


def test_a_fault_through_a_shared_file_is_not_forgotten(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The spec itself is the last good one all the time: only the lock can tell that its outputs are not."""
    path = spec(root)
    edit(path, "status: live", "status: live\nstate: live")
    edit(root / "specs/shared/number-of-results.yaml", "maximum: 20", "maximum: 19")
    assert run(root, "generate") == 1
    written = lock.read(find(root))
    assert written and written.behind == {SLUG}
    edit(path, "status: live\nstate: live", "status: live")
    capsys.readouterr()
    assert run(root, "check") == 1
    assert SLUG in capsys.readouterr().out
    assert run(root, "generate") == 0
    assert tree(root / "generated") == fresh(root)
    assert run(root, "check") == 0


def test_a_new_model_with_an_error_is_left_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = spec(root).with_name("newcomer.yaml")
    new.write_text("model: acme:new@1\n", encoding="utf-8")
    before = tree(root / "generated")
    assert run(root, "generate") == 1
    assert "newcomer is left out, it was never generated: its spec has errors" in capsys.readouterr().err
    assert tree(root / "generated") == before
    assert run(root, "check") == 1
    new.unlink()
    assert run(root, "check") == 0


def test_a_name_that_a_last_good_model_has_is_not_given_away(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, other = spec(root), spec(root, "ideogram-4-0-remix-3")
    air = air_of(broken)
    edit(broken, air, f"{air}-moved")
    edit(broken, "status: live", "status: live\nstate: live")
    edit(other, air_of(other), air)
    before = tree(root / "generated")
    assert run(root, "generate") == 1
    assert "belongs to generated/catalog/index.json:1:1 already [duplicate-air]" in capsys.readouterr().err
    assert tree(root / "generated") == before
    edit(broken, "\nstate: live", "")
    assert run(root, "generate") == 0
    assert tree(root / "generated") == fresh(root)


def test_two_models_of_one_name_both_stay(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = spec(root, "ideogram-4-0-remix-3")
    edit(other, air_of(other), air_of(spec(root)))
    before = tree(root / "generated")
    assert run(root, "generate") == 1
    err = capsys.readouterr().err
    assert f"{SLUG} stays as" in err and "ideogram-4-0-remix-3 stays as" in err
    assert tree(root / "generated") == before


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param(
            lambda root: edit(root / "pyproject.toml", '"markdown"', '"markdown", "pydantic"'),
            "another generator or setting (pyproject.toml [tool.specwright])",
            id="settings",
        ),
        pytest.param(
            lambda root: edit(root / "generated/openapi/openapi.json", "A task of", "Some task of"),
            "openapi/openapi.json, or a file beside it, is not as it was written",
            id="edited",
        ),
        pytest.param(
            lambda root: edit(root / "generated/lock.json", '"digests": {', "<<<<<<< ours"),
            "another generator or setting",
            id="lock",
        ),
    ],
)
def test_what_cannot_be_read_back_stops_all(
    root: Path, change: object, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(change)
    edit(spec(root), "status: live", "status: live\nstate: live")
    change(root)
    before = tree(root / "generated")
    assert run(root, "generate") == 1
    err = capsys.readouterr().err
    assert reason in err and err.endswith("nothing written\n")
    assert tree(root / "generated") == before


def test_an_error_in_a_shared_file_stops_all(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "specs/shared/generation.yaml").write_text("parameters: [", encoding="utf-8")
    before = tree(root / "generated")
    assert run(root, "generate") == 1
    assert capsys.readouterr().err.endswith("nothing written\n")
    assert tree(root / "generated") == before


def test_own_files_that_were_touched_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(spec(root), "status: live", "status: live\nstate: live")
    own = root / "generated/markdown" / f"{SLUG}.md"
    own.write_text("mine\n", encoding="utf-8")
    for command in ("generate", "check"):
        assert run(root, command) == 1
        told = "".join(capsys.readouterr())
        assert f"generated/markdown/{SLUG}.md is not as it was generated" in told
        assert own.read_text(encoding="utf-8") == "mine\n"
