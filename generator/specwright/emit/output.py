"""What targets give, and what a project calls it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Literal

from specwright.load.plain_files import checksum_of

TargetName = Literal[
    "catalog",
    "spec-schema",
    "json-schema",
    "openapi",
    "openapi-types",
    "bundle",
    "python",
    "native",
    "pydantic",
    "standin",
    "typescript",
    "explorer",
    "cases",
    "markdown",
    "tools",
]
"""What settings call each target."""


@dataclass(frozen=True, kw_only=True)
class Output:
    """A file to be: its path below the output folder, with `/`, its text, and the model it is about (slug).

    `model` is empty where it is about all of them. `measured` is the digest of other outputs that this one
    speaks of; the lock keeps it, on the model's line.
    """

    path: str
    text: str
    model: str = ""
    measured: str = ""

    @property
    def data(self) -> bytes:
        """What is written; raises UnicodeEncodeError for what is no character."""
        return self.text.encode()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of that, in hex; many ask for it."""
        return sha256(self.data).hexdigest()

    @cached_property
    def checksum(self) -> str:
        """The checksum of that, by which the lock tells whether a file is as it was written."""
        return checksum_of(self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A model's share of files about all models: finished text, under a name of the target's own."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CachedOutput:
    """An output that an earlier run made: digest and checksum of its bytes, and what makes its text again."""

    path: str
    digest: str
    checksum: str
    model: str = ""
    text: Callable[[], str] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecation:
    """Names of a model's module and types that a release gave up, and that packages keep for a while.

    `model` is its slug now, `was` its slug before, None where it is the same. `types` are old names and new
    ones, by target. The version `until` is the first without them.
    """

    model: str
    was: str | None
    until: str
    types: Mapping[TargetName, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a project calls its outputs; settings of the project, never facts of a model.

    `bundle` is the folder of the files that a service's own SDK reads, `schema_base` what the addresses of
    schemas begin with. `deprecated` is what packages still offer under names of an earlier release.
    """

    package: str = "airmodels"
    pydantic_package: str = "airmodels_pydantic"
    npm_package: str = "airmodels"
    bundle: str = "bundle"
    schema_base: str = "https://specwright.invalid/schemas/"
    version: str = "0.1.0"
    deprecated: tuple[Deprecation, ...] = ()

    @property
    def native_package(self) -> str:
        """The package of compiled verdicts, which `package` looks for."""
        return f"{self.package}_native"

    @property
    def standin_package(self) -> str:
        """The package of the stand-in server."""
        return f"{self.package}_standin"

    def deprecations(self, *slugs: str) -> Iterator[Deprecation]:
        """What some models were called before."""
        return (each for each in self.deprecated if each.model in slugs)
