"""Modules and types that a release calls otherwise: the packages keep the old names, and warn."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import node
import npm
import released
import targets
from checkers import CHECKERS
from test_npm_package import STRICT

needs_pydantic = pytest.mark.skipif(not targets.PYDANTIC, reason="pydantic is not installed")
needs_npm = pytest.mark.skipif(
    node.NODE is None or npm.NPM is None, reason="Node or npm is not installed: no module is required"
)
LAMP = "acme:lamp@1"
WARNED = """
import json, warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    {old}
told = sorted({{(each.category.__name__, str(each.message), each.filename == __file__) for each in caught}})
{new}
print(json.dumps([told, {same}]))
"""
USES = {
    "airmodels.kite_one.MODEL": ("from airmodels.kite_one import MODEL as old", "airmodels.kite_two.MODEL"),
    "airmodels.kite_one.KiteOneMode": (
        "import airmodels; old = airmodels.kite_one.KiteOneMode",
        "airmodels.kite_two.KiteTwoMode",
    ),
    "airmodels.kite_one.KiteOneRequest": (
        "import airmodels.kite_one; old = airmodels.kite_one.KiteOneRequest",
        "airmodels.kite_two.KiteTwoRequest",
    ),
    "airmodels.kite_one.validate": (
        "from airmodels import kite_one; old = kite_one.validate",
        "airmodels.kite_two.validate",
    ),
    "airmodels.lamp.LampSize": ("from airmodels.lamp import LampSize as old", "airmodels.lamp.LampFrameSize"),
    "airmodels_pydantic.KiteOneRequest": (
        "from airmodels_pydantic import KiteOneRequest as old",
        "airmodels_pydantic.kite_two.KiteTwoRequest",
    ),
    "airmodels_pydantic.kite_one.KiteOneSize": (
        "from airmodels_pydantic.kite_one import KiteOneSize as old",
        "airmodels_pydantic.kite_two.KiteTwoSize",
    ),
    "airmodels_pydantic.lamp.LampSize": (
        "from airmodels_pydantic.lamp import LampSize as old",
        "airmodels_pydantic.lamp.LampFrameSize",
    ),
}
TYPED = """
from typing import assert_type

from airmodels.kite_one import KiteOneRequest, is_valid
from airmodels.kite_two import KiteTwoRequest
from airmodels.lamp import LampFrameSize, LampSize

asked = KiteOneRequest(prompt="a kite")
assert_type(asked, KiteTwoRequest)
assert_type(is_valid(asked), bool)
assert_type(LampSize(mode="fit"), LampFrameSize)
from airmodels.kite_one import KiteOneRequst  # refused
from airmodels.lamp import LampSise  # refused
"""
TYPESCRIPT = """
import { isValid, type KiteOneMode, type KiteOneRequest } from "airmodels/models/kite-one";
import { isValid as now, type KiteTwoRequest } from "airmodels/models/kite-two";
import type { LampFrameSize, LampSize } from "airmodels/models/lamp";

const mode: KiteOneMode = "fit";
const old: KiteOneRequest = { model: "acme:kite@1", prompt: "a kite", size: { mode } };
const same: KiteTwoRequest = old;
const size: LampFrameSize = { mode: "fill" } satisfies LampSize;
const functions: typeof now = isValid;
export const all = [isValid(same), size, functions];
// @ts-expect-error No such prompt.
export const wrong: KiteOneRequest = { model: "acme:kite@1", prompt: 5 };
"""


def lamp(*more: str) -> dict[str, Any]:
    """A model whose class for an object is called otherwise once there is a second object of the name."""
    size = {"type": "object", "properties": {"mode": {"type": "string", "enum": ["fit", "fill"]}}}
    frames = {each: {"type": "object", "properties": {"size": size}} for each in ("frame", *more)}
    parameters = {"model": {"type": "string", "required": True, "const": LAMP}} | frames
    spec = released.spec(parameters=parameters, model=LAMP, title="Lamp")
    del spec["request"][0]["parameters"]["size"]
    return spec


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project after a release in which a slug changed, and the class of an object of another model."""
    root = released.project(tmp_path_factory.mktemp("renamed"), kite_one=released.spec(), lamp=lamp())
    assert released.run(root, "generate", "--release") == 0
    released.move(root, "kite-one", "kite-two")
    released.put(root, "lamp", lamp("border"))
    assert released.run(root, "generate", "--release") == 0
    assert released.run(root, "check") == 0
    return root


def python(root: Path, code: str) -> subprocess.CompletedProcess[str]:
    """A program that imports the packages."""
    script = root / "script.py"
    script.write_text(code, encoding="utf-8")
    path = os.pathsep.join(str(root / "generated" / each / "src") for each in ("python", "pydantic"))
    surroundings = {**os.environ, "PYTHONPATH": path}
    return subprocess.run([sys.executable, str(script)], env=surroundings, capture_output=True, text=True)


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=needs_pydantic if "pydantic" in name else ()) for name in USES],
)
def test_an_old_name_is_the_new_thing_and_warns_where_it_is_used(root: Path, name: str) -> None:
    use, now = USES[name]
    module, _, new = now.rpartition(".")
    run = python(root, WARNED.format(old=use, new=f"from {module} import {new} as new", same="old is new"))
    assert run.returncode == 0, run.stderr
    told, is_same = json.loads(run.stdout)
    assert is_same
    message = f"{name} is {now} now; version 2.1.0 has the new name alone"
    assert told == [["DeprecationWarning", message, True]]


def test_new_names_warn_of_nothing_and_there_are_no_others(root: Path) -> None:
    code = """
import warnings
warnings.simplefilter("error")
import airmodels, airmodels.kite_one as old, airmodels.lamp
from airmodels.kite_two import *
from airmodels.lamp import *
assert sorted(old.__all__) == [
    "KiteOneMode", "KiteOneRequest", "KiteOneResponse", "KiteOneSize", "MODEL", "is_valid", "validate"
]
assert {*old.__all__} < {*dir(old)}
for name in ("KiteTwoRequest", "Nothing", "__path__"):
    assert not hasattr(old, name), name
assert not hasattr(airmodels, "kite") and not hasattr(airmodels.lamp, "LampSizes")
assert "LampSize" not in airmodels.lamp.__all__
"""
    run = python(root, code)
    assert run.returncode == 0, run.stderr


def test_type_checkers_know_the_old_names_and_no_others(root: Path, tmp_path: Path) -> None:
    """The others of `checkers.py` say the same, and take a minute."""
    shutil.copytree(root / "generated" / "python" / "src" / "airmodels", tmp_path / "airmodels")
    (tmp_path / "uses.py").write_text(TYPED, encoding="utf-8")
    lines = TYPED.splitlines()
    due = {("uses.py", number) for number, line in enumerate(lines, 1) if line.endswith("# refused")}
    assert CHECKERS["ty"].errors(tmp_path) == due


def test_what_is_printed_for_old_names_is_laid_out_as_the_rest(root: Path, repository: Path) -> None:
    python, pydantic = (root / "generated" / each / "src" for each in ("python", "pydantic"))
    paths = [python / "airmodels" / each for each in ("__init__.py", "kite_one.py", "lamp/__init__.py")]
    if targets.PYDANTIC:
        package = pydantic / "airmodels_pydantic"
        paths += [package / each for each in ("__init__.py", "kite_one.py", "lamp.py")]
    ours = ("--config", str(repository / "pyproject.toml"), *map(str, paths))
    for command in (("format", "--check"), ("check", "--select", "F,I,N,RUF,UP")):
        run = subprocess.run([sys.executable, "-m", "ruff", *command, *ours], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the npm package is installed, and Zod."""
    place = npm.with_zod(tmp_path_factory.mktemp("npm"))
    tarball, entry = npm.packed(root / "generated" / "typescript", place)
    shutil.unpack_archive(tarball, place / "unpacked")
    (place / "unpacked" / "package").rename(place / "node_modules" / entry["name"])
    (place / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    return place


@needs_npm
def test_old_modules_of_the_npm_package_are_those_of_today(place: Path) -> None:
    code = """
import { createRequire } from "node:module";
import assert from "node:assert";
const require = createRequire(import.meta.url);
for (const path of ["models", "zod"]) {
  const pairs = [["kite-one", "kite-two"].map((each) => require(`airmodels/${path}/${each}`))];
  pairs.push([await import(`airmodels/${path}/kite-one`), await import(`airmodels/${path}/kite-two`)]);
  for (const [old, now] of pairs) {
    assert.deepEqual(Object.keys(old).sort(), Object.keys(now).sort());
    for (const name of Object.keys(old)) assert.strictEqual(old[name], now[name]);
  }
}
"""
    (place / "old.mjs").write_text(code, encoding="utf-8")
    assert node.NODE is not None
    run = subprocess.run([node.NODE, "old.mjs"], cwd=place, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


@needs_npm
def test_old_types_compile_in_typescript_and_are_marked(place: Path) -> None:
    for name, module in (("use.ts", "nodenext"), ("use.cts", "node16")):
        (place / name).write_text(TYPESCRIPT, encoding="utf-8")
        run = npm.tool("tsc", *STRICT, "--module", module, name, folder=place)
        assert (run.returncode, run.stdout) == (0, "")
    package = place / "node_modules" / "airmodels"
    for path in (package / "models" / "kite-one.d.ts", package / "zod" / "models" / "kite-one.d.ts"):
        text = path.read_text(encoding="utf-8")
        exports = re.findall(r"^(.*)\nexport .*$", text, re.MULTILINE)
        assert len(exports) == text.count("export ") and len(exports) > 3
        assert all(re.fullmatch(r"/\*\* @deprecated .*version 2\.1\.0.* \*/", line) for line in exports)
    lamp = (package / "models" / "lamp.d.ts").read_text(encoding="utf-8")
    told = "/** @deprecated Called `LampFrameSize` now; version 2.1.0 has that name alone. */"
    assert f"{told}\nexport type LampSize = LampFrameSize;\n" in lamp
