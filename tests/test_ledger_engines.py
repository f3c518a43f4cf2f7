"""Libraries that the ledger asks may be missing: that is told before anything is done, where one matters."""

import re
import sys
from pathlib import Path

import pytest

import sources
import targets
from specwright.cli.app import main
from specwright.cli.ledger import ENGINES
from specwright.coverage.record import ASKED

LIBRARIES = sorted({name for names in ENGINES.values() for name in names})


@pytest.mark.parametrize("arguments", [["generate", "--ledger"], ["ledger"]])
@pytest.mark.parametrize("name", LIBRARIES)
def test_a_missing_engine_is_told_before_anything_is_done(
    name: str,
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    targets.small_specs(tmp_path)
    monkeypatch.setitem(sys.modules, name, None)
    assert main(["--project", str(tmp_path), *arguments]) == 2
    told = f"error: the ledger needs {name}; type: pip install 'specwright[ledger]'\n"
    assert capsys.readouterr() == ("", told)
    assert not (tmp_path / "generated").exists()


@pytest.mark.parametrize(
    ("target", "needed"), [("json-schema", "jsonschema"), ("bundle", "fastjsonschema"), ("python", "")]
)
def test_an_engine_of_targets_that_nobody_wants_may_be_missing(
    target: str, needed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    targets.small_specs(tmp_path)
    (tmp_path / "specs" / "models" / "acme" / "everything.yaml").unlink()
    settings = (
        f'[tool.specwright]\ntargets = ["{target}"]\npackage = "airmodels_{target.replace("-", "_")}"\n'
    )
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.setattr(sys, "path", list(sys.path))
    for name in (name for name in LIBRARIES if name != needed):
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["--project", str(tmp_path), "generate", "--ledger"]) == 0
    assert (tmp_path / "generated" / "ledger" / "tiny.json").is_file()


def test_every_target_that_is_asked_has_its_libraries() -> None:
    assert ENGINES.keys() == ASKED.keys()


def test_every_library_that_judges_is_looked_for() -> None:
    paths = sorted((sources.PACKAGE / "coverage").glob("*.py"))
    by_name = re.findall(r'import_module\("(\w+)"\)', "".join(path.read_text("utf-8") for path in paths))
    imported = [name for path in paths for name in sources.imports(path)]
    names = {name.split(".")[0] for name in (*imported, *by_name)}
    assert names - sys.stdlib_module_names - {"specwright"} == set(LIBRARIES)
