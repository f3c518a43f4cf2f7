"""What came of asking a document and the spec that was read from it the same requests."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from specwright.ir.wording import counted

_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A request that the document's schema at `pointer` and the spec judge differently.

    `document` is the document's verdict; the spec's is the other one.
    """

    request: Any
    pointer: str
    document: bool

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.sentence}"

    @property
    def sentence(self) -> str:
        """The request as short JSON, and who says what of it."""
        text = json.dumps(self.request, ensure_ascii=False)
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        verdicts = "valid by the document, refused" if self.document else "refused by the document, valid"
        return f"{shown} is {verdicts} by what was read"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofReport:
    """How many requests were asked, and what came of it.

    `one_sided` are the pointers of places that saw one verdict only, so that nothing was tested there;
    `unchecked` says for a pointer why nothing could be asked.
    """

    asked: int = 0
    valid: int = 0
    disagreements: tuple[Disagreement, ...] = ()
    one_sided: tuple[str, ...] = ()
    unchecked: tuple[tuple[str, str], ...] = ()

    @property
    def invalid(self) -> int:
        """How many requests the document refuses."""
        return self.asked - self.valid

    def __add__(self, other: "ProofReport") -> "ProofReport":
        return ProofReport(
            asked=self.asked + other.asked,
            valid=self.valid + other.valid,
            disagreements=self.disagreements + other.disagreements,
            one_sided=self.one_sided + other.one_sided,
            unchecked=self.unchecked + other.unchecked,
        )


def shortest(disagreements: Iterable[Disagreement], most: int) -> tuple[Disagreement, ...]:
    """Those with the shortest requests, which say best what is wrong."""
    return tuple(sorted(disagreements, key=lambda each: len(json.dumps(each.request)))[:most])


def summary_lines(report: ProofReport) -> Iterator[str]:
    """The report in sentences: numbers, then what saw one verdict only and what could not be asked."""
    numbers = f"{report.valid} valid, {report.invalid} invalid"
    count = len(report.disagreements)
    verdict = f"{counted(count, 'disagreement')}" if count else "all verdicts agree"
    yield f"{counted(report.asked, 'request')} asked ({numbers}), {verdict}"
    yield from (f"{pointer or '/'}: saw one verdict only" for pointer in report.one_sided)
    yield from (f"{pointer or '/'}: not checked, {reason}" for pointer, reason in report.unchecked)
