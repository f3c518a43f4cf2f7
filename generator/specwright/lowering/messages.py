"""Sections of parameters to one tree with its checks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean
from specwright.ir.model import Check, Group, Message, Rule, Table
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.tree import index, walk
from specwright.load.decoder import Decoder, plain
from specwright.load.records import RuleRecord
from specwright.lowering import containers, declarations, values
from specwright.lowering.declarations import DeclaredRule, DeclaredSection
from specwright.lowering.rules import PARAMETER_RULES, RULE_KINDS
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.parameter_rule import Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """A message, and the tables that its rules state."""

    message: Message
    tables: tuple[Table, ...]


def lower(
    sections: Sequence[DeclaredSection],
    rules: Sequence[RuleRecord] = (),
    *,
    closed: bool,
    codes: Codes,
    place: Location,
) -> tuple[Lowered, list[Diagnostic]]:
    """The message that sections and rules between their parameters make; a request's objects are closed."""
    root, problems = containers.tree(sections, closed=closed, place=place)
    checks = [
        check
        for parameter in walk(root)
        for kind in PARAMETER_RULES
        for check in kind.lower(parameter, codes)
    ]
    known = index(root)
    tables: list[Table] = []
    for each in declarations.rules(sections, rules):
        more, table, found = _rule(each, known, codes)
        problems += [*found, *_repeated(each, more, checks)]
        checks += more
        tables += table
    for section in sections:
        for parameter in declarations.parameters(section):
            if parameter.path in known and not parameter.option:
                problems += values.check(parameter, known[parameter.path], checks)
    message = Message(
        root=root,
        checks=tuple(checks),
        groups=tuple(Group(title=each.title, inside=each.container) for each in sections),
        rules=tuple(_as_stated(each) for each in declarations.rules(sections, rules)),
    )
    return Lowered(message=message, tables=tuple(tables)), problems


def _as_stated(each: DeclaredRule) -> Rule:
    rule = each.rule
    return Rule(
        kind=rule.kind,
        argument=plain(rule.argument),
        scope=each.scope,
        id=rule.id,
        because=rule.because,
        location=rule.place,
    )


def _rule(
    each: DeclaredRule, known: dict[Path, Parameter], codes: Codes
) -> tuple[list[Check], list[Table], list[Diagnostic]]:
    kinds = {kind.key: kind for kind in RULE_KINDS}
    rule = each.rule
    path = f"{each.yaml_path}.{rule.kind}"
    if rule.kind not in kinds:
        message = f"no kind of rule '{rule.kind}'{did_you_mean(rule.kind, kinds)}"
        unknown = Diagnostic(location=rule.place, path=path, message=message, code=Code.UNKNOWN_RULE)
        return [], [], [unknown]
    kind = kinds[rule.kind]
    decoder = Decoder()
    argument = decoder.value(rule.argument, kind.argument, path)
    if decoder.problems:
        return [], [], decoder.problems
    context = RuleContext(
        kind=kind.key,
        argument=argument,
        scope=each.scope,
        known=known,
        codes=codes,
        id=rule.id,
        location=rule.place,
        yaml_path=path,
    )
    checks = context.with_own_ids(list(kind.lower(context)))
    tables = list(kind.tables(context)) if kind.tables else []
    return checks, tables, context.problems


def _repeated(each: DeclaredRule, checks: Sequence[Check], earlier: Sequence[Check]) -> Iterator[Diagnostic]:
    """The rule, where one before says the same."""
    first = {check.rule: check.location for check in earlier}
    for check in checks:
        if check.rule in first:
            yield Diagnostic(
                location=check.location,
                path=f"{each.yaml_path}.{check.kind}",
                message=f"the rule is written twice; first on line {first[check.rule].line}, "
                "give one of them an 'id' where they differ",
                code=Code.DUPLICATE_RULE,
                related=(first[check.rule],),
            )
