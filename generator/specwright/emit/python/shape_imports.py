"""What a module of dataclasses imports."""

from collections.abc import Iterator, Mapping

from specwright.emit.python.printable import Printable
from specwright.emit.python.shapes import DataclassShape
from specwright.emit.python.validators import imported


def shape_imports(
    request: Printable[DataclassShape], response: Printable[DataclassShape], package: str
) -> Iterator[str]:
    """The import statements of a module of the dataclasses of both: just what its classes need."""
    needed = _needed(request, is_request=True)
    for module, names in _needed(response, is_request=False).items():
        needed[module] = needed[module] | names
    for module in ("collections.abc", "dataclasses", "typing"):
        if needed[module]:
            yield imported(module, needed[module])
    yield ""
    for module in ("construction", "record", "request_record", "response", "response_record", "unset"):
        if needed[module]:
            yield imported(f"{package}._runtime.{module}", needed[module])
    yield "\nfrom .verdict import _request, is_valid"


def _needed(shapes: Printable[DataclassShape], *, is_request: bool) -> dict[str, set[str]]:
    """The names that the classes of one direction use, by module."""
    fields = [field for each in shapes.classes for field in each.fields]
    inner = [field for each in shapes.classes if not each.root for field in each.fields]
    extras = [each.extra for each in shapes.classes if each.extra]
    annotations = [field.annotation for field in fields] + [extra.annotation for extra in extras]
    types = " ".join([*(text for _, text in shapes.aliases), *annotations])
    defaults = [field.default or "" for field in fields]
    makes = bool(extras) or any(text.startswith("field(") for text in defaults)
    reads = not is_request and any(field.required and field.default is None for field in inner)
    uses: Mapping[tuple[str, str], bool] = {
        ("collections.abc", "Mapping"): "Mapping[" in types or not is_request,
        ("collections.abc", "Sequence"): "Sequence[" in types,
        ("dataclasses", "dataclass"): True,
        ("dataclasses", "field"): makes,
        ("typing", "Any"): True,
        ("typing", "Literal"): "Literal[" in types,
        ("typing", "TypeAlias"): bool(shapes.aliases),
        ("construction", "Array"): "Array[" in types,
        ("construction", "draft"): is_request,
        ("construction", "frozen_as"): is_request,
        ("construction", "new_uuid4"): any("=new_uuid4)" in text for text in defaults),
        ("record", "Record"): any(each.base == "Record" for each in shapes.classes),
        ("record", "extended"): bool(extras),
        ("record", "read_fields"): any(each.is_plain and each.fields for each in shapes.classes),
        ("record", "set_fields"): any(each.is_plain and each.fields for each in shapes.classes),
        ("record", "settled"): True,
        ("record", "written"): any(field.write for field in fields),
        ("request_record", "JudgedRequest"): is_request,
        ("response", "lacking"): reads,
        ("response_record", "Response"): not is_request,
        ("unset", "UNSET"): "UNSET" in defaults,
        ("unset", "Unset"): "UNSET" in defaults,
    }
    needed: dict[str, set[str]] = {module: set() for module, _ in uses}
    for (module, name), is_used in uses.items():
        needed[module] |= {name} if is_used else set()
    return needed
