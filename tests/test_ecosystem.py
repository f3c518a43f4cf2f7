"""What tools that people use do with the outputs is what is promised, and the table tells it truly."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from ecosystem import __main__ as ecosystem
from ecosystem import families, pages, places, schema_tools, typed
from ecosystem.row import Failed, Missing, Row, failed, table
from ecosystem.verdicts import Verdicts


@pytest.mark.parametrize("name", families.FAMILIES)
def test_tools_do_what_is_promised(name: str) -> None:
    try:
        rows = families.rows(name)
    except Missing as absent:
        pytest.skip(f"{name} goes untried: {absent}")
    assert rows
    broken = [row for row in rows if row.kept is False]
    assert not broken, "\n".join(["", *table(broken)])


def test_a_table_shows_promises_that_are_broken() -> None:
    words = {"version": "1", "takes": "a|b", "promise": "accepts all"}
    rows = [Row(tool=f"tool {kept}", does="accepts some", kept=kept, **words) for kept in (True, False, None)]
    _, _, *lines = table(rows)
    assert [line.rpartition(" | ")[2] for line in lines] == ["kept |", "BROKEN |", "told |"]
    assert all(line.count(" | ") == 5 and "a/b" in line for line in lines)


def test_a_share_of_vectors_is_counted() -> None:
    verdicts = Verdicts()
    assert not verdicts.keeps(most_refused=1, least_caught=0), "nothing was judged"
    for number in range(10):
        verdicts.add("paint", {"valid": True, "id": f"good {number}"}, accepted=number > 0)
        verdicts.add("paint", {"valid": False, "id": f"bad {number}"}, accepted=number > 6)
    assert verdicts.told() == "refuses 1 of 10 valid (such as paint: good 0), 7 of 10 invalid (70%)"
    assert verdicts.keeps(most_refused=0.1, least_caught=0.7) and not verdicts.refuses_no_valid
    assert not verdicts.keeps(most_refused=0.09, least_caught=0.7)
    assert not verdicts.keeps(most_refused=0.1, least_caught=0.71)


def test_a_tool_that_fails_breaks_its_promise(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> list[Row]:
        raise Failed("no types for you")

    monkeypatch.setitem(families.FAMILIES, "typescript", fails)
    (row,) = families.rows("typescript")
    assert row.kept is False and "no types for you" in row.does


def test_a_tool_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("tool", places.SECONDS)

    monkeypatch.setattr(subprocess, "run", slow)
    done = places.run(["tool"], places.ROOT)
    with pytest.raises(Failed, match="ended after"):
        places.made(done)


def test_a_schema_that_strict_mode_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json-schema").mkdir()
    schemas = {"good": {"type": "string"}, "loose": {"required": ["prompt"]}, "odd": {"sizes": [1]}}
    for name, schema in schemas.items():
        (tmp_path / "json-schema" / f"{name}.json").write_text(json.dumps(schema), encoding="utf-8")
    monkeypatch.setattr(places, "GENERATED", tmp_path)
    try:
        (row,) = schema_tools.ajv()
    except Missing as absent:
        pytest.skip(f"ajv goes untried: {absent}")
    assert row.kept is False and row.does.startswith("compiles 1 of 3: loose.json: ")


def test_the_parameters_of_a_frame_are_those_at_any_depth() -> None:
    item = {"type": "object", "properties": {"c": {}}}
    choice = {"anyOf": [{"properties": {"d": {}}}, {"type": "string"}]}
    schema = {
        "properties": {"a": {"type": "array", "items": item}, "b": choice},
        "then": {"properties": {"e": {}}},
    }
    assert pages.parameter_names(schema) == {"a", "b", "c", "d"}


def test_what_is_installed_by_pip_is_pinned() -> None:
    lines = Path(places.__file__).with_name("requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert pins and all(re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", line) for line in pins)


def test_the_command_prints_the_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent() -> list[Row]:
        raise Missing("no paint")

    monkeypatch.setattr(families, "FAMILIES", {"paint": absent, "wall": lambda: [failed("wall", "wet")]})
    assert ecosystem.main(["paint"]) == 0 and "not run: no paint" in capsys.readouterr().out
    assert ecosystem.main([]) == 1
    shown = capsys.readouterr().out
    assert "| told |" in shown and "| BROKEN |" in shown
    with pytest.raises(SystemExit):
        ecosystem.main(["brush"])


def test_requests_are_told_apart_by_types() -> None:
    try:
        folder = places.workspace("schemas", "apart")
    except Missing as absent:
        pytest.skip(f"tsc goes untried: {absent}")
    (folder / "message.ts").write_text("export interface Paint { colour: 'red' }\n", encoding="utf-8")
    line = 'import type { Paint as Message } from "./message.ts";'
    requests = [{"colour": "red"}, {"colour": "blue"}, {"color": "red"}, None, {"colour": "red", "x": 1}]
    assert typed.accepted(folder, line, requests) == [True, False, False, False, False]
    with pytest.raises(Failed):
        typed.accepted(folder, 'import type { Message } from "./nothing.ts";', requests)
