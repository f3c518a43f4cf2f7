"""A template that fails for one model stops that model alone; one that fails for all stops everything."""

import shutil
from pathlib import Path

import pytest

from broken_specs import SLUG, edit, run, spec
from made_outputs import tree
from specwright.diagnostics import OutputCode
from specwright.driver import output_faults
from specwright.driver.compile import compile_project
from specwright.driver.project import found_or_begun
from specwright.ir.tree import walk
from test_faults import many, root

__all__ = ["many", "root"]  # fixtures


@pytest.mark.parametrize(
    "written", ["{{ front.title | nothing_of_the_kind }}", "{{ title }}{{ 1 // (summary | length - 1) }}"]
)
def test_a_template_that_fails_for_all_stops_all(
    root: Path, written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "templates/markdown").mkdir(parents=True)
    (root / "templates/markdown/page.md.j2").write_text(f"\n{written}\n", encoding="utf-8")
    before = tree(root / "generated")
    assert run(root, "generate") == 2
    err = capsys.readouterr().err
    assert err.count("templates/markdown/page.md.j2:2: ") == 1 and "for this model" not in err
    assert tree(root / "generated") == before


def test_a_template_that_fails_for_one_model_stops_that_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A template of the project's own may rest on what a model says by chance."""
    (root / "templates/markdown").mkdir(parents=True)
    own = root / "templates/markdown/page.md.j2"
    own.write_text("{{ title }}{{ 1 // (('Nought' not in title) | int) }}\n", encoding="utf-8")
    assert run(root, "generate") == 0
    good = spec(root).read_text(encoding="utf-8")
    edit(spec(root), "\ntitle: ", "\ntitle: Nought ")
    other = spec(root, "ideogram-4-0-remix-3")
    edit(other, "\ntitle: ", "\ntitle: New ")
    before = tree(root / "generated")
    assert run(root, "generate", "--all-or-nothing") == 1
    assert tree(root / "generated") == before
    for again in range(2):  # the second time from what was kept
        capsys.readouterr()
        assert run(root, "generate") == 1
        err = capsys.readouterr().err
        assert "page.md.j2:1: ZeroDivisionError: " in err and ", for this model [template]" in err
        assert f"{SLUG} stays as it was last generated" in err, again
    partly = tree(root / "generated")
    assert partly[f"markdown/{SLUG}.md"] == before[f"markdown/{SLUG}.md"]
    assert partly[f"markdown/{other.stem}.md"].startswith("New ")
    spec(root).write_text(good, encoding="utf-8")
    assert run(root, "generate") == 0
    mended = tree(root / "generated")
    shutil.rmtree(root / "generated")
    shutil.rmtree(root / ".specwright")
    assert run(root, "generate") == 0
    assert tree(root / "generated") == mended


def test_a_model_of_very_many_parameters_is_checked_and_has_no_outputs(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_faults, "MOST_PARAMETERS", 25)
    project = found_or_begun(root)
    checked = compile_project(project, targets=(), lint=False)
    assert not checked.has_errors
    result = compile_project(project, lint=False)
    errors = [each for each in result.diagnostics if each.severity == "error"]
    large = {each.location for each in checked.models if len([*walk(each.request.root)]) > 26}
    assert errors and {each.code for each in errors} == {OutputCode.TOO_LARGE}
    assert {each.location for each in errors} == large and result.outputs is None
    assert "parameters, and targets are made of at most 25; take parameters" in errors[0].message
