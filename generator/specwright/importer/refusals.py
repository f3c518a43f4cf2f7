"""What is not imported, and why: a fault stops the models that it is about, and no other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic
from specwright.importer.facts import PageFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedModel:
    """A model, or a source whose models are not known, that is not imported, by the name that people know.

    At least one of the problems is an error.
    """

    name: str
    problems: tuple[Diagnostic, ...]


def name_of(page: PageFacts) -> str:
    """The slug of a page's model, or its AIR identifier, or the source where neither is stated."""
    air = page.header.get("model")
    return page.slug or str(air.value if air else page.sources[0].name)


def errors_about(
    page: PageFacts, pages: Sequence[PageFacts], problems: Iterable[Diagnostic]
) -> list[Diagnostic]:
    """The errors of a source that keep one of its models from being read.

    Those inside the description of another one are not among them.
    """
    others = [each.pointer for each in pages if each.pointer and each.pointer != page.pointer]
    errors = [each for each in problems if each.severity == "error"]
    return [each for each in errors if not any(_is_inside(each.path, other) for other in others)]


def _is_inside(path: str, pointer: str) -> bool:
    return path == pointer or path.startswith(f"{pointer}/")
