"""`specwright bisect`: the revision since which a request is judged otherwise, and the change that did it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from git_history import SPEC, GitHistory, history, needs_git

pytestmark = needs_git
REQUEST = {"model": "acme:tiny@1", "prompt": "A boat", "width": 512, "height": 512, "style": {"name": "ink"}}
STEPS = {**REQUEST, "guidance": 1, "steps": 30}
NARROWER = ("maximum: 40, multipleOf: 2", "maximum: 20, multipleOf: 2")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> GitHistory:
    """Nine commits, the sixth of which refuses 30 steps."""
    project = history(tmp_path_factory.mktemp("line"))
    for number in range(1, 10):
        project.write((f"maxLength: {11 + number}", f"maxLength: {12 + number}"))
        if number == 6:
            project.write(NARROWER)
        project.commit(f"step {number}")
    return project


@pytest.fixture
def line(written: GitHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitHistory:
    """A copy of these commits, and a request for 30 steps."""
    root = tmp_path / "line"
    shutil.copytree(written.root, root)
    monkeypatch.chdir(root)
    project = GitHistory(root=root, folder=root, commits=dict(written.commits))
    put(project, STEPS)
    return project


def put(project: GitHistory, request: Any) -> None:
    project.put(".git/request.json", json.dumps(request))


def asked(project: GitHistory, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    capsys.readouterr()
    code = project.run("bisect", ".git/request.json", *words, "--format", "json")
    return code, json.loads(capsys.readouterr().out)


def test_the_first_revision_that_refuses_is_named_with_the_change(
    line: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    assert line.run("bisect", ".git/request.json") == 1
    shown = capsys.readouterr()
    short = line.commits["step 6"][:10]
    assert shown.out.startswith(f"refused since {short} (")
    assert "step 6\n  accepted by" in shown.out
    assert "refused: steps: 'steps' must be from 2 to 20, not 30 [steps.bounds]" in shown.out
    assert "changed: steps: " in shown.out
    assert "prompt" not in shown.out
    assert "by halves" in shown.err


def test_json_has_the_same(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    code, data = asked(line, capsys)
    (turn,) = data["turns"]
    assert code == 1
    assert turn["verdict"] == "refused"
    assert turn["since"]["revision"] == line.commits["step 6"]
    assert turn["before"]["revision"] == line.commits["step 5"]
    assert [each["effect"] for each in turn["changes"]] == ["narrowed"]
    assert data["way"] == "by halves"
    assert data["asked"] < data["versions"] == 11


def test_the_first_revision_that_accepts_is_named(
    line: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    put(line, {**REQUEST, "prompt": "A small boat!!"})
    code, data = asked(line, capsys)
    (turn,) = data["turns"]
    assert (code, turn["verdict"]) == (1, "accepted")
    assert turn["since"]["revision"] == line.commits["step 2"]
    assert [each["effect"] for each in turn["changes"]] == ["widened"]
    assert turn["because"] == [
        "prompt: 'prompt' must be from 2 to 13 characters long, not 14 [prompt.length]"
    ]


def test_a_verdict_that_changed_and_changed_back_is_found_one_by_one(
    line: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    line.write((NARROWER[1], NARROWER[0]))
    line.commit("wider again")
    code, data = asked(line, capsys)
    assert data["way"] == "one by one"
    assert [each["since"]["subject"] for each in data["turns"]] == ["wider again"]
    code, data = asked(line, capsys, "--every")
    assert code == 1
    assert [each["since"]["subject"] for each in data["turns"]] == ["step 6", "wider again"]
    assert [each["verdict"] for each in data["turns"]] == ["refused", "accepted"]


def test_a_verdict_that_never_changed_is_told(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    put(line, REQUEST)
    assert line.run("bisect", ".git/request.json") == 0
    assert "accepted by all 11 versions of the specs" in capsys.readouterr().out
    put(line, {**REQUEST, "width": 1})
    assert line.run("bisect", ".git/request.json") == 0
    shown = capsys.readouterr().out
    assert "refused by all 11 versions" in shown
    assert "1x512" in shown


def test_what_cannot_be_read_is_not_counted_and_one_version_is_not_halved(
    line: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    put(line, REQUEST)
    line.write(("maxLength: 21", "maxLength: ["))
    line.commit("broken")
    line.write(("maxLength: [", "maxLength: 21"))
    line.commit("mended")
    assert line.run("bisect", ".git/request.json") == 0
    assert "accepted by all 12 versions of the specs that can be read\n" in capsys.readouterr().out
    assert line.run("bisect", ".git/request.json", "--good", "HEAD", "--bad", "HEAD") == 0
    shown = capsys.readouterr()
    assert "accepted by the 1 version of the specs\n" in shown.out
    assert "1 of 1 version of the specs asked\n" in shown.err


def test_the_ends_are_chosen(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(line, capsys, "--good", "HEAD~2")[0] == 0
    assert asked(line, capsys, "--good", "HEAD~5")[1]["versions"] == 7
    assert asked(line, capsys, "--good", "HEAD~5", "--bad", "HEAD~2")[1]["versions"] == 4
    assert asked(line, capsys, "--bad", "HEAD~4")[0] == 0
    assert line.run("bisect", ".git/request.json", "--good", "HEAD", "--bad", "HEAD~3") == 2
    assert "'HEAD' is no revision before 'HEAD~3'" in capsys.readouterr().err


def test_what_is_not_committed_counts(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    put(line, {**REQUEST, "look": "wild"})
    line.write((", wild,", ","))
    code, data = asked(line, capsys)
    assert code == 1
    assert data["turns"][0]["since"] == {"revision": None, "day": None, "subject": "the working specs"}


def test_revisions_that_cannot_be_read_are_skipped_and_told(
    line: GitHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    line.git("checkout", "-q", "-b", "other", line.commits["step 5"])
    line.write(("title: Acme Tiny", "title: Acme Tiny\nabandoned: true"))
    line.commit("refused today")
    line.write(NARROWER)
    line.commit("refused today as well")
    line.write(("\nabandoned: true", ""))
    line.commit("read again")
    assert line.run("bisect", ".git/request.json") == 1
    shown = capsys.readouterr()
    assert "refused since" in shown.out
    assert "read again" in shown.out.splitlines()[0]
    assert "or since" in shown.out
    assert shown.err.count("skipped: ") == 2
    assert "tiny.yaml:4:1: abandoned: unknown key" in shown.err


def test_a_merge_is_followed_into_its_branch(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    line.git("checkout", "-q", "-b", "branch", line.commits["step 2"])
    line.write(("strength: {type: integer, minimum: 1", "strength: {type: integer, minimum: 2"))
    line.commit("on the branch")
    line.write(("enum: [ink, oil]", "enum: [ink, oil, wax]"))
    line.commit("later on the branch")
    line.git("checkout", "-q", "main")
    line.git("merge", "-q", "--no-ff", "-m", "the merge", "branch")
    line.write(("maxLength: 21", "maxLength: 22"))
    line.commit("after it")
    put(line, {**REQUEST, "style": {"name": "ink", "strength": 1}})
    code, data = asked(line, capsys)
    (turn,) = data["turns"]
    assert code == 1
    assert turn["since"]["subject"] == "on the branch"
    assert turn["merge"] == line.git("rev-parse", "HEAD~1")
    assert [each["said"].partition(":")[0] for each in turn["changes"]] == ["style.strength"]


def test_a_model_that_came_later_is_told(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    text = (line.folder / SPEC).read_text(encoding="utf-8")
    line.put("specs/models/acme/second.yaml", text.replace("tiny@1", "tiny@2").replace("Tiny", "Second"))
    line.commit("a second model")
    put(line, {**REQUEST, "model": "acme:tiny@2"})
    code, data = asked(line, capsys)
    (turn,) = data["turns"]
    assert (code, turn["verdict"]) == (1, "accepted")
    assert turn["since"]["subject"] == "a second model"
    assert turn["because"] == ["there is no model 'acme:tiny@2'"]


def test_a_model_may_be_named(line: GitHistory, capsys: pytest.CaptureFixture[str]) -> None:
    request = {key: each for key, each in STEPS.items() if key != "model"}
    put(line, request)
    assert line.run("bisect", ".git/request.json") == 2
    assert "the request has no 'model' that names its model; pass --model SLUG" in capsys.readouterr().err
    put(line, STEPS)
    assert asked(line, capsys, "--model", "t?ny")[0] == 1
    text = (line.folder / SPEC).read_text(encoding="utf-8")
    line.put("specs/models/acme/other.yaml", text.replace("tiny@1", "other@1").replace("Tiny", "Other"))
    put(line, REQUEST)
    assert asked(line, capsys, "--model", "*")[0] == 0
    assert line.run("bisect", ".git/request.json", "--model", "tinny") == 2
    assert "no version of the specs has a model 'tinny'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("[{}, {}]", "holds 2 requests"),
        ("{", "request.json:1:"),
        ("5", "request.json:1:1"),
        ("", "request.json"),
    ],
)
def test_what_is_no_request_is_told(
    line: GitHistory, capsys: pytest.CaptureFixture[str], text: str, due: str
) -> None:
    line.put(".git/request.json", text)
    assert line.run("bisect", ".git/request.json") == 2
    shown = capsys.readouterr()
    assert due in shown.err
    assert shown.out == ""


def test_a_shallow_clone_is_told_where_nothing_changed_in_it(
    line: GitHistory, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    line.git("clone", "-q", "--depth", "2", f"file://{line.root}", str(tmp_path / "clone"))
    clone = GitHistory(root=tmp_path / "clone", folder=tmp_path / "clone")
    put(clone, STEPS)
    assert clone.run("bisect", str(clone.root / ".git/request.json")) == 0
    assert "this clone is shallow" in capsys.readouterr().err
    assert line.run("bisect", ".git/request.json", "--good", "HEAD~1") == 0
    assert "shallow" not in capsys.readouterr().err


def test_outside_of_a_repository_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "request.json").write_text(json.dumps(REQUEST), encoding="utf-8")
    project = GitHistory(root=tmp_path, folder=tmp_path)
    assert project.run("bisect", str(tmp_path / "request.json")) == 2
    assert "not a git repository" in capsys.readouterr().err
