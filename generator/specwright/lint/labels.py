"""Rows whose label says another ratio than their numbers, or what the label of another row says."""

from collections import Counter
from collections.abc import Iterator, Sequence

from specwright.diagnostics import FindingCode as Code
from specwright.lint.sizes import STEPS, Size, fits, fitting, step, tiers

FEW = 4


def misfits(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """Rows whose ratio is not that of their label, within the precision of the sizes of their tier."""
    for mates in tiers(rows).values():
        unit = step(mates)
        for row in mates:
            if not fits(row, unit):
                better = fitting(row, mates, unit).text
                yield row, Code.ROW_MISFITS_LABEL, f"is not {row.shape}; {better} would be"
        for row, unit in _off_step(mates):
            if row.misfit and fits(row, unit):
                better = fitting(row, mates, unit).text
                message = f"is neither exactly {row.shape} nor in steps of {unit}, as all others of its tier"
                yield row, Code.ROW_MISFITS_LABEL, f"{message} are; {better} would be"


def repeated(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """A row with the label of another row, where all other labels are unique."""
    counts = Counter(row.label for row in rows if row.ratio and not row.near)
    twice = [label for label, count in counts.items() if count > 1]
    if len(twice) != 1 or counts[twice[0]] != 2 or len(counts) <= FEW:
        return
    first, second = (row for row in rows if row.label == twice[0])
    wrong, other = (first, second) if first.misfit > second.misfit else (second, first)
    message = f"has the label of {other.text}, and no other label stands twice"
    yield wrong, Code.REPEATED_LABEL, f"{message}; correct the label or the size"


def _off_step(rows: Sequence[Size]) -> Iterator[tuple[Size, int]]:
    """The one row whose numbers are no multiples of a step that all others are multiples of."""
    for unit in STEPS:
        off = [row for row in rows if row.width % unit or row.height % unit]
        if len(off) == 1 and len(rows) > FEW and off[0].ratio and not off[0].near:
            yield off[0], unit
        if len(off) < 2:
            return
