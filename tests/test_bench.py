"""The bench runs from end to end, and says what it did without; no figure is asserted."""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench import __main__ as bench
from bench import cold, peers, sets
from bench.peers import Missing
from bench.tables import plain


def test_a_quick_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(folder: Path) -> peers.Peer:
        raise Missing("not for this test")

    some = peers.pairs()[:5]
    monkeypatch.setattr(peers, "pairs", lambda: some)  # of all it takes seconds to make classes
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setitem(peers.MAKERS, "fastjsonschema", gone)
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
        judged = figures["disagreeing"][name]
        assert not judged["airmodels"] and not judged["jsonschema"] and not judged["msgspec"]
        assert not judged["pydantic, hand-tuned"] and not judged["airmodels-pydantic"]
    assert figures["generator"]["registry"]["models"] == 4
    assert {"airmodels", "jsonschema"} <= figures["cold"].keys()
    assert figures["bulk"]["requests"] == 200 and figures["bulk"]["rival_seconds"] > 0
    assert "| airmodels | 1 (" in captured.out and "(tmp_path" not in captured.out
    assert ElementTree.parse(tmp_path / "ratios.svg").getroot().tag.endswith("svg")


def test_the_requests_are_what_they_are_called() -> None:
    package = peers.ours()
    for name, values in sets.sets().items():
        assert {package.is_valid(each) for each in values} == {name != "invalid"}
    every = {child.name for child in sets.model().request.root.children}
    assert max(len(each) for each in sets.sets()["mixed"]) == len(every)
    assert len({tuple(each) for each in sets.sets()["mixed"]}) > 200


def test_a_peer_that_fails_when_cold_is_left_out() -> None:
    assert cold.isolated("import no_module_of_this_name") is None
    assert [plain(each) for each in (0.5, 3.14, 59.9)] == ["0.50", "3.1", "60"]
