"""What a kind of rule is, and what it is given to lower."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean
from specwright.ir.model import Check, Phase, Table
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, ROOT, Path, api_name, dotted, is_within, parse
from specwright.ir.predicate import Predicate
from specwright.load.field_types import FieldType


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Templates of the API's error codes, by what is at fault."""

    unknown: str
    missing: str
    invalid: str
    unsupported: str
    combination: str
    incomplete: str
    advice: str

    def fill(self, template: str, path: Path) -> str:
        """The code for a fault at this parameter."""
        name = next((each for each in reversed(path) if each != ITEM), "request")
        return template.replace("{Parameter}", name[:1].upper() + name[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterRule:
    """A rule that a parameter's own facts state; `lower` gives nothing when they do not state it."""

    key: str
    purpose: str
    lower: Callable[[Parameter, Codes], Iterator[Check]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleKind:
    """A rule between parameters, as `rules:` of a spec states it: `argument` is the form of its value."""

    key: str
    purpose: str
    argument: FieldType
    lower: Callable[["RuleContext"], Iterator[Check]]
    tables: Callable[["RuleContext"], Iterator[Table]] | None = None


@dataclass(slots=True, kw_only=True)
class RuleContext:
    """One rule of a spec: its argument, the object it is written in, and the parameters it may name."""

    kind: str
    argument: Any
    scope: Path
    known: dict[Path, Parameter]
    codes: Codes
    name: str | None
    location: Location
    path: str
    problems: list[Diagnostic] = field(default_factory=list)

    def parameters(self, names: Iterable[str]) -> tuple[Parameter, ...] | None:
        """The parameters that the names mean, relative to the scope; None once one is unknown or repeated."""
        found = [self._parameter(name) for name in names]
        known = tuple(each for each in found if each is not None)
        return known if len(known) == len(found) and self.all_differ(known) else None

    def all_differ(self, parameters: Sequence[Parameter]) -> bool:
        """Whether no parameter is named twice; reports one that is."""
        paths = [each.path for each in parameters]
        for path in dict.fromkeys(path for path in paths if paths.count(path) > 1):
            message = f"the rule names '{dotted(path[len(self.scope) :])}' twice"
            self.report(message, Code.DUPLICATE_VALUE)
        return len(set(paths)) == len(paths)

    def check(
        self,
        *,
        about: Sequence[Parameter],
        holds: Predicate,
        code: str,
        message: str,
        detail: str = "",
        advice: bool = False,
    ) -> Check:
        """A check of this rule; its id is made of the kind, its name or parameters, and the detail."""
        paths = tuple(each.path for each in about)
        names = self.name or "+".join(map(self.shown, paths))
        parts = (dotted(self.scope), self.kind, names, detail)
        return Check(
            rule=".".join(part for part in parts if part),
            kind=self.kind,
            phase=Phase.CROSS_FIELD,
            scope=self.scope,
            subjects=paths,
            predicate=holds,
            code=code,
            message=message,
            advice=advice,
            location=self.location,
        )

    def told_apart(self, checks: Sequence[Check]) -> list[Check]:
        """The checks, each with an id of its own: behind one that several have stands what they are about."""
        found = [*checks]
        for spelling in (self.shown, dotted):  # an object and a parameter in it may have one name
            ids = [check.rule for check in found]
            found = [
                replace(check, rule=f"{check.rule}.{'+'.join(map(spelling, check.subjects))}")
                if ids.count(check.rule) > 1
                else check
                for check in found
            ]
        return found

    def report(self, message: str, code: Code) -> None:
        """Says what is wrong with the rule itself."""
        self.problems.append(Diagnostic(location=self.location, path=self.path, message=message, code=code))

    def at(self, place: Location) -> "RuleContext":
        """The same rule, what is wrong with it being told at another place; problems are shared."""
        return replace(self, location=place)

    def inside(self, scope: Path) -> "RuleContext":
        """The same rule, its names meant from another object; problems are shared."""
        return replace(self, scope=scope)

    def shown(self, path: Path) -> str:
        """The path as the rule names it; the scope itself by its last name, `[]` for an item."""
        if path == self.scope:
            return "".join(path[-1:])
        return dotted(path[len(self.scope) :] if is_within(path, self.scope) else path)

    def _parameter(self, name: str) -> Parameter | None:
        """`$.name` is meant from the root, `.` is the scope itself, other names from the scope."""
        start = ROOT if name.startswith("$.") else self.scope
        names = parse(name.removeprefix("$."))
        path = start if name == "." else start + names
        inside = len(start)
        if path in self.known and ITEM not in path[inside:]:
            return self.known[path]
        if path in self.known:
            message = f"'{name}' lies in an array; write the rule in the 'rules' of its items"
            self.report(message, Code.UNSUITABLE_PARAMETER)
        elif names in self.known and start:
            message = f"no parameter '{name}' in '{dotted(start)}', which the names here start from; "
            self.report(f"{message}'$.{name}' is the one of the root", Code.UNKNOWN_PARAMETER)
        else:
            prefix = "$." if name.startswith("$.") else ""
            below = [
                prefix + dotted(each[inside:])
                for each in self.known
                if each[:inside] == start and each != start and ITEM not in each[inside:]
            ]
            message = f"no parameter '{name}' here{did_you_mean(name, below)}"
            self.report(message, Code.UNKNOWN_PARAMETER)
        return None


def value_check(parameter: Parameter, *, kind: str, holds: Predicate, code: str, message: str) -> Check:
    """A check on the value of one parameter."""
    path = parameter.path
    return Check(
        rule=f"{dotted(path)}.{kind}" if path else kind,
        kind=kind,
        phase=Phase.VALUE,
        scope=path if path[-1:] in ((ITEM,), ()) else path[:-1],
        subjects=(path,),
        predicate=holds,
        code=code,
        message=message,
        location=parameter.location,
    )


def called(parameter: Parameter) -> str:
    """How messages call a parameter: its name as the API writes it, braces doubled for `str.format`."""
    if not parameter.path:
        return "the request"
    name = escaped(api_name(parameter.path))
    return f"each item of '{name}'" if parameter.path[-1] == ITEM else f"'{name}'"


def escaped(text: str) -> str:
    """A text that stands in a message as it is."""
    return text.replace("{", "{{").replace("}", "}}")
