"""A page that changed, put into a spec that people have lived in: what changes, and what stays as it was.

Each case in `tests/updating/cases/` begins with what changes on the page (`<` lines become the `>` lines that
follow them), then has the difference of the specs that is due, then what the command says. `specs/` is the
project before, `page.md` the page that it was read from.
"""

import re
import shutil
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest

from specwright.cli.app import main

FOLDER = Path(__file__).with_name("updating")
CASES = sorted((FOLDER / "cases").glob("*.txt"))
SPEC = "specs/models/acme/paint-2.yaml"


def changed(page: str, changes: list[str]) -> str:
    """The page with each run of `<` lines replaced by the `>` lines behind it."""
    runs = re.findall(r"((?:^<.*\n)+)((?:^>.*\n)*)", "\n".join([*changes, ""]), re.MULTILINE)
    assert runs
    for old, new in runs:
        before, after = ("".join(line[2:] + "\n" for line in each.splitlines()) for each in (old, new))
        assert page.count(before) == 1, before
        page = page.replace(before, after)
    return page


def imported(root: Path, page: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command says, its hash and day made out."""
    (root / "page.md").write_text(page, encoding="utf-8")
    capsys.readouterr()
    main(["--project", str(root), "import", str(root / "page.md")])
    out = capsys.readouterr()
    return (out.out + out.err).replace(f"{root}/", "")


def project(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER / "specs", tmp_path / "specs")
    return tmp_path


def difference(before: str, after: str) -> str:
    """What differs, without the hash of the page and the day."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    text = "\n".join(line for line in lines if not line.startswith("@@"))
    text = re.sub(r"[0-9a-f]{64}", "HASH", text)
    return text.replace(date.today().isoformat(), "TODAY")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_an_update_changes_what_the_page_changed(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes, due, said = case.read_text(encoding="utf-8").rstrip("\n").split("\n---\n")
    root = project(tmp_path)
    before = (root / SPEC).read_text(encoding="utf-8")
    page = changed((FOLDER / "page.md").read_text(encoding="utf-8"), changes.splitlines())
    output = imported(root, page, capsys)
    assert difference(before, (root / SPEC).read_text(encoding="utf-8")) == due
    assert output.rstrip("\n") == said


def test_a_page_that_did_not_change_changes_no_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path)
    files = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    said = imported(root, (FOLDER / "page.md").read_text(encoding="utf-8"), capsys)
    assert said == f"{SPEC}: unchanged\n"
    assert {path: path.read_bytes() for path in files} == files


def test_line_endings_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path)
    text = (root / SPEC).read_bytes().replace(b"\n", b"\r\n")
    (root / SPEC).write_bytes(text)
    page = (FOLDER / "page.md").read_text(encoding="utf-8")
    imported(root, page.replace("- **Status**: live", "- **Status**: coming-soon"), capsys)
    after = (root / SPEC).read_bytes()
    assert b"status: coming-soon\r\n" in after
    assert after.count(b"\n") == after.count(b"\r\n") == text.count(b"\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- **Max**: `99`", "- **Most**: `99`"),
        ("- **Default**: `95`", "- **Default**: `999`"),
        ("`width` and `height` must be used together.", "`width` adores `height`."),
        ("| `1K (16:9)` | `1280x720` |", "| `1K (16:9)` | `1280 by 720` |"),
        ("# Acme Paint 2\n\nA brush", "A brush"),
    ],
)
def test_a_page_with_an_error_leaves_everything(
    old: str, new: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    page = (FOLDER / "page.md").read_text(encoding="utf-8")
    assert old in page
    said = imported(root, page.replace(old, new), capsys)
    assert "nothing written" in said
    assert {path: path.read_bytes() for path in before} == before
    assert {path for path in root.rglob("*") if path.is_file()} == {*before, root / "page.md"}
