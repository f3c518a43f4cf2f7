"""The readings of a spec as `why` tells them: whose rule it is, and what was left aside of a parameter."""

from collections.abc import Collection, Iterator

from specwright.diagnostics import Location
from specwright.importer.facts import SentenceReading
from specwright.importer.sentence_readings import reading_of, shortened
from specwright.load.decoder import plain
from specwright.load.nodes import MappingNode, items_of


def sentence_of(model: MappingNode, rule: Location) -> str:
    """The sentence that a rule was read from, by the rule's place in the spec; "" where nobody said so."""
    for each, reading in _readings(model):
        if any(item.location == rule for item in items_of(each.get("rules"))):
            return shortened(reading.sentence)
    return ""


def left_aside(model: MappingNode, names: Collection[str]) -> Iterator[tuple[Location, SentenceReading]]:
    """What was left aside of the parameters that the facts are of, with its place in the spec."""
    parameters = {name.rpartition(".")[0] for name in names}
    for each, reading in _readings(model):
        if reading.fact and reading.fact.rpartition(".")[0] in parameters:
            yield each.location, reading


def _readings(model: MappingNode) -> Iterator[tuple[MappingNode, SentenceReading]]:
    for each in items_of(model.get("readings")):
        value = plain(each)
        if isinstance(each, MappingNode) and isinstance(value, dict):
            yield each, reading_of(value)
