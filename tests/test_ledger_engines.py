"""Libraries that the ledger asks may be missing: that is told before anything is done."""

import re
import sys
from pathlib import Path

import pytest

import sources
import targets
from specwright.cli.app import main
from specwright.cli.ledger import ENGINES


@pytest.mark.parametrize("arguments", [["generate", "--ledger"], ["ledger"]])
@pytest.mark.parametrize("name", ENGINES)
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


def test_every_library_that_judges_is_looked_for() -> None:
    path = sources.PACKAGE / "coverage" / "oracles.py"
    by_name = re.findall(r'import_module\("(\w+)"\)', path.read_text(encoding="utf-8"))
    names = {each.split(".")[0] for each in (*sources.imports(path), *by_name)}
    assert names - sys.stdlib_module_names - {"specwright"} == set(ENGINES)
