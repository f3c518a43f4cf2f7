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
        parameters = []
        for name, record in section.parameters.items():
            parameter, found = build(name, record, section.container, section.path_of(name), setting)
            problems += found
            parameters.append(parameter)
        root, found = _with_parameters(root, section.container, parameters, section)
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


def _with_parameters(
    parameter: Parameter, container: Path, new: list[Parameter], section: DeclaredSection
) -> tuple[Parameter, list[Diagnostic]]:
    """The tree with the section's parameters below their container."""
    if container:
        inner = child(parameter, container[0])
        assert inner is not None, "containers are made before what they hold"
        inner, problems = _with_parameters(inner, container[1:], new, section)
        return _with_child(parameter, inner), problems
    known = {each.name: each for each in parameter.children}
    problems = [_twice(each, known[each.name], section) for each in new if each.name in known]
    return _with_children(parameter, [each for each in new if each.name not in known]), problems


def _twice(new: Parameter, first: Parameter, section: DeclaredSection) -> Diagnostic:
    in_this_file = first.location.file == new.location.file
    place = f"on line {first.location.line}" if in_this_file else f"in {first.location.file}"
    message = f"'{new.name}' is written twice; first {place}"
    path = section.path_of(new.name)
    return error(new.location, path, message, Code.DUPLICATE_PARAMETER, first.location)


def _with_child(parameter: Parameter, child: Parameter) -> Parameter:
    """The object with the child in place of that of the same name, or at the end."""
    return _with_children(parameter, [child])


def _with_children(parameter: Parameter, children: list[Parameter]) -> Parameter:
    assert isinstance(parameter.type, Object)
    properties = {each.name: each for each in (*parameter.type.properties, *children)}
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
