"""What a module of dataclasses imports."""

from collections.abc import Iterator

from specwright.emit.python.printable import Printable
from specwright.emit.python.shapes import DataclassShape


def shape_imports(shapes: Printable[DataclassShape], package: str, suffix: str) -> Iterator[str]:
    """The import statements of a module of dataclasses: just what its classes need."""
    fields = [field for each in shapes.classes for field in each.fields]
    extras = [each.extra for each in shapes.classes if each.extra]
    annotations = [field.annotation for field in fields] + [extra.annotation for extra in extras]
    types = " ".join([*(text for _, text in shapes.aliases), *annotations])
    defaults = [field.default or "" for field in fields]
    is_request = suffix == "Request"
    abstract = ["Mapping", *(["Sequence"] if "Sequence[" in types else [])]
    yield f"from collections.abc import {', '.join(abstract)}"
    makes = bool(extras) or any(text.startswith("field(") for text in defaults)
    yield f"from dataclasses import dataclass{', field' if makes else ''}"
    words = ["TYPE_CHECKING"] if is_request else []
    words += ["Any", *(["Literal"] if "Literal[" in types else [])]
    words += ["TypeAlias"] if shapes.aliases else []
    yield f"from typing import {', '.join(words)}"
    yield ""
    sources = " ".join(
        [*defaults, *(field.write or "" for field in fields), *(extra.write for extra in extras)]
    )
    used = ["Array"] if "Array[" in types else []
    used += ["as_subclass", "draft", "frozen_as"] if is_request else []
    used += [name for name in ("listed", "new_uuid4") if f"{name}(" in sources or f"={name})" in sources]
    if used:
        yield f"from {package}._runtime.construction import {', '.join(used)}"
    yield f"from {package}._runtime.issue import Invalid{suffix}"
    if "UNSET" in defaults:
        yield f"from {package}._runtime.unset import UNSET, Unset"
    if is_request:
        yield "\nfrom .verdict import is_valid"
        yield f"\nif TYPE_CHECKING:\n    from {package}._runtime.issue import Issue"
