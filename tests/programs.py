"""Programs that answer questions over pipes: how the tests ask judges that Python cannot import."""

import atexit
import json
import math
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class Crash(Exception):
    """A program gave no answer; the message says what it gave."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A value that only the language of a program makes, by its name there, and what it is judged as."""

    name: str
    judged_as: Any


class Asked:
    """A program that lives as long as the session: a line of JSON in, `{"found"}` or `{"fault"}` out."""

    def __init__(self, *command: str | Path, folder: Path | None = None) -> None:
        self._command = command
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        atexit.register(self._process.kill)

    def ask(self, **question: Any) -> Any:
        """What the program found; raises Crash."""
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(f"{json.dumps(question)}\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise Crash(f"{self._command} ended") from error
        line = self._process.stdout.readline()
        answer = json.loads(line) if line else {"fault": f"{self._command} ended"}
        if "found" not in answer:
            raise Crash(str(answer.get("fault", answer)))
        return answer["found"]


def shown(request: Any) -> dict[str, Any]:
    """A request as part of a question: its text, and whether values that JSON lacks are marked in it."""
    strange = not is_json(request)
    return {"text": json.dumps(_marked(request) if strange else request), "strange": strange}


def is_json(value: Any) -> bool:
    """Whether JSON can hold the value: NaN, infinities and foreign values it cannot."""
    match value:
        case dict():
            return all(map(is_json, value.values()))
        case list():
            return all(map(is_json, value))
        case float():
            return math.isfinite(value)
        case Foreign():
            return False
        case _:
            return True


def _marked(value: Any) -> Any:
    match value:
        case dict():
            return {key: _marked(each) for key, each in value.items()}
        case list():
            return [_marked(each) for each in value]
        case Foreign(name=name):
            return {"$foreign": name}
        case float() if not math.isfinite(value):
            return {"$number": {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")}
        case _:
            return value
