"""Lowers sections of parameters, and the rules between them, to one tree with its checks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.model import Check, Group, Message, Rule, Table
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.tree import index, walk
from specwright.load.decoder import Decoder, plain
from specwright.load.respelling import respelt
from specwright.load.rule_records import RuleRecord
from specwright.load.spelling import KINDS, choices
from specwright.lowering import containers, declarations, maps, values
from specwright.lowering.declarations import Declaration, DeclaredRule, DeclaredSection
from specwright.lowering.rules import PARAMETER_RULES, RULE_KINDS, shape
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.parameter_rule import Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """A message, and the tables that its rules state; `sound` where nothing is wrong with its parameters."""

    message: Message
    tables: tuple[Table, ...]
    sound: bool


def lower(
    sections: Sequence[DeclaredSection],
    rules: Sequence[RuleRecord] = (),
    *,
    closed: bool,
    open_root: bool = False,
    codes: Codes,
    location: Location,
) -> tuple[Lowered, list[Diagnostic]]:
    """The message that sections and rules between their parameters make; a request's objects are closed."""
    root, problems = containers.tree(sections, closed=closed, open_root=open_root, location=location)
    checks = [*_of_parameters(root, codes)]
    known = index(root)
    judged = [each for each in _declared(sections) if each.path in known and not each.option]
    problems += _allowed_faults(judged, known, checks, problems)
    is_sound = not problems
    sound = _sound(judged, problems)
    trusted = _trusted(known, judged, sound)
    tables: list[Table] = []
    declared = [*declarations.rules(sections, rules)]
    for rule in declared:
        of_rule, tables_of_rule, found = _lower_rule(rule, trusted, codes)
        problems += [*found, *_repeated(rule, of_rule, checks)]
        checks += of_rule
        tables += tables_of_rule
    own = values.by_path(checks)
    for each in sound:
        problems += values.default_faults(each, known[each.path], own.get(each.path, ()))
    message = Message(
        root=root,
        checks=tuple(maps.outside_of_maps(check, known) for check in checks),
        several=tuple(each for parameter in walk(root) for each in shape.several(parameter, codes)),
        groups=tuple(Group(title=each.title, inside=each.container) for each in sections),
        rules=tuple(_as_stated(each) for each in declared),
    )
    return Lowered(message=message, tables=tuple(tables), sound=is_sound), problems


def _of_parameters(root: Parameter, codes: Codes) -> Iterator[Check]:
    for parameter in walk(root):
        for kind in PARAMETER_RULES:
            yield from kind.lower(parameter, codes)


def _declared(sections: Sequence[DeclaredSection]) -> list[Declaration]:
    return [each for section in sections for each in declarations.parameters(section)]


def _allowed_faults(
    declared: Sequence[Declaration],
    known: dict[Path, Parameter],
    checks: Sequence[Check],
    problems: Sequence[Diagnostic],
) -> list[Diagnostic]:
    """What is wrong with the values that sound parameters allow."""
    own = values.by_path(checks)
    return [
        fault
        for each in _sound(declared, problems)
        for fault in values.allowed_faults(each, known[each.path], own.get(each.path, ()))
    ]


def _sound(declared: Sequence[Declaration], problems: Sequence[Diagnostic]) -> list[Declaration]:
    """The parameters in whose facts, and in those of what is inside, no problem lies."""
    faulty = {each.path for each in problems}
    return [
        each
        for each in declared
        if not any(path == each.yaml_path or path.startswith(f"{each.yaml_path}.") for path in faulty)
    ]


def _trusted(
    known: dict[Path, Parameter], judged: Sequence[Declaration], sound: Sequence[Declaration]
) -> dict[Path, Parameter]:
    """The parameters; without the values that faulty ones state, for rules that name one of those."""
    paths = {each.path for each in sound}
    faulty = [each.path for each in judged if each.path not in paths]
    return known | {path: replace(known[path], const=None, choices=()) for path in faulty}


def _as_stated(declared: DeclaredRule) -> Rule:
    record = declared.record
    return Rule(
        kind=record.kind,
        argument=plain(record.argument),
        scope=declared.scope,
        id=record.id,
        because=record.because,
        location=record.location,
    )


def _lower_rule(
    declared: DeclaredRule, known: dict[Path, Parameter], codes: Codes
) -> tuple[list[Check], list[Table], list[Diagnostic]]:
    kinds = {kind.key: kind for kind in RULE_KINDS}
    record, path = declared.record, f"{declared.yaml_path}.{declared.record.kind}"
    if record.kind not in kinds:
        near = choices(record.kind, kinds, KINDS, "the kinds are")
        message = f"no kind of rule '{record.kind}'{near}"
        return [], [], [error(record.location, path, message, Code.UNKNOWN_RULE)]
    kind = kinds[record.kind]
    decoder = Decoder()
    meant = respelt(record.argument, kind.argument, decoder.problems, path)
    argument = decoder.value(meant, kind.argument, path)
    if decoder.problems:
        return [], [], decoder.problems
    context = RuleContext(
        kind=kind.key,
        argument=argument,
        scope=declared.scope,
        known=known,
        codes=codes,
        id=record.id,
        location=record.location,
        yaml_path=path,
        node=record.argument,
    )
    checks = context.with_own_ids(list(kind.lower(context)))
    tables = list(kind.tables(context)) if kind.tables else []
    return checks, tables, context.problems


def rule_faults(declared: DeclaredRule, known: dict[Path, Parameter], codes: Codes) -> list[Diagnostic]:
    """What is wrong with a rule about known parameters that is not to be lowered."""
    _, _, problems = _lower_rule(declared, known, codes)
    return problems


def _repeated(
    declared: DeclaredRule, checks: Sequence[Check], earlier: Sequence[Check]
) -> Iterator[Diagnostic]:
    """An error where an earlier rule says the same."""
    first = {check.rule: check.location for check in earlier}
    for check in checks:
        if check.rule in first:
            message = f"the rule is written twice; first on line {first[check.rule].line}, "
            message += "give one of them an 'id' where they differ"
            path = f"{declared.yaml_path}.{check.kind}"
            yield error(check.location, path, message, Code.DUPLICATE_RULE, first[check.rule])
