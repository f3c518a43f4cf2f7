"""Importing into projects of our own: from nothing, bad input, several sources, examples that are refused."""

import json
import shutil
from pathlib import Path

import pytest

from specwright.cli.app import main

FOLDER = Path(__file__).with_name("updating")
PAGE = (FOLDER / "page.md").read_text(encoding="utf-8")
SPEC = "specs/models/acme/paint-2.yaml"


def a_page(root: Path, *changes: tuple[str, str]) -> str:
    page = PAGE
    for old, new in changes:
        assert old in page
        page = page.replace(old, new)
    (root / "page.md").write_text(page, encoding="utf-8")
    return str(root / "page.md")


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def test_a_page_begins_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", a_page(tmp_path)) == 0
    text = (tmp_path / SPEC).read_text(encoding="utf-8")
    assert "      prompt: {type: string, required: true, minLength: 1, maxLength: 1000}\n" in text
    assert "description" not in text
    assert "takes orders" not in text
    assert run(tmp_path, "lint") == 0
    assert run(tmp_path, "generate") == 0
    assert run(tmp_path, "import", a_page(tmp_path)) == 0
    assert (tmp_path / SPEC).read_text(encoding="utf-8") == text
    assert f"{SPEC}: unchanged" in capsys.readouterr().out


def test_what_people_have_to_add_is_told_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "import", a_page(tmp_path))
    capsys.readouterr()
    assert run(tmp_path, "lint") == 0
    (misprint,) = capsys.readouterr().out.splitlines()
    assert misprint.endswith("[row-misfits-label]")
    assert run(tmp_path, "lint", "--all") == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.endswith("[no-description]")]
    assert len(told) == 14
    assert "request[2].parameters.layers.items.properties.tint: no description" in "\n".join(told)


def test_origins_that_fit_no_fact_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "import", a_page(tmp_path))
    place = tmp_path / "specs/origins/paint-2.json"
    known = json.loads(place.read_text(encoding="utf-8"))
    assert known["request.prompt.maxLength"] == "0:91"
    place.write_text(json.dumps({**known, "request.prompt.format": "0:90"}), encoding="utf-8")
    shutil.copy(place, place.with_name("paint-3.json"))
    capsys.readouterr()
    assert run(tmp_path, "lint", "--all") == 0
    told = [line for line in capsys.readouterr().out.splitlines() if line.endswith("[stale-origin]")]
    assert [line.split(": ")[0] for line in told] == [
        "specs/origins/paint-2.json:1:1",
        "specs/origins/paint-3.json:1:1",
    ]
    assert "request.prompt.format: the spec does not state this" in told[0]


def test_prose_is_taken_over_on_demand_only(tmp_path: Path) -> None:
    assert run(tmp_path, "import", "--prose", a_page(tmp_path)) == 0
    text = (tmp_path / SPEC).read_text(encoding="utf-8")
    assert "description: What to see." in text
    assert "enum: {CANVAS: Rough., PAPER: Smooth.}" in text
    assert run(tmp_path, "lint") == 0


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", "--dry-run", a_page(tmp_path)) == 0
    assert capsys.readouterr().out.startswith(f"{SPEC}: new, ")
    assert not (tmp_path / "specs").exists()


def test_the_report_accounts_for_the_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "import", "--report", "--dry-run", a_page(tmp_path))
    said = capsys.readouterr().out.splitlines()[0]
    assert said.endswith(": 190 lines: 99 fact (52.1%), 91 prose (47.9%), 0 unexplained (0.0%)")
    page = a_page(tmp_path, ("`width` and `height` must be used together.", "`width` adores `height`."))
    assert run(tmp_path, "import", "--report", page) == 1
    out = capsys.readouterr()
    assert ", 1 unexplained (0.5%)" in out.out
    assert "page.md:22:1: " in out.err
    assert out.err.rstrip().endswith("nothing written")


def test_examples_of_a_page_are_tried_and_bend_no_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = a_page(tmp_path, ('"width": 1024,', '"width": 1000,'))
    assert run(tmp_path, "import", page) == 0
    told = capsys.readouterr().err
    assert "warning: example 'A kite'" in told
    assert "1000x1024 is not a supported size" in told
    assert "1000" not in (tmp_path / SPEC).read_text(encoding="utf-8").replace("maxLength: 1000", "")


def test_two_models_at_once_are_two_specs(tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(PAGE.replace("paint-2", "paint-3").replace("paint@2", "paint@3"), encoding="utf-8")
    assert run(tmp_path, "import", a_page(tmp_path), str(other)) == 0
    assert {path.stem for path in tmp_path.glob("specs/models/acme/*")} == {"paint-2", "paint-3"}
    assert {path.stem for path in tmp_path.glob("specs/origins/*")} == {"paint-2", "paint-3"}


def test_a_bad_source_keeps_others_from_being_written_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe")
    given = [a_page(tmp_path), str(tmp_path / "bad.md"), "none.md"]
    assert run(tmp_path, "import", "--all-or-nothing", *given) == 1
    said = capsys.readouterr().err
    assert "none.md:1:1: there is no such file [not-found]" in said
    assert "bad.md:1:1: " in said
    assert not (tmp_path / "specs").exists()
    assert run(tmp_path, "import", *given) == 1
    assert (tmp_path / SPEC).is_file()


def test_an_interruption_leaves_every_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(FOLDER / "specs", tmp_path / "specs")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.suffix == ".json":
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    page = a_page(tmp_path, ("- **Max**: `99`", "- **Max**: `98`\n- **Step**: `1`"))
    monkeypatch.setattr(Path, "replace", failing)
    assert run(tmp_path, "import", page) == 2
    assert {path: path.read_bytes() for path in before} == before
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == {*before, Path(page)}


KITE = FOLDER.with_name("pages")
DECISION = """
decisions:
  - fact: rules.sizes.width+height
    follow: markdown
    because: The schema leaves two sizes out.
"""


def test_a_bundle_makes_many_specs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", str(KITE / "schema-map.json")) == 0
    assert {path.name for path in tmp_path.glob("specs/models/acme/*")} == {
        "acme-kite-2.yaml",
        "acme-reel-1.yaml",
    }
    told = capsys.readouterr().err
    assert "info: no source states title, status, creator, capabilities, documentation" in told
    assert run(tmp_path, "lint") == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    assert run(tmp_path, "import", str(KITE / "schema-map.json")) == 0
    assert {path: path.read_bytes() for path in before} == before


def test_a_schema_with_an_edited_spec_keeps_what_people_put_in(tmp_path: Path) -> None:
    assert run(tmp_path, "import", str(KITE / "resolve.json")) == 0
    (spec,) = tmp_path.glob("specs/models/acme/*.yaml")
    text = spec.read_text(encoding="utf-8").replace("status: unknown", "status: live")
    spec.write_text(text, encoding="utf-8")
    assert run(tmp_path, "import", str(KITE / "resolve.json")) == 0
    assert spec.read_text(encoding="utf-8") == text


def test_renderings_that_disagree_need_a_decision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    both = [str(KITE / "kite-2.md"), str(KITE / "kite-2.schema.json")]
    assert run(tmp_path, "import", *both) == 1
    assert "rules.sizes.width+height: the renderings disagree" in capsys.readouterr().err
    assert run(tmp_path, "import", both[0]) == 0
    (spec,) = tmp_path.glob("specs/models/*/*.yaml")
    text = spec.read_text(encoding="utf-8")
    spec.write_text(text + DECISION, encoding="utf-8")
    assert run(tmp_path, "lint") == 0
    assert run(tmp_path, "import", *both) == 0
    after = spec.read_text(encoding="utf-8")
    assert after.endswith(DECISION)
    assert "rendering: openapi" in after
    assert "2048x2048" in after
    spec.write_text(after.replace("follow: markdown", "follow: openapi"), encoding="utf-8")
    capsys.readouterr()
    assert run(tmp_path, "import", both[0]) == 1
    assert (
        "the spec follows 'openapi' here; give that rendering, too [not-followed]" in capsys.readouterr().err
    )


@pytest.mark.parametrize("names", [["kite-2.md"], ["kite-2.md", "kite-2.txt"], ["kite-2.schema.json"]])
def test_a_page_with_everything_is_written_and_read_again(names: list[str], tmp_path: Path) -> None:
    given = [str(KITE / name) for name in names]
    assert run(tmp_path, "import", *given) == 0
    before = {path: path.read_bytes() for path in (tmp_path / "specs").rglob("*") if path.is_file()}
    assert len(before) == 2
    assert run(tmp_path, "lint") == 0
    assert run(tmp_path, "generate") == 0
    assert run(tmp_path, "import", *given) == 0
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("request:", "request: [", "yaml"),
        ("    use: [delivery]", "    use: [delivery, nothing]", "unknown-group"),
        ("status: live", "state: live", "missing-key"),
        ("rules:\n  - together: [width, height]", "rules: 5", "yaml"),
        ("      cost: {type: number}", "      cost: 5", "wrong-type"),
        ("summary: Paints", "summary: \xfc Paints", "yaml"),
        ("model:", "", "empty"),
    ],
)
def test_a_spec_that_cannot_be_read_is_left_as_it_is(
    old: str, new: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FOLDER / "specs", tmp_path / "specs")
    text = (tmp_path / SPEC).read_text(encoding="utf-8")
    assert old in text
    data = text.replace(old, new).encode("latin-1", errors="replace")
    (tmp_path / SPEC).write_bytes(data if new else b"")
    page = a_page(tmp_path, ("- **Max**: `99`", "- **Max**: `98`"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert run(tmp_path, "import", page) == 1
    told = capsys.readouterr().err
    assert f"[{code}]" in told
    assert f"{SPEC}:" in told
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
