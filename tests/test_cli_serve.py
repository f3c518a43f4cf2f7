"""`specwright serve` and `python -m airmodels_standin` run the generated stand-in, or say what is missing."""

import importlib
import os
import sys
from pathlib import Path

import pytest

import standins
import targets
from served_commands import serving
from specwright.cli.app import main
from standins import CLIENT, GENERATED

SECONDS = 60
TASK = standins.example("ideogram-3-0")
PATHS = os.pathsep.join(str(GENERATED / name / "src") for name in ("python", "standin"))
SERVE = [sys.executable, "-m", "specwright", "serve"]
MODULE = [sys.executable, "-m", "airmodels_standin"]


@pytest.mark.parametrize("command", [SERVE, MODULE])
def test_it_serves(command: list[str], repository: Path) -> None:
    options = ["--port", "0", "--rate-limit-rate", "1", "--seed", "7", "--api-key", standins.KEY]
    with serving([*command, *options], repository) as (address, printed):
        assert "not Runware" in printed and "4 models" in printed
        response = CLIENT.post(f"{address}/v1", json=[TASK], headers=standins.HEADERS)
        assert standins.errors(response)[0]["code"] == "rateLimitExceeded"
        assert CLIENT.post(f"{address}/v1", json=[{"taskType": "ping"}]).status_code == 401
        explorer = CLIENT.get(f"{address}/explorer/")
        if command is SERVE:
            assert explorer.status_code == 200 and 'data-standin="/v1"' in explorer.text
        else:
            assert "'--explorer DIR' names its folder" in standins.errors(explorer)[0]["message"]


def module_main(arguments: list[str]) -> int:
    code: int = importlib.import_module(f"{standins.package().__name__}.__main__").main(arguments)
    return code


@pytest.mark.parametrize(
    "options",
    [
        ["--fail-rate", "2"],
        ["--latency", "3-1"],
        ["--port", "x"],
        ["--port", "99999"],
        ["--ttl", "-5"],
        ["--explorer", "/no/such/folder"],
        ["--cors", "localhost:3000"],
        ["--max-recorded", "-1"],
        ["--unknown"],
        ["--help"],
    ],
)
def test_options_are_checked(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        module_main(options)
    told = capsys.readouterr()
    assert ended.value.code == (0 if options == ["--help"] else 2)
    assert options[0].removeprefix("--").partition("-")[0] in told.out + told.err


def test_the_banner_says_where_the_explorer_is() -> None:
    banner = importlib.import_module(f"{standins.package().__name__}.server").banner
    explorer = GENERATED / "explorer"
    assert "/explorer" not in banner(standins.package().Standin())
    standin = standins.package().Standin(explorer=explorer)
    assert f"Explorer: {standin.address}/explorer/" in banner(standin)


def test_a_port_that_is_taken_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with standins.running() as standin:
        port = standin.address.rpartition(":")[2]
        assert module_main(["--port", port]) == 2
    assert f"cannot listen on 127.0.0.1:{port}" in capsys.readouterr().err


def test_what_is_missing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    targets.small_specs(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["serve"]) == 2
    assert "is not there; run 'specwright generate' first" in capsys.readouterr().err
    (tmp_path / "pyproject.toml").write_text('[tool.specwright]\ntargets = ["python"]\n', encoding="utf-8")
    assert main(["serve"]) == 2
    assert "leaves out 'standin'" in capsys.readouterr().err
