"""The verdicts that are wrong: every validator is asked about the vectors, and mistakes are told by kinds."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

Verdict: TypeAlias = bool | None
"""None where a validator failed instead of answering."""

SHOWN = 44


def answers(judge: Callable[[Any], Any], requests: Sequence[Any]) -> list[Verdict]:
    """The verdicts of a function, whatever it raises."""
    return [_answer(judge, each) for each in requests]


def _answer(judge: Callable[[Any], Any], request: Any) -> Verdict:
    try:
        return bool(judge(request))
    except Exception:
        return None


def found(vectors: Sequence[Mapping[str, Any]], given: Sequence[Verdict]) -> list[dict[str, Any]]:
    """What is wrong among the verdicts: the vector's id and kind, its value as shown, and the verdict."""
    return [
        {"id": each["id"], "kind": _kind(each), "value": _value(each), "given": verdict}
        for each, verdict in zip(vectors, given, strict=True)
        if verdict is not each["valid"]
    ]


def kinds(wrong: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """A line for each kind: how many there are, what became of them, and the first one."""
    words = {True: "accepted", False: "refused", None: "answered by a failure"}
    grouped: dict[tuple[str, Verdict], list[Mapping[str, Any]]] = {}
    for each in wrong:
        grouped.setdefault((each["kind"], each["given"]), []).append(each)
    for (_, given), members in grouped.items():
        first = members[0]
        value = f": {first['value']}" if first["value"].strip("`") not in first["id"] else ""
        yield f"{len(members)} {words[given]}, such as *{first['id']}*{value}"


def _kind(vector: Mapping[str, Any]) -> str:
    """The vector's id without the parameter, the values and the numbers in it."""
    text = str(vector["id"]).removeprefix(str(vector["about"]))
    return re.sub(r"\S*[0-9.]\S*", "N", re.split('[:"]', text)[0]).strip()


def _value(vector: Mapping[str, Any]) -> str:
    """The value of the parameter that the vector is about, if there is one; long texts with their lengths."""
    found = vector["request"]
    for name in str(vector["about"]).replace("[]", ".[]").split("."):
        if name == "[]" and isinstance(found, list) and found:
            found = found[0]
        elif isinstance(found, dict) and name in found:
            found = found[name]
        else:
            return ""
    text = json.dumps(found, ensure_ascii=False)
    if len(text) <= SHOWN:
        return f"`{text}`"
    if not isinstance(found, str):
        return ""
    units = len(found.encode("utf-16-le", "surrogatepass")) // 2
    return f"`{text[:8]}…{text[-8:]}`, {len(found)} code points and {units} UTF-16 units"
