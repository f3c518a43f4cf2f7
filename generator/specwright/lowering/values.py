"""Checks that the values stated for a parameter satisfy its own rules."""

from collections.abc import Iterable, Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, as_typed, did_you_mean
from specwright.ir.evaluate import broken
from specwright.ir.json_values import has_kind
from specwright.ir.keywords import FITTING
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import Constant, Enum, HasType, JsonType
from specwright.ir.wording import join_words
from specwright.load.hints import number_in
from specwright.lowering.declarations import Declaration
from specwright.lowering.examples import told
from specwright.lowering.rules.allowed_values import allowed

_FLAGS = {
    **dict.fromkeys(("yes", "on", "y", "true"), "true"),
    **dict.fromkeys(("no", "off", "n", "false"), "false"),
}
"""What people write for true and false."""


def by_path(checks: Iterable[Check]) -> dict[Path, list[Check]]:
    """By the path of a value, the checks that judge it, or something inside it, and nothing else."""
    found: dict[Path, list[Check]] = {}
    for check in checks:
        ends = (check.scope, check.subjects[0]) if check.phase is Phase.VALUE else (check.scope,)
        for path in {end[:depth] for end in ends for depth in range(1, len(end) + 1)}:
            found.setdefault(path, []).append(check)
    return found


def allowed_faults(
    declaration: Declaration, parameter: Parameter, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    """Allowed values that the parameter's own `checks` refuse, and values written twice."""
    key = "enum" if parameter.const is None else "const"
    if parameter.kind in FITTING[key]:
        yield from _of_other_types(key, declaration, parameter)
        yield from _allowed(key, declaration, parameter, checks)


def default_faults(
    declaration: Declaration, parameter: Parameter, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    """A default that the parameter's own `checks` refuse; of its type first, and nothing else then."""
    if parameter.default is None:
        return
    request = request_with(parameter.path, parameter.default)
    faults = broken(checks, request)
    typed = [each for each in faults if each.kind == "type" and each.subjects == (parameter.path,)]
    for fault in typed or faults:
        _, sentence = told(fault, request)
        advice = _advice(parameter, parameter.default) if typed else _near(parameter)
        message = f"the default is refused: {sentence}{advice}"
        yield declaration.error("default", message, Code.DEFAULT_REFUSED)


def _near(parameter: Parameter) -> str:
    """The allowed value that a default was meant to be."""
    texts = [str(each) for each in allowed(parameter)]
    default = parameter.default
    return did_you_mean(default, texts) if isinstance(default, str) and default not in texts else ""


def _advice(parameter: Parameter, value: object) -> str:
    """What to write for a value of another type."""
    match parameter.kind, value:
        case JsonType.BOOLEAN, str() as text if text.lower() in _FLAGS:
            return f"; write {_FLAGS[text.lower()]}"
        case JsonType.STRING, int() | float():
            return "; quote it"
        case JsonType.INTEGER | JsonType.NUMBER, str() as text if (number := number_in(text)) is not None:
            return "; leave the quotes out" if number == text else f"; write {number}"
        case _:
            return ""


def _of_other_types(key: str, declaration: Declaration, parameter: Parameter) -> Iterator[Diagnostic]:
    """The allowed values that are of none of the parameter's types, in one."""
    values = [*allowed(parameter)]
    wrong = [number for number, each in enumerate(values) if not _is_of_type(parameter, each)]
    if wrong:
        listed = join_words([as_typed(values[each]) for each in wrong], "and")
        several = len(wrong) > 1
        message = f"{listed} {'are' if several else 'is'} not of type {parameter.kind}"
        if parameter.kind is JsonType.STRING:
            message += f"; quote {'them' if several else 'it'}"
        yield declaration.error(_place(key, declaration, wrong[0]), message, Code.WRONG_TYPE)


def _is_of_type(parameter: Parameter, value: Constant) -> bool:
    return any(has_kind(value, kind) for kind in parameter.kinds)


def _allowed(
    key: str, declaration: Declaration, parameter: Parameter, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    own = [
        check
        for check in checks
        if check.phase is Phase.VALUE
        and check.subjects == (parameter.path,)
        and not isinstance(check.predicate, Enum | HasType)
    ]
    seen: list[Constant] = []
    for number, value in enumerate(allowed(parameter)):
        place = _place(key, declaration, number)
        if any(each == value and type(each) is type(value) for each in seen):
            yield declaration.error(place, f"{as_typed(value)} is written twice", Code.DUPLICATE_VALUE)
            continue
        seen.append(value)
        for check in broken(own, request_with(parameter.path, value)):
            _, sentence = told(check, request_with(parameter.path, value))
            message = f"{as_typed(value)} is allowed and refused: {sentence}; change one of them"
            yield declaration.error(place, message, Code.CONFLICTING_FACTS)


def _place(key: str, declaration: Declaration, number: int) -> str:
    """The key of an allowed value, with its place in the list or its name in the mapping."""
    stated = declaration.record.enum
    if key == "const" or not stated:
        return key
    return f"{key}.{[*stated][number]}" if isinstance(stated, dict) else f"{key}[{number}]"
