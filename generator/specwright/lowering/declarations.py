"""What a spec states, each record with the path it has in the file and the one it means in a message."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.ir.path import ITEM, ROOT, Path
from specwright.load.records import GroupRecord, ParameterRecord, RuleRecord, SharedRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Parameters that are written together; `where` is the path of what holds them in the file."""

    title: str
    where: str
    container: Path
    place: Location
    parameters: Mapping[str, ParameterRecord]
    rules: tuple[RuleRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A parameter's record, the parameter it makes, and the path of the record in the file.

    An `option` is one of several things that the parameter may be.
    """

    record: ParameterRecord
    path: Path
    where: str
    option: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRule:
    """A rule, the object whose parameters it names, and its path in the file."""

    rule: RuleRecord
    scope: Path
    where: str


def groups(records: Iterable[GroupRecord], direction: str) -> tuple[Section, ...]:
    """The groups of a direction, `request` or `response`."""
    return tuple(
        Section(
            title=record.title,
            where=f"{direction}[{position}]",
            container=tuple(record.in_.split(".")) if record.in_ else ROOT,
            place=record.at("in"),
            parameters=record.parameters or {},
            rules=record.rules,
        )
        for position, record in enumerate(records)
    )


def shared(record: SharedRecord) -> Section:
    """The parameters of a shared file."""
    return Section(title="", where="", container=ROOT, place=record.place, parameters=record.parameters)


def parameters(section: Section) -> Iterator[Stated]:
    """The parameters of a section and all below them, in the order written."""
    start = f"{section.where}." if section.where else ""
    for name, record in section.parameters.items():
        yield from _below(record, (*section.container, name), f"{start}parameters.{name}")


def rules(sections: Iterable[Section], outer: Iterable[RuleRecord]) -> Iterator[StatedRule]:
    """Every rule: those that stand outside of the sections, then section by section."""
    for number, rule in enumerate(outer):
        yield StatedRule(rule=rule, scope=ROOT, where=f"rules[{number}]")
    for section in sections:
        for each in parameters(section):
            for number, rule in enumerate(each.record.rules):
                yield StatedRule(rule=rule, scope=each.path, where=f"{each.where}.rules[{number}]")
        for number, rule in enumerate(section.rules):
            yield StatedRule(rule=rule, scope=section.container, where=f"{section.where}.rules[{number}]")


def _below(record: ParameterRecord, path: Path, where: str, option: bool = False) -> Iterator[Stated]:
    yield Stated(record=record, path=path, where=where, option=option)
    for name, child in (record.properties or {}).items():
        yield from _below(child, (*path, name), f"{where}.properties.{name}")
    if record.items:
        yield from _below(record.items, (*path, ITEM), f"{where}.items")
    for position, each in enumerate(record.anyOf):
        yield from _below(each, path, f"{where}.anyOf[{position}]", option=True)
