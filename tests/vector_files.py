"""The conformance vectors as another language would read them: the lines of a model's file."""

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def cases(generated: Path, slug: str) -> list[dict[str, Any]]:
    """The lines of a model's file below a folder of outputs, with what `repeat` says carried out."""
    path = generated / "cases" / f"{slug}.jsonl"
    return [_written_out(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def listed(case: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The issues that are due: code, parameter, rule, severity."""
    return [
        (each["code"], _hashable(each["parameter"]), each["rule"], each.get("severity", "error"))
        for each in case["issues"]
    ]


def _written_out(case: dict[str, Any]) -> dict[str, Any]:
    for pointer, times in case.pop("repeat", {}).items():
        *holders, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
        found = case["request"]
        for name in holders:
            found = found[int(name) if isinstance(found, list) else name]
        found[last] = found[last] * times
    return case


def _hashable(parameter: Any) -> Any:
    return tuple(parameter) if isinstance(parameter, list) else parameter
