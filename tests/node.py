"""A process of Node that answers questions about requests, and what a request is to JavaScript."""

import atexit
import json
import math
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

NODE = shutil.which("node")
JUDGE = Path(__file__).parent / "typescript" / "judge.mjs"
MISSING = "Node is not installed: the JavaScript target goes unjudged"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A value that only JavaScript can make, by its name in the judge, and what of JSON it is judged as."""

    name: str
    judged_as: Any


OPAQUE = object()
"""What JSON cannot hold: no type is that of it."""
FOREIGN = (
    *(Foreign(name, OPAQUE) for name in ("date", "url", "boxed text", "boxed number", "told", "bytes")),
    *(Foreign("function", OPAQUE), Foreign("symbol", OPAQUE), Foreign("map", {})),
    *(Foreign("instance", {"x": 1}), Foreign("bare object", {"x": 1}), Foreign("disguised list", [1])),
)


class Judge:
    """The generated package in a folder, in a process that lives as long as the session."""

    def __init__(self, folder: Path) -> None:
        assert NODE is not None, MISSING
        self._process = subprocess.Popen(
            [NODE, str(JUDGE), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        atexit.register(self._process.kill)

    def ask(self, module: str, question: str, request: Any) -> Any:
        """What the module's function says of the request."""
        strange = not _is_json(request)
        text = json.dumps(_written(request) if strange else request)
        line = json.dumps({"module": module, "ask": question, "text": text, "strange": strange})
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "fault" not in answer, answer["fault"]
        return answer["found"]


@cache
def judge(folder: Path) -> Judge:
    """The process for the package in a folder, started when it is first asked for."""
    return Judge(folder)


def as_read(value: Any) -> Any:
    """What JavaScript makes of a parsed JSON value, in Python's terms: every number is a double."""
    match value:
        case bool():
            return value
        case int() | float():
            return _double(value)
        case list():
            return [as_read(each) for each in value]
        case dict():
            return {key: as_read(each) for key, each in value.items()}
        case Foreign(judged_as=known):
            return known
        case _:
            return value


def is_exact(value: Any) -> bool:
    """Whether every whole number in the value is one that a double tells from its neighbours."""
    match value:
        case dict():
            return all(map(is_exact, value.values()))
        case list():
            return all(map(is_exact, value))
        case int():
            return abs(value) < 2**53
        case _:
            return True


def literal(value: Any) -> str:
    """A parsed JSON value as an object literal, in which `__proto__` is a key like others."""
    return json.dumps(value).replace('"__proto__":', '["__proto__"]:')


def _double(number: float) -> float:
    try:
        double = float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf
    whole = math.isfinite(double) and double.is_integer() and abs(double) < 1e21
    return int(double) if whole else double


def _is_json(value: Any) -> bool:
    match value:
        case dict():
            return all(map(_is_json, value.values()))
        case list():
            return all(map(_is_json, value))
        case float():
            return math.isfinite(value)
        case Foreign():
            return False
        case _:
            return True


def _written(value: Any) -> Any:
    match value:
        case dict():
            return {key: _written(each) for key, each in value.items()}
        case list():
            return [_written(each) for each in value]
        case Foreign(name=name):
            return {"$foreign": name}
        case float() if not math.isfinite(value):
            return {"$number": {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")}
        case _:
            return value
