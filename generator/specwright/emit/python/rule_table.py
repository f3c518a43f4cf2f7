"""What is known of each rule before a request breaks it, as calls of the runtime's `Rule`."""

from collections.abc import Iterable, Iterator

from specwright.codegen.facts import link
from specwright.emit.python.literals import literal, spread, tuple_of
from specwright.ir.model import Api, Check, Phase
from specwright.ir.path import Path, api_name, is_within
from specwright.ir.predicate import Enum, HasType, InTable, ItemCount, Length, MultipleOf, Range
from specwright.ir.visitors import free_paths


def rules(checks: Iterable[Check], api: Api, documentation: str | None) -> list[str]:
    """One call for each check, in order."""
    table = _Table(tuple(checks), api, documentation)
    return [table.rule(check) for check in table.checks]


class _Table:
    """The checks of a message, and what one of them must know of the others."""

    def __init__(self, checks: tuple[Check, ...], api: Api, documentation: str | None) -> None:
        self.checks = checks
        self.api = api
        self.documentation = documentation
        self.bounds = {c.subjects[0]: c.predicate for c in checks if isinstance(c.predicate, Range)}
        self.steps = {c.subjects[0]: c.predicate for c in checks if isinstance(c.predicate, MultipleOf)}

    def rule(self, check: Check) -> str:
        """The call that makes a rule."""
        names = tuple(api_name(path) for path in check.subjects)
        arguments = [
            literal(check.rule),
            literal(check.code),
            literal(names[0]) if len(names) == 1 else _tuple(names),
            literal(check.message),
            literal(link(self.api, self.documentation, check.subjects[0])),
        ]
        if check.advice:
            arguments.append('severity="warning"')
        if check.phase is Phase.CROSS_FIELD:
            below = tuple(_relative(path, check.scope) for path in check.subjects)
            arguments.append(f"subjects={literal(below)}")
            others = [
                path for path in dict.fromkeys(free_paths(check.predicate)) if path not in check.subjects
            ]
            if others:
                seen = tuple(_relative(path, check.scope) for path in others)
                arguments.append(f"other_paths={literal(seen)}")
        arguments += self._facts(check)
        return spread("Rule(", arguments, ")", indent=8)

    def _facts(self, check: Check) -> Iterator[str]:
        """What a suggestion is found by; a number's bounds and step go together."""
        path = check.subjects[0]
        match check.predicate:
            case HasType(kind=kind):
                yield f"type={literal(str(kind))}"
            case Enum(values=values):
                yield f"allowed_values={_tuple(values)}"
            case Range(minimum=minimum, maximum=maximum):
                yield from _bounds(minimum, maximum)
                if path in self.steps:
                    yield f"step={literal(self.steps[path].step)}"
            case MultipleOf(step=step):
                if path in self.bounds:
                    yield from _bounds(self.bounds[path].minimum, self.bounds[path].maximum)
                yield f"step={literal(step)}"
            case Length(minimum=minimum, maximum=maximum) | ItemCount(minimum=minimum, maximum=maximum):
                yield from _bounds(minimum, maximum)
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
