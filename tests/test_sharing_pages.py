"""Pages beside shared files, which are named only where the spec then says what the page says."""

import shutil
from pathlib import Path

import pytest

from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.ir.model import Model

HERE = Path(__file__).parent
PAGE = HERE.parent / "generated" / "markdown" / "ideogram-1-0-remix.md"
SHARED = HERE.parent / "specs"
SPEC = "specs/models/ideogram/ideogram-clip-1.yaml"
OTHERS = "- `base64Data` Base64 text inside the response\n- `dataURI` Data URI inside the response\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    shutil.copytree(SHARED / "shared", tmp_path / "specs" / "shared")
    shutil.copy(SHARED / "api.yaml", tmp_path / "specs")
    return tmp_path


def page(root: Path, *, advice: bool, values: bool) -> str:
    """A page of our own about another model: with the advice on `ttl`, with the values that it names."""
    text = PAGE.read_text(encoding="utf-8")
    text = text.replace("ideogram-1-0-remix", "ideogram-clip-1").replace("ideogram:1@2", "ideogram:clip@1")
    (sentence,) = [line for line in text.split("\n") if "comes with the advice" in line]
    assert OTHERS in text
    text = text if values else text.replace(OTHERS, "")
    text = text if advice else text.replace(f"\n---\n\n{sentence}\n", "")
    (root / "page.md").write_text(text, encoding="utf-8")
    return str(root / "page.md")


def model(root: Path) -> Model:
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    (found,) = compiled.models
    return found


@pytest.mark.parametrize(
    ("advice", "values", "is_shared"),
    [(True, True, True), (False, True, False), (False, False, False), (True, False, False)],
)
def test_a_shared_file_is_named_where_it_says_no_more(
    advice: bool, values: bool, is_shared: bool, root: Path
) -> None:
    source = page(root, advice=advice, values=values)
    assert main(["--project", str(root), "import", source]) == 0
    text = (root / SPEC).read_text(encoding="utf-8")
    assert ("use: [api-options" in text) is is_shared
    assert "{use: api-options" in text or is_shared  # parameters bring no rules
    assert any(check.advice for check in model(root).request.checks) is (advice and values)
    assert ("readings:" in text) is (advice and not values)
    assert main(["--project", str(root), "import", source]) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == text
