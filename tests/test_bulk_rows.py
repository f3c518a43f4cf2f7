"""The rows of one request: a row for each issue, with the words of the commands for what is no JSON."""

import importlib
import json
import pickle
from typing import Any

import pytest

import targets
import vector_files

COMPILED = targets.of_the_repository()
PACKAGE = COMPILED.package
ROWS: Any = importlib.import_module(f"{COMPILED.names.package}._bulk.rows")
READ: Any = importlib.import_module(f"{COMPILED.names.package}._command.requests")
CASES = [
    case
    for model in COMPILED.catalog.models
    for case in vector_files.cases(COMPILED.folder, model.slug)
    if isinstance(case["request"], dict)
]
BROKEN = ("", " ", "{", '{"a": }', '{"a" 1}', "{'a': 1}", '{"a": NaN}', "{} {}", '{"a": "\t"}', '{"a": 1,}')


def judge(unknown: str = "error") -> Any:
    return ROWS.Judge(COMPILED.names.package, unknown)


def due(issue: Any) -> tuple[Any, ...]:
    """The row of an issue, as its own names tell it."""
    names = [issue.parameter] if isinstance(issue.parameter, str) else issue.parameter
    return issue.severity, issue.code, issue.pointer, ", ".join(names), issue.message


def test_rows_are_what_validate_says() -> None:
    """Of an object as of its JSON, warnings among them; every fix is JSON that reads back."""
    judging, fixes, warnings = judge(), 0, 0
    for case in CASES[::7]:
        request = case["request"]
        valid, rows = judging.request(request)
        assert valid == PACKAGE.is_valid(request) == case["valid"]
        issues = PACKAGE.validate(request)
        assert [row[:5] for row in rows] == [due(issue) for issue in issues]
        for row, issue in zip(rows, issues, strict=True):
            if issue.fix and "uuid" not in (row[5] or "").lower():  # a new UUID is another one each time
                assert json.loads(row[5]) == issue.fix
            assert (row[5] is None) == (issue.fix is None)
        fixes += sum(row[5] is not None for row in rows)
        warnings += bool(valid and rows)
        told = judging.json(json.dumps(request).encode())
        assert told.valid == valid and [row[:5] for row in told.rows] == [row[:5] for row in rows]
    assert fixes and warnings


@pytest.mark.parametrize("unknown", ["warning", "ignore"])
def test_unknown_keys_are_what_the_word_says(unknown: str) -> None:
    judging = judge(unknown)
    verdicts = set()
    for case in CASES[::29]:
        request = {**case["request"], "colour_of_the_day": 1}
        valid, rows = judging.request(request)
        assert valid == PACKAGE.is_valid(request, unknown=unknown)
        assert [row[:5] for row in rows] == [
            due(issue) for issue in PACKAGE.validate(request, unknown=unknown)
        ]
        verdicts.add(valid)
    assert verdicts == {True, False}


def test_another_word_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown is one of"):
        judge("maybe")


@pytest.mark.parametrize("text", BROKEN)
def test_malformed_json_is_told_as_the_command_does(text: str) -> None:
    (entry,), _ = READ.read(text, "request.json")
    for data in (text, text.encode(), bytearray(text.encode()), memoryview(text.encode())):
        valid, rows = judge().json(data)
        assert not valid
        assert rows == [("error", "malformed-json", "", "", entry.message, None)]


@pytest.mark.parametrize("text", ["[]", "1", "null", "true", '"x"', "2.5", "[{}]"])
def test_what_is_no_object_is_no_request(text: str) -> None:
    valid, ((severity, code, *_, message, _),) = judge().json(text)
    assert (valid, severity, code) == (False, "error", "malformed-json")
    assert message.startswith("a request is an object, here stands ")


def test_what_is_no_text_at_all_is_told() -> None:
    assert judge().json(b'"\xff"').rows[0][4] == "not UTF-8 text, at byte 1"
    assert judge().json(None).rows[0][4] == "neither bytes nor a text"
    assert judge().json("1" * 20_001).rows[0][4] == "a number of 20,001 digits is too large"


def test_rows_can_be_written() -> None:
    """Half a surrogate pair has no bytes in UTF-8, and JSON has no number beyond all digits."""
    request = {"model": "ideogram:4@1", "\ud800": "\udfff", "n" * 5: 10**5000, "taskType": "\ud800"}
    _, rows = judge().request(request)
    assert rows
    for row in rows:
        for text in row:
            assert text is None or text.encode().decode() == text
    assert any("\\ud800" in row[2] for row in rows)


def test_a_judge_can_be_sent_to_a_process() -> None:
    case = next(case for case in CASES if not case["valid"])
    for unknown in ("error", "ignore"):
        sent = pickle.loads(pickle.dumps(judge(unknown)))
        assert sent.request(case["request"]).valid == judge(unknown).request(case["request"]).valid
