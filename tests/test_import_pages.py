"""The pages of the documentation make the specs that stand in the repository, and change nothing in them."""

import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.ir.model import Model

ROOT = Path(__file__).parents[1]
PAGES = ROOT.parent / "shared" / "pages"
SLUGS = ("ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix")
# Wording, judgement about clients, and the day: none of them is on a page.
OURS = {
    "location",
    "description",
    "note",
    "summary",
    "examples",
    "fill",
    "message",
    "read",
    "because",
}


def sources() -> list[str]:
    names = [*(f"{slug}.md" for slug in SLUGS), "ideogram-2-0-remix.txt"]
    missing = [name for name in names if not (PAGES / name).is_file()]
    if missing:
        pytest.skip(f"the documentation pages are not at hand: no {missing[0]} in {PAGES.name}")
    return [str(PAGES / name) for name in names]


def facts(value: Any) -> Any:
    """What the IR holds of a model, without what is ours."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = {each.name: getattr(value, each.name) for each in fields(value) if each.name not in OURS}
        return {"is": type(value).__name__} | {name: facts(each) for name, each in kept.items()}
    if isinstance(value, tuple | list):
        return [facts(each) for each in value]
    if isinstance(value, dict):
        return {name: facts(each) for name, each in value.items() if name not in OURS}
    return value


def stated(model: Model) -> Any:
    """The facts of a model; the order in which rules stand is none of them, nor what `fill` makes of them."""
    found = facts(model)
    for direction in ("request", "response"):
        for check in found[direction]["checks"]:
            check["fixes"] = [each for each in check["fixes"] if each[0]["is"] != "Generate"]
        found[direction]["checks"].sort(key=repr)
        found[direction]["rules"].sort(key=repr)
    return found


def models(root: Path) -> dict[str, Model]:
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    return {model.slug: model for model in compiled.models}


def tree(root: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted((root / "specs").rglob("*")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path.read_bytes()


@pytest.mark.parametrize("sharing", [True, False], ids=["shared groups", "nothing shared"])
def test_the_pages_make_the_specs_that_are_here(sharing: bool, tmp_path: Path) -> None:
    given = sources()
    (tmp_path / "specs").mkdir()
    shutil.copy(ROOT / "specs/api.yaml", tmp_path / "specs")
    if sharing:
        shutil.copytree(ROOT / "specs/shared", tmp_path / "specs/shared")
    assert main(["--project", str(tmp_path), "import", *given]) == 0
    made, here = models(tmp_path), models(ROOT)
    assert made.keys() == set(SLUGS)
    for slug in SLUGS:
        assert stated(made[slug]) == stated(here[slug]), slug
        text = (tmp_path / f"specs/models/ideogram/{slug}.yaml").read_text(encoding="utf-8")
        assert max(map(len, text.splitlines())) <= 110
        assert len(text.splitlines()) < (130 if sharing else 170)
    assert main(["--project", str(tmp_path), "lint"]) == 0
    assert main(["--project", str(tmp_path), "generate"]) == 0


def test_the_pages_change_nothing_here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = sources()
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    assert main(["--project", str(tmp_path), "import", *given]) == 0
    assert capsys.readouterr().out.splitlines() == [
        *(f"specs/models/ideogram/{slug}.yaml: unchanged" for slug in SLUGS),
        "4 models: 4 unchanged",
    ]
    assert list(tree(tmp_path)) == list(tree(ROOT))


def test_one_rendering_alone_takes_nothing_away(tmp_path: Path) -> None:
    """The text rendering states array sizes that the Markdown does not; reading the latter keeps them."""
    given = sources()
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    page = next(each for each in given if each.endswith("ideogram-2-0-remix.md"))
    assert main(["--project", str(tmp_path), "import", page]) == 0
    assert list(tree(tmp_path)) == list(tree(ROOT))


def test_the_lines_of_every_page_are_accounted_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = sources()
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    assert main(["--project", str(tmp_path), "import", "--report", "--dry-run", *given]) == 0
    report = [line for line in capsys.readouterr().out.splitlines() if "lines:" in line]
    assert len(report) == len(given)
    assert all(line.endswith("0 unexplained (0.0%)") for line in report), report
