"""The models that one side of a comparison has, and those that could not be read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specwright.diagnostics import Diagnostic
from specwright.ir.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadModel:
    """A model that cannot be compared: its slug, the AIR identifier where it is known, its file, and why."""

    slug: str
    file: str
    reason: str
    air: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelVersions:
    """The models of one side, under the name that it was given by.

    One that is not `is_whole` is some models of many, as a page is: what it lacks is not gone. `notes` say
    what people should know of how it was read. `version` is that of its packages, where it has any.
    Its models' places are files of the working project where it `has_places`.
    """

    name: str
    models: tuple[Model, ...] = ()
    unread: tuple[UnreadModel, ...] = ()
    notes: tuple[str, ...] = ()
    is_whole: bool = True
    version: str | None = None
    has_places: bool = False


def unread_of(problems: Iterable[Diagnostic], slug: str, air: str | None = None) -> UnreadModel:
    """A model that errors keep from being read; at least one of the problems is an error."""
    first, *rest = [each for each in problems if each.severity == "error"]
    more = f" (and {len(rest)} more)" if rest else ""
    at = f"{first.path}: " if first.path else ""
    reason = f"{at}{first.message} [{first.code}]{more}"
    return UnreadModel(slug=slug, air=air, file=place(first), reason=reason)


def place(problem: Diagnostic) -> str:
    """`file:line:column` of a problem."""
    parts = (problem.location.file, problem.location.line, problem.location.column)
    return ":".join(str(each) for each in parts if each)


def under(version: ModelVersions, old: str, new: str) -> ModelVersions:
    """The same, the names of files beginning otherwise."""
    moved = (replace(each, file=f"{new}{each.file.removeprefix(old)}") for each in version.unread)
    return replace(version, unread=tuple(moved))
