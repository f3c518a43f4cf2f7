"""Compiled verdicts: built, installed beside the package, taken by it, and the same as those in Python."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import native
import native_builds
import targets
import vector_files
from specwright.lowering.examples import completed

pytestmark = pytest.mark.skipif(bool(native_builds.missing()), reason=native_builds.missing())

LITTER = shutil.ignore_patterns("__pycache__", "*.pyc")
FOLDERS = ("ideogram_1_0_remix", "ideogram_2_0_remix", "ideogram_3_0", "ideogram_4_0_remix")
STATE = "import airmodels_repository_native.__main__ as told, sys; sys.exit(told.main())"
JUDGE = """
import json, sys
import airmodels_repository as airmodels

for line in sys.stdin:
    print(airmodels.is_valid(json.loads(line)))
print(*{type(airmodels.models[air].is_valid).__name__ for air in airmodels.models})
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `python -m build` makes it: of the source distribution, which is made of the checkout."""
    folder = tmp_path_factory.mktemp("native")
    for name in ("python", "native"):
        shutil.copytree(targets.of_the_repository().folder / name, folder / name, ignore=LITTER)
    (packed,) = native_builds.build(folder / "native", folder / "sdist", "sdist")
    with tarfile.open(packed) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (source,) = (folder / "unpacked").iterdir()
    (built,) = native_builds.build(source, folder / "wheel")
    return built


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled verdicts of the small specs, whose package has another name."""
    folder = tmp_path_factory.mktemp("small")
    (built,) = native_builds.build(targets.of_the_small_specs().folder / "native", folder)
    return native_builds.unpacked(built, folder / "unpacked")


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Path:
    """A folder to import from, with both packages in it."""
    shutil.copytree(targets.of_the_repository().folder / "python" / "src", tmp_path / "site", ignore=LITTER)
    return native_builds.unpacked(wheel, tmp_path / "site")


@pytest.fixture
def run(installed: Path) -> Run:
    """Runs code that finds the packages; what is passed by name is the environment."""

    def ran(code: str, text: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        code = f"import sys; sys.path.insert(0, {str(installed)!r})\n{code}"
        command = [sys.executable, "-P", "-W", "error", "-c", code]
        surroundings = {**os.environ, **environment}
        return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", env=surroundings)

    return ran


def test_the_wheel_is_for_this_platform_and_holds_every_model(wheel: Path) -> None:
    assert wheel.name.startswith("airmodels_repository_native-") and not wheel.name.endswith("-any.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = archive.namelist()
        (metadata,) = (archive.read(each).decode() for each in held if each.endswith("/METADATA"))
        (tags,) = (archive.read(each).decode() for each in held if each.endswith("/WHEEL"))
    assert "Requires-Dist: airmodels-repository==" in metadata and "Root-Is-Purelib: false" in tags
    inside = [each.partition("/")[2] for each in held if each.startswith("airmodels_repository_native/")]
    assert {f"verdicts/{each}.txt" for each in FOLDERS} <= {*inside}
    assert {each.partition(".")[0] for each in inside if each.endswith((".so", ".pyd"))} >= {
        *(f"verdicts/{each}" for each in FOLDERS),
        "runtime/values",
    }
    assert [each for each in inside if each.endswith((".c", ".h", ".o"))] == []


def test_alone_it_says_what_it_needs(tmp_path: Path) -> None:
    shutil.copytree(targets.of_the_repository().folder / "native", tmp_path / "native", ignore=LITTER)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    build = subprocess.run(command, cwd=tmp_path / "native", capture_output=True, encoding="utf-8")
    assert build.returncode != 0 and "Traceback" not in build.stderr
    assert "build this beside the folder of airmodels_repository" in build.stderr
    assert str(tmp_path / "python" / "src" / "airmodels_repository") in build.stderr


def test_it_is_installed_beside_the_package_and_needs_nothing_else(wheel: Path, tmp_path: Path) -> None:
    shutil.copytree(targets.of_the_repository().folder / "python", tmp_path / "python", ignore=LITTER)
    (package,) = native_builds.build(tmp_path / "python", tmp_path / "wheel")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "env")], check=True)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = ["install", "--quiet", "--no-index", "--find-links", str(wheel.parent), "--find-links"]
    command = [sys.executable, "-m", "pip", "--python", str(python), *install, str(package.parent)]
    made = subprocess.run([*command, "airmodels_repository[native]"], capture_output=True, encoding="utf-8")
    assert made.returncode == 0, made.stdout + made.stderr
    told = subprocess.run(
        [str(python), "-I", "-W", "error", "-m", "airmodels_repository_native"],
        capture_output=True,
        encoding="utf-8",
    )
    assert (told.returncode, told.stdout) == (0, "".join(f"{each}: compiled\n" for each in FOLDERS))


def test_the_verdicts_are_those_of_python(wheel: Path, tmp_path: Path) -> None:
    folder = native_builds.unpacked(wheel, tmp_path)
    seen, found = native.disagreements(targets.of_the_repository(), folder, 500)
    assert not found, "\n".join([f"{len(found)} disagreements", *found[:20]])
    assert min(seen.values()) > 500


def test_so_are_those_of_every_kind_of_rule(small: Path) -> None:
    seen, found = native.disagreements(targets.of_the_small_specs(), small, 500)
    assert not found, "\n".join([f"{len(found)} disagreements", *found[:20]])
    assert min(seen.values()) > 500


def test_the_package_asks_them(run: Run) -> None:
    """The functions of the package, those of a model and those of its dataclasses."""
    cases = [
        case
        for slug in ("ideogram-1-0-remix", "ideogram-3-0")
        for case in vector_files.cases(targets.of_the_repository().folder, slug)
    ]
    text = "".join(json.dumps(case["request"]) + "\n" for case in cases)
    told = run(JUDGE, text)
    assert told.stdout.splitlines()[:-1] == [str(case["valid"]) for case in cases], told.stderr
    code = (
        "import airmodels_repository as package\n"
        "from airmodels_repository.ideogram_3_0 import shapes, verdict\n"
        "package.is_valid({'model': 'ideogram:4@1'})\n"
        "asked = [package._loaded['ideogram:4@1'], verdict._request, shapes._request]\n"
        "print(*{type(each).__name__ for each in asked}, len({*asked}))"
    )
    assert run(code).stdout == "builtin_function_or_method 1\n"
    assert run(code, AIRMODELS_REPOSITORY_NATIVE="0").stdout == "function 1\n"


def test_importing_the_package_loads_nothing_compiled(run: Run) -> None:
    """A verdict loads its own model alone, and nothing that takes long."""
    code = (
        "import airmodels_repository as package\n"
        "print([each for each in sys.modules if 'native' in each])\n"
        "package.is_valid({'model': 'ideogram:4@1'})\n"
        "loaded = [each for each in sys.modules if '_native.verdicts.' in each and 'mypyc' not in each]\n"
        "print(*loaded, {'typing', 'collections', 'fractions'} & {*sys.modules})"
    )
    assert run(code).stdout == "[]\nairmodels_repository_native.verdicts.ideogram_3_0 set()\n"


def test_a_verdict_of_another_source_is_not_taken(installed: Path, run: Run) -> None:
    path = installed / "airmodels_repository" / "ideogram_3_0" / "verdict.py"
    path.write_text(path.read_text(encoding="utf-8").replace("<= 2000", "<= 3000"), encoding="utf-8")
    told = run(STATE)
    assert told.returncode == 1
    assert told.stdout.splitlines() == [
        f"{each}: "
        + ("in Python, for what is compiled is of another source" if "3_0" in each else "compiled")
        for each in FOLDERS
    ]
    model = targets.of_the_repository().model("ideogram-3-0")
    longer = json.dumps({**completed(model, model.examples[0]), "positivePrompt": "x" * 2500})
    assert run(JUDGE, longer).stdout.startswith("True\n")


def test_nor_is_one_beside_another_runtime(installed: Path, run: Run) -> None:
    with (installed / "airmodels_repository" / "_runtime" / "values.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    told = run(STATE)
    assert told.returncode == 1 and told.stdout.count("of another source") == len(FOLDERS)


def test_what_cannot_be_loaded_is_as_if_it_were_not_there(installed: Path, run: Run) -> None:
    (broken,) = (installed / "airmodels_repository_native" / "verdicts").glob("ideogram_3_0.*[!t]")
    broken.write_bytes(b"no library")
    told = run(STATE)
    assert told.returncode == 1
    assert "ideogram_3_0: in Python, for what is compiled cannot be loaded: " in told.stdout
    assert told.stdout.count(": compiled\n") == len(FOLDERS) - 1
    cases = vector_files.cases(targets.of_the_repository().folder, "ideogram-3-0")
    text = "".join(json.dumps(case["request"]) + "\n" for case in cases)
    assert run(JUDGE, text).stdout.splitlines()[:-1] == [str(case["valid"]) for case in cases]
    (installed / "airmodels_repository_native" / "__init__.py").write_text("1 / 0\n", encoding="utf-8")
    assert run(JUDGE, text).stdout.splitlines()[:-1] == [str(case["valid"]) for case in cases]


def test_the_environment_keeps_them_out(run: Run) -> None:
    told = run(STATE, AIRMODELS_REPOSITORY_NATIVE="0")
    assert told.returncode == 1
    assert told.stdout.splitlines() == [
        f"{each}: in Python, as AIRMODELS_REPOSITORY_NATIVE says" for each in FOLDERS
    ]
