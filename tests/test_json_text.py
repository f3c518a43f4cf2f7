"""Requests written as JSON: every reader gives the same values, and says of malformed JSON what is wrong."""

import array
import importlib
import io
import json
import marshal
import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
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
    b"[" + b"1" * 20_001 + b"]": "a number of 20,001 digits is too large",
    b"[" * 2000 + b"]" * 2000: "nested too deeply",
    b"\xef\xbb\xbf\xef\xbb\xbf{}": "unexpected UTF-8 BOM",
    b"\xed\xa0\x80": "not UTF-8 text, at byte 0",
    "{}".encode("utf-16"): "not UTF-8 text, at byte 0",
    b"01": "extra data at line 1, column 2",
    b'"\t"': "invalid control character at",
}


@pytest.fixture(scope="module")
def airmodels() -> Any:
    return targets.of_the_repository().package


def readers() -> dict[str, Any]:
    """Every way to read JSON, by the library that it stands on."""
    text = importlib.import_module(f"{targets.of_the_repository().names.package}._runtime.json_text")
    msgspec, orjson = importlib.import_module("msgspec"), importlib.import_module("orjson")
    libraries = {"msgspec": text.of_msgspec(msgspec), "orjson": text.of_orjson(orjson)}
    return {"json": text.exactly, **{name: library.read for name, library in libraries.items()}}


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


@pytest.mark.parametrize("digits", [4301, 5000, 20_000])
def test_whole_numbers_of_many_digits_are_exact(airmodels: Any, digits: int) -> None:
    """Python alone reads 4300 digits."""
    text, due = "1" + "0" * (digits - 2) + "7", 10 ** (digits - 1) + 7
    for name, read in readers().items():
        assert read(text) == read(text.encode()) == due and read(f"-{text}") == -due, name
        assert read(f'{{"a": [{text}, -{text}, 1.5, "{text}", {text}e0]}}') == {
            "a": [due, -due, 1.5, text, math.inf]
        }
    for name in ("width", "outputQuality"):
        request = f'{{"model": "ideogram:3@2", "{name}": {text}}}'
        assert not airmodels.is_valid_json(request)
        issues = airmodels.validate_json(request)
        assert issues == airmodels.validate({"model": "ideogram:3@2", name: due})
        assert json.dumps([issue.to_dict() for issue in issues])
        if name == "outputQuality":
            (message,) = [issue.message for issue in issues if issue.parameter == name]
            assert message == f"'{name}' must be from 20 to 99, not a very large number; the nearest is 99"


@pytest.mark.parametrize(
    "before", ["", " ", "[", "[1,", '{"a":', '{"ab": ', '["0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58",']
)
def test_numbers_beyond_64_bits_are_seen_wherever_they_stand(before: str) -> None:
    """Behind any number of letters, with a sign, an exponent or none, and among other digits."""
    behind = {"": "", " ": "", "[": "]", "{": "}"}[before[:1]]
    for digits in ("9" * 18, "9" * 19, "9" * 20, str(2**63), str(2**64 - 1), str(2**64), str(2**64 + 1)):
        for sign in ("", "-"):
            for form in (digits, f"{digits}.5", f"{digits}e0", f"1{digits}", f"{digits[:-1]}"):
                text = f"{before}{sign}{form}{behind}"
                for name, read in readers().items():
                    assert repr(read(text.encode())) == repr(json.loads(text)), (name, text)


@pytest.mark.parametrize("depth", [899, 900, 901, 950, 1100])
def test_all_readers_take_as_deep_texts(depth: int) -> None:
    """Few letters and many; brackets in texts, too, which do not count."""
    with ThreadPoolExecutor(
        1
    ) as thread:  # how deep a reader may go depends on the calls above it: here on none
        for text in ("[" * depth + "]" * depth, '{"a":' * depth + "1" + "}" * depth, f'["{"[" * depth}"]'):
            first, *others = [thread.submit(_told, read, text).result() for read in readers().values()]
            assert others == [first, first]


def _told(read: Callable[[bytes], Any], text: str) -> bytes:
    """What a reader makes of a text, or says of it."""
    try:
        return marshal.dumps(read(text.encode()), 2)
    except ValueError as error:
        return str(error).encode()


class Spoken(str):
    """A text that is encoded as another."""

    def encode(self, *given: Any, **more: Any) -> bytes:
        return b"{}"


class Made(bytes):
    """Bytes that are made into others."""

    def __bytes__(self) -> bytes:
        return b"{}"


class Whole:
    """An object that bytes can be made of."""

    def __bytes__(self) -> bytes:
        return b"{}"


ODD = (
    *(
        [123, 125],
        (123, 125),
        range(123, 124),
        Whole(),
        array.array("B", b"{}"),
        io.BytesIO(b"{}"),
        2,
        0,
        None,
    ),
    *({"a": 1}, {123}, True, 1.5, object(), str, iter([123, 125]), Path("a.json")),
)


def test_what_is_neither_bytes_nor_a_text_is_no_json(airmodels: Any) -> None:
    for odd in ODD:
        for name, read in readers().items():
            with pytest.raises(ValueError, match="neither bytes nor a text"):
                raise AssertionError(name, odd, read(odd))
        assert airmodels.is_valid_json(odd) is False
        (issue,) = airmodels.validate_json(odd)
        assert issue.message == "the request is not JSON: neither bytes nor a text"


def test_bytes_and_texts_of_other_classes_are_what_they_hold() -> None:
    for name, read in readers().items():
        assert read(Spoken("[1]")) == read(Made(b"[1]")) == [1], name
        assert read(memoryview(b"[x1x]x")[::2]) == [1], name
        assert read(memoryview(b"[ 1 ]   ").cast("I")) == [1], name


def test_every_reader_is_asked_the_same(airmodels: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package answers alike with each of them: keys twice, NaN, half a pair, a mark, a deep value."""
    whole = json.loads(
        (targets.of_the_repository().folder / "cases" / f"{SLUG}.jsonl").read_text().split("\n")[0]
    )
    request = json.dumps(whole["request"])
    assert airmodels.is_valid_json(request)
    start = request[:-1]
    deep = f'{start}, "deep": {"[" * 900}{"]" * 900}}}'
    texts = {
        "twice": (f'{start}, "width": 1}}', False),
        "twice, then right": (f'{{"width": 1, {request[1:]}', True),
        "NaN": (f'{start}, "width": NaN}}', False),
        "half a pair": (f'{start}, "positivePrompt": "a \\ud800 b"}}', True),
        "infinite": (f'{start}, "width": 1e999}}', False),
        "deep": (deep, False),
        "mark": (f"\ufeff{request}", False),
    }
    dispatcher = airmodels.is_valid_json.__self__
    for name, (text, due) in texts.items():
        told = []
        for read in readers().values():
            monkeypatch.setattr(dispatcher, "_read", read)
            assert airmodels.is_valid_json(text) is due, name
            told.append([issue.to_dict() for issue in airmodels.validate_json(text)])
            octets = text.encode()
            assert airmodels.is_valid_json(octets) is (due or name == "mark"), name
        assert told[0] == told[1] == told[2], name


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
    for name in ("msgspec", "orjson"):
        assert getattr(text.fastest().decode, "__module__", name) in (name, None) and text.reader()("1") == 1
        assert bool(text.fastest().is_doubtful) is (name == "orjson")
        missing.append(name)
    assert text.fastest() is None and text.reader() is text.exactly
