"""`specwright diff`: which models are compared, the forms, what is accepted, the exit codes, the errors."""

import json
import re
import shutil
from pathlib import Path

import pytest

from diff_runs import NARROWER, WIDER, facts, report, second, told
from git_history import SPEC, TINY, GitHistory, needs_git
from specwright.cli.app import main

__all__ = ["told"]  # a fixture

pytestmark = needs_git


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
    told.put("accepted.yaml", "allowed: []\n")
    assert told.run("diff", "git:HEAD", "--allow", "accepted.yaml") == 1
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


def test_the_file_of_the_help_is_read(told: GitHistory) -> None:
    from specwright.cli.change_commands import diff

    (text,) = re.findall(r"`(allowed: \[[^`]*\])`", diff.help or "")
    told.put("accepted.yaml", text)
    assert told.run("diff", "git:HEAD", "--allow", "accepted.yaml") == 0
