"""The extras of the Python package: what each needs, and which modules may therefore import it.

All other modules import the standard library alone, and no module of an extra is imported with the package.
"""

from dataclasses import dataclass

from specwright.emit.output import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """An optional dependency; `modules`, below the package, may import `libraries`.

    `requirement` may name the `distribution` of compiled verdicts, that of the `standin`, and the `version`.
    """

    name: str
    requirement: str
    libraries: tuple[str, ...]
    modules: tuple[str, ...] = ()

    def needed(self, project: Names) -> str:
        """What a project's package needs for it."""
        distribution = project.native_package.replace("_", "-")
        standin = project.standin_package.replace("_", "-")
        return self.requirement.format(distribution=distribution, standin=standin, version=project.version)


EXTRAS = (
    Extra(name="fast", requirement="msgspec>=0.20", libraries=("msgspec",)),
    Extra(name="native", requirement="{distribution}=={version}", libraries=()),
    Extra(name="mcp", requirement="mcp>=2.0", libraries=("mcp",), modules=("mcp.py",)),
    Extra(
        name="testing",
        requirement="{standin}[testing]=={version}",
        libraries=("hypothesis", "pytest"),
        modules=("testing.py", "_testing/faulty.py", "_testing/requests.py", "_testing/values.py"),
    ),
    Extra(name="arrow", requirement="pyarrow>=18", libraries=("pyarrow",), modules=("_arrow/library.py",)),
)
"""`fast` is looked for when JSON is read, `native` when a model is loaded; no module imports them by name."""
