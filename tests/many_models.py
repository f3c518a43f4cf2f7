"""The packages of four hundred thin models, and what Python and Node say of them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import node
import thin_models
from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.driver.write import write

COUNT = 400
TARGETS = "[tool.specwright]\ntargets = ['python', 'typescript']\n"


def packages(root: Path) -> Path:
    """The generated folder of a project of all of them, made in an empty folder."""
    thin_models.write(root, COUNT)
    (root / "pyproject.toml").write_text(TARGETS, encoding="utf-8")
    project = find(root)
    compiled = compile_project(project, lint=False)
    assert compiled.outputs is not None, compiled.diagnostics
    write(compiled.outputs, project, lock.inputs(project))
    return project.generated


def asked(generated: Path, code: str, given: Any = None) -> Any:
    """What Python code prints as JSON, with the package on its path; `given` is what it reads."""
    command = [sys.executable, "-B", "-c", code]
    folder = generated / "python" / "src"
    run = subprocess.run(command, cwd=folder, input=json.dumps(given), capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def of_node(folder: Path, code: str, *arguments: str, kind: str = "module") -> Any:
    """What JavaScript code prints as JSON."""
    assert node.NODE is not None
    command = [node.NODE, f"--input-type={kind}", "-e", code, "--", *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
