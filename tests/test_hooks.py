"""The hook for pre-commit and the action for GitHub, run as these run them, in a folder without specs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import commanding
from sources import ROOT

ACTION = ROOT / ".github" / "actions" / "validate"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PLACES = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
PRE_COMMIT = shutil.which("pre-commit", path=PLACES)
OFFLINE = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9")
MISSING = "pre-commit is not installed: the hook goes untried"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "requests" / "deep er").mkdir(parents=True)
    return commanding.filled(tmp_path / "requests" / "deep er").parents[1]


def ran(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=60
    )


def script() -> str:
    """What the one step of the action runs, which takes inputs from the environment alone."""
    action = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    (step,) = action["runs"]["steps"]
    assert {*step["env"].values()} == {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}
    assert "${{" not in step["run"]
    return str(step["run"])


def acted(
    folder: Path, files: str, sarif: str = "", unknown: str = "error"
) -> subprocess.CompletedProcess[str]:
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script()]
    given = {"FILES": files, "SARIF": sarif, "UNKNOWN": unknown}
    return ran(command, folder, **given, GITHUB_ACTION_PATH=str(ACTION))


def committed(folder: Path) -> None:
    who = ("-c", "user.name=Someone", "-c", "user.email=someone@example.com")
    for words in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "Begin")):
        assert ran(["git", *words], folder).returncode == 0


def test_the_action_annotates_faults_and_fails(folder: Path) -> None:
    run = acted(folder, "requests/**/good.json\nrequests/*/bad.json")
    assert run.returncode == 1
    first, second = run.stdout.splitlines()
    assert first.startswith("::error file=requests/deep er/bad.json,line=8,title=unsupportedParameter::foo: ")
    assert second.startswith("::error file=requests/deep er/bad.json,line=6,")
    assert "2 requests in 2 files: 2 errors" in run.stderr


def test_the_action_passes_what_is_good(folder: Path) -> None:
    run = acted(folder, "requests/**/good.json\n")
    assert (run.returncode, run.stdout) == (0, "")


def test_the_action_warns_of_unknown_keys_where_it_is_told_to(folder: Path) -> None:
    run = acted(folder, "requests/*/bad.json", unknown="warning")
    assert run.stdout.startswith("::warning file=requests/deep er/bad.json,line=8,") and run.returncode == 1
    assert acted(folder, "requests/*/bad.json", unknown="eror").returncode == 2


def test_the_action_does_not_pass_where_it_looks_at_nothing(folder: Path) -> None:
    run = acted(folder, "nowhere/*.json\nnever/*.json")
    assert run.returncode == 2 and run.stdout.startswith("::error::no file of requests matches: nowhere/")


def test_the_action_writes_a_log_of_sarif(folder: Path) -> None:
    assert acted(folder, "requests/*/bad.json", "log.sarif").returncode == 1
    log = json.loads((folder / "log.sarif").read_text(encoding="utf-8"))
    places = {json.dumps(each["locations"][0]["physicalLocation"]) for each in log["runs"][0]["results"]}
    assert len(places) == 2 and all("requests/deep%20er/bad.json" in each for each in places)


def test_files_of_the_project_hide_no_module_of_python(folder: Path) -> None:
    for name in ("json.py", "airmodels.py"):
        (folder / name).write_text("raise SystemExit(0)\n")
    assert ran([str(ACTION / "validate.sh"), "requests/deep er/bad.json"], folder).returncode == 1


def test_the_hook_names_the_script() -> None:
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert os.access(ROOT / hook["entry"], os.X_OK) and hook["language"] == "script"
    assert (ROOT / hook["entry"]) == ACTION / "validate.sh"


@pytest.mark.skipif(PRE_COMMIT is None, reason=MISSING)
def test_pre_commit_passes_a_good_file_and_fails_a_bad_one(folder: Path) -> None:
    """A hook of the sort `script` installs nothing, so this needs no network."""
    assert PRE_COMMIT is not None
    hooks = folder.with_name("hooks")
    for name in (HOOKS.name, ".github", "generated/python"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (hooks / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, hooks / name)
    committed(hooks)
    command = [PRE_COMMIT, "try-repo", str(hooks), "validate-requests", "--files"]
    (folder / "paint.request.json").write_text(json.dumps(commanding.good()))
    shutil.copy(folder / "requests" / "deep er" / "bad.json", folder / "requests" / "bad.json")
    (folder / "other.json").write_text("{}")
    committed(folder)
    alone = OFFLINE | {"PRE_COMMIT_HOME": str(folder / ".git" / "pre-commit")}
    good = ran([*command, "paint.request.json", "other.json"], folder, **alone)
    assert good.returncode == 0 and "Passed" in good.stdout, good.stdout + good.stderr
    bad = ran([*command, "requests/bad.json"], folder, **alone)
    assert bad.returncode == 1 and "requests/bad.json:8: error foo: " in bad.stdout, bad.stdout + bad.stderr
