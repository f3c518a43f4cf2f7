"""Every place of a document asked by itself, so that no rule can hide what another one was read as."""

import json
import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from referencing.exceptions import Unresolvable

from specwright.importer.logic.stated import Place
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.report import Disagreement, ProofReport, shortest
from specwright.importer.proof.variants import Variants
from specwright.ir.evaluate import Bound, holds
from specwright.ir.path import ITEM, PARTS
from specwright.ir.plain_request import request_with

Verdicts: TypeAlias = list[tuple[Any, bool]]
MOST_ALIKE = 4_000
"""How many schemas are kept with their verdicts."""
_alike: dict[str, Verdicts] = {}
"""Verdicts by schemas that need no document, for the next one: most parameters are those of many models."""
_asked_alike: dict[tuple[str, str], Verdicts] = {}
"""Those that are contradicted, by such a schema and what was read of it, spelt out in full."""
_REFERENCE = '"$ref"'
SHOWN = 3
"""How many disagreements of one place are told."""


def prove_places(places: Iterable[Place], document: Any) -> ProofReport:
    """Asks each place's schema and what was read of it about values that stand there."""
    return PlaceProver(document).prove(places)


class PlaceProver:
    """Asks about places of one document; values for equal schemas are made and judged once."""

    def __init__(self, document: Any) -> None:
        self.oracle = Oracle202012(document)
        self.variants = Variants(document, self.oracle)
        self.asked_before: dict[str, Verdicts] = {}

    def prove(self, places: Iterable[Place]) -> ProofReport:
        """What came of all the places."""
        report = ProofReport()
        for place in places:
            key = json.dumps(place.schema)
            try:
                verdicts = self._verdicts(place.schema, key)
            except (Unresolvable, RecursionError, re.error) as error:
                report += ProofReport(unchecked=((place.pointer, f"{type(error).__name__}: {error}"),))
            else:
                report += _report(place, verdicts, _misjudged_once(place, verdicts, key))
        return report

    def _verdicts(self, schema: Any, key: str) -> Verdicts:
        """Values and whether the document's own schema takes them."""
        known = self.asked_before if _REFERENCE in key else _alike
        if key not in known:
            if len(known) >= MOST_ALIKE:
                known.clear()
            verdict = self.oracle.verdict(schema)
            known[key] = [(value, verdict(value)) for value in self.variants.of(schema)]
        return known[key]


def _misjudged_once(place: Place, verdicts: Verdicts, key: str) -> Verdicts:
    """The verdicts of the document that those of the place's predicate contradict.

    Where a schema is read as it was before, to the letter, its predicate is not asked again.
    """
    if _REFERENCE in key:
        return _misjudged(place, verdicts)
    if len(_asked_alike) >= MOST_ALIKE:
        _asked_alike.clear()
    read = f"{place.path} {place.predicate!r}"
    if (key, read) not in _asked_alike:
        _asked_alike[key, read] = _misjudged(place, verdicts)
    return _asked_alike[key, read]


def _misjudged(place: Place, verdicts: Verdicts) -> Verdicts:
    bound: Bound = tuple(0 if name == ITEM else "key" for name in place.path if name in PARTS)
    return [
        (value, is_valid)
        for value, is_valid in verdicts
        if holds(place.predicate, request_with(place.path, value), bound) != is_valid
    ]


def _report(place: Place, verdicts: Verdicts, misjudged: Verdicts) -> ProofReport:
    """What came of asking about a place."""
    wrong = [
        Disagreement(request=value, pointer=place.pointer, document=is_valid) for value, is_valid in misjudged
    ]
    valid = sum(is_valid for _, is_valid in verdicts)
    is_one_sided = valid in (0, len(verdicts))
    return ProofReport(
        asked=len(verdicts),
        valid=valid,
        disagreements=shortest(wrong, SHOWN),
        one_sided=(place.pointer,) if is_one_sided else (),
    )
