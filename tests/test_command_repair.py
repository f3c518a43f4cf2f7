"""`repair` of the generated packages: what changes, what stays as it is written, what is left."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import commanding
import node
import targets
from commanding import Ran, good, javascript, python

RUNS = [python, pytest.param(javascript, marks=pytest.mark.skipif(not node.NODE, reason=node.MISSING))]
LANGUAGES = pytest.mark.parametrize("run", RUNS)
Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return commanding.filled(tmp_path)


@LANGUAGES
def test_the_repaired_request_goes_to_standard_output(run: Run, folder: Path) -> None:
    before = (folder / "bad.json").read_bytes()
    told = run(folder, "repair", "bad.json")
    assert told.code == 0 and json.loads(told.out) == good()
    assert told.err.splitlines() == [
        "bad.json:1: removed foo",
        "bad.json:1: set width to 1024",
        "1 request in 1 file: 1 repaired, 0 left with 0 errors",
    ]
    assert (folder / "bad.json").read_bytes() == before


@LANGUAGES
def test_what_does_not_change_stays_as_it_is_written(run: Run, folder: Path) -> None:
    spaced = '{ "model":"ideogram:4@1",\r\n\t"taskType" : "imageInference", "width": 1.024e3,"height":1024,'
    rest = f' "taskUUID": "{commanding.GOOD_UUID}", "positivePromt": "a \\u00e9 x" , "foo": 1234567890 }}\r\n'
    told = run(folder, "repair", "-", text=spaced + rest)
    assert told.out.startswith(spaced) and told.code == 0
    assert '"positivePrompt": "a \\u00e9 x"' in told.out and told.out.endswith(" }\r\n")


@LANGUAGES
@pytest.mark.parametrize("word", ["warning", "ignore"])
def test_unknown_keys_stay_where_they_are_no_errors(run: Run, word: str, folder: Path) -> None:
    told = run(folder, "repair", "--unknown", word, "bad.json")
    assert told.code == 0 and json.loads(told.out) == good() | {"foo": 1}
    assert told.err.splitlines()[0] == "bad.json:1: set width to 1024"
    (folder / "more.json").write_text(json.dumps(good() | {"foo": 1}))
    assert run(folder, "repair", "--unknown", word, "more.json") == Ran(
        0, (folder / "more.json").read_text(), "1 request in 1 file: 0 repaired, 0 left with 0 errors\n"
    )


@LANGUAGES
def test_writing_changes_the_files_that_need_it(run: Run, folder: Path) -> None:
    (folder / "bad.json").chmod(0o640)
    stamp = (folder / "good.json").stat().st_mtime_ns
    told = run(folder, "repair", "--write", "good.json", "bad.json", "marked.json", "lines.txt")
    assert (told.code, told.out) == (0, "")
    assert (folder / "good.json").stat().st_mtime_ns == stamp
    assert (folder / "bad.json").stat().st_mode & 0o777 == 0o640
    assert (folder / "marked.json").read_bytes().startswith(b"\xef\xbb\xbf{\n")
    names = ("good.json", "bad.json", "marked.json", "lines.txt")
    assert run(folder, "validate", *names).code == 0
    assert not list(folder.glob("*.tmp"))


@LANGUAGES
def test_what_is_left_is_told(run: Run, folder: Path) -> None:
    told = run(folder, "repair", "array.json")
    assert told.code == 1
    request, five, nothing, other = json.loads(told.out)
    assert targets.of_the_repository().package.is_valid(request)
    assert (five, nothing, other) == (5, None, {"model": "nope"})
    lines = told.err.splitlines()
    assert lines[0] == "array.json:2: renamed positivePromt to positivePrompt"
    assert lines[-1] == "4 requests in 1 file: 1 repaired, 3 left with 3 errors"
    assert sum("a request is an object" in line for line in lines) == 2


@LANGUAGES
def test_texts_are_cut_only_where_that_is_asked_for(run: Run, folder: Path) -> None:
    (folder / "long.json").write_text(json.dumps(good() | {"positivePrompt": "x" * 100_000}))
    assert run(folder, "repair", "long.json").code == 1
    told = run(folder, "repair", "--destructive", "long.json")
    assert told.code == 0 and targets.of_the_repository().package.is_valid(json.loads(told.out))
    assert all(len(line) < 160 for line in told.err.splitlines())


@LANGUAGES
def test_what_only_people_can_decide_is_told_beside_what_is_repaired(run: Run, folder: Path) -> None:
    request = good() | {"positivePrompt": "x" * 3000, "foo": 1}
    (folder / "long.json").write_text(f"[{json.dumps(good())},\n{json.dumps(request)}]\n")
    told = run(folder, "repair", "--write", "long.json")
    assert (told.code, told.out) == (1, "")
    assert json.loads((folder / "long.json").read_text()) == [good(), good() | {"positivePrompt": "x" * 3000}]
    removed, left, summary = told.err.splitlines()
    assert removed == "long.json:2: removed foo"
    assert left.startswith("long.json:2: error") and "positivePrompt" in left
    assert summary == "2 requests in 1 file: 0 repaired, 1 left with 1 error"
    again = run(folder, "repair", "--write", "long.json")
    assert again.code == 1 and again.err.splitlines() == [left, summary]


@LANGUAGES
def test_keys_that_are_repeated_are_left_where_an_edit_cannot_help(run: Run, folder: Path) -> None:
    """Removing the last of two equal keys would let the first one count."""
    text = '{"foo": 1, ' + json.dumps(good())[1:-1] + ', "foo": 2}'
    told = run(folder, "repair", "-", text=text)
    assert (told.code, told.out) == (1, text)
    assert told.err.endswith("0 repaired, 1 left with 1 error\n")


@LANGUAGES
def test_many_lines_are_repaired_each_in_its_place(run: Run, folder: Path) -> None:
    requests = [good() | {"width": 1000 + number} for number in range(40)]
    (folder / "many.jsonl").write_text("\n".join(map(json.dumps, requests)) + "\n\n")
    told = run(folder, "repair", "many.jsonl")
    lines = told.out.split("\n")
    assert told.code == 0 and len(lines) == 42
    assert all(targets.of_the_repository().package.is_valid(json.loads(line)) for line in lines[:40])
