"""What a target is and what it gives."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from specwright.emit.render import Renderer
from specwright.ir.model import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file to be: its path below the output folder, with `/`, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a project calls its outputs; settings of the project, never facts of a model.

    `bundle` is the folder of the files that a service's own SDK reads, `schema_base` what the addresses of
    schemas begin with.
    """

    package: str = "airmodels"
    pydantic_package: str = "airmodels_pydantic"
    npm_package: str = "airmodels"
    bundle: str = "bundle"
    schema_base: str = "https://specwright.invalid/schemas/"
    version: str = "0.1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A kind of output: `emit` is pure, the same catalog gives the same bytes."""

    name: str
    purpose: str
    emit: Callable[[Catalog, Names, Renderer], Iterable[Output]]
