"""Doubtful specs: the solver says of each what it begins with, and nothing else; the models leave it silent.

A case is laid down as those of `tests/errors/` are, and has the lines that `specwright lint --all` prints.
What stands before `--` in its name is the code of a finding that it shows.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from specwright.cli import diagnostics as printed
from specwright.diagnostics import Diagnostic, FindingCode
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.solver import space
from test_errors import SPEC, code, lay_down, project

CASES = Path(__file__).with_name("lint")
PROVED = {
    each
    for each in FindingCode
    if each.startswith(("always", "dead", "default", "implied", "no-valid", "unusable"))
}


def cases() -> list[Path]:
    return sorted(path for path in CASES.iterdir() if path.suffix == ".yaml" or path.is_dir())


def lines(problems: Iterable[Diagnostic]) -> list[str]:
    """The problems as `lint` prints them."""
    found: list[str] = []
    printed.lines(
        problems, lambda *parts: found.append("".join(p if isinstance(p, str) else p[0] for p in parts))
    )
    return found


def expected(case: Path, root: Path) -> list[str]:
    due = lay_down(case, root)
    return [line.replace(f"{SPEC}:    see ", f"    see {SPEC}:") for line in due]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.stem)
def test_a_doubtful_spec_gets_its_findings(case: Path, tmp_path: Path) -> None:
    due = expected(case, tmp_path)
    problems = compile_project(project(tmp_path), targets=()).diagnostics
    assert lines(problems) == due
    assert code(case) in {problem.code for problem in problems}


@pytest.mark.parametrize("code_due", list(FindingCode))
def test_each_finding_has_a_case(code_due: FindingCode) -> None:
    assert code_due in {code(case) for case in cases()}


def test_each_finding_has_a_row(repository: Path) -> None:
    text = (repository / "specs" / "README.md").read_text(encoding="utf-8")
    _, _, table = text.partition("## What the solver finds\n")
    rows = re.findall(r"^\| `([\w-]+)` \|", table.partition("\n## ")[0], re.MULTILINE)
    assert sorted(rows) == sorted(FindingCode)


def test_the_models_leave_the_solver_silent(repository: Path) -> None:
    compiled = compile_project(find(repository), targets=())
    assert {each.severity for each in compiled.diagnostics} <= {"info"}
    assert len(compiled.diagnostics) <= len(compiled.models)


@pytest.mark.parametrize("case", ["default-spoils--minimal.yaml", "unusable-parameter.yaml"])
def test_an_error_keeps_a_spec_from_being_compiled(case: str, tmp_path: Path) -> None:
    lay_down(CASES / case, tmp_path)
    compiled = compile_project(project(tmp_path))
    assert compiled.outputs is None
    assert compiled.catalog is None
    assert [problem.severity for problem in compiled.shown()] == ["error"]


@pytest.mark.parametrize("case", ["implied-rule--doubled.yaml", "unusable-row--acknowledged.yaml"])
def test_remarks_are_silent_unless_asked_for(case: str, tmp_path: Path) -> None:
    lay_down(CASES / case, tmp_path)
    compiled = compile_project(project(tmp_path))
    assert compiled.outputs
    assert not compiled.shown()


@pytest.mark.parametrize("steps", [0, 12])
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.stem)
def test_a_search_cut_short_claims_nothing_new(
    case: Path, steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    due = expected(case, tmp_path)
    monkeypatch.setattr(space, "STEPS", steps)
    problems = compile_project(project(tmp_path), targets=()).diagnostics
    about = [f" {problem.path}: " for problem in problems if problem.code in PROVED]
    assert not [path for path in about if not any(path in line for line in due)]
    if steps == 0:
        assert not about


def test_findings_do_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); from test_lint import *\n"
        "for case in cases()[::3]:\n"
        "    root = Path(sys.argv[2]) / case.name\n"
        "    root.mkdir(); lay_down(case, root)\n"
        "    print(*lines(compile_project(project(root), targets=()).diagnostics), sep='\\n')"
    )
    printed_lines = set()
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        run = subprocess.run(
            [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path / seed)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        printed_lines.add(run.stdout)
    assert len(printed_lines) == 1
