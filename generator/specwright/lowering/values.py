"""The values that a spec states for a parameter must satisfy the rules that stand beside them."""

from collections.abc import Iterator, Sequence
from typing import Any

from specwright.diagnostics import Code, Diagnostic, Location, as_typed
from specwright.ir.evaluate import broken
from specwright.ir.keywords import FITTING
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Json, Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import Enum, HasType, JsonType, Scalar
from specwright.lowering.declarations import Declaration


def check(stated: Declaration, parameter: Parameter, checks: Sequence[Check]) -> Iterator[Diagnostic]:
    """Allowed values and a default that the parameter's own rules refuse, and values written twice."""
    key = "enum" if parameter.const is None else "const"
    if parameter.kind in FITTING[key]:
        yield from _allowed(key, stated, parameter, checks)
    if parameter.default is not None:
        place, where = stated.record.at("default"), f"{stated.yaml_path}.default"
        own = [each for each in checks if _is_inside(each, parameter.path)]
        for each in broken(own, _holding(parameter.path, parameter.default)):
            message = f"the default {as_typed(parameter.default)} breaks the rule '{each.rule}'"
            yield _problem(place, where, message, Code.DEFAULT_REFUSED)


def _allowed(
    key: str, stated: Declaration, parameter: Parameter, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    values = [each.value for each in parameter.choices] if key == "enum" else [parameter.const]
    place, where = stated.record.at(key), f"{stated.yaml_path}.{key}"
    own = [
        each
        for each in checks
        if each.phase is Phase.VALUE
        and each.subjects == (parameter.path,)
        and not isinstance(each.predicate, Enum)
    ]
    seen: list[Scalar | None] = []
    for value in values:
        if any(each == value and type(each) is type(value) for each in seen):
            yield _problem(place, where, f"{as_typed(value)} is written twice", Code.DUPLICATE_VALUE)
            continue
        seen.append(value)
        for each in broken(own, _holding(parameter.path, value)):
            message = f"{as_typed(value)} breaks the rule '{each.rule}'; change one of them"
            code = Code.CONFLICTING_FACTS
            if isinstance(each.predicate, HasType):
                quote = "; quote it" if parameter.kind is JsonType.STRING else ""
                message = f"{as_typed(value)} is not of type {parameter.kind}{quote}"
                code = Code.WRONG_TYPE
            yield _problem(place, where, message, code)


def _is_inside(check: Check, path: Path) -> bool:
    """Whether a check judges the value at the path, or something inside it, and nothing else."""
    value = check.phase is Phase.VALUE and check.subjects[0][: len(path)] == path
    return value or check.scope[: len(path)] == path


def _holding(path: Path, value: Json) -> Any:
    """A request that has the value in its place and nothing else."""
    request: Any = value
    for name in reversed(path):
        request = [request] if name == ITEM else {name: request}
    return request


def _problem(place: Location, where: str, message: str, code: Code) -> Diagnostic:
    return Diagnostic(location=place, path=where, message=message, code=code)
