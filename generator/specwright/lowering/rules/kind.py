"""The kinds of rules between parameters, and the context that lowers one rule."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean, error
from specwright.ir.keywords import reversed_bounds
from specwright.ir.model import Check, Phase, Table
from specwright.ir.parameter import Parameter, bare
from specwright.ir.path import PARTS, ROOT, VALUE, Path, dotted, is_within, parse
from specwright.ir.predicate import JsonType, Number, Predicate
from specwright.ir.visitors import FALSE, TRUE, simplified
from specwright.ir.wording import join_words
from specwright.load.field_types import FieldType
from specwright.load.node_sorts import scalars
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import ALWAYS, Condition
from specwright.lowering.rules.parameter_rule import Codes
from specwright.lowering.rules.wording import display_name

_FEW = 12
"""So many parameters are listed where none has a name like the one that is written."""

A = TypeVar("A")
Argument = TypeVar("Argument", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleContext(Generic[Argument]):
    """One rule of a spec: its argument, the object it is written in, and the parameters it may name.

    What is wrong with the rule goes to `problems`, which all copies of the context share.
    """

    kind: str
    argument: Argument
    scope: Path
    known: dict[Path, Parameter]
    codes: Codes
    id: str | None
    location: Location
    yaml_path: str
    node: Node
    problems: list[Diagnostic] = field(default_factory=list)

    def knows(self, name: str) -> bool:
        """Whether a parameter is called so, relative to the scope."""
        start = ROOT if name.startswith("$.") else self.scope
        return (*start, *parse(name.removeprefix("$."))) in self.known

    def parameters(self, names: Iterable[str]) -> tuple[Parameter, ...] | None:
        """The parameters that the names mean, relative to the scope; None once one is unknown or repeated."""
        found = [self._parameter(name) for name in names]
        known = tuple(each for each in found if each is not None)
        return known if len(known) == len(found) and self.all_differ(known) else None

    def arrays(self, names: Iterable[str]) -> tuple[Parameter, ...] | None:
        """As `parameters`; None as well when one of them is no array."""
        parameters = self.parameters(names)
        for parameter in parameters or ():
            if JsonType.ARRAY not in parameter.kinds:
                place = self.naming(parameter)
                place.report(f"{display_name(parameter)} is not an array", Code.UNSUITABLE_PARAMETER)
                return None
        return parameters

    def integers(self, names: Iterable[str], subject: str) -> tuple[Parameter, Parameter] | None:
        """As `parameters`; None as well unless they are two integers, which `subject` is about."""
        match self.parameters(names):
            case None:
                return None
            case (first, second) if all(JsonType.INTEGER in each.kinds for each in (first, second)):
                return first, second
            case (_, _) as pair:
                other = next(each for each in pair if JsonType.INTEGER not in each.kinds)
                is_of = f"{display_name(other)} is of type {join_words(other.kinds, 'or')}"
                message = f"{subject} is about two integers, and {is_of}"
                self.naming(other).report(message, Code.UNSUITABLE_PARAMETER)
            case several:
                message = f"{subject} is about two integers, here stand {len(several)} names"
                self.report(message, Code.UNSUITABLE_PARAMETER)
        return None

    def all_differ(self, parameters: Sequence[Parameter]) -> bool:
        """Whether no parameter is named twice; reports one that is."""
        paths = [each.path for each in parameters]
        for path in dict.fromkeys(path for path in paths if paths.count(path) > 1):
            name = dotted(path[len(self.scope) :])
            places = self._tokens(name)
            place = self.at(places[1]) if len(places) > 1 else self
            place.report(f"the rule names '{name}' twice", Code.DUPLICATE_VALUE)
        return len(set(paths)) == len(paths)

    def has_bounds(self, **bounds: Number | None) -> bool:
        """Whether one of two bounds is stated, or both in order; reports what is wrong, by the keywords."""
        low, high = bounds
        if bounds[low] is None and bounds[high] is None:
            self.report(f"give '{low}', '{high}' or both", Code.MISSING_KEY)
            return False
        wrong = [message for _, _, message in reversed_bounds(bounds.get)]
        for message in wrong:
            self.report(message, Code.BOUNDS_REVERSED)
        return not wrong

    def check(
        self,
        subjects: Sequence[Parameter],
        predicate: Predicate,
        *,
        code: str,
        message: str,
        when: Condition = ALWAYS,
        detail: str = "",
        advice: bool = False,
    ) -> Check:
        """A check of this rule: the predicate holds under the condition.

        Its id joins the scope, the kind, the rule's own id or the subjects, the condition and the detail.
        """
        predicate = simplified(when.implies(predicate))
        if predicate in (TRUE, FALSE):
            says = "asks nothing: it always holds" if predicate == TRUE else "refuses every request"
            self.report(f"the rule {says}", Code.WRONG_VALUE)
        paths = tuple(each.path for each in subjects)
        names = self.id or "+".join(map(self.relative_name, paths))
        parts = (dotted(self.scope), self.kind, names, when.name, detail)
        return Check(
            rule=".".join(part for part in parts if part),
            kind=self.kind,
            phase=Phase.CROSS_FIELD,
            scope=self.scope,
            subjects=paths,
            predicate=predicate,
            code=code,
            message=message,
            advice=advice,
            location=self.location,
        )

    def with_own_ids(self, checks: Sequence[Check]) -> list[Check]:
        """The checks with unique ids: where several share one, their subjects are appended."""
        unique = [*checks]
        for spelling in (self.relative_name, dotted):  # an object and a parameter in it may have one name
            ids = [check.rule for check in unique]
            unique = [
                replace(check, rule=f"{check.rule}.{'+'.join(map(spelling, check.subjects))}")
                if ids.count(check.rule) > 1
                else check
                for check in unique
            ]
        return unique

    def report(self, message: str, code: Code) -> None:
        """Says what is wrong with the rule itself."""
        self.problems.append(error(self.location, self.yaml_path, message, code))

    def at(self, location: Location) -> "RuleContext[Argument]":
        """The same rule, reporting what is wrong at another place."""
        return replace(self, location=location)

    def naming(self, parameter: Parameter) -> "RuleContext[Argument]":
        """The same rule, reporting what is wrong where it names the parameter."""
        path = parameter.path
        names = [dotted(path[len(self.scope) :])] if is_within(path, self.scope) else []
        return self._at_name(next((each for each in (*names, f"$.{dotted(path)}") if self._tokens(each)), ""))

    def _at_name(self, name: str) -> "RuleContext[Argument]":
        """The same rule where it has this text, the first time unless a time is at hand."""
        places = self._tokens(name)
        return self if not places or self.location in places else self.at(places[0])

    def _tokens(self, name: str) -> list[Location]:
        """Where the argument of the rule has this text."""
        return [each.location for each in scalars(self.node) if each.text == name]

    def inside(self, scope: Path) -> "RuleContext[Argument]":
        """The same rule, its names relative to another object, or to an item or a map's value.

        A part that no parameter describes may be any value.
        """
        known = self.known
        if scope not in known:
            known = {**known, scope: bare(scope[-1], scope[:-1], self.location)}
        return replace(self, scope=scope, known=known)

    def relative_name(self, path: Path) -> str:
        """The path as the rule names it; the scope itself by its last name, `[]` for an item, `$` for all."""
        if path == self.scope:
            return "".join(path[-1:]) or "$"
        return dotted(path[len(self.scope) :] if is_within(path, self.scope) else path)

    def _parameter(self, name: str) -> Parameter | None:
        """`$.name` is relative to the root, any other name to the scope; `.` is the scope itself."""
        start = ROOT if name.startswith("$.") else self.scope
        names = parse(name.removeprefix("$."))
        path = start if name == "." else start + names
        inside = len(start)
        parts = [each for each in path[inside:] if each in PARTS]
        if path in self.known and not parts:
            return self.known[path]
        if path in self.known:
            holder = "an array; write the rule in the 'rules' of its items"
            if parts[0] == VALUE:
                holder = "a map; write the rule in the 'rules' of its values"
            self._at_name(name).report(f"'{name}' lies in {holder}", Code.UNSUITABLE_PARAMETER)
        elif names in self.known and start:
            message = f"no parameter '{name}' in '{dotted(start)}', which the names here start from; "
            message += f"'$.{name}' is the one of the root"
            self._at_name(name).report(message, Code.UNKNOWN_PARAMETER)
        else:
            prefix = "$." if name.startswith("$.") else ""
            below = [
                prefix + dotted(each[inside:])
                for each in self.known
                if each[:inside] == start and each != start and not {*PARTS} & {*each[inside:]}
            ]
            near = did_you_mean(name, below) or (
                "" if not 0 < len(below) <= _FEW else f"; the names here: {', '.join(below)}"
            )
            self._at_name(name).report(f"no parameter '{name}' here{near}", Code.UNKNOWN_PARAMETER)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleKind(Generic[A]):
    """A rule between parameters, as `rules:` of a spec states it.

    `argument` is the type of its value in YAML, which is decoded to an `A` before it is lowered.
    """

    key: str
    purpose: str
    argument: FieldType
    lower: Callable[[RuleContext[A]], Iterator[Check]]
    tables: Callable[[RuleContext[A]], Iterator[Table]] | None = None
