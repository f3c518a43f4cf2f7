"""Which parameters the examples of a page use: their names alone, as what they hold is the page's own."""

from collections import Counter
from collections.abc import Iterator, Mapping

from specwright.importer.facts import PageFacts
from specwright.ir.parameter import Json
from specwright.ir.path import Path, dotted


def used_in_examples(page: PageFacts) -> tuple[str, ...]:
    """The optional parameters that examples use, those first that most of them do, else in the page's order.

    Of objects what they hold is named, of arrays they themselves; nothing that the page does not describe.
    """
    stated = [each for group in page.request for each in group.parameters]
    optional = [each.path for each in stated if not ((fact := each.facts.get("required")) and fact.value)]
    counts = Counter(
        name for each in page.examples if each.request for name in {*map(dotted, _values(each.request, ()))}
    )
    return tuple(sorted((name for name in optional if counts[name]), key=lambda name: -counts[name]))


def _values(value: Mapping[str, Json], path: Path) -> Iterator[Path]:
    """The paths of all values in an object that are no objects themselves, or empty ones."""
    for name, inside in value.items():
        if isinstance(inside, dict) and inside:
            yield from _values(inside, (*path, name))
        else:
            yield (*path, name)
