"""Builds the tree of a message: puts the parameters of each section into the object that holds them."""

from collections.abc import Iterable
from dataclasses import replace

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import ROOT, Path, dotted
from specwright.ir.tree import child
from specwright.lowering.declarations import DeclaredSection
from specwright.lowering.parameters import Setting, build


def tree(
    sections: Iterable[DeclaredSection], *, closed: bool, open_root: bool = False, location: Location
) -> tuple[Parameter, list[Diagnostic]]:
    """The root with every parameter of the sections; `closed` objects refuse keys they do not name.

    An `open_root` takes them, whatever the other objects do.
    """
    root = Parameter(name="", path=ROOT, type=Object(open=open_root or not closed), location=location)
    problems: list[Diagnostic] = []
    containers: set[Path] = set()
    for section in sections:
        if section.open and not section.container:
            message = "the group has no 'in'; write 'additionalProperties: true' beside 'request'"
            path, code = f"{section.yaml_path}.additionalProperties", Code.MISPLACED_KEY
            problems.append(error(section.location, path, message, code))
        root, found = _with_container(root, section, section.container, closed)
        problems += found
        if found:
            continue
        containers |= {section.container[:depth] for depth in range(1, len(section.container) + 1)}
        setting = Setting(group=section.title, closed=closed)
        for name, record in section.parameters.items():
            yaml_path = section.path_of(name)
            parameter, found = build(name, record, section.container, yaml_path, setting)
            problems += found
            root, found = _with_parameter(root, section.container, parameter, yaml_path)
            problems += found
    return _required(root, containers), problems


def _with_container(
    parameter: Parameter, section: DeclaredSection, names: Path, closed: bool
) -> tuple[Parameter, list[Diagnostic]]:
    """The tree with the object that holds a section's parameters, created where it is missing."""
    if not names:
        return parameter, []
    holder = child(parameter, names[0]) or Parameter(
        name=names[0],
        path=(*parameter.path, names[0]),
        type=Object(open=not closed),
        group=section.title,
        container=True,
        location=section.location,
    )
    if not isinstance(holder.type, Object):
        message = f"'{dotted(holder.path)}' is of type {holder.kind}; only an object holds other parameters"
        path, code = f"{section.yaml_path}.in", Code.UNSUITABLE_PARAMETER
        return parameter, [error(section.location, path, message, code, holder.location)]
    if section.open and len(names) == 1:
        holder = replace(holder, type=replace(holder.type, open=True))
    inner, problems = _with_container(holder, section, names[1:], closed)
    return _with_child(parameter, inner), problems


def _with_parameter(
    parameter: Parameter, container: Path, new: Parameter, yaml_path: str
) -> tuple[Parameter, list[Diagnostic]]:
    """The tree with the child below its container."""
    if container:
        inner = child(parameter, container[0])
        assert inner is not None, "containers are made before what they hold"
        inner, problems = _with_parameter(inner, container[1:], new, yaml_path)
        return _with_child(parameter, inner), problems
    first = child(parameter, new.name)
    if first is None:
        return _with_child(parameter, new), []
    in_this_file = first.location.file == new.location.file
    place = f"on line {first.location.line}" if in_this_file else f"in {first.location.file}"
    message = f"'{new.name}' is written twice; first {place}"
    return parameter, [error(new.location, yaml_path, message, Code.DUPLICATE_PARAMETER, first.location)]


def _with_child(parameter: Parameter, child: Parameter) -> Parameter:
    """The object with the child in place of that of the same name, or at the end."""
    assert isinstance(parameter.type, Object)
    properties = {each.name: each for each in parameter.type.properties} | {child.name: child}
    return replace(parameter, type=replace(parameter.type, properties=tuple(properties.values())))


def _required(parameter: Parameter, containers: set[Path]) -> Parameter:
    """An object that only holds a group's parameters is required where one of them is."""
    if not isinstance(parameter.type, Object):
        return parameter
    below = tuple(_required(each, containers) for each in parameter.type.properties)
    needed = parameter.path in containers and any(each.required for each in below)
    return replace(
        parameter,
        required=parameter.required or needed,
        type=replace(parameter.type, properties=below),
    )
