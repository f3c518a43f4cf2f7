"""Requests as calls of a model's function, and the rules that it tells and its schema does not say."""

from collections.abc import Callable, Iterator
from typing import Any

from specwright.emit.schema import in_words
from specwright.emit.tools.forms import MCP
from specwright.emit.tools.size import COLUMNS, SIZE
from specwright.emit.tools.telling import lost_limits, without_values
from specwright.ir.evaluate import broken
from specwright.ir.json_values import is_number
from specwright.ir.model import Model, Phase
from specwright.ir.tree import index
from specwright.lowering.examples import SAMPLE_UUID

_LARGEST = 10**9
_KEYWORDS = {
    "bounds": ("minimum", "maximum"),
    "exclusive-bounds": ("exclusiveMinimum", "exclusiveMaximum"),
    "format": ("format",),
    "items": ("minItems", "maxItems"),
    "length": ("minLength", "maxLength"),
    "pattern": ("pattern",),
    "property-count": ("minProperties", "maxProperties"),
    "step": ("multipleOf",),
    "unique-items": ("uniqueItems",),
}
"""What states a kind of rule about one value."""


class Calls:
    """What becomes of requests as calls of the function whose arguments have this schema.

    What the function does not ask for is the application's: constants and the task's UUID are filled in. A
    width and a height are one size.
    """

    def __init__(self, model: Model, schema: Any) -> None:
        properties = schema["properties"].keys()
        names = {each.name for each in model.request.root.children}
        self._joined = SIZE in properties - names
        hidden = names - properties - ({*COLUMNS} if self._joined else set())
        self._hidden = {each.name: each for each in model.request.root.children if each.name in hidden}
        self._settled = [
            each
            for each in model.request.checks
            if not each.advice
            and each.subjects
            and all(path[:1] and path[0] in hidden for path in each.subjects)
        ]

    def judged(self, verdict: Callable[[Any], bool]) -> Callable[[Any], bool]:
        """The verdict on the call; one that says wrongly what is not asked for has to say it at all."""

        def judge(request: Any) -> bool:
            if not isinstance(request, dict):
                return verdict(request)
            faulty = broken(self._settled, request)
            wrong = {path[0] for each in faulty for path in each.subjects}
            return not (wrong - request.keys()) and verdict(self._arguments(request, wrong))

        return judge

    def written(self, request: Any) -> Any:
        """The request with what is not asked for as it is filled in."""
        if not isinstance(request, dict):
            return request
        asked = {name: value for name, value in request.items() if name not in self._hidden}
        return asked | {
            name: SAMPLE_UUID if each.const is None else each.const
            for name, each in self._hidden.items()
            if each.required
        }

    def _arguments(self, request: dict[str, Any], wrong: set[str]) -> dict[str, Any]:
        arguments = {
            name: value for name, value in request.items() if name not in self._hidden or name in wrong
        }
        sides = [arguments.get(name) for name in COLUMNS]
        if not self._joined or not all(map(_is_whole, sides)):
            return arguments
        rest = {name: value for name, value in arguments.items() if name not in COLUMNS}
        return rest | {SIZE: "x".join(str(int(side)) for side in sides if side is not None)}


def told_rules(model: Model, definition: Any) -> Iterator[str]:
    """The rules that the function's definition tells in descriptions."""
    text = "\n".join(_texts(definition))
    parameters = index(model.request.root)
    for check in model.request.checks:
        if check.phase is Phase.CROSS_FIELD:
            sentences = [without_values(in_words(check))]
        else:
            limits = [lost_limits(parameters[path], MCP) for path in check.subjects if path in parameters]
            keywords = _KEYWORDS.get(check.kind, ())
            sentences = [each[keyword] for each in limits for keyword in keywords if keyword in each]
        if sentences and all(sentence in text for sentence in sentences):
            yield check.rule


def _is_whole(side: Any) -> bool:
    return is_number(side) and 0 <= side < _LARGEST and side == int(side)


def _texts(value: Any) -> Iterator[str]:
    """The descriptions in a definition."""
    if isinstance(value, dict):
        text = value.get("description")
        yield from [text] if isinstance(text, str) else []
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
