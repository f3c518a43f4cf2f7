"""`specwright diff`: every kind of source on both sides, the forms, what is accepted, the exit codes."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from git_history import SPEC, TINY, GitHistory, history, needs_git
from specwright.cli.app import main

pytestmark = needs_git
ROOT = Path(__file__).parents[1]
NARROWER = ("maximum: 40, multipleOf: 2", "maximum: 20, multipleOf: 2")
WIDER = ("maxLength: 12", "maxLength: 20")
SECOND = [("acme:tiny@1", "acme:tiny@2"), ("title: Acme Tiny", "title: Acme Second")]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitHistory:
    monkeypatch.chdir(tmp_path)
    return history(tmp_path)


def second(project: GitHistory) -> None:
    """Adds a model to the project, and commits it."""
    shutil.copyfile(project.folder / SPEC, project.folder / "specs/models/acme/second.yaml")
    project.write(*SECOND, file="specs/models/acme/second.yaml")
    project.commit("a second model")


def report(project: GitHistory, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """The JSON of a comparison."""
    capsys.readouterr()
    project.run("diff", *words, "--format", "json")
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def facts(data: dict[str, Any]) -> set[tuple[str, str]]:
    """The kind and the effect of each change."""
    groups = data["groups"]
    return {(each["fact"]["kind"], each["effect"]) for group in groups for each in group["changes"]}


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


def test_two_sources_of_one_model_each_are_versions_of_one(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    second(told)
    told.write(WIDER, file="specs/models/acme/second.yaml")
    data = report(told, capsys, SPEC, "specs/models/acme/second.yaml")
    assert ("longest", "widened") in facts(data)
    assert data["events"] == []
    (versions,) = data["compared_as_versions"]
    assert (versions["old"]["air"], versions["new"]["air"]) == ("acme:tiny@1", "acme:tiny@2")


def test_one_model_is_compared_with_the_same_of_many(
    told: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    second(told)
    assert report(told, capsys, SPEC)["events"] == []
    assert report(told, capsys, "git:HEAD~1", SPEC)["events"] == []
    assert [each["kind"] for each in report(told, capsys, "git:HEAD~1")["events"]] == ["added"]
    assert told.run("diff", "git:HEAD~1", "specs/models/acme/second.yaml") == 0


def test_models_may_be_chosen(told: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    second(told)
    told.write(NARROWER)
    assert told.run("diff", "git:HEAD", "--model", "second") == 0
    for pattern in ("tiny", "ACME:TINY@1", "acme tiny", "t*y"):
        assert told.run("diff", "git:HEAD", "--model", pattern) == 1
    assert told.run("diff", "git:HEAD", "--model", "second", "--model", "tiny") == 1
    capsys.readouterr()
    assert told.run("diff", "git:HEAD", "--model", "tinny") == 2
    assert "no model on either side is named 'tinny'; did you mean 'tiny'?" in capsys.readouterr().err


def test_what_makes_it_fail_is_chosen(told: GitHistory) -> None:
    told.write(WIDER)
    assert told.run("diff", "git:HEAD") == 0
    assert told.run("diff", "git:HEAD", "--fail-on", "any") == 1
    told.write(NARROWER)
    assert told.run("diff", "git:HEAD", "--fail-on", "breaking") == 1
    assert told.run("diff", "git:HEAD", "--fail-on", "never") == 0


def test_changes_may_be_accepted_until_a_day(told: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    told.write(NARROWER)
    (group,) = report(told, capsys, "git:HEAD")["groups"]
    entry = (
        f"allowed:\n  - fingerprint: {group['changes'][0]['fingerprint']}\n    because: Nobody asks for it.\n"
    )
    told.put("accepted.yaml", f"{entry}    models: acme:*\n    until: 9999-12-31\n")
    assert told.run("diff", "git:HEAD", "--allow", "accepted.yaml") == 0
    told.put("accepted.yaml", f"{entry}    models: other-*\n    until: 9999-12-31\n")
    assert told.run("diff", "git:HEAD", "--allow", "accepted.yaml") == 1
    told.put("accepted.yaml", f"{entry}    until: 2020-01-01\n")
    assert told.run("diff", "git:HEAD", "--allow", "accepted.yaml") == 1
    capsys.readouterr()
    told.put("accepted.yaml", f"{entry}    until: 2020-02-30\n")
    assert told.run("diff", "git:HEAD", "--allow", "accepted.yaml") == 2
    assert "accepted.yaml:4:12: allowed[0].until" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "markdown", "github", "sarif"])
def test_every_form_names_the_change_and_its_place(
    told: GitHistory, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    told.write(NARROWER)
    assert told.run("diff", "git:HEAD", "--format", form) == 1
    shown = capsys.readouterr()
    assert "steps" in shown.out
    assert shown.err == ""
    if form in ("github", "sarif"):
        assert SPEC in shown.out
    if form in ("json", "sarif"):
        json.loads(shown.out)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        (["HEAD"], "there is no file or folder 'HEAD'; for the revision of git pass 'git:HEAD'"),
        (["nowhere"], "there is no file or folder 'nowhere'; pass a folder of specs, a spec"),
        (["git:nowhere"], "git knows no revision 'nowhere'"),
        (["git:--help"], "git knows no revision '--help'"),
        (["git:"], "'git:' names no revision"),
        (["git:HEAD:specs/models/acme/tinny.yaml"], f"did you mean '{SPEC}'?"),
        (["git:HEAD:specs/api.yaml"], "'specs/api.yaml' is no model's spec"),
        (["specs/api.yaml"], "'specs/api.yaml' is no model's spec"),
        (["empty"], "'empty' holds neither specs, nor a catalog, nor pages or schemas"),
        (["note.md"], "no model of 'note.md' could be read: note.md"),
        (["other.yaml", "git:HEAD"], "'other.yaml' is no model's spec"),
    ],
)
def test_what_is_no_source_is_told_and_nothing_is_printed(
    told: GitHistory, capsys: pytest.CaptureFixture[str], words: list[str], due: str
) -> None:
    (told.folder / "empty").mkdir()
    told.put("note.md", "Nothing but words.\n")
    told.put("other.yaml", "a: 1\n")
    assert told.run("diff", *words) == 2
    shown = capsys.readouterr()
    assert due in shown.err
    assert shown.out == ""


def test_without_a_project_two_sources_are_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "specs/models/acme").mkdir(parents=True)
        shutil.copyfile(TINY, tmp_path / name / SPEC)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert main(["diff", "../one", "../two"]) == 0
    capsys.readouterr()
    assert main(["diff", "../one"]) == 2
    assert "no folder 'specs'" in capsys.readouterr().err
    assert main(["diff", "git:HEAD", "../two"]) == 2
    assert "git" in capsys.readouterr().err


def test_a_git_that_is_missing_is_told(
    told: GitHistory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert told.run("diff", "git:HEAD") == 2
    assert "git cannot be run" in capsys.readouterr().err
    assert told.run("diff", SPEC) == 0


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
