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
from specwright.ir.evaluate import Bound, holds, request_with
from specwright.ir.path import ITEM, PARTS

Verdicts: TypeAlias = list[tuple[Any, bool]]
MOST_ALIKE = 4_000
"""How many schemas are kept with their verdicts."""
_alike: dict[str, Verdicts] = {}
"""Verdicts by schemas that need no document, for the next one: most parameters are those of many models."""
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
            try:
                verdicts = self._verdicts(place.schema)
            except (Unresolvable, RecursionError, re.error) as error:
                report += ProofReport(unchecked=((place.pointer, f"{type(error).__name__}: {error}"),))
            else:
                report += _proven(place, verdicts)
        return report

    def _verdicts(self, schema: Any) -> Verdicts:
        """Values and whether the document's own schema takes them."""
        key = json.dumps(schema)
        known = self.asked_before if '"$ref"' in key else _alike
        if key not in known:
            if len(known) >= MOST_ALIKE:
                known.clear()
            verdict = self.oracle.verdict(schema)
            known[key] = [(value, verdict(value)) for value in self.variants.of(schema)]
        return known[key]


def _proven(place: Place, verdicts: Verdicts) -> ProofReport:
    """Compares verdicts of the document with those of the place's predicate."""
    bound: Bound = tuple(0 if name == ITEM else "key" for name in place.path if name in PARTS)
    wrong = [
        Disagreement(request=value, pointer=place.pointer, document=is_valid)
        for value, is_valid in verdicts
        if holds(place.predicate, request_with(place.path, value), bound) != is_valid
    ]
    valid = sum(is_valid for _, is_valid in verdicts)
    is_one_sided = valid in (0, len(verdicts))
    return ProofReport(
        asked=len(verdicts),
        valid=valid,
        disagreements=shortest(wrong, SHOWN),
        one_sided=(place.pointer,) if is_one_sided else (),
    )
