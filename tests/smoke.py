"""A smoke test of the installed tool and, by another Python, of the generated packages installed there.

    python tests/smoke.py PYTHON

compiles a copy of the specs, ledger included, and compares it with `generated/`, byte for byte; then it
checks, lints and validates, and asks the packages about every conformance vector and every example.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "generated"


def main() -> None:
    """Raises CalledProcessError or AssertionError at the first thing that is wrong."""
    _, packages = sys.argv
    with TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copytree(ROOT / "specs", project / "specs")
        shutil.copy(ROOT / "pyproject.toml", project)
        specwright(project, "generate", "--ledger")
        due, found = contents(GENERATED), contents(project / "generated")
        differing = sorted(name for name in due.keys() | found.keys() if due.get(name) != found.get(name))
        assert not differing, f"not as generated with other versions: {', '.join(differing)}"
        specwright(project, "check", "--rebuild", "--max-loss", "0")
        specwright(project, "lint")
        validate(project)
    script = Path(__file__).with_name("smoke_packages.py")
    subprocess.run([packages, "-I", "-W", "error", script, GENERATED], check=True)


def validate(project: Path) -> None:
    """All valid requests at once, then one that is not."""
    vectors = [
        json.loads(line) for path in GENERATED.glob("cases/*.jsonl") for line in path.open(encoding="utf-8")
    ]
    requests = project / "requests.jsonl"
    requests.write_text("".join(f"{json.dumps(each['request'])}\n" for each in vectors if each["valid"]))
    specwright(project, "validate", requests)
    requests.write_text(json.dumps(next(each["request"] for each in vectors if not each["valid"])))
    specwright(project, "validate", requests, due=1)


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their paths in it, but for what Python caches."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def specwright(project: Path, *arguments: Any, due: int = 0) -> None:
    """Runs a command on the project, which must end with this exit code."""
    command = [sys.executable, "-m", "specwright", "--project", project, *arguments]
    run = subprocess.run(command, capture_output=True, encoding="utf-8")
    said = f"specwright {arguments[0]}: {(run.stdout + run.stderr).strip().splitlines()[-1]}"
    assert run.returncode == due, run.stdout + run.stderr
    print(said)


if __name__ == "__main__":
    main()
