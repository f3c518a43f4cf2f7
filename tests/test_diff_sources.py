"""What `specwright diff` reads: folders, revisions, catalogs, pages and schemas, and what cannot be read."""

import re
import shutil
from pathlib import Path

import pytest

from diff_runs import NARROWER, WIDER, facts, report, second, told
from git_history import SPEC, GitHistory, history, needs_git

__all__ = ["told"]  # a fixture

pytestmark = needs_git
ROOT = Path(__file__).parents[1]


def test_a_revision_is_compared_with_the_working_specs(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told.run("diff", "git:HEAD") == 0
    assert "no change" in capsys.readouterr().out
    told.write(NARROWER)
    assert told.run("diff", "git:HEAD") == 1
    shown = capsys.readouterr().out
    assert "MAJOR" in shown or "breaking" in shown
    assert '"steps": ' in shown
    assert facts(report(told, capsys, "git:HEAD")) == {("maximum", "narrowed")}


def test_revisions_are_read_from_git_and_nothing_is_checked_out(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    told.write(NARROWER)
    told.commit("narrower")
    told.write(WIDER)
    told.commit("wider")
    told.write(("model: acme:tiny@1", "model: [this is no spec"))
    assert facts(report(told, capsys, "git:HEAD~2", "git:HEAD")) == {
        ("maximum", "narrowed"),
        ("longest", "widened"),
    }
    assert facts(report(told, capsys, "git:HEAD~1", "git:HEAD")) == {("longest", "widened")}
    assert facts(report(told, capsys, "git:HEAD~1", "git:HEAD~2")) == {("maximum", "widened")}
    assert told.git("status", "--porcelain") == f"M {SPEC}"


@pytest.mark.parametrize(
    "path", ["", ":", ":.", ":specs", ":specs/", ":./specs", f":{SPEC}", ":specs/models/acme"]
)
def test_a_path_of_a_revision_is_a_source(
    told: GitHistory, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    told.write(NARROWER)
    assert facts(report(told, capsys, f"git:HEAD{path}")) == {("maximum", "narrowed")}


def test_a_project_below_the_root_of_the_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = history(tmp_path, "services/paint")
    project.write(NARROWER)
    assert facts(report(project, capsys, "git:HEAD")) == {("maximum", "narrowed")}
    assert facts(report(project, capsys, f"git:HEAD:{SPEC}")) == {("maximum", "narrowed")}


def test_a_revision_has_the_settings_of_then(told: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    told.git("mv", "specs", "facts")
    told.put("pyproject.toml", '[tool.specwright]\nspecs = "facts"\n')
    told.write(NARROWER, file=SPEC.replace("specs", "facts"))
    told.commit("specs are called facts")
    assert facts(report(told, capsys, "git:HEAD~1", "git:HEAD")) == {("maximum", "narrowed")}
    told.put("pyproject.toml", '[tool.specwright]\nspecs = "facts"\nno-longer = "known"\n')
    told.commit("a setting that is refused")
    told.put("pyproject.toml", '[tool.specwright]\nspecs = "facts"\n')
    assert told.run("diff", "git:HEAD~2", "git:HEAD") == 1
    assert "its settings are refused today" in capsys.readouterr().err


@pytest.mark.parametrize("source", ["folder", "specs", "file", "models"])
def test_folders_and_specs_are_sources(
    told: GitHistory, capsys: pytest.CaptureFixture[str], tmp_path: Path, source: str
) -> None:
    other = tmp_path / "other"
    shutil.copytree(told.folder / "specs", other / "specs")
    path = {"folder": other, "specs": other / "specs", "file": other / SPEC, "models": other / "specs/models"}
    told.write(WIDER)
    assert facts(report(told, capsys, str(path[source]))) == {("longest", "widened")}
    assert facts(report(told, capsys, ".", str(path[source]))) == {("longest", "narrowed")}


def test_an_empty_name_is_no_source(told: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    told.write(NARROWER)
    for words in [""], ["git:HEAD", ""]:
        assert told.run("diff", *words) == 2
        assert "an empty name is no source" in capsys.readouterr().err


def test_the_catalog_is_a_source_that_tells_as_much_as_the_spec(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told.run("generate") == 0
    told.commit("generated")
    for source in ("generated", "generated/catalog", "generated/catalog/tiny.json", "git:HEAD:generated"):
        assert report(told, capsys, source)["groups"] == []
    told.write(NARROWER)
    for source in ("generated/catalog", "generated/catalog/tiny.json", "git:HEAD:generated/catalog"):
        assert facts(report(told, capsys, source)) == {("maximum", "narrowed")}


def test_a_schema_and_a_page_are_read_as_import_reads_them_and_nothing_is_written(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copyfile(ROOT / "tests/pages/kite-2.md", told.folder / "kite-2.md")
    text = (told.folder / "kite-2.md").read_text(encoding="utf-8")
    (told.folder / "kite-2.later.md").write_text(text.replace("max: 4", "max: 3", 1), encoding="utf-8")
    before = told.git("status", "--porcelain", "--untracked-files=all")
    same = report(told, capsys, "kite-2.md", "kite-2.md")
    assert same["groups"] == []
    assert told.run("generate") == 0
    shutil.move(told.folder / "generated", told.folder.parent / "out")
    schema = next((told.folder.parent / "out").glob("json-schema/tiny.request.schema.json"))
    told.write(NARROWER)
    assert ("maximum", "narrowed") in facts(report(told, capsys, str(schema)))
    shutil.rmtree(told.folder.parent / "out")
    told.git("checkout", "-q", SPEC)
    shutil.rmtree(told.folder / ".specwright", ignore_errors=True)
    assert told.git("status", "--porcelain", "--untracked-files=all") == before


def test_specs_refused_today_are_compared_from_what_was_generated(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told.run("generate") == 0
    told.write(("title: Acme Tiny", "title: Acme Tiny\nabandoned: true"))
    told.commit("a key that is not known today")
    told.git("checkout", "-q", "HEAD~1", "--", SPEC)
    told.write(NARROWER)
    assert told.run("diff", "git:HEAD") == 1
    shown = capsys.readouterr()
    assert "tiny is read from generated/catalog/tiny.json: its spec is refused today" in shown.err
    assert facts(report(told, capsys, "git:HEAD")) == {("maximum", "narrowed")}
    catalog = told.folder / "generated/catalog/tiny.json"
    told.put("generated/catalog/tiny.json", catalog.read_text("utf-8").replace('"format": 2,', "", 1))
    told.git("stash", "-q", "--", SPEC)
    told.write(("title: Acme Tiny", "title: Acme Tiny\nabandoned: true"))
    told.commit("a catalog of another form")
    told.git("checkout", "-q", "HEAD~2", "--", SPEC)
    assert told.run("diff", "git:HEAD") == 0
    assert "read from generated/json-schema/tiny.request.schema.json" in capsys.readouterr().err


def test_what_cannot_be_read_is_told_and_is_neither_gone_nor_new(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    second(told)
    told.write(("title: Acme Tiny", "title: Acme Tiny\nabandoned: true"))
    told.commit("a key that is not known")
    told.git("checkout", "-q", "HEAD~1", "--", SPEC)
    assert told.run("diff", "git:HEAD") == 2
    shown = capsys.readouterr()
    assert re.search(r"git:\w+:specs/models/acme/tiny\.yaml:4:1 .*abandoned: unknown key", shown.out)
    assert "gone" not in shown.out
    assert told.run("diff", "git:HEAD", "--fail-on", "never") == 0
    data = report(told, capsys, "git:HEAD")
    assert [each["kind"] for each in data["events"]] == ["unread"]
    assert told.run("diff", "git:HEAD", "--model", "second") == 0


def test_the_settings_of_a_hook_lead_to_no_other_repository(
    told: GitHistory, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setenv("GIT_DIR", str(elsewhere / ".git"))
    told.write(NARROWER)
    assert told.run("diff", "git:HEAD") == 1


def test_links_and_paths_of_a_revision_stay_inside(
    told: GitHistory, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (told.folder / "specs/models/acme/linked.yaml").symlink_to(tmp_path / SPEC)
    told.commit("a link")
    (told.folder / "specs/models/acme/linked.yaml").unlink()
    assert report(told, capsys, "git:HEAD")["events"] == []
