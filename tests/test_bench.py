"""The bench runs from end to end, and says what it did without; no figure is asserted."""

import json
import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import invented
from bench import __main__ as bench
from bench import (
    cold,
    dense,
    importing,
    javascript,
    peers,
    sets,
    sizes,
    subschemas,
    typia_type,
    wrong,
)
from bench import targets as bench_targets
from bench.peers import Missing
from bench.tables import plain
from specwright.driver.compile import compile_project
from specwright.driver.project import find


def test_a_quick_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(folder: Path) -> peers.Peer:
        raise Missing("not for this test")

    if not shutil.which("node") or not javascript.INSTALLED.is_dir():
        pytest.skip("Node or its packages are missing (make test installs them): no JavaScript is compared")
    some = peers.pairs()[:5]
    monkeypatch.setattr(peers, "pairs", lambda: some)  # of all it takes seconds to make classes
    monkeypatch.setattr(sys, "path", list(sys.path))
    for slow in ("fastjsonschema", "airmodels[native]"):  # to be compiled; `test_native.py` does it
        monkeypatch.setitem(peers.MAKERS, slow, gone)
    assert bench.main(["--quick", "--out", str(tmp_path)]) == 0
    captured = capsys.readouterr()
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["skipped"]["fastjsonschema"] == "not for this test"
    assert "skipped: fastjsonschema: not for this test" in captured.err
    assert "- skipped: fastjsonschema: not for this test" in captured.out
    for name in ("examples", "mixed", "invalid"):
        times = figures["microseconds"][f"verdict: {name}"]
        assert times.keys() >= {"airmodels", "jsonschema", "pydantic, hand-tuned", "msgspec"}
        assert all(each > 0 for each in times.values())
    the_javascript_is_compared(figures)
    assert "| typia | " in captured.out and "2000 code points and 2001 UTF-16 units" in captured.out
    the_sizes_are_measured(figures["sizes"], captured)
    imports = figures["imports"]["invented"]
    assert imports["first"]["outcomes"] == {"new": 4} and imports["again"]["outcomes"] == {"unchanged": 4}
    assert imports["first"]["requests"] > 1_000 and "| import of 4 documents, made of " in captured.out
    pairs = figures["subschemas"]
    assert pairs["questions"] == pairs["whole"]["asked"] == 8 and "| narrowed or safe: 8 " in captured.out
    assert {"airmodels", "jsonschema"} <= figures["cold"].keys()
    assert figures["bulk"]["rival_seconds"] > 0 and "extrapolated from 200 requests here" in captured.out
    the_targets_have_figures(figures)
    assert "| fastjsonschema, verdicts, mixed: times as long as ours | at least 12 | - | not measured |" in (
        captured.out
    )
    assert "| airmodels | 1 (" in captured.out and "(tmp_path" not in captured.out
    assert ElementTree.parse(tmp_path / "ratios.svg").getroot().tag.endswith("svg")


def the_targets_have_figures(figures: dict[str, Any]) -> None:
    """All but those beside the two that are not there; peers stand with their versions."""
    found = bench_targets.rows(figures)
    missing = [row.what for row in found if row.here is None]
    assert all("fastjsonschema" in what or what.endswith("airmodels[native]") for what in missing)
    assert len(missing) == 5, missing
    assert all(row.here is None or row.here > 0 or "errors" in row.what for row in found)
    version = metadata.version("jsonschema-rs")
    assert f"jsonschema-rs {version}, verdicts, mixed: times as long as ours" in {row.what for row in found}
    assert figures["versions"]["airmodels-pydantic"] == f"(pydantic {metadata.version('pydantic')})"
    assert figures["versions"]["orjson alone"] == metadata.version("orjson")
    assert figures["versions"]["typia"].startswith("(typia 12.")
    assert sum("JSON Lines to verdicts in blocks" in row.what for row in found) == 2


def the_sizes_are_measured(figures: dict[str, Any], captured: Any) -> None:
    """Every command on each size of both kinds, and the power of the growth."""
    assert figures.keys() == {"thin", "dense"}
    for name, found in figures.items():
        assert found["rows"].keys() == {"2", "4"} and found["registry"]["models"] == 4
        assert all(row[column] > 0 for row in found["rows"].values() for column in sizes.COLUMNS)
        assert found["growth"].keys() == {*sizes.COLUMNS}
        assert f"4 {name} models: cold " in captured.err
        assert f"| {name} models, seconds of CPU | generate, cold |" in captured.out


def test_the_power_of_growth_is_that_of_the_figures() -> None:
    rows = {
        str(count): {"linear": 0.5 * count, "square": count**2 / 9, "none": 3.0} for count in (4, 50, 360)
    }
    powers = [sizes.growth(rows, column) for column in ("linear", "square", "none")]
    assert [round(each, 9) for each in powers if each is not None] == [1, 2, 0]
    assert sizes.growth({"4": {"linear": 2.0}}, "linear") is None
    assert sizes.growth({**rows, "400": {}}, "linear") == powers[0]


def test_a_size_whose_ledger_is_not_measured_is_told_without_it() -> None:
    rows = {"4": dict.fromkeys(sizes.COLUMNS, 2.0), "200": dict.fromkeys({*sizes.COLUMNS} - {"ledger"}, 8.0)}
    growths = {column: sizes.growth(rows, column) for column in sizes.COLUMNS}
    registry = {"models": 200, "import_ms": 1.0, "first_ms": 1.0, "all_ms": 9.0}
    told = sizes.told(
        {"thin": {"rows": rows, "growth": growths, "last_growth": growths, "registry": registry}}
    )
    assert "| 4 | 2.00 | 2.00 | 2.00 | 2.00 | 2.00 | 2 MB |" in told
    assert "| 200 | 8.00 | 8.00 | 8.00 | 8.00 | - | 8 MB |" in told
    assert f"is measured of {sizes.MOST_ASKED} at most" in told and growths["ledger"] is None


def test_dense_models_are_those_at_hand_under_other_names(tmp_path: Path) -> None:
    project = dense.base(tmp_path / "base", official=False)
    dense.write(tmp_path / "many", 9, project)
    specs = sorted(path.stem for path in (tmp_path / "many" / "specs" / "models").rglob("*.yaml"))
    assert len(specs) == 9 and {"ideogram-1-0-remix-0", "ideogram-1-0-remix-8", "ideogram-3-0-2"} <= {*specs}
    compiled = compile_project(find(tmp_path / "many"), targets=(), lint=False)
    assert not compiled.has_errors, compiled.diagnostics
    assert len({(model.air, model.title) for model in compiled.models}) == 9
    dense.change(tmp_path / "many")
    with pytest.raises(ValueError, match="maxItems: 4"):
        dense.change(tmp_path / "many")


def the_javascript_is_compared(figures: dict[str, Any]) -> None:
    """Every JavaScript validator was timed and asked, and the wrong verdicts were found."""
    ours, ajv = javascript.OURS, javascript.AJV
    assert figures["microseconds"]["verdict: mixed"].keys() >= javascript.MAKERS.keys()
    for slug in (each.slug for each in sets.catalog().models):
        assert figures["microseconds"][f"model: {slug}: valid"].keys() == {ours, ajv}
    assert figures["vectors"] > 600
    mistaken = {peer: {each["id"] for each in found} for peer, found in figures["wrong"].items()}
    right = ("airmodels", "jsonschema", "jsonschema-rs", "airmodels-pydantic", ours, ajv)
    assert not any(mistaken[peer] for peer in right)
    assert "positivePrompt 2000 characters" in mistaken["typia"], "typia counts UTF-16 units"
    assert all("characters" in each or "foxes" in each for each in mistaken["typia"])


def test_imports_are_counted_by_their_outcomes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(invented, "SHARED", [])
    imports = importing.imports(tmp_path, 12)["invented"]
    assert imports["first"]["outcomes"] == {"new": 12} and imports["again"]["outcomes"] == {"unchanged": 12}
    assert imports["first"]["requests"] > 12_000 and imports["again"]["requests"] == 0
    assert imports["first"]["cpu"] > 0
    assert bench.main(["--imports", "--quick", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("import of 4 documents, made of 30 invented ones: ") and ", 4 unchanged" in told


def test_the_requests_are_what_they_are_called() -> None:
    package = peers.ours()
    for name, values in sets.sets().items():
        assert {package.is_valid(each) for each in values} == {name != "invalid"}
    every = {child.name for child in sets.model().request.root.children}
    assert max(len(each) for each in sets.sets()["mixed"]) == len(every)
    assert len({tuple(each) for each in sets.sets()["mixed"]}) > 200


def test_a_javascript_validator_that_is_missing_says_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(javascript, "INSTALLED", sets.ROOT / ".bench" / "nothing" / "node_modules")
    with pytest.raises(Missing, match=r"npm did not install ajv in \.bench/nothing"):
        javascript.Judge(javascript.AJV, tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Missing, match="Node is not there"):
        javascript.Judge(javascript.OURS, tmp_path)


def test_the_vectors_hold_what_validators_disagree_about() -> None:
    vectors = sets.vectors()
    told = {each["id"]: each["valid"] for each in vectors}
    assert len(told) == len(vectors)
    assert told["positivePrompt a text of foxes alone"] and not told["positivePrompt a fox too much"]
    assert not told["unknown a key with a meaning of its own in JavaScript"]
    assert told["ttl beyond what a double tells apart"]
    assert wrong.answers(peers.ours().is_valid, [each["request"] for each in vectors]) == list(told.values())


def test_wrong_verdicts_are_told_by_kinds() -> None:
    about = {"about": "prompt", "request": {"prompt": "x" * 60}}
    vectors = [
        {"id": "prompt 60 characters", "valid": True, **about},
        {"id": "prompt 61 characters", "valid": True, **about},
        {"id": "prompt null", "valid": False, "about": "prompt", "request": {"prompt": None}},
        {"id": "request an empty object", "valid": False, "about": "request", "request": {}},
    ]
    found = wrong.found(vectors, [False, False, None, False])
    assert list(wrong.kinds(found)) == [
        '2 refused, such as *prompt 60 characters*: `"xxxxxxx…xxxxxxx"`, 60 code points and 60 UTF-16 units',
        "1 answered by a failure, such as *prompt null*",
    ]


def test_the_type_for_typia_says_what_the_schema_says_or_refuses() -> None:
    text = typia_type.source(sets.schema())
    assert '"outputQuality"?: number & tags.Type<"uint32"> & tags.Minimum<20> & tags.Maximum<99>' in text
    assert '{ "name": ("EMBER" | ' in text and '{ "members": Array<' in text
    document = sets.schema()
    document["then"]["allOf"].append({"$comment": "requires.prompt"})
    with pytest.raises(ValueError, match="requires"):
        typia_type.source(document)
    with pytest.raises(ValueError, match="cannot say"):
        typia_type.typed({"type": "object", "properties": {}, "then": {"allOf": [{"not": {}}]}})


def test_what_jsonsubschema_says_is_counted_by_what_requests_show() -> None:
    pairs = subschemas.subschemas(12)
    ours, theirs = (pairs["said"][who] for who in (subschemas.OURS, subschemas.THEIRS))
    assert sum(ours.values()) == sum(theirs.values()) == pairs["questions"] == 24
    assert ours.keys() <= {"right", "undecided"} and theirs["right"] > 12
    cases = {(True, True): "right", (True, False): "false alarms", (False, True): "false safes"}
    assert {case: subschemas.outcome(*case) for case in cases} == cases
    assert subschemas.answered(lambda one, other: bool(1 / 0), {}, {}) is None


def test_a_peer_that_fails_when_cold_is_left_out() -> None:
    assert cold.isolated("import no_module_of_this_name") is None
    assert [plain(each) for each in (0.5, 3.14, 59.9)] == ["0.50", "3.1", "60"]


def test_an_update_is_measured_without_the_suite(tmp_path: Path) -> None:
    """What the suite allows by its environment, the bench has to allow by itself."""
    code = "from pathlib import Path; from sys import argv; from bench import updating\n"
    code += "print(updating.unchanged(Path(argv[1]), 2))"
    ours = {name: value for name, value in os.environ.items() if name != "SPECWRIGHT_PRIVATE"}
    command = [sys.executable, "-c", code, str(tmp_path / "updated")]
    run = subprocess.run(
        command, cwd=Path(__file__).parent, env=ours, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0 and "'again': " in run.stdout, run.stderr
