"""The distributions as a user gets them, and the generated package under every Python that is here."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.lowering.examples import completed

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
SPEC = Path(__file__).with_name("models") / "kite-1.yaml"
LITTER = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")

JUDGE = """
import json, sys
import airmodels

requests = json.load(sys.stdin)
for request in requests:
    assert airmodels.is_valid(request), airmodels.validate(request)
    assert airmodels.validate(request) == []
    assert airmodels.models[request["model"]].request_type.from_dict(request).to_dict() == request
    assert not airmodels.is_valid({**request, "noSuchParameter": 1})
    issue, = airmodels.validate({**request, "noSuchParameter": 1})
    assert (issue.parameter, issue.rule) == ("noSuchParameter", "unknown"), issue
    known = airmodels.models[request["model"]]
    needed = [each.name for each in known.parameters.values() if each.required and each.const is None]
    for name in [name for name in needed if name in request and not isinstance(request[name], dict)]:
        rest = {key: value for key, value in request.items() if key != name}
        assert f"{name}.required" in [issue.rule for issue in airmodels.validate(rest)]
    assert "noSuchParameter" not in airmodels.with_defaults(request)
assert airmodels.validate(None) and airmodels.validate([]) and airmodels.validate({"model": "no:such@1"})
print(len(requests), airmodels.__file__)
"""


def interpreters() -> dict[str, str]:
    """A working interpreter of each version that there is one of, on the path or among pyenv's."""
    found: dict[str, str] = {".".join(map(str, sys.version_info[:2])): sys.executable}
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    for version in VERSIONS:
        places = [
            shutil.which(f"python{version}"),
            *map(str, sorted(pyenv.glob(f"{version}*/bin/python{version}"))),
        ]
        for place in places:
            if version not in found and place and version_of(place) == version:
                found[version] = place
    return found


def version_of(interpreter: str) -> str:
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    run = subprocess.run([interpreter, "-I", "-c", code], capture_output=True, text=True)
    return run.stdout.strip()


@pytest.fixture(scope="module")
def requests(repository: Path) -> str:
    """Every example of every model, whole, as JSON."""
    compiled = compile_project(find(repository), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    return json.dumps([completed(model, each) for model in compiled.models for each in model.examples])


@pytest.fixture(scope="module")
def airmodels(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the validator package."""
    folder = tmp_path_factory.mktemp("airmodels")
    shutil.copytree(repository / "generated" / "python", folder / "source", ignore=LITTER)
    return wheel(folder)


@pytest.fixture(scope="module")
def specwright(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the tool."""
    folder = tmp_path_factory.mktemp("specwright")
    for name in ("generator", "templates"):
        shutil.copytree(repository / name, folder / "source" / name, ignore=LITTER)
    (folder / "source" / "specs").mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "specs/README.md"):
        shutil.copy(repository / name, folder / "source" / name)
    return wheel(folder)


def wheel(folder: Path) -> Path:
    """Builds the distribution in `source`, with the build backend of this environment."""
    alone = ["--no-index", "--no-deps", "--no-build-isolation"]
    command = ["wheel", "--quiet", *alone, "--wheel-dir", str(folder), str(folder / "source")]
    ran([sys.executable, "-m", "pip", *command])
    (found,) = folder.glob("*.whl")
    return found


def ran(command: list[str], **options: Any) -> str:
    run = subprocess.run(command, capture_output=True, encoding="utf-8", **options)
    assert run.returncode == 0, run.stdout + run.stderr
    return str(run.stdout)


def test_the_validator_package_works_in_an_empty_environment(
    airmodels: Path, requests: str, tmp_path: Path
) -> None:
    ran([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "env")])
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = ["install", "--quiet", "--no-deps", "--no-index", str(airmodels)]
    ran([sys.executable, "-m", "pip", "--python", str(python), *install])
    said = ran([str(python), "-I", "-W", "error", "-c", JUDGE], input=requests, cwd=tmp_path)
    assert said.startswith(f"{len(json.loads(requests))} ")
    assert str(tmp_path / "env") in said


def test_the_validator_package_holds_itself_and_needs_nothing(airmodels: Path, repository: Path) -> None:
    source = repository / "generated" / "python" / "src"
    due = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(airmodels) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        metadata = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        lines = archive.read(metadata).decode().splitlines()
    needs = [line for line in lines if "Requires-Dist" in line]
    assert {"Provides-Extra: fast", "Provides-Extra: mcp"} <= {*lines}
    assert all("extra ==" in line for line in needs)
    assert names == due
    assert "airmodels/py.typed" in names


def test_the_tool_brings_its_templates(specwright: Path, repository: Path) -> None:
    with zipfile.ZipFile(specwright) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
        points = next(name for name in archive.namelist() if name.endswith("/entry_points.txt"))
        assert "specwright = specwright.__main__:main" in archive.read(points).decode()
    templates = repository / "templates"
    due = {
        f"specwright/templates/{path.relative_to(templates).as_posix()}": path.read_bytes()
        for path in templates.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert due.items() <= held.items()
    assert not [name for name in held if not name.startswith("specwright/")]
    assert {"specwright/py.typed", "specwright/cli/app.py"} <= held.keys()


def test_the_tool_works_from_its_wheel(specwright: Path, repository: Path, tmp_path: Path) -> None:
    installed, project = tmp_path / "installed", tmp_path / "project"
    with zipfile.ZipFile(specwright) as archive:
        archive.extractall(installed)
    (project / "specs" / "models" / "acme").mkdir(parents=True)
    shutil.copy(SPEC, project / "specs" / "models" / "acme")
    surroundings = {**os.environ, "PYTHONPATH": str(installed)}
    code = "import specwright.emit.render as r; print(r.__file__, r.default_templates())"
    places = ran([sys.executable, "-c", code], env=surroundings, cwd=tmp_path).split()
    assert all(place.startswith(str(installed)) for place in places)
    ran([sys.executable, "-m", "specwright", "generate"], env=surroundings, cwd=project)
    assert (project / "generated" / "python" / "src" / "airmodels" / "kite_1" / "verdict.py").is_file()
    shown = ran([sys.executable, "-m", "specwright", "docs"], env=surroundings, cwd=tmp_path)
    assert shown == (repository / "specs" / "README.md").read_text(encoding="utf-8")
    for topic, word in (("keys", "multipleOf:"), ("rules", "narrows:"), ("conditions", "at-least")):
        told = ran([sys.executable, "-m", "specwright", "docs", topic], env=surroundings, cwd=tmp_path)
        assert word in told


@pytest.mark.parametrize(
    "interpreter", [pytest.param(path, id=name) for name, path in interpreters().items()]
)
def test_the_validator_package_runs_under_each_python(
    interpreter: str, repository: Path, requests: str, tmp_path: Path
) -> None:
    shutil.copytree(repository / "generated" / "python" / "src", tmp_path / "src", ignore=LITTER)
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'src')!r})\n{JUDGE}"
    said = ran([interpreter, "-I", "-W", "error", "-c", code], input=requests)
    assert said.startswith(f"{len(json.loads(requests))} {tmp_path}")
