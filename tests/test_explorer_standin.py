"""What the explorer's pages ask the stand-in that serves them, in a process of Node."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import node
import standins

SLUG = "ideogram-3-0"
MODULE = Path(__file__).resolve().parents[1] / "templates" / "explorer" / "static" / "panel" / "standin.js"
SCRIPT = """
import { readFileSync } from "node:fs";
const { address, module, steps } = JSON.parse(readFileSync(0));
const { duration, filesOf, receivers, sent, standinOf } = await import(module);
const asked = [];
const real = globalThis.fetch;
globalThis.fetch = async (path, options) => {
  asked.push(JSON.parse(options.body)[0].taskType);
  return real(new URL(path, address), options);
};
const standin = standinOf({ standin: "/v1", taskType: "taskType", taskUuid: "taskUUID" });
const told = [];
for (const { task, stop } of steps) {
  asked.length = 0;
  const signal = stop === undefined ? undefined : AbortSignal.timeout(stop);
  const answer = await sent(task, standin, signal).catch(({ name, message }) => ({ name, message }));
  const files = answer.items?.map((item) => filesOf(item, task));
  told.push({ ...answer, files, asked: [...asked], to: receivers(task) });
}
const times = [9.4, 999, 61_250].map(duration);
console.log(JSON.stringify({ told, none: standinOf({}), times }));
"""

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


@pytest.fixture(scope="module")
def standin() -> Iterator[Any]:
    with standins.running(latency=(0.3, 0.3)) as running:
        yield running


def asked(standin: Any, tmp_path: Path, *steps: dict[str, Any]) -> dict[str, Any]:
    """What the module tells of tasks that are sent one after the other."""
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "standin.js").write_text(MODULE.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "ask.js").write_text(SCRIPT, encoding="utf-8")
    given = {"address": standin.address, "module": (tmp_path / "standin.js").as_uri(), "steps": steps}
    command = [str(node.NODE), str(tmp_path / "ask.js")]
    run = subprocess.run(
        command, input=json.dumps(given), capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    told: dict[str, Any] = json.loads(run.stdout)
    return told


def test_results_are_shown_whatever_way_they_come(standin: Any, tmp_path: Path) -> None:
    ways = ("URL", "base64Data", "dataURI")
    tasks = [standins.example(SLUG, outputType=way, outputFormat="JPG", numberResults=2) for way in ways]
    tasks.append(standins.example(SLUG, outputType="URL", deliveryMethod="async", numberResults=1))
    told = asked(standin, tmp_path, *({"task": task} for task in tasks))
    for task, answer in zip(tasks, told["told"], strict=True):
        assert (answer["status"], answer["errors"]) == (200, [])
        assert len(answer["items"]) == task["numberResults"]
        assert {item["taskUUID"] for item in answer["items"]} == {task["taskUUID"]}
    starts = [answer["files"][0][0]["address"].partition("/9j/")[0] for answer in told["told"][:3]]
    assert starts[1:] == ["data:image/jpeg;base64,"] * 2
    assert starts[0].startswith(f"{standin.address}/files/")
    later = told["told"][3]
    assert later["asked"][0] == "imageInference" and {*later["asked"][1:]} == {"getResponse"}
    assert len(later["asked"]) > 2 and later["items"][0]["status"] == "success"
    assert (told["none"], told["times"]) == (None, ["9 ms", "999 ms", "61.3 s"])


def test_what_is_refused_broken_or_stopped_is_told(standin: Any, tmp_path: Path) -> None:
    invalid, slow = standins.example(SLUG, width=3), standins.example(SLUG, deliveryMethod="async")
    hooked = standins.example(SLUG, width=3, webhookURL="https://hooks.example.com/x", uploadEndpoint="none")
    standin.faults.expect("drop")
    told = asked(
        standin,
        tmp_path,
        {"task": standins.example(SLUG)},
        {"task": invalid},
        {"task": slow, "stop": 100},
        {"task": hooked},
    )
    dropped, refused, stopped, to_others = told["told"]
    assert dropped["message"] == "The connection broke, or the stand-in runs no more."
    assert (refused["status"], refused["items"]) == (400, [])
    expected = standins.validators().to_api(standins.validators().validate(invalid))["errors"]
    assert refused["errors"] == expected and expected[0]["parameter"] == ["width", "height"]
    assert stopped["name"] in ("AbortError", "TimeoutError")
    assert to_others["to"] == ["hooks.example.com"]


PIECES = [{"taskUUID": "a", "delta": {"text": "Low"}}, {"delta": {"text": " tide"}}, {"delta": {}, "end": 1}]
EVENTS = "".join(f"data: {each}\n\n" for each in [*map(json.dumps, PIECES), "[DONE]"])
STREAM = f"""
const headers = {{ "Content-Type": "text/event-stream; charset=utf-8" }};
globalThis.fetch = async () => new Response({json.dumps(EVENTS)}, {{ headers }});
const standin ="""


def test_a_text_that_comes_in_pieces_is_put_together(
    standin: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = SCRIPT.replace("const standin =", STREAM)
    monkeypatch.setattr("test_explorer_standin.SCRIPT", script)
    (answer,) = asked(standin, tmp_path, {"task": {"taskType": "textInference"}})["told"]
    assert answer["items"] == [{"taskUUID": "a", "end": 1, "text": "Low tide"}]
