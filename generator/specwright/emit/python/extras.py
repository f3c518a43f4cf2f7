"""The extras of the Python package: what each needs, and which modules may therefore import it.

All other modules import the standard library alone, and no module of an extra is imported with the package.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """An optional dependency; `modules`, below the package, may import `libraries`."""

    name: str
    requirement: str
    libraries: tuple[str, ...]
    modules: tuple[str, ...] = ()


EXTRAS = (
    Extra(name="fast", requirement="msgspec>=0.20", libraries=("msgspec",)),
    Extra(name="mcp", requirement="mcp>=2.0", libraries=("mcp",), modules=("mcp.py",)),
    Extra(name="arrow", requirement="pyarrow>=18", libraries=("pyarrow",), modules=("_arrow/library.py",)),
)
"""`fast` is looked for when JSON is read, and imported by no module by name."""
