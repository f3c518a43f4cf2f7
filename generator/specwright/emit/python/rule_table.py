"""What is known of each rule before a request breaks it, as calls of the runtime's `Rule`."""

from collections.abc import Iterator, Mapping

from specwright.codegen.facts import link
from specwright.emit.python.literals import literal, spread, tuple_of
from specwright.ir.lifting import lifted
from specwright.ir.model import Api, Check, Phase
from specwright.ir.path import Path, api_name, is_within
from specwright.ir.predicate import (
    Enum,
    HasType,
    InTable,
    ItemCount,
    Length,
    MultipleOf,
    PropertyCount,
    Range,
)
from specwright.ir.visitors import free_paths


def rules(checks: tuple[Check, ...], api: Api, documentation: str | None) -> list[str]:
    """One call for each check, in order."""
    bounds = {c.subjects[0]: c.predicate for c in checks if isinstance(c.predicate, Range)}
    steps = {c.subjects[0]: c.predicate for c in checks if isinstance(c.predicate, MultipleOf)}
    told = ([*_told(check, api, documentation), *_facts(check, bounds, steps)] for check in checks)
    return [spread("Rule(", arguments, ")", indent=8) for arguments in told]


def _told(check: Check, api: Api, documentation: str | None) -> Iterator[str]:
    """What a rule says, of which parameters, and where that is documented."""
    names = tuple(api_name(path) for path in check.subjects)
    yield literal(check.rule)
    yield literal(check.code)
    yield literal(names[0]) if len(names) == 1 else _tuple(names)
    yield literal(check.message)
    yield literal(link(api, documentation, check.subjects[0]))
    if check.advice:
        yield 'severity="warning"'
    if check.phase is Phase.CROSS_FIELD:
        asked = dict.fromkeys(free_paths(lifted(check.predicate)))
        others = [path for path in asked if path not in check.subjects]
        for word, paths in (("subjects", check.subjects), ("other_paths", others)):
            if paths:
                yield f"{word}={literal(tuple(_relative(path, check.scope) for path in paths))}"


def _facts(check: Check, bounds: Mapping[Path, Range], steps: Mapping[Path, MultipleOf]) -> Iterator[str]:
    """What a suggestion is found by; a number's bounds and step go together."""
    path = check.subjects[0]
    match check.predicate:
        case HasType(kind=kind):
            yield f"type={literal(str(kind))}"
        case Enum(values=values):
            yield f"allowed_values={_tuple(values)}"
        case Range(minimum=minimum, maximum=maximum):
            yield from _bounds(minimum, maximum)
            if path in steps:
                yield f"step={literal(steps[path].step)}"
        case MultipleOf(step=step):
            if path in bounds:
                yield from _bounds(bounds[path].minimum, bounds[path].maximum)
            yield f"step={literal(step)}"
        case Length() | ItemCount() | PropertyCount() as sized:
            yield from _bounds(sized.minimum, sized.maximum)
        case InTable(rows=rows):
            yield f"rows={_tuple(rows)}"


def _relative(path: Path, scope: Path) -> Path:
    """The path as seen from the scope; `$` heads one that leads from the root."""
    return path[len(scope) :] if path == scope or is_within(path, scope) else ("$", *path)


def _bounds(minimum: float | None, maximum: float | None) -> Iterator[str]:
    if minimum is not None:
        yield f"min={literal(minimum)}"
    if maximum is not None:
        yield f"max={literal(maximum)}"


def _tuple(values: tuple[object, ...]) -> str:
    """A tuple inside a call inside a tuple: three levels of margin."""
    return tuple_of([literal(value) for value in values], 12, first_line=30)
