"""Requests written as JSON: every reader gives the same values, and says of malformed JSON what is wrong."""

import importlib
import json
import math
from typing import Any

import pytest

import targets

SLUG = "ideogram-2-0-remix"
WHOLE = [
    *('{"a": 1, "a": 2}', " [] ", "1.0", "1E3", "-0", "-0.0", "1e22", "0.1e-400", "9007199254740993.0"),
    *("18446744073709551615", "18446744073709551616", "-9223372036854775809", "1" * 400),
    *('"\\ud83d\\ude00"', '"\\ud800"', '"\U0001f600"', '"12345678901234567890"', "[[[[]]]]", "1e400"),
]
BROKEN = {
    b"": "expecting value at line 1, column 1",
    b'{"a": 1,\n "b" 2}': "expecting ':' delimiter at line 2, column 6",
    b'{"a": }': "expecting value at line 1, column 7",
    b"{} {}": "extra data at line 1, column 4",
    b'"\xff"': "not UTF-8 text, at byte 1",
    b"[NaN]": "NaN is not a JSON value",
    b"[" * 100_000: "nested too deeply",
    b"1" * 5000: "Exceeds the limit (4300 digits)",
}


@pytest.fixture(scope="module")
def airmodels() -> Any:
    return targets.of_the_repository().package


def readers() -> dict[str, Any]:
    """Every way to read JSON, by the library that it stands on."""
    text = importlib.import_module(f"{targets.of_the_repository().names.package}._runtime.json_text")
    msgspec, orjson = importlib.import_module("msgspec"), importlib.import_module("orjson")
    return {"json": text.exactly, "msgspec": text.of_msgspec(msgspec), "orjson": text.of_orjson(orjson)}


@pytest.mark.parametrize("text", WHOLE)
def test_every_reader_gives_the_same_value(text: str) -> None:
    due = json.loads(text)
    for name, read in readers().items():
        octets = text.encode()
        for data in (text, octets, bytearray(octets), memoryview(octets)):
            found = read(data)
            assert found == due and type(found) is type(due), name
            assert not isinstance(due, float) or math.copysign(1, found) == math.copysign(1, due), name
        assert read(b"\xef\xbb\xbf" + octets) == due, name


@pytest.mark.parametrize("data", BROKEN, ids=lambda data: repr(data[:20]))
def test_every_reader_says_what_is_wrong(data: bytes) -> None:
    for name, read in readers().items():
        with pytest.raises(ValueError) as raised:
            read(data)
        assert str(raised.value).startswith(BROKEN[data]), name


def test_malformed_json_is_an_issue(airmodels: Any) -> None:
    (issue,) = airmodels.validate_json(b'{"width": 1024,}')
    assert (issue.code, issue.rule, issue.path, issue.severity) == ("invalidJSON", "json", (), "error")
    assert issue.message.startswith("the request is not JSON: ") and "line 1, column" in issue.message
    assert json.loads(json.dumps(issue.to_dict()))["code"] == "invalidJSON"
    for odd in (b"", b"{", "{'a': 1}", 7, None, object()):
        assert [each.code for each in airmodels.validate_json(odd)] == ["invalidJSON"]
        assert airmodels.is_valid_json(odd) is False


def test_bytes_get_the_verdict_of_their_value(airmodels: Any) -> None:
    folder = targets.of_the_repository().folder / "cases"
    for line in (folder / f"{SLUG}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        data = json.dumps(case["request"]).encode()
        assert airmodels.is_valid_json(data) == airmodels.is_valid(case["request"])
        due = airmodels.validate(json.loads(data))
        assert airmodels.validate_json(data) == due


def test_the_reader_is_the_quickest_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    text = importlib.import_module(f"{targets.of_the_repository().names.package}._runtime.json_text")
    missing: list[str] = []

    def imported(name: str) -> Any:
        if name in missing:
            raise ImportError(name)
        return importlib.import_module(name)

    monkeypatch.setattr(text, "import_module", imported)
    found = []
    for name in ("msgspec", "orjson", "nothing"):
        found.append(text.reader().__qualname__.partition(".")[0])
        missing.append(name)
    assert found == ["of_msgspec", "of_orjson", "exactly"]
