"""What a spec states, each record with the path it has in the file and the one it means in a message."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.ir.path import ITEM, ROOT, Path
from specwright.load.records import GroupRecord, ParameterRecord, RuleRecord, SharedRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredSection:
    """Parameters that are written together; `where` is the path of what holds them in the file."""

    title: str
    yaml_path: str
    container: Path
    location: Location
    parameters: Mapping[str, ParameterRecord]
    rules: tuple[RuleRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A parameter's record, the parameter it makes, and the path of the record in the file.

    An `option` is one of several things that the parameter may be.
    """

    record: ParameterRecord
    path: Path
    yaml_path: str
    option: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredRule:
    """A rule, the object whose parameters it names, and its path in the file."""

    rule: RuleRecord
    scope: Path
    yaml_path: str


def groups(records: Iterable[GroupRecord], direction: str) -> tuple[DeclaredSection, ...]:
    """The groups of a direction, `request` or `response`."""
    return tuple(
        DeclaredSection(
            title=record.title,
            yaml_path=f"{direction}[{position}]",
            container=tuple(record.in_.split(".")) if record.in_ else ROOT,
            location=record.at("in"),
            parameters=record.parameters or {},
            rules=record.rules,
        )
        for position, record in enumerate(records)
    )


def shared(record: SharedRecord) -> DeclaredSection:
    """The parameters of a shared file."""
    return DeclaredSection(
        title="", yaml_path="", container=ROOT, location=record.location, parameters=record.parameters
    )


def parameters(section: DeclaredSection) -> Iterator[Declaration]:
    """The parameters of a section and all below them, in the order written."""
    start = f"{section.yaml_path}." if section.yaml_path else ""
    for name, record in section.parameters.items():
        yield from _below(record, (*section.container, name), f"{start}parameters.{name}")


def rules(sections: Iterable[DeclaredSection], outer: Iterable[RuleRecord]) -> Iterator[DeclaredRule]:
    """Every rule: those that stand outside of the sections, then section by section."""
    for number, rule in enumerate(outer):
        yield DeclaredRule(rule=rule, scope=ROOT, yaml_path=f"rules[{number}]")
    for section in sections:
        for each in parameters(section):
            for number, rule in enumerate(each.record.rules):
                yield DeclaredRule(rule=rule, scope=each.path, yaml_path=f"{each.yaml_path}.rules[{number}]")
        for number, rule in enumerate(section.rules):
            yield DeclaredRule(
                rule=rule, scope=section.container, yaml_path=f"{section.yaml_path}.rules[{number}]"
            )


def _below(record: ParameterRecord, path: Path, where: str, option: bool = False) -> Iterator[Declaration]:
    yield Declaration(record=record, path=path, yaml_path=where, option=option)
    for name, child in (record.properties or {}).items():
        yield from _below(child, (*path, name), f"{where}.properties.{name}")
    if record.items:
        yield from _below(record.items, (*path, ITEM), f"{where}.items")
    for position, each in enumerate(record.anyOf):
        yield from _below(each, path, f"{where}.anyOf[{position}]", option=True)
