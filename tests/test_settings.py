"""What `[tool.specwright]` may say: each fault at its line, each key documented, outputs stay inside."""

import re
from pathlib import Path

import pytest

from specwright.cli.app import main
from specwright.driver.project import Project, ProjectError, find
from specwright.driver.settings import SETTINGS, line_of

BAD = [
    *('package = "class"', 'package = "a-b"', 'package = "json"', 'package = "1a"', 'package = "a.b"'),
    *('package = "_a"', 'package = "pydantic"', 'package = "con"', 'package = "é"', 'package = "airmodels_"'),
    *('package = ""', "package = 3", "package = true", 'package = ["a"]', "package = 2026-11-30"),
    *('package = "a\\u0000b"', 'package = "a/b"', 'package = "a\\nb"', "package = nan", "package = {a = 1}"),
    *('pydantic-package = "airmodels"', 'pydantic-package = "def"', 'package = "airmodels_pydantic"'),
    *('pydantic-package = "airmodels_native"', 'pydantic-package = "AirModels_Native"'),
    *('npm-package = "A"', 'npm-package = "a b"', 'npm-package = "../a"', 'npm-package = "@/a"'),
    *('npm-package = "fs"', 'npm-package = "node_modules"', 'npm-package = "."', 'npm-package = "@a/b/c"'),
    *('bundle = "python"', 'bundle = "../b"', 'bundle = "a/b"', 'bundle = "lock.json"', 'bundle = "nul"'),
    *('bundle = ".staging"', 'bundle = "Python"', 'bundle = "a."', 'bundle = "."', 'bundle = " "'),
    *('version = "one"', 'version = "1"', 'version = "1.2"', 'version = "01.2.3"', "version = 1.2"),
    *(
        'version = "1.2.3\\n"',
        'version = "1.2.3-x"',
        'version = "v1.2.3"',
        'version = "\u0661.\u0662.\u0663"',
    ),
    *('schema-base = "x"', 'schema-base = "https://a"', 'schema-base = "https://a/b"'),
    *('schema-base = "https://a/b c/"', 'schema-base = "file:///a/"', 'schema-base = "https://a/#/"'),
    *('generated = ".."', 'generated = "../.."', 'generated = "specs"', 'generated = "."', 'generated = ""'),
    *('generated = "specs/out"', 'generated = "/tmp/out"', 'generated = "a/../.."', 'generated = "~/x"'),
    *('generated = "tests"', 'generated = "link"', 'generated = "link/out"', 'generated = "circle"'),
    *('generated = ".git"', 'generated = "a.txt"', 'generated = "templates"', 'generated = "a\\u0000"'),
    *("generated = 1", 'generated = "C:\\\\out"', f'generated = "{"x" * 300}"', "generated = []"),
    *(
        'specs = "nowhere"',
        'specs = "."',
        'specs = "/"',
        "specs = 1",
        'specs = "a\\u0000"',
        'specs = "a.txt"',
    ),
    *('templates = "."', 'templates = "/tmp"', "templates = []", 'templates = "specs/.."'),
    *('targets = ["pyhton"]', "targets = []", 'targets = "python"', "targets = {}", 'targets = [["python"]]'),
    *('pakage = "a"', '"a b" = 1', 'a.b = "c"'),
]
GOOD = [
    *('package = "models2"', 'package = "Acme"', 'package = "match"', 'pydantic-package = "models_p"'),
    *('npm-package = "@acme/models"', 'npm-package = "a.b-c"', 'npm-package = "@acme/fs"'),
    *('version = "1.2.3"', 'version = "0.0.0"', 'version = "10.20.30-rc.1"', 'bundle = "acme-1.0"'),
    *('schema-base = "https://acme.example/"', 'schema-base = "http://localhost:8080/a/b/"'),
    *('generated = "out"', 'generated = "a/b"', 'generated = "a/../out"', 'generated = "mine"'),
    *('specs = "./specs"', 'templates = "../shared"', 'targets = ["python", "cases"]', "# nothing"),
]
BROKEN = {
    "[tool.specwright": "1:17",
    "[tool.specwright]\npackage = \n": "2:11",
    "[tool.specwright]\npackage = 'a'\npackage = 'b'\n": "3:14",
    "a = " + "[" * 3000 + "]" * 3000: "1:1",
    "a = " + "9" * 5000: "1:1",
}
NO_TABLE = ["[tool]\nspecwright = 3\n", "[[tool.specwright]]\n", "tool.specwright = 'a'\n"]
SHAPES = [
    "[tool.specwright]\nVERY = 1\n",
    "[project]\nVERY = 'x'\n[tool.specwright]\nVERY = 1\n",
    "[tool]\nspecwright.VERY = 1\n",
    "[tool]\nspecwright = {VERY = 1}\n",
    "tool.specwright.VERY = 1\n",
    "[ tool . 'specwright' ]\n\n# VERY\n'VERY' = 1\n",
    "tool = {specwright = {VERY = 1}}\n",
    "[tool.specwright]\ntargets = [\n  'python',\n]\nVERY = 1\n",
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    for name in ("specs", "templates", "tests", ".git", "mine/python"):
        (root / name).mkdir(parents=True)
    (root / "tests" / "test_a.py").write_text("", encoding="utf-8")
    (root / "a.txt").write_text("", encoding="utf-8")
    (root / "link").symlink_to(tmp_path)
    (root / "circle").symlink_to("circle")
    monkeypatch.chdir(root)
    return root


def read(root: Path, text: str) -> Project:
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    return find(root)


@pytest.mark.parametrize("line", BAD)
def test_a_fault_is_told_at_its_line(root: Path, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ProjectError) as told:
        read(root, f"# a project\n\n[tool.specwright]\n{line}\n\n[tool.other]\nx = 1\n")
    assert str(told.value).startswith("pyproject.toml:4:1: [tool.specwright] "), told.value
    assert main(["generate"]) == main(["validate", "a.txt"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines and all(each.startswith("error: pyproject.toml:4:1: ") for each in lines)


@pytest.mark.parametrize("line", GOOD)
def test_what_is_right_is_taken(root: Path, line: str) -> None:
    assert read(root, f"[tool.specwright]\n{line}\n").root == root


def test_all_faults_are_told_at_once(root: Path) -> None:
    with pytest.raises(ProjectError) as told:
        read(root, "[tool.specwright]\npackage = 'class'\nversion = 'one'\nwhat = 1\n")
    assert [each.split(" ")[0] for each in str(told.value).splitlines()] == [
        f"pyproject.toml:{number}:1:" for number in (2, 3, 4)
    ]


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_that_is_no_toml_is_told_at_its_place(root: Path, text: str) -> None:
    with pytest.raises(ProjectError, match=rf"^pyproject\.toml:{BROKEN[text]}: cannot be read: "):
        read(root, text)


@pytest.mark.parametrize("text", NO_TABLE)
def test_what_is_no_table_is_told(root: Path, text: str) -> None:
    with pytest.raises(ProjectError, match="is no table of keys"):
        read(root, text)


@pytest.mark.parametrize("text", ["tool = 3\n", "[[tool]]\n", "tool = []\n", "\ufeff[tool.specwright]\n"])
def test_what_others_write_does_not_matter(root: Path, text: str) -> None:
    assert read(root, text).names.package == "airmodels"


@pytest.mark.parametrize("text", SHAPES)
def test_the_line_of_a_key_is_found_however_tables_are_written(text: str) -> None:
    due = [number for number, line in enumerate(text.splitlines(), 1) if "VERY" in line][-1]
    assert line_of(text, "VERY") == due


def test_a_link_does_not_lead_outputs_out_of_the_project(root: Path, tmp_path: Path) -> None:
    """Without a setting, too."""
    (root / "generated").symlink_to(tmp_path)
    with pytest.raises(ProjectError, match="'generated' leaves the project"):
        read(root, "")


def test_no_settings_are_settings(root: Path) -> None:
    assert find(root).generated == root / "generated"


def test_each_setting_is_documented(repository: Path) -> None:
    """The specs' README has a row for each key, in the order of the code."""
    text = (repository / "specs" / "README.md").read_text(encoding="utf-8")
    section = text.partition("\n## Settings")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE) == [each.name for each in SETTINGS]
