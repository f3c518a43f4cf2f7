"""The files of the distribution that compiles the verdicts of the Python package when it is built."""

from collections.abc import Iterator

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target

_OF_PACKAGE = ("__init__.py", "__main__.py")
"""The static files that are installed; the others only build."""


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The distribution, below `native/`: how to compile, and the package that holds what is compiled."""
    values = {"project": project, "distribution": project.native_package.replace("_", "-")}
    for name in ("pyproject.toml", "README.md"):
        yield Output(path=f"native/{name}", text=renderer.render(f"native/{name}.j2", values))
    yield Output(path="native/LICENSE", text=renderer.static("python/static/LICENSE"))
    for name, text in renderer.static_files("native/static", "*.py"):
        folder = f"src/{project.native_package}/" if name in _OF_PACKAGE else ""
        yield Output(path=f"native/{folder}{name}", text=text)


TARGET = Target(
    name="native",
    purpose="compiles the verdicts of the Python package; that takes them where they are installed",
    of_all=of_all,
)
