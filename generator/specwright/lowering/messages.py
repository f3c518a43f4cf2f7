"""Lowers sections of parameters, and the rules between them, to one tree with its checks."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean, error
from specwright.ir.model import Check, Group, Message, Rule, Table
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.tree import index, walk
from specwright.load.decoder import Decoder, plain
from specwright.load.records import RuleRecord
from specwright.lowering import containers, declarations, values
from specwright.lowering.declarations import DeclaredRule, DeclaredSection
from specwright.lowering.rules import RULE_KINDS, facts
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import Codes


def lower(
    sections: Sequence[DeclaredSection],
    rules: Sequence[RuleRecord] = (),
    *,
    closed: bool,
    codes: Codes,
    location: Location,
) -> tuple[Message, tuple[Table, ...], list[Diagnostic]]:
    """The message that sections and their rules make, with its tables; a request's objects are closed."""
    root, problems = containers.tree(sections, closed=closed, location=location)
    checks = [check for parameter in walk(root) for check in facts.checks(parameter, codes)]
    known = index(root)
    tables: list[Table] = []
    declared = [*declarations.rules(sections, rules)]
    for rule in declared:
        of_rule, tables_of_rule, found = _lower_rule(rule, known, codes)
        problems += [*found, *_repeated(rule, of_rule, checks)]
        checks += of_rule
        tables += tables_of_rule
    for section in sections:
        for declaration in declarations.parameters(section):
            if declaration.path in known and not declaration.option:
                problems += values.check(declaration, known[declaration.path], checks)
    message = Message(
        root=root,
        checks=tuple(checks),
        groups=tuple(Group(title=each.title, inside=each.container) for each in sections),
        rules=tuple(
            Rule(
                kind=each.record.kind,
                argument=plain(each.record.argument),
                scope=each.scope,
                id=each.record.id,
                because=each.record.because,
                location=each.record.location,
            )
            for each in declared
        ),
    )
    return message, tuple(tables), problems


def _lower_rule(
    declared: DeclaredRule, known: dict[Path, Parameter], codes: Codes
) -> tuple[list[Check], list[Table], list[Diagnostic]]:
    kinds = {kind.key: kind for kind in RULE_KINDS}
    record, path = declared.record, f"{declared.yaml_path}.{declared.record.kind}"
    if record.kind not in kinds:
        message = f"no kind of rule '{record.kind}'{did_you_mean(record.kind, kinds)}"
        return [], [], [error(record.location, path, message, Code.UNKNOWN_RULE)]
    kind = kinds[record.kind]
    decoder = Decoder()
    argument = decoder.value(record.argument, kind.argument, path)
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
    )
    checks = context.with_own_ids(list(kind.lower(context)))
    tables = list(kind.tables(context)) if kind.tables else []
    return checks, tables, context.problems


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
