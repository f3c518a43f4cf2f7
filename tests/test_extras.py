"""The extras of the Python package: one list says what may import which, and the package imports none."""

import json
import subprocess
import sys
import tomllib

import targets
from sources import imports
from specwright.emit.python.extras import EXTRAS

COMPILED = targets.of_the_repository()
SOURCE = COMPILED.folder / "python" / "src"


def test_the_distribution_offers_each() -> None:
    project = tomllib.loads((COMPILED.folder / "python" / "pyproject.toml").read_text(encoding="utf-8"))
    offered = project["project"]["optional-dependencies"]
    assert offered == {each.name: [each.needed(COMPILED.names)] for each in EXTRAS}
    assert offered["native"] == ["airmodels-repository-native==0.1.0"]
    assert project["project"]["dependencies"] == []


def test_modules_named_for_an_extra_import_it() -> None:
    for extra in EXTRAS:
        for module in extra.modules:
            names = {name.partition(".")[0] for name in imports(SOURCE / COMPILED.names.package / module)}
            assert names & {*extra.libraries}, module


def test_the_package_imports_no_extra() -> None:
    """Though all of them are installed here: not when it is imported, nor when requests are judged."""
    package = COMPILED.names.package
    modules = [f"{package}.{each.removesuffix('.py')}" for extra in EXTRAS for each in extra.modules]
    code = (
        f"import sys, json; sys.path.insert(0, {str(SOURCE)!r}); import {package} as package\n"
        f"first = set(sys.modules); from {package} import tools\n"
        "package.validate({'model': 'ideogram:4@1'}); package.repair({'model': 'ideogram:4@1'})\n"
        "package.models.find(); tools.definition('ideogram-3-0'); package.narrow({'model': 'ideogram:4@1'})\n"
        "print(json.dumps([sorted(first), sorted(sys.modules)]))"
    )
    run = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    first, later = json.loads(run.stdout)
    libraries = {name for extra in EXTRAS for name in extra.libraries}
    assert not {*first} & (libraries | {*modules, f"{package}.tools"})
    assert not {*later} & {*modules, "mcp", "pyarrow", "pydantic"}
    code = (
        f"import sys; sys.path.insert(0, {str(SOURCE)!r}); import {modules[0]}; print('mcp' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "True\n"
