"""What is known of each rule before a request breaks it, as calls of the runtime's `Rule`."""

from collections.abc import Iterable, Iterator

from specwright.emit.python.literals import literal, spread
from specwright.ir.model import Api, Check, Stage
from specwright.ir.path import Path, api_name
from specwright.ir.predicate import (
    Closed,
    Count,
    InTable,
    IsKind,
    Length,
    OneOf,
    OnStep,
    Within,
)


def rules(checks: Iterable[Check], api: Api, documentation: str | None) -> list[str]:
    """One call for each check, in order."""
    checks = list(checks)
    bounds = {check.about[0]: check.holds for check in checks if isinstance(check.holds, Within)}
    steps = {check.about[0]: check.holds for check in checks if isinstance(check.holds, OnStep)}
    return [_rule(check, api, documentation, bounds, steps) for check in checks]


def link(api: Api, documentation: str | None, path: Path) -> str | None:
    """The address at which a parameter is documented."""
    if documentation is None or api.anchor is None or not path:
        return documentation
    anchor = api_name(path).lower().replace(".", "-")
    return f"{documentation}#{api.anchor.replace('{path}', anchor)}"


def _rule(
    check: Check,
    api: Api,
    documentation: str | None,
    bounds: dict[Path, Within],
    steps: dict[Path, OnStep],
) -> str:
    names = tuple(api_name(path) for path in check.about)
    arguments = [
        literal(check.rule),
        literal(check.code),
        literal(names[0]) if len(names) == 1 else _tuple(names),
        literal(check.message),
        literal(link(api, documentation, check.about[0])),
    ]
    if check.advice:
        arguments.append('severity="warning"')
    if check.stage is Stage.RELATION:
        below = tuple(path[len(check.scope) :] for path in check.about)
        arguments.append(f"relative={literal(below)}")
    arguments += _facts(check, bounds, steps)
    return spread("Rule(", arguments, ")", indent=8)


def _facts(check: Check, bounds: dict[Path, Within], steps: dict[Path, OnStep]) -> Iterator[str]:
    """The facts by which a suggestion is found; a number's bounds and step go together."""
    path = check.about[0]
    match check.holds:
        case Closed(names=names):
            yield f"known={_tuple(names)}"
        case IsKind(kind=kind):
            yield f"type={literal(str(kind))}"
        case OneOf(values=values):
            yield f"allowed_values={_tuple(values)}"
        case Within(minimum=minimum, maximum=maximum):
            yield from _bounds(minimum, maximum)
            if path in steps:
                yield f"step={literal(steps[path].step)}"
        case OnStep(step=step):
            if path in bounds:
                yield from _bounds(bounds[path].minimum, bounds[path].maximum)
            yield f"step={literal(step)}"
        case Length(minimum=minimum, maximum=maximum) | Count(minimum=minimum, maximum=maximum):
            yield from _bounds(minimum, maximum)
        case InTable(rows=rows):
            yield f"rows={_tuple(rows)}"


def _bounds(minimum: float | None, maximum: float | None) -> Iterator[str]:
    if minimum is not None:
        yield f"min={literal(minimum)}"
    if maximum is not None:
        yield f"max={literal(maximum)}"


def _tuple(values: tuple[object, ...]) -> str:
    """A tuple inside a call inside a tuple: three levels of margin."""
    if len(values) == 1:
        return literal(values)
    return spread("(", [literal(value) for value in values], ")", indent=12, first_line=30)
