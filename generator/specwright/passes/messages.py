"""Groups of parameters to one tree with its checks: containers made, rules lowered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specwright.ir.model import Check, Message, Object, Parameter, Table
from specwright.ir.path import ITEM, ROOT, Path
from specwright.ir.tree import index, walk
from specwright.load.reading import Reading
from specwright.load.records import GroupRecord, ParameterRecord, RuleRecord
from specwright.passes.parameters import Setting, build
from specwright.problems import Code, Location, Problem, did_you_mean
from specwright.rules import PARAMETER_RULES, RULE_KINDS, Statement
from specwright.rules.kind import Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A rule with the object it is written in and its path in the spec."""

    rule: RuleRecord
    scope: Path
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """A message, and the tables that its rules state."""

    message: Message
    tables: tuple[Table, ...]


def lower(
    groups: tuple[GroupRecord, ...],
    rules: tuple[RuleRecord, ...],
    *,
    direction: str,
    codes: Codes,
    place: Location,
) -> tuple[Lowered, list[Problem]]:
    """The tree of a direction (`request` or `response`); only a request's objects are closed."""
    closed = direction == "request"
    root = Parameter(name="", path=ROOT, type=Object(open=not closed), place=place)
    problems: list[Problem] = []
    stated = [Placed(rule=rule, scope=ROOT, path=f"rules[{number}]") for number, rule in enumerate(rules)]
    for position, group in enumerate(groups):
        path = f"{direction}[{position}]"
        container = tuple(group.in_.split(".")) if group.in_ else ROOT
        setting = Setting(group=group.title, closed=closed)
        for name, record in (group.parameters or {}).items():
            below = f"{path}.parameters.{name}"
            parameter, found = build(name, record, container, below, setting)
            problems += found
            root, found = _placed(root, container, parameter, below, closed)
            problems += found
            stated += _nested_rules(record, parameter.path, below)
        stated += [
            Placed(rule=rule, scope=container, path=f"{path}.rules[{number}]")
            for number, rule in enumerate(group.rules)
        ]
    root = _containers_required(root, groups)
    checks = [
        check
        for parameter in walk(root)
        for kind in PARAMETER_RULES
        for check in kind.lower(parameter, codes)
    ]
    tables: list[Table] = []
    for each in stated:
        more, table, found = _rule(each, index(root), codes)
        checks += more
        tables += table
        problems += found
    problems += _repeated(checks)
    return Lowered(message=Message(root=root, checks=tuple(checks)), tables=tuple(tables)), problems


def _rule(
    placed: Placed, known: dict[Path, Parameter], codes: Codes
) -> tuple[list[Check], list[Table], list[Problem]]:
    kinds = {kind.key: kind for kind in RULE_KINDS}
    rule = placed.rule
    path = f"{placed.path}.{rule.kind}"
    if rule.kind not in kinds:
        message = f"no kind of rule '{rule.kind}'{did_you_mean(rule.kind, kinds)}"
        unknown = Problem(location=rule.place, path=path, message=message, code=Code.UNKNOWN_RULE)
        return [], [], [unknown]
    kind = kinds[rule.kind]
    reading = Reading()
    argument = reading.value(rule.argument, kind.argument, path)
    if reading.problems:
        return [], [], reading.problems
    statement = Statement(
        kind=kind.key,
        argument=argument,
        scope=placed.scope,
        known=known,
        codes=codes,
        place=rule.place,
        path=path,
    )
    checks = list(kind.lower(statement))
    tables = list(kind.tables(statement)) if kind.tables else []
    return checks, tables, statement.problems


def _placed(
    parameter: Parameter, container: Path, child: Parameter, spec_path: str, closed: bool
) -> tuple[Parameter, list[Problem]]:
    """The tree with the child below its container, which is made where it is not there yet."""
    assert isinstance(parameter.type, Object)
    properties = parameter.type.properties
    name = container[0] if container else child.name
    there = next((each for each in properties if each.name == name), None)
    if not container:
        if there is not None:
            message = f"'{child.name}' is written twice; first on line {there.place.line}"
            twice = Problem(
                location=child.place,
                path=spec_path,
                message=message,
                code=Code.DUPLICATE_PARAMETER,
                related=(there.place,),
            )
            return parameter, [twice]
        return _with(parameter, child), []
    if there is None:
        there = Parameter(
            name=name,
            path=(*parameter.path, name),
            type=Object(open=not closed),
            group=child.group,
            place=child.place,
        )
    elif not isinstance(there.type, Object):
        message = f"'{name}' is a parameter of its own, not an object that holds others"
        return parameter, [
            Problem(location=child.place, path=spec_path, message=message, code=Code.DUPLICATE_PARAMETER)
        ]
    inner, problems = _placed(there, container[1:], child, spec_path, closed)
    return _with(parameter, inner), problems


def _with(parameter: Parameter, child: Parameter) -> Parameter:
    """The object with the child in the place of the one of its name, or at the end."""
    assert isinstance(parameter.type, Object)
    properties = {each.name: each for each in parameter.type.properties} | {child.name: child}
    return replace(parameter, type=replace(parameter.type, properties=tuple(properties.values())))


def _containers_required(root: Parameter, groups: tuple[GroupRecord, ...]) -> Parameter:
    """An object that only holds a group's parameters is required where one of them is."""

    def settle(parameter: Parameter) -> Parameter:
        if not isinstance(parameter.type, Object):
            return parameter
        below = tuple(settle(each) for each in parameter.type.properties)
        needed = parameter.path in containers and any(each.required for each in below)
        return replace(
            parameter,
            required=parameter.required or needed,
            type=replace(parameter.type, properties=below),
        )

    paths = [tuple(group.in_.split(".")) for group in groups if group.in_]
    containers = {path[:depth] for path in paths for depth in range(1, len(path) + 1)}
    return settle(root)


def _nested_rules(record: ParameterRecord, path: Path, spec_path: str) -> Iterator[Placed]:
    for number, rule in enumerate(record.rules):
        yield Placed(rule=rule, scope=path, path=f"{spec_path}.rules[{number}]")
    for name, child in (record.properties or {}).items():
        yield from _nested_rules(child, (*path, name), f"{spec_path}.properties.{name}")
    if record.items:
        yield from _nested_rules(record.items, (*path, ITEM), f"{spec_path}.items")


def _repeated(checks: list[Check]) -> Iterator[Problem]:
    first: dict[str, Check] = {}
    for check in checks:
        if check.rule in first:
            yield Problem(
                location=check.place,
                path=check.rule,
                message=f"the rule is written twice; first on line {first[check.rule].place.line}",
                code=Code.DUPLICATE_RULE,
                related=(first[check.rule].place,),
            )
        first.setdefault(check.rule, check)
