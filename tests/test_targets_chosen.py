"""A project may want some targets alone: outputs, checks, the ledger and the cache follow its setting."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

import targets
from kept_results import build, kept, outputs
from made_outputs import tree
from specwright.cli.app import main
from specwright.driver.compile import compile_project
from specwright.driver.lock import inputs
from specwright.driver.project import find
from specwright.driver.settings import TARGET_NAMES
from specwright.driver.targets import TARGETS
from specwright.emit.output import TargetName


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project of one small model, of whose packages nothing stays imported."""
    targets.small_specs(tmp_path)
    (tmp_path / "specs" / "models" / "acme" / "everything.yaml").unlink()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    kept_modules = taken()
    yield tmp_path
    taken()
    sys.modules.update(kept_modules)


def taken() -> dict[str, ModuleType]:
    """The modules of generated packages, which are not known any more: another project has others."""
    names = [name for name in sys.modules if name.split(".")[0] in ("airmodels", "airmodels_pydantic")]
    return {name: sys.modules.pop(name) for name in names}


def choose(root: Path, setting: str) -> None:
    (root / "pyproject.toml").write_text(f"[tool.specwright]\ntargets = {setting}\n", encoding="utf-8")


def test_settings_know_every_target() -> None:
    assert tuple(each.name for each in TARGETS) == TARGET_NAMES


def test_each_target_can_be_had_alone(root: Path) -> None:
    assert main(["generate"]) == 0
    whole = tree(root / "generated")
    del whole["lock.json"]
    seen: set[str] = set()
    for name in TARGET_NAMES:
        choose(root, f'["{name}"]')
        assert main(["check"]) == 1
        assert main(["generate"]) == 0
        assert main(["check"]) == main(["check", "--rebuild"]) == 0
        alone = tree(root / "generated")
        del alone["lock.json"]
        assert alone and alone.items() <= whole.items()
        assert seen.isdisjoint(alone)
        seen |= alone.keys()
    assert seen == whole.keys()


def test_schemas_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--ledger"]) == 0
    choose(root, '["json-schema"]')
    capsys.readouterr()
    assert main(["check"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert "  pyproject.toml [tool.specwright]" in told
    assert "generated/catalog/tiny.json: no longer generated" in told
    assert main(["generate"]) == 0
    assert "the ledger speaks of earlier outputs" in capsys.readouterr().err
    assert main(["generate", "--ledger"]) == 0
    assert main(["check"]) == 0
    assert set(tree(root / "generated")) == {
        *("json-schema/tiny.request.schema.json", "json-schema/tiny.response.schema.json"),
        *("json-schema/parts.request.schema.json", "json-schema/parts.response.schema.json"),
        *("ledger/tiny.json", "ledger/parts.json", "ledger.md", "lock.json"),
    }
    ledger = json.loads((root / "generated" / "ledger" / "tiny.json").read_text(encoding="utf-8"))
    assert list(ledger["totals"]) == ["json-schema"]


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('["json-shema"]', "'targets' has an unknown name 'json-shema'; did you mean 'json-schema'?"),
        ('["zzz-none"]', f"'targets' has an unknown name 'zzz-none'; known are {', '.join(TARGET_NAMES)}"),
        ("[]", "'targets' is empty; leave it out for all of them"),
        ('"python"', "'targets' must be a list of names of targets"),
        ('["python", 3]', "'targets' must be a list of names of targets"),
    ],
)
@pytest.mark.parametrize("command", ["generate", "check", "lint", "ledger"])
def test_a_wrong_setting_is_told(
    root: Path, command: str, setting: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    choose(root, setting)
    assert main([command]) == 2
    assert capsys.readouterr().err == f"error: pyproject.toml:2:1: [tool.specwright] {message}\n"


def test_the_order_of_the_setting_does_not_matter(root: Path) -> None:
    choose(root, '["cases", "catalog", "cases"]')
    first = find(root)
    choose(root, '["catalog", "cases"]')
    assert first == find(root) and inputs(first) == inputs(find(root))


def test_validating_needs_the_python_package(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "request.json").write_text("{}", encoding="utf-8")
    choose(root, '["json-schema"]')
    assert main(["generate"]) == 0
    assert main(["validate", "request.json"]) == 2
    assert "add 'python', then run 'specwright generate'" in capsys.readouterr().err
    name = "airmodels_alone"
    with (root / "pyproject.toml").open("w", encoding="utf-8") as file:
        file.write(f'[tool.specwright]\ntargets = ["python"]\npackage = "{name}"\n')
    assert main(["generate"]) == 0
    assert main(["validate", "request.json"]) == 1
    assert name in sys.modules


@pytest.mark.parametrize(
    ("setting", "warning"),
    [
        ('["catalog", "typescript"]', ""),
        ('["pydantic"]', "warning: pydantic is not asked, that needs the target 'python' as well\n"),
    ],
)
def test_a_ledger_needs_something_to_ask(
    root: Path, setting: str, warning: str, capsys: pytest.CaptureFixture[str]
) -> None:
    choose(root, '["json-schema"]')
    assert main(["generate", "--ledger"]) == 0
    choose(root, setting)
    assert main(["generate"]) == 0
    assert not list((root / "generated").glob("ledger*"))
    assert main(["check"]) == 0
    capsys.readouterr()
    assert main(["ledger"]) == 2
    assert capsys.readouterr().err.startswith(
        f"{warning}error: 'targets' leaves nothing to measure; the ledger"
    )


def test_a_line_is_explained_by_the_targets_there_are(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    choose(root, '["json-schema"]')
    assert main(["generate"]) == 0
    schema = "generated/json-schema/tiny.request.schema.json"
    lines = (root / schema).read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if '"maximum": 40' in line)
    capsys.readouterr()
    assert main(["why", f"{schema}:{number}"]) == 0
    assert "maximum: 40" in capsys.readouterr().out


def test_the_cache_keeps_runs_with_other_targets_apart(root: Path) -> None:
    few: tuple[TargetName, ...] = ("json-schema",)
    more: tuple[TargetName, ...] = ("catalog", "json-schema")
    for chosen, hits in ((few, False), (few, True), (more, False), (more, True), (few, False)):
        project = replace(find(root), targets=chosen)
        result = build(project)
        assert bool(kept(outputs(result))) is hits
        assert [each.path for each in outputs(result)] == [
            each.path for each in compile_project(project).outputs or ()
        ]


def test_help_lists_the_targets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in TARGET_NAMES)
