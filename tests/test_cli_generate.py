"""`specwright generate` and `specwright check`: what they say, what they leave, how they end."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Protocol

import pytest

from specwright.cli import main
from specwright.emit.output import Output
from specwright.problems import Code, Location, Problem


class Build(Protocol):
    """Called with outputs by path, and problems."""

    def __call__(self, files: dict[str, str], *problems: Problem) -> None: ...


SPEC = "specs/models/acme/paint.yaml"
WARNING = Problem(
    location=Location(file=SPEC, line=3), path="a", message="is odd", code=Code.EMPTY, severity="warning"
)
ERROR = Problem(location=Location(file=SPEC, line=4), path="b", message="is wrong", code=Code.WRONG_VALUE)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / SPEC).parent.mkdir(parents=True)
    (tmp_path / SPEC).write_text("model: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Build:
    """Says what compiling gives from now on, in place of the stages."""

    def give(files: dict[str, str], *problems: Problem) -> None:
        outputs = [Output(path=path, text=text) for path, text in files.items()]
        catalog = SimpleNamespace(models=())
        built = (None, None, [*problems]) if ERROR in problems else (outputs, catalog, [*problems])
        stages = SimpleNamespace(build=lambda project: built)
        monkeypatch.setitem(sys.modules, "specwright.stages", stages)

    return give


def tree(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file()
    }


def test_generate_writes_and_counts(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n", "b/c": "2\n"})
    assert main(["generate"]) == 0
    assert capsys.readouterr().out.startswith("0 models, 2 files (2 written, 0 unchanged, 0 removed), ")
    build({"a": "1\n"})
    assert main(["generate"]) == 0
    assert capsys.readouterr().out.startswith("0 models, 1 file (0 written, 1 unchanged, 1 removed), ")
    assert sorted(tree(root / "generated")) == ["a", "lock.json"]


def test_an_error_writes_nothing_and_shows_everything(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    before = tree(root)
    build({"a": "2\n"}, WARNING, ERROR)
    capsys.readouterr()
    assert main(["generate"]) == 1
    assert tree(root) == before
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        f"{SPEC}:3:1: warning: a: is odd [empty]",
        f"{SPEC}:4:1: b: is wrong [wrong-value]",
        "1 error, 1 warning",
        "nothing written",
    ]


def test_warnings_do_not_stop_generate(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n"}, WARNING)
    assert main(["generate"]) == 0
    assert "is odd [empty]" in capsys.readouterr().err
    assert (root / "generated/a").exists()


def test_dry_run_changes_nothing(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n", "gone": "1\n"})
    main(["generate"])
    before = tree(root)
    build({"a": "2\n", "b": "1\n"})
    capsys.readouterr()
    assert main(["generate", "--dry-run"]) == 0
    assert tree(root) == before
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["would remove generated/gone", "would write generated/a", "would write generated/b"]
    assert lines[3].startswith("0 models, 2 files (2 to be written, 0 unchanged, 1 to be removed), ")


def test_strangers_are_a_warning_unless_they_are_in_the_way(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    (root / "generated/mine").write_text("mine", encoding="utf-8")
    assert main(["generate"]) == 0
    assert "warning: generated/mine is not specwright's" in capsys.readouterr().err
    build({"a": "2\n", "mine": "1\n"})
    assert main(["generate"]) == 1
    assert "error: generated/mine: specwright did not write the file" in capsys.readouterr().err
    assert tree(root / "generated")["a"] == "1\n"
    assert main(["check"]) == 1
    assert "generated/mine: specwright did not write the file" in capsys.readouterr().out


def test_check_before_the_first_run(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n"})
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "nothing is generated yet\n"
    assert not (root / "generated").exists()


def test_check_compiles_nothing_when_nothing_moved(
    root: Path, build: Build, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    monkeypatch.setitem(sys.modules, "specwright.stages", None)
    assert main(["check"]) == 0
    assert capsys.readouterr().err == "up to date: 1 file\n"
    build({"a": "2\n"})
    assert main(["check", "--rebuild"]) == 1
    assert "no input changed since the last run" in capsys.readouterr().out


def test_check_names_what_is_wrong_with_each_file(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({name: f"{name} 1\n" for name in ("edited", "missing", "orphan", "stale", "same")})
    main(["generate"])
    (root / "generated/edited").write_text("by hand\n", encoding="utf-8")
    (root / "generated/missing").unlink()
    (root / "generated/mine").write_text("mine", encoding="utf-8")
    (root / SPEC).write_text("model: y\n", encoding="utf-8")
    (root / "specs/api.yaml").write_text("title: y\n", encoding="utf-8")
    build({"edited": "edited 1\n", "missing": "1\n", "stale": "stale 2\n", "same": "same 1\n", "new": "\n"})
    before = tree(root)
    capsys.readouterr()
    assert main(["check"]) == 1
    assert tree(root) == before
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        *("changed since the last run:", "  specs/api.yaml (new)", f"  {SPEC}"),
        "generated/orphan: no longer generated",
        "generated/edited: edited by hand",
        "generated/missing: missing, it was deleted",
        "generated/new: not generated yet",
        "generated/stale: stale",
        "generated/mine: not specwright's",
        *("--- generated/edited", "+++ generated/edited (as generated)"),
        *("@@ -1 +1 @@", "-by hand", "+edited 1"),
        *("--- generated/stale", "+++ generated/stale (as generated)"),
        *("@@ -1 +1 @@", "-stale 1", "+stale 2"),
    ]
    assert captured.err == "run 'specwright generate'\n"


def test_check_notices_an_input_that_moved_no_output(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    (root / SPEC).write_text("model: x # a remark\n", encoding="utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "generated/lock.json: does not tell the inputs as they are"
    )
    assert main(["generate"]) == 0
    assert main(["check"]) == 0


def test_check_shows_line_ends(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n2\n"})
    main(["generate"])
    (root / "generated/a").write_bytes(b"1\r\n2")
    main(["check"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[-4:] == ["-1\\r", "-2 (no line end)", "+1", "+2"]


def test_check_shortens_unless_told_not_to(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({f"{number:03}": "".join(f"old {line}\n" for line in range(50)) for number in range(60)})
    main(["generate"])
    build({f"{number:03}": "".join(f"new {line}\n" for line in range(50)) for number in range(60)})
    capsys.readouterr()
    assert main(["check", "--rebuild"]) == 1
    out = capsys.readouterr().out
    assert "… 20 more; --full shows all" in out
    assert "… 73 more lines of difference; --full shows all" in out
    assert "… 55 more files differ; --full shows how" in out
    assert main(["check", "--rebuild", "--full"]) == 1
    full = capsys.readouterr().out
    assert "--full" not in full
    assert full.count("+new 49") == 60


def test_check_shortens_long_lines(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "x" * 1000 + "\n"})
    main(["generate"])
    build({"a": "y" * 1000 + "\n"})
    capsys.readouterr()
    main(["check", "--rebuild"])
    assert capsys.readouterr().out.splitlines()[-1] == f"+{'y' * 159}…"
    main(["check", "--rebuild", "--full"])
    assert capsys.readouterr().out.splitlines()[-1] == f"+{'y' * 1000}"


def test_check_tells_of_errors_in_specs(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({}, ERROR)
    assert main(["check"]) == 1
    assert "is wrong [wrong-value]" in capsys.readouterr().err


def test_an_interrupted_run_is_told_and_undone(
    root: Path, build: Build, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n", "b": "1\n"})
    main(["generate"])
    build({"a": "2\n", "b": "2\n"})
    with monkeypatch.context() as patch:
        real, renamed = os.replace, list[Path]()

        def dies_after_one_output(source: Path, target: Path) -> None:
            renamed.append(target)
            if len(renamed) > 2:
                raise KeyboardInterrupt
            real(source, target)

        patch.setattr(os, "replace", dies_after_one_output)
        assert main(["generate"]) == 130
    assert tree(root / "generated")["a"] == "2\n"
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[1].startswith("a run was interrupted while it wrote")
    build({}, ERROR)
    assert main(["generate"]) == 1
    assert tree(root / "generated")["a"] == "1\n"
    assert "an interrupted run has been undone" in capsys.readouterr().err
    build({"a": "1\n", "b": "1\n"})
    assert main(["check"]) == 0


def test_an_output_folder_that_cannot_be_made_is_told(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    (root / "generated").write_text("a file", encoding="utf-8")
    assert main(["generate"]) == 2
    assert capsys.readouterr().err.startswith("error: ")


@pytest.mark.parametrize("module", ["yaml", "jinja2", "datamodel_code_generator", "specwright.stages"])
def test_check_imports_nothing_heavy_when_nothing_moved(root: Path, module: str, build: Build) -> None:
    build({"a": "1\n"})
    main(["generate"])
    assert module not in imported_by_check()


def imported_by_check() -> str:
    code = "import sys; from specwright.cli import main; assert main(['check']) == 0; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_broken_template_is_named_with_its_line(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("specs", "templates"):
        shutil.copytree(Path(__file__).parents[1] / name, project / name)
    template = project / "templates/python/_registry.py.j2"
    template.write_text("first\n{{ nobody_knows }}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "specwright", "generate"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "templates/python/_registry.py.j2:2: 'nobody_knows' is undefined" in done.stderr
    assert not (project / "generated/python").exists()
