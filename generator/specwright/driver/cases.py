"""The target `cases`: conformance vectors of each model, for validators in any language."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.ir.family import member
from specwright.ir.model import Api, Message, Model
from specwright.ir.path import pointer_step
from specwright.ir.same import Same
from specwright.vectors.boundaries import LONG
from specwright.vectors.issues import ListedIssue
from specwright.vectors.requests import Vector, as_json, vectors

_FOLDER = "cases/"
_MOST_ITEMS = 100

MOST_KEPT = 16
"""Of texts, each of some hundred kilobytes."""


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`<slug>.jsonl`."""
    known = member(model)
    yield Output(path=f"{_FOLDER}{model.file}.jsonl", text=known.told(_lines(Same(of=known.request))))


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """A page that says how to read the files."""
    page = renderer.render("cases/README.md.j2", {"models": overview.models})
    yield Output(path=f"{_FOLDER}README.md", text=page)


@lru_cache(maxsize=MOST_KEPT)
def _lines(message: Same[Message]) -> str:
    """The lines of all vectors of a message, which are asked for once for each model of a family."""
    return "".join(f"{_line(vector)}\n" for vector in vectors(message.of))


def _line(vector: Vector) -> str:
    repeat: dict[str, int] = {}
    request = vector.text
    if len(request) > LONG or request.count(",") >= _MOST_ITEMS:  # else nothing in it can be long
        request = as_json(_packed(vector.request, "", repeat))
    head = as_json({"id": vector.id, "about": vector.about})
    rest: dict[str, Any] = {"repeat": repeat} if repeat else {}
    tail = as_json({**rest, "valid": vector.valid, "issues": [_issue(each) for each in vector.issues]})
    return f'{head[:-1]},"request":{request},{tail[1:]}'


def _issue(issue: ListedIssue) -> dict[str, Any]:
    severity = {"severity": "warning"} if issue.advice else {}
    return {"code": issue.code, "parameter": issue.parameter, "rule": issue.rule, **severity}


def _packed(value: Any, pointer: str, repeat: dict[str, int]) -> Any:
    """The value; of what is long and all the same only the first part, its number in `repeat`."""
    match value:
        case str() if len(value) > LONG and value == value[0] * len(value):
            repeat[pointer] = len(value)
            return value[0]
        case list() if len(value) > _MOST_ITEMS and all(each == value[0] for each in value):
            repeat[pointer] = len(value)
            return value[:1]
        case list():
            return [_packed(each, f"{pointer}/{number}", repeat) for number, each in enumerate(value)]
        case dict():
            return {
                key: _packed(each, f"{pointer}/{pointer_step(key)}", repeat) for key, each in value.items()
            }
        case _:
            return value


TARGET = Target(
    name="cases",
    purpose="conformance vectors: requests, verdicts and issues, for validators in any language",
    of_model=of_model,
    of_all=of_all,
)
