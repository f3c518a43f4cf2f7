"""The spec as a whole, asked what its document is asked: what its writing may have spoilt shows here."""

import json
import re
from collections.abc import Sequence
from random import Random
from typing import Any

from referencing.exceptions import Unresolvable

from specwright.importer.proof.edits import Edits, Route, edited
from specwright.importer.proof.oracle import Oracle202012, Verdict
from specwright.importer.proof.predicates import units_of_checks
from specwright.importer.proof.remembered import verdicts
from specwright.importer.proof.report import Disagreement, ProofReport, shortest
from specwright.importer.proof.variants import Variants
from specwright.ir.evaluate import ABSENT
from specwright.ir.model import Check

REQUESTS = 500
SHOWN = 5
"""How many disagreements are told."""
_SEED = 2_012
_TRIES = 400
_ALONE = 0.75


def prove_spec(schema: Any, document: Any, checks: Sequence[Check], requests: int = REQUESTS) -> ProofReport:
    """Asks the document's schema and the spec's checks the same requests, valid and invalid in like numbers.

    They are made from the boundaries of both sides, and are the same each time.
    """
    try:
        oracle = Oracle202012(document)
        asked = _Requests(
            Variants(document, oracle), oracle.verdict(schema), schema, checks, requests
        ).asked()
    except (Unresolvable, RecursionError, re.error) as error:
        return ProofReport(unchecked=(("", f"{type(error).__name__}: {error}"),))
    ours = verdicts(checks, [request for request, _ in asked])
    wrong = [
        Disagreement(request=request, pointer="", document=verdict)
        for (request, verdict), own in zip(asked, ours, strict=True)
        if own != verdict
    ]
    valid = sum(verdict for _, verdict in asked)
    return ProofReport(
        asked=len(asked),
        valid=valid,
        disagreements=shortest(wrong, SHOWN),
        one_sided=("",) if valid in (0, len(asked)) else (),
    )


class _Requests:
    """Makes requests from valid ones: boundaries are laid over them, and the document judges each."""

    def __init__(
        self, variants: Variants, verdict: Verdict, schema: Any, checks: Sequence[Check], most: int
    ) -> None:
        self.verdict, self.most = verdict, most
        self.random = Random(_SEED)
        self.verdicts: dict[str, tuple[Any, bool]] = {}
        space = variants.reader.read(schema)
        self.bases = [*variants.bases(space), *variants.lean(space)]
        self.good = [((name,), value) for name, value in variants.good_parts(space)]
        few = [*variants.singles(space, few=True)]
        self.units = [*variants.witnesses.of_space(space), *units_of_checks(checks), *few]
        self.harmless: list[Edits] = []

    def asked(self) -> list[tuple[Any, bool]]:
        """The requests and the document's verdicts, in the order in which they were asked."""
        for base in self.bases:
            self._ask(base, ())
        valid = self._first_valid()
        if valid is not None:
            lean = self._thinned(valid)
            self._each_alone([lean, self._filled(lean)])
            self._mixed()
        return list(self.verdicts.values())

    def _ask(self, base: Any, edits: Edits | list[tuple[Route, Any]]) -> bool:
        request = edited(base, edits)
        text = json.dumps(request)
        if text not in self.verdicts:
            self.verdicts[text] = (request, self.verdict(request))
        return self.verdicts[text][1]

    def _first_valid(self) -> Any:
        """A valid request: a base, or one with a few boundaries laid over it; None where none turns up."""
        tries: list[list[Edits]] = [[], *([unit] for unit in self.units)]
        tries += [self.random.sample(self.units, min(len(self.units), 2 + n % 3)) for n in range(_TRIES)]
        for units in tries:
            edits = [edit for unit in units for edit in unit]
            for base in self.bases:
                if self._ask(base, edits):
                    return edited(base, edits)
        return None

    def _thinned(self, request: Any) -> Any:
        """The valid request without every key that it can do without."""
        for name in request if isinstance(request, dict) else ():
            if self._ask(request, (((name,), ABSENT),)):
                request = edited(request, (((name,), ABSENT),))
        return request

    def _filled(self, request: Any) -> Any:
        """The valid request with every key that it can have, one after the other."""
        for edit in self.good:
            if self._ask(request, (edit,)):
                request = edited(request, (edit,))
        return request

    def _each_alone(self, requests: list[Any]) -> None:
        """Each boundary on its own, over the least request and over the fullest one."""
        self.random.shuffle(self.units)
        for unit in self.units:
            if len(self.verdicts) < self.most * _ALONE:
                verdicts = [self._ask(request, unit) for request in requests]
                self.harmless += [unit] if all(verdicts) else []

    def _mixed(self) -> None:
        """Some boundaries together over requests that are valid so far, harmless ones while few are valid."""
        pool = [request for request, is_valid in self.verdicts.values() if is_valid]
        valid = len(pool)
        for _ in range(self.most * 2):
            if len(self.verdicts) >= self.most:
                return
            known, base = len(self.verdicts), self.random.choice(pool)
            wants_valid = valid * 2 < known and bool(self.harmless)
            chosen = self.random.sample(self.harmless if wants_valid else self.units, 2) if self.units else []
            edits = [edit for unit in chosen for edit in unit]
            if self._ask(base, edits) and len(self.verdicts) > known:
                pool.append(edited(base, edits))
                valid += 1
