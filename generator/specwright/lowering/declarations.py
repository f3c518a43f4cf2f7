"""What a spec declares: each record with its path in the file and the path that it means in a message."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.path import ITEM, ROOT, VALUE, Path
from specwright.load.records import GroupRecord, ParameterRecord, SharedRecord
from specwright.load.rule_records import RuleRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredSection:
    """Parameters that are written together; `yaml_path` is that of their holder in the file.

    An `open` one lets its container take keys that nobody states.
    """

    title: str
    yaml_path: str
    container: Path
    location: Location
    parameters: Mapping[str, ParameterRecord]
    rules: tuple[RuleRecord, ...] = ()
    open: bool = False

    def path_of(self, name: str) -> str:
        """Where one of its parameters stands in the file."""
        return ".".join(part for part in (self.yaml_path, "parameters", name) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A parameter's record, the path of the parameter, and the YAML path of the record.

    An `option` is one of several things that the parameter may be.
    """

    record: ParameterRecord
    path: Path
    yaml_path: str
    option: bool = False

    def error(self, key: str, message: str, code: Code) -> Diagnostic:
        """What is wrong with the value of a key of the record."""
        return error(self.record.at(key), f"{self.yaml_path}.{key}", message, code)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredRule:
    """A rule, the object whose parameters it names, and its path in the file."""

    record: RuleRecord
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
            open=record.additionalProperties,
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
    for name, record in section.parameters.items():
        yield from _below(record, (*section.container, name), section.path_of(name))


def rules(sections: Iterable[DeclaredSection], outer: Iterable[RuleRecord]) -> Iterator[DeclaredRule]:
    """Every rule: those that stand outside of the sections, then section by section."""
    yield from _rules(outer, ROOT, "")
    for section in sections:
        for parameter in parameters(section):
            yield from _rules(parameter.record.rules, parameter.path, f"{parameter.yaml_path}.")
        yield from _rules(section.rules, section.container, f"{section.yaml_path}.")


def _rules(records: Iterable[RuleRecord], scope: Path, start: str) -> Iterator[DeclaredRule]:
    for position, record in enumerate(records):
        yield DeclaredRule(record=record, scope=scope, yaml_path=f"{start}rules[{position}]")


def _below(
    record: ParameterRecord, path: Path, yaml_path: str, option: bool = False
) -> Iterator[Declaration]:
    yield Declaration(record=record, path=path, yaml_path=yaml_path, option=option)
    for name, child in (record.properties or {}).items():
        yield from _below(child, (*path, name), f"{yaml_path}.properties.{name}")
    if record.items:
        yield from _below(record.items, (*path, ITEM), f"{yaml_path}.items")
    if isinstance(record.additionalProperties, ParameterRecord):
        yield from _below(record.additionalProperties, (*path, VALUE), f"{yaml_path}.additionalProperties")
    for position, each in enumerate(record.anyOf):
        yield from _below(each, path, f"{yaml_path}.anyOf[{position}]", option=True)
