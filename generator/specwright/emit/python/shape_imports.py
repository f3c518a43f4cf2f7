"""What a module of dataclasses imports."""

from collections.abc import Iterator

from specwright.emit.python.printable import Printable
from specwright.emit.python.shapes import DataclassShape


def shape_imports(shapes: Printable[DataclassShape], package: str, suffix: str) -> Iterator[str]:
    """The import statements of a module of dataclasses: just what its classes need."""
    fields = [field for each in shapes.classes for field in each.fields]
    inner = [each for each in shapes.classes if not each.root]
    extras = [each.extra for each in shapes.classes if each.extra]
    annotations = [field.annotation for field in fields] + [extra.annotation for extra in extras]
    types = " ".join([*(text for _, text in shapes.aliases), *annotations])
    defaults = [field.default or "" for field in fields]
    is_request = suffix == "Request"
    abstract = [*(["Mapping"] if "Mapping[" in types or not is_request else [])]
    abstract += ["Sequence"] if "Sequence[" in types else []
    if abstract:
        yield f"from collections.abc import {', '.join(abstract)}"
    makes = bool(extras) or any(text.startswith("field(") for text in defaults)
    yield f"from dataclasses import dataclass{', field' if makes else ''}"
    words = ["Any", *(["Literal"] if "Literal[" in types else [])]
    words += ["TypeAlias"] if shapes.aliases else []
    yield f"from typing import {', '.join(words)}"
    yield ""
    used = ["Array"] if "Array[" in types else []
    used += ["draft", "frozen_as"] if is_request else []
    used += ["new_uuid4"] if any("=new_uuid4)" in text for text in defaults) else []
    if used:
        yield f"from {package}._runtime.construction import {', '.join(used)}"
    records = ["Record"] if any(each.base == "Record" for each in shapes.classes) else []
    records += [*(["Request"] if is_request else []), *(["extended"] if extras else [])]
    records += ["settled"]
    records += ["written"] if any(field.write for field in fields) else []
    yield f"from {package}._runtime.record import {', '.join(records)}"
    if not is_request:
        reads = any(field.required and field.default is None for each in inner for field in each.fields)
        if reads:
            yield f"from {package}._runtime.response import lacking"
        yield f"from {package}._runtime.response_record import Response"
    if "UNSET" in defaults:
        yield f"from {package}._runtime.unset import UNSET, Unset"
    if is_request:
        yield "\nfrom .verdict import _request, is_valid"
