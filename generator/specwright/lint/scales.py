"""Rows that differ from what their label, the other rows of their tier, or those of other tiers, suggest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, islice
from statistics import median_low

from specwright.diagnostics import FindingCode as Code
from specwright.lint.sizes import STEPS, Size, Tier, fits, tiers

FEW = 3
MOST_TIERS = 40
"""How many tiers are compared with each other; tables of pages have six at most."""

_FEW_LABELS = 4
_FAR = Fraction(19, 10)
_MOSTLY = Fraction(2, 3)


@dataclass(frozen=True, slots=True)
class Scale:
    """The factor by which most ratios grow from one tier to another; `keepers` counts these."""

    low: str
    high: str
    factor: Fraction
    keepers: int

    def due(self, tier: str, other: Size) -> tuple[Fraction, Fraction]:
        """The expected size in a tier, given the row of the other tier."""
        factor = self.factor if tier == self.high else 1 / self.factor
        return other.width * factor, other.height * factor

    def is_kept(self, here: Mapping[str, Size]) -> bool:
        """Whether the rows of a ratio, by tier, keep the scale."""
        row = here[self.high]
        return self.due(self.high, here[self.low]) == (Fraction(row.width), Fraction(row.height))


def off_scale(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """Rows that break the scale which other ratios keep between tiers, with the row that would keep it."""
    by_tier = {tier: _by_shape(mates) for tier, mates in tiers(rows).items()}
    many = [tier for tier, mates in by_tier.items() if len(mates) >= FEW]
    scales = [
        scale
        for low, high in combinations(many[:MOST_TIERS], 2)
        for scale in _scale(low, high, by_tier[low], by_tier[high])
    ]
    for shape in dict.fromkeys(shape for mates in by_tier.values() for shape in mates):
        here = {tier: mates[shape] for tier, mates in by_tier.items() if shape in mates}
        broken = [each for each in scales if {each.low, each.high} <= here.keys() and not each.is_kept(here)]
        counts = Counter(tier for scale in broken for tier in (scale.low, scale.high))
        order = sorted(counts, key=lambda tier: (counts[tier], here[tier].misfit), reverse=True)
        rows_due = (each for tier in order for scale in broken for each in _due(tier, scale, here))
        yield from list(rows_due)[:1]


def outlier(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """Rows whose area is far from that of the others of their tier."""
    large = {tier: mates for tier, mates in tiers(rows).items() if tier and len(mates) > FEW}
    usual = {tier: median_low(row.area for row in mates) for tier, mates in large.items()}
    for tier, mates in large.items():
        far = [row for row in mates if _apart(row.area, usual[tier]) > _FAR]
        for row in far if len(far) * FEW <= len(mates) else ():
            others = (
                other for other in islice(usual, MOST_TIERS) if _apart(row.area, usual[other]) ** 2 < _FAR
            )
            like = next(others, None)
            hint = f", but like those of {like}" if like else ""
            message = f"has {row.area} pixels, far from the usual {usual[tier]} of {tier}{hint}"
            yield row, Code.ROW_MISFITS_TIER, f"{message}; correct the size or its tier"


def without_transpose(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """Rows without their transpose, where another tier has it or all other rows have theirs."""
    by_tier = tiers(rows)
    without = {tier: list(_untransposed(mates)) for tier, mates in by_tier.items()}
    lacking = {tier: {row.shape for row in rows} for tier, rows in without.items()}
    having: dict[str, str] = {}
    for tier, mates in by_tier.items():
        for row in mates:
            if row.shape not in lacking[tier]:
                having.setdefault(row.shape, tier)
    for tier, mates in by_tier.items():
        for row in without[tier]:
            turned = "{}x{}".format(*row.transposed)
            if row.shape in having:
                message = f"lacks {turned}, the same on its side, which {having[row.shape]} has"
                yield row, Code.MISSING_TRANSPOSE, message
            elif len(by_tier) == 1 and len(without[tier]) == 1 and len(mates) > 2 * FEW:
                yield row, Code.MISSING_TRANSPOSE, f"alone lacks the same on its side, {turned}"


def misfits(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """Rows whose ratio is not that of their label, within the precision of the sizes of their tier."""
    for mates in tiers(rows).values():
        tier = Tier(mates)
        for row in mates:
            if not fits(row, tier.step):
                better = tier.fitting(row).text
                yield row, Code.ROW_MISFITS_LABEL, f"is not {row.shape}; {better} would be"
        for row, unit in _off_step(mates):
            if row.misfit and fits(row, unit):
                better = tier.fitting(row, unit).text
                message = f"is neither exactly {row.shape} nor in steps of {unit}, as all others of its tier"
                yield row, Code.ROW_MISFITS_LABEL, f"{message} are; {better} would be"


def repeated(rows: Sequence[Size]) -> Iterator[tuple[Size, Code, str]]:
    """A row with the label of another row, where all other labels are unique."""
    counts = Counter(row.label for row in rows if row.ratio and not row.near)
    twice = [label for label, count in counts.items() if count > 1]
    if len(twice) != 1 or counts[twice[0]] != 2 or len(counts) <= _FEW_LABELS:
        return
    first, second = (row for row in rows if row.label == twice[0])
    wrong, other = (first, second) if first.misfit > second.misfit else (second, first)
    message = f"has the label of {other.text}, and no other label stands twice"
    yield wrong, Code.REPEATED_LABEL, f"{message}; correct the label or the size"


def _due(tier: str, scale: Scale, here: Mapping[str, Size]) -> Iterator[tuple[Size, Code, str]]:
    """What is wrong with a tier's row if the other tier of the scale has it right."""
    if tier not in (scale.low, scale.high):
        return
    width, height = scale.due(tier, here[scale.low if tier == scale.high else scale.high])
    if width.denominator == height.denominator == 1:
        message = (
            f"breaks the scale of {scale.factor} that {scale.keepers} other ratios keep "
            f"from {scale.low} to {scale.high}; {width}x{height} would keep it"
        )
        yield here[tier], Code.ROW_MISFITS_SCALE, message


def _untransposed(rows: Sequence[Size]) -> Iterator[Size]:
    """The rows for which there is neither the transpose nor a size of the inverse ratio."""
    numbers = {(row.width, row.height) for row in rows}
    ratios = {row.ratio for row in rows}
    for row in rows:
        if row.ratio and row.transposed not in numbers and 1 / row.ratio not in ratios:
            yield row


def _scale(low: str, high: str, small: Mapping[str, Size], large: Mapping[str, Size]) -> Iterator[Scale]:
    """The factor that most of the shared ratios keep, if there is one."""
    shared = [shape for shape in small if shape in large]
    factors = Counter(
        Fraction(large[shape].width, small[shape].width)
        for shape in shared
        if large[shape].width * small[shape].height == large[shape].height * small[shape].width
    )
    for factor, keepers in factors.most_common(1):
        if keepers >= FEW and keepers >= _MOSTLY * len(shared):
            yield Scale(low, high, factor, keepers)


def _by_shape(rows: Iterable[Size]) -> dict[str, Size]:
    """The rows whose shape is unique among them."""
    rows = list(rows)
    counts = Counter(row.shape for row in rows)
    return {row.shape: row for row in rows if row.shape and counts[row.shape] == 1}


def _apart(one: int, other: int) -> Fraction:
    return Fraction(max(one, other), min(one, other))


def _off_step(rows: Sequence[Size]) -> Iterator[tuple[Size, int]]:
    """The one row whose numbers are no multiples of a step that all others are multiples of."""
    for unit in STEPS:
        off = [row for row in rows if row.width % unit or row.height % unit]
        if len(off) == 1 and len(rows) > _FEW_LABELS and off[0].ratio and not off[0].near:
            yield off[0], unit
        if len(off) < 2:
            return
