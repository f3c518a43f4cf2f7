"""What a tool of the package takes, and what is wrong with a call of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .._runtime.nearest import similar_texts
from .tool import Answer, lines

_IS_OF = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument; case does not matter in `values`, which are all that it can be where there are any."""

    type: str
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None

    def schema(self) -> dict[str, Any]:
        """Its JSON Schema."""
        limits = {"minimum": self.minimum, "maximum": self.maximum, "enum": [*self.values] or None}
        stated = {keyword: limit for keyword, limit in limits.items() if limit is not None}
        return {"type": self.type, "description": self.description, **stated}

    def fault(self, value: Any) -> str | None:
        """What is wrong with a value."""
        article = "an" if self.type[0] in "aeiou" else "a"
        if not _IS_OF[self.type](value):
            return f"must be {article} {self.type}"
        if self.values and value.casefold() not in map(str.casefold, self.values):
            return f"must be one of {', '.join(self.values)}"
        if (
            self.minimum is not None
            and self.maximum is not None
            and not self.minimum <= value <= self.maximum
        ):
            return f"must be from {self.minimum} to {self.maximum}"
        return None


Arguments = Mapping[str, Argument]


def input_schema(arguments: Arguments) -> dict[str, Any]:
    """The JSON Schema of a call."""
    return {
        "type": "object",
        "properties": {name: each.schema() for name, each in arguments.items()},
        "required": [name for name, each in arguments.items() if each.required],
        "additionalProperties": False,
    }


def refusal(arguments: Arguments, given: Mapping[str, Any]) -> Answer | None:
    """The answer to a call that is not as it must be; an argument that is null is not given."""
    return refused([*_faults(arguments, given)])


def refused(issues: Sequence[Mapping[str, Any]]) -> Answer | None:
    """The answer with these issues; None where there are none."""
    if not issues:
        return None
    values: dict[str, Any] = {"valid": False, "issues": [*issues]}
    return Answer(text=f"The call is not valid:\n{lines(issues)}", values=values, is_error=True)


def issue(name: str, message: str, **more: Any) -> dict[str, Any]:
    """An issue about an argument, in the form of those about requests."""
    about = {"code": "invalidArguments", "message": message, "parameter": name, "path": [name]}
    return {**about, "severity": "error", **more}


def nearest(text: Any, known: Sequence[str]) -> str | None:
    """The known text that is meant, if one is like it."""
    return next((known[position] for _, position in similar_texts(text, known)), None)


def _faults(arguments: Arguments, given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name, value in given.items():
        if name not in arguments:
            yield _unknown(name, arguments)
        elif value is not None and (fault := arguments[name].fault(value)):
            yield _misused(name, f"'{name}' {fault}", value, arguments[name].values)
    for name, each in arguments.items():
        if each.required and given.get(name) is None:
            yield issue(name, f"'{name}' is needed")


def _unknown(name: str, arguments: Arguments) -> dict[str, Any]:
    meant = nearest(name, [*arguments])
    path = _pointer(name)
    move = {"op": "move", "from": path, "path": f"/{meant}"}
    return issue(
        name,
        f"'{name}' is no argument" + (f"; did you mean '{meant}'?" if meant else "; leave it out"),
        fix=[move if meant else {"op": "remove", "path": path}],
    )


def _misused(name: str, message: str, value: Any, values: Sequence[str]) -> dict[str, Any]:
    meant = nearest(value, values)
    if meant is None:
        return issue(name, message)
    fix = [{"op": "replace", "path": _pointer(name), "value": meant}]
    return issue(name, f"{message}; did you mean '{meant}'?", fix=fix)


def _pointer(name: str) -> str:
    return "/" + name.replace("~", "~0").replace("/", "~1")
