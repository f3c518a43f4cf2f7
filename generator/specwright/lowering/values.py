"""Checks that the values stated for a parameter satisfy its own rules."""

from collections.abc import Iterable, Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, as_typed
from specwright.ir.evaluate import broken
from specwright.ir.keywords import FITTING
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import Constant, Enum, HasType, JsonType
from specwright.lowering.declarations import Declaration
from specwright.lowering.rules.allowed_values import allowed


def by_path(checks: Iterable[Check]) -> dict[Path, list[Check]]:
    """By the path of a value, the checks that judge it, or something inside it, and nothing else."""
    found: dict[Path, list[Check]] = {}
    for check in checks:
        ends = (check.scope, check.subjects[0]) if check.phase is Phase.VALUE else (check.scope,)
        for path in {end[:depth] for end in ends for depth in range(1, len(end) + 1)}:
            found.setdefault(path, []).append(check)
    return found


def check(declaration: Declaration, parameter: Parameter, checks: Sequence[Check]) -> Iterator[Diagnostic]:
    """Allowed values and a default that the parameter's own `checks` refuse, and values written twice."""
    key = "enum" if parameter.const is None else "const"
    if parameter.kind in FITTING[key]:
        yield from _allowed(key, declaration, parameter, checks)
    if parameter.default is not None:
        for check in broken(checks, request_with(parameter.path, parameter.default)):
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
