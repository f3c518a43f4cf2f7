"""Parameters that only rules name: where an object is open a request may have them, so they are declared."""

from collections.abc import Iterable

from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declared import DeclaredParameter, DeclaredType
from specwright.importer.schema.parts import Declare, undeclared
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import JsonType
from specwright.ir.visitors import every_path


def declare_mentioned(root: DeclaredParameter, sink: Collector, declare: Declare) -> None:
    """Declares what rules name and the schema does not; in closed objects nothing can be given."""
    number = 0
    known: set[Path] = set()
    while number < len(sink.stated):  # declaring the value of a map may state further rules
        for path in every_path(sink.stated[number].predicate):
            if path not in known:
                known.add(path)
                _reach(root, path, sink, declare)
        number += 1


def _reach(root: DeclaredParameter, path: Path, sink: Collector, declare: Declare) -> None:
    """Walks along the path, and declares what is missing."""
    parameter = root
    for place, name in enumerate(path):
        child = _child(parameter, name)
        if child is None:
            child = _declared(parameter, name, path[:place], sink, declare)
        if child is None:
            return
        parameter = child


def _child(parameter: DeclaredParameter, name: str) -> DeclaredParameter | None:
    parts: Iterable[DeclaredParameter | None] = (_part(each, name) for each in parameter.types)
    return next((each for each in parts if each), None)


def _part(declared: DeclaredType, name: str) -> DeclaredParameter | None:
    if name == ITEM:
        return declared.items
    if name == VALUE:
        return declared.values
    return next((each for each in _named(declared, name)), None)


def _named(declared: DeclaredType, name: str) -> list[DeclaredParameter]:
    """The properties of that name, of the object or of each of several."""
    return [each.properties[name] for each in declared.shapes or [declared] if name in each.properties]


def _declared(
    parameter: DeclaredParameter, name: str, path: Path, sink: Collector, declare: Declare
) -> DeclaredParameter | None:
    """A parameter of any value below another one, None where there can be none."""
    parameter.as_all_types()
    held = parameter.of_type(JsonType.ARRAY if name == ITEM else JsonType.OBJECT)
    if held is None or (name not in (ITEM, VALUE) and held.closed):
        return None
    child = DeclaredParameter(path=(*path, name), location=parameter.location)
    if name == ITEM:
        held.items = child
    elif name == VALUE:
        held.values = child
    else:
        for each in held.shapes or [held]:
            if not each.closed:
                child = undeclared(each, name, path, sink.reading.root, sink, declare)
                each.properties[name] = child
    return child
