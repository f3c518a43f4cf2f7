"""The tree of a message, group by group: parameters put into the objects that hold them."""

from collections.abc import Iterable
from dataclasses import replace

from specwright.diagnostics import Code, Diagnostic, Location
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import ROOT, Path, dotted
from specwright.lowering.declarations import DeclaredSection
from specwright.lowering.parameters import Setting, build


def tree(
    sections: Iterable[DeclaredSection], *, closed: bool, place: Location
) -> tuple[Parameter, list[Diagnostic]]:
    """The root with every parameter of the sections; `closed` objects refuse keys they do not name."""
    root = Parameter(name="", path=ROOT, type=Object(open=not closed), location=place)
    problems: list[Diagnostic] = []
    containers: set[Path] = set()
    for section in sections:
        root, found = _prepared(root, section, section.container, closed)
        problems += found
        if found:
            continue
        containers |= {section.container[:depth] for depth in range(1, len(section.container) + 1)}
        start = f"{section.yaml_path}." if section.yaml_path else ""
        for name, record in section.parameters.items():
            where = f"{start}parameters.{name}"
            setting = Setting(group=section.title, closed=closed)
            parameter, found = build(name, record, section.container, where, setting)
            problems += found
            root, found = _placed(root, section.container, parameter, where)
            problems += found
    return _required(root, containers), problems


def _prepared(
    parameter: Parameter, section: DeclaredSection, names: Path, closed: bool
) -> tuple[Parameter, list[Diagnostic]]:
    """The tree with the object that a section's parameters stand in, made where it is not there yet."""
    if not names:
        return parameter, []
    assert isinstance(parameter.type, Object)
    there = _child(parameter, names[0])
    if there is None:
        path = (*parameter.path, names[0])
        made = Object(open=not closed)
        there = Parameter(
            name=names[0],
            path=path,
            type=made,
            group=section.title,
            container=True,
            location=section.location,
        )
    elif not isinstance(there.type, Object):
        message = f"'{dotted(there.path)}' is of type {there.kind}; only an object holds other parameters"
        return parameter, [
            Diagnostic(
                location=section.location,
                path=f"{section.yaml_path}.in",
                message=message,
                code=Code.UNSUITABLE_PARAMETER,
                related=(there.location,),
            )
        ]
    inner, problems = _prepared(there, section, names[1:], closed)
    return _with(parameter, inner), problems


def _placed(
    parameter: Parameter, container: Path, child: Parameter, where: str
) -> tuple[Parameter, list[Diagnostic]]:
    """The tree with the child below its container."""
    if container:
        inner = _child(parameter, container[0])
        assert inner is not None, "containers are made before what they hold"
        inner, problems = _placed(inner, container[1:], child, where)
        return _with(parameter, inner), problems
    there = _child(parameter, child.name)
    if there is None:
        return _with(parameter, child), []
    message = f"'{child.name}' is written twice; first on line {there.location.line}"
    if there.location.file != child.location.file:
        message = f"'{child.name}' is written twice; first in {there.location.file}"
    return parameter, [
        Diagnostic(
            location=child.location,
            path=where,
            message=message,
            code=Code.DUPLICATE_PARAMETER,
            related=(there.location,),
        )
    ]


def _child(parameter: Parameter, name: str) -> Parameter | None:
    return next((each for each in parameter.children if each.name == name), None)


def _with(parameter: Parameter, child: Parameter) -> Parameter:
    """The object with the child in the place of the one of its name, or at the end."""
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
