"""Which parameters a page's examples use: an import notes their names, and an update follows the page."""

from pathlib import Path

import pytest

from specwright.cli.app import main

PAGE = (Path(__file__).parent / "pages" / "kite-2.md").read_text(encoding="utf-8")
SPEC = "specs/models/acme-works/acme-kite-2.yaml"
SIZE = '  "width": 1024,\n  "height": 1024\n'


def imported(root: Path, page: str) -> list[str]:
    """What the spec says of examples, once the page is imported."""
    (root / "page.md").write_text(page, encoding="utf-8")
    assert main(["--project", str(root), "import", str(root / "page.md")]) == 0
    lines = (root / SPEC).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("used:")]


def test_optional_parameters_stand_in_the_order_of_the_page(tmp_path: Path) -> None:
    assert imported(tmp_path, PAGE) == ["used: [inputs.sketches, width, height]"]
    text = (tmp_path / SPEC).read_text(encoding="utf-8")
    assert imported(tmp_path, PAGE) and (tmp_path / SPEC).read_text(encoding="utf-8") == text


def test_what_more_examples_use_comes_first(tmp_path: Path) -> None:
    """And nothing of what they hold gets into the spec, nor a name that the page does not describe."""
    at = PAGE.index('"prompt": "The same kite')
    page = PAGE[:at] + '"height": 768,\n  "prompted": 4321,\n  ' + PAGE[at:]
    assert imported(tmp_path, page) == ["used: [height, inputs.sketches, width]"]
    assert "4321" not in (tmp_path / SPEC).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("size", "due"),
    [
        ('  "height": 1024\n', ["used: [inputs.sketches, height]"]),
        (SIZE, ["used: [inputs.sketches, width, height]"]),
    ],
)
def test_an_update_follows_the_page(size: str, due: list[str], tmp_path: Path) -> None:
    assert imported(tmp_path, PAGE) == ["used: [inputs.sketches, width, height]"]
    assert PAGE.count(SIZE) == 1
    assert imported(tmp_path, PAGE.replace(SIZE, size)) == due


def test_without_examples_nothing_is_said_of_them(tmp_path: Path) -> None:
    imported(tmp_path, PAGE)
    assert imported(tmp_path, PAGE[: PAGE.index("## Examples")].rstrip("\n -") + "\n") == []
