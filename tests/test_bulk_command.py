"""`validate` of very many requests: every form of input and output says the same, in pieces, too."""

import csv
import importlib
import json
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

import bulk_files
import targets
from bulk_files import in_pieces, part, told

PACKAGE = targets.of_the_repository().names.package
ROWS = bulk_files.requests(90)
FORMS = ("text", "json", "github", "sarif")
INPUTS = ("lines", "compressed", "array", "unnamed", "texts", "bytes", "dictionary")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return bulk_files.write(tmp_path_factory.mktemp("bulk"), ROWS)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def due() -> list[tuple[str, str, str]]:
    """Line, code and pointer of every fault, by asking of each request."""
    validate = targets.of_the_repository().package.validate
    return [
        (str(line), issue.code, issue.pointer) for line, row in enumerate(ROWS, 1) for issue in validate(row)
    ]


@pytest.mark.parametrize("name", INPUTS)
def test_each_form_of_input_says_the_same(
    name: str,
    files: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    in_pieces(monkeypatch, 1)
    report = tmp_path / "report.csv"
    code, out, err = told(capsys, "--report", str(report), str(files[name]))
    assert (code, out) == (1, "") and err.splitlines()[-1].startswith("90 requests in 1 file: ")
    found = rows(report)
    assert [(row["line"], row["code"], row["pointer"]) for row in found] == due()
    assert [int(row["key"]) + 1 for row in found] == [int(row["line"]) for row in found]
    assert {row["file"] for row in found} == {str(files[name])}


@pytest.mark.parametrize("form", FORMS)
def test_processes_tell_what_one_tells(
    form: str, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [str(files[name]) for name in ("lines", "array", "texts", "unnamed")]
    whole = told(capsys, "--format", form, *names)
    assert whole[0] == 1 and len(whole[1]) > 20_000
    for cores in (1, 2):
        in_pieces(monkeypatch, cores)
        assert told(capsys, "--format", form, *names) == whole


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
def test_processes_report_what_one_reports(
    ending: str,
    files: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = [str(files[name]) for name in ("lines", "array", "bytes")]
    reports = []
    for number, cores in enumerate((0, 1, 2)):
        if cores:
            in_pieces(monkeypatch, cores)
        path = tmp_path / f"{number}.{ending}"
        assert told(capsys, "--report", str(path), *names)[0] == 1
        reports.append(path.read_bytes())
    assert reports[1] == reports[2]
    if ending == "parquet":
        tables = [importlib.import_module("pyarrow.parquet").read_table(BytesIO(each)) for each in reports]
        assert tables[0].to_pylist() == tables[1].to_pylist()
        words = [field.name for field in tables[0].schema if str(field.type).startswith("dictionary")]
        assert words == ["file", "severity", "code", "pointer", "parameter", "message"]
    else:
        assert reports[0] == reports[1]


def test_keys_tell_requests_apart(
    files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.csv"
    for name, key in (("texts", "id"), ("lines", "taskUUID"), ("array", "taskUUID")):
        told(capsys, "--report", str(report), "--key", key, str(files[name]))
        found = rows(report)
        assert found and all(row["key"] == due_key(key, int(row["line"]) - 1) for row in found)
    told(capsys, "--report", str(report), "--key", "nothing", str(files["lines"]))
    assert {row["key"] for row in rows(report)} == {""}


def test_a_report_never_takes_the_place_of_the_requests(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "log.json"
    path.write_text("{}")
    code, _, err = told(capsys, "--report", f"{tmp_path}/../{tmp_path.name}/log.json", str(path))
    assert (code, path.read_text()) == (2, "{}")
    assert err.endswith("log.json: holds the requests; give the report another name\n")


@pytest.mark.parametrize("comma", [",", ",\n "])
def test_each_item_that_is_no_request_is_told_at_its_place(comma: str) -> None:
    """In time that grows as the text does: nothing is counted from its beginning again."""
    count = 300_000
    text = f"[{comma.join(['1'] * count)}]"
    entries = [*part("_command.requests").items(text, 7, 5, 0, is_first=True, is_last=True)]
    last = text.rindex("1")
    line, column = (7 + count - 1, 2) if "\n" in comma else (7, 5 + last)
    assert len(entries) == count
    assert (entries[-1].number, entries[-1].line, entries[-1].column) == (count - 1, line, column)
    assert (entries[0].line, entries[0].column) == (7, 6)


def due_key(key: str, number: int) -> str:
    return f"id {number}" if key == "id" else bulk_files.task(number)


def test_columns_of_structs_are_requests(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    good = ROWS[0]
    structs = [good, {**good, "width": 1025}, None, {**good, "height": None}]
    parquet.write_table(arrow.table({"id": [7, 8, 9, 10], "asked": structs}), tmp_path / "one.parquet")
    columns = arrow.Table.from_pylist([good, {**good, "width": 1025}])
    parquet.write_table(columns, tmp_path / "whole.parquet")
    report = tmp_path / "report.csv"
    words = ("--report", str(report), "--column", "asked", "--key", "id", str(tmp_path / "one.parquet"))
    code, _, err = told(capsys, *words)
    assert code == 1 and err.endswith("3 requests in 1 file: 2 errors, 0 warnings\n")
    assert [(row["line"], row["key"], row["pointer"]) for row in rows(report)] == [
        ("2", "8", "/width"),
        ("4", "10", "/height"),
    ]
    code, out, _ = told(capsys, str(tmp_path / "whole.parquet"))
    assert code == 1 and out.startswith(f"{tmp_path / 'whole.parquet'}:2: error width, height: ")
    code, _, err = told(capsys, "--column", "other", str(tmp_path / "one.parquet"))
    assert code == 2 and err.endswith("error: no column is called 'other'; there are id, asked\n")


@pytest.mark.parametrize("kind", ["string_view", "binary_view", "json_"])
def test_columns_of_texts_are_of_any_type(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Such as DuckDB's columns of JSON."""
    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    if not hasattr(arrow, kind):
        pytest.skip("this release of pyarrow has no such type")
    texts = arrow.array([json.dumps(ROWS[0]), "{}", None]).cast(getattr(arrow, kind)())
    parquet.write_table(arrow.table({"id": [1, 2, 3], "request": texts}), tmp_path / "log.parquet")
    code, out, err = told(capsys, str(tmp_path / "log.parquet"))
    assert code == 1 and out.startswith(f"{tmp_path / 'log.parquet'}:2: error ")
    assert err.endswith("2 requests in 1 file: 1 error, 0 warnings\n")


def test_columns_of_other_types_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    path = tmp_path / "log.parquet"
    parquet.write_table(arrow.table({"id": [1], "sizes": [[1]]}), path)
    for name, kind in (("id", "int64"), ("sizes", "list<element: int64>")):
        code, _, err = told(capsys, "--column", name, str(path))
        of_which = f"error: {path}: column '{name}' is of type {kind}; requests are texts, bytes or structs\n"
        assert code == 2 and err.endswith(of_which)


def test_standard_input_may_be_anything(
    files: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    in_pieces(monkeypatch, 1)
    outs = set()
    for name in ("lines", "array", "texts"):
        stream = SimpleNamespace(buffer=BytesIO(files[name].read_bytes()))
        monkeypatch.setattr(sys, "stdin", stream)
        outs.add(told(capsys, "-")[1])
    assert len(outs) == 1 and outs.pop().startswith("<stdin>:2: error foo: ")


def test_an_array_is_read_up_to_its_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps(row) for row in ROWS[1:2] * 80]
    lines[50] = '{"a": 1 "b": 2}'
    path = tmp_path / "a.json"
    path.write_text("[" + ",\n".join(lines) + "]")
    whole = told(capsys, str(path))
    for cores in (1, 2):
        in_pieces(monkeypatch, cores)
        code, out, err = told(capsys, str(path))
        assert (code, out) == whole[:2]
        assert out.splitlines()[-1] == f"{path}:51:9: error ',' or '}}' is due here [malformed-json]"
        assert err.splitlines()[-1] == "51 requests in 1 file: 101 errors, 0 warnings"


def test_the_bar_tells_share_rate_and_rest(
    files: dict[str, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    terminal = part("_command.terminal")
    monkeypatch.setattr(terminal, "_OFTEN", 0)
    told_so = told(capsys, str(files["lines"]))[2]
    assert "[####################] 100%  90 requests, " in told_so and "/s, 0 s left\x1b[K" in told_so
    assert terminal.bar_text(50, 200, 1_000_000, 20.0) == (
        "[#####---------------] 25%  1,000,000 requests, 50,000/s, 60 s left"
    )
    assert terminal.bar_text(50, 0, 1000, 2.0) == "1,000 requests, 500/s"
