"""Checks that the values stated for a parameter satisfy its own rules."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, as_typed
from specwright.ir.evaluate import broken, request_with
from specwright.ir.keywords import FITTING
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import Constant, Enum, HasType, JsonType
from specwright.lowering.declarations import Declaration
from specwright.lowering.rules.allowed_values import allowed


def check(declaration: Declaration, parameter: Parameter, checks: Sequence[Check]) -> Iterator[Diagnostic]:
    """Allowed values and a default that the parameter's own rules refuse, and values written twice."""
    key = "enum" if parameter.const is None else "const"
    if parameter.kind in FITTING[key]:
        yield from _allowed(key, declaration, parameter, checks)
    if parameter.default is not None:
        own = [check for check in checks if _is_inside(check, parameter.path)]
        for check in broken(own, request_with(parameter.path, parameter.default)):
            message = f"the default {as_typed(parameter.default)} breaks the rule '{check.rule}'"
            yield declaration.error("default", message, Code.DEFAULT_REFUSED)


def _allowed(
    key: str, declaration: Declaration, parameter: Parameter, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    own = [
        check
        for check in checks
        if check.phase is Phase.VALUE
        and check.subjects == (parameter.path,)
        and not isinstance(check.predicate, Enum)
    ]
    seen: list[Constant] = []
    for value in allowed(parameter):
        if any(each == value and type(each) is type(value) for each in seen):
            yield declaration.error(key, f"{as_typed(value)} is written twice", Code.DUPLICATE_VALUE)
            continue
        seen.append(value)
        for check in broken(own, request_with(parameter.path, value)):
            message = f"{as_typed(value)} breaks the rule '{check.rule}'; change one of them"
            code = Code.CONFLICTING_FACTS
            if isinstance(check.predicate, HasType):
                quote = "; quote it" if parameter.kind is JsonType.STRING else ""
                message = f"{as_typed(value)} is not of type {parameter.kind}{quote}"
                code = Code.WRONG_TYPE
            yield declaration.error(key, message, code)


def _is_inside(check: Check, path: Path) -> bool:
    """Whether a check judges the value at the path, or something inside it, and nothing else."""
    value = check.phase is Phase.VALUE and check.subjects[0][: len(path)] == path
    return value or check.scope[: len(path)] == path
