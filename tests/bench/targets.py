"""What the package is to reach, each as a ratio of two figures of this run, or a time: met, or missed."""

from collections.abc import Mapping
from statistics import median
from typing import Any, NamedTuple

from bench.compiled import NATIVE
from bench.peers import BYTES, HAND_WRITTEN, MESSAGES, OURS, TO_DICT

Figures = Mapping[str, Any]


class Row(NamedTuple):
    """A target with its figure: a ratio, or a time where it has a unit; `here` is None if not measured."""

    what: str
    limit: float
    here: float | None
    at_most: bool = True
    unit: str = ""

    @property
    def is_missed(self) -> bool:
        """Whether it was measured and is beyond the limit."""
        if self.here is None:
            return False
        return self.here > self.limit if self.at_most else self.here < self.limit

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        due = f"at {'most' if self.at_most else 'least'} {self.limit:g}{unit}"
        if self.here is None:
            return f"| {self.what} | {due} | - | not measured |"
        told = (
            f"{self.here:.2f}" if not unit else f"{self.here:.1f}{unit}, {self.here / self.limit:.2f} of it"
        )
        return f"| {self.what} | {due} | {told} | {'**missed**' if self.is_missed else 'met'} |"


class PeerTarget(NamedTuple):
    """A set of requests, a peer, and how long it takes at least as a multiple of ours, or `of` another."""

    requests: str
    peer: str
    least: float
    of: str = OURS


class CostTarget(NamedTuple):
    """How many times as long as another function of the same measurement one of ours may take at most."""

    measurement: str
    ours: str
    other: str
    most: float


class TimeTarget(NamedTuple):
    """How many microseconds a function of a measurement may take for one value."""

    measurement: str
    ours: str
    most: float


TARGETS: tuple[PeerTarget | CostTarget | TimeTarget, ...] = (
    CostTarget("verdict: usual", OURS, HAND_WRITTEN, 1.1),
    PeerTarget("usual", "jsonschema-rs", 1.4),
    PeerTarget("examples", "jsonschema-rs", 1.4),
    PeerTarget("mixed", "jsonschema-rs", 1.4),
    PeerTarget("invalid", "jsonschema-rs", 1.0),
    PeerTarget("usual", "fastjsonschema", 30.0),
    PeerTarget("examples", "fastjsonschema", 12.0),
    PeerTarget("mixed", "fastjsonschema", 12.0),
    PeerTarget("invalid", "fastjsonschema", 12.0),
    PeerTarget("examples", "msgspec", 1.0),
    PeerTarget("examples", "pydantic, hand-tuned", 2.0),
    CostTarget("bytes", OURS, BYTES, 2.5),
    TimeTarget("errors", MESSAGES, 25.0),
    TimeTarget("errors", TO_DICT, 40.0),
    PeerTarget("examples", OURS, 1.8, NATIVE),
)


def rows(figures: Figures) -> list[Row]:
    """All targets; a peer stands with its version."""
    return [_row(target, figures) for target in TARGETS] + [Row(*each) for each in figures.get("parts", ())]


def table(figures: Figures) -> str:
    """The targets, and in one line those that are missed."""
    found = rows(figures)
    missed = [row.what for row in found if row.is_missed]
    lines = ["| target | due | here | |", "|---|---|---|---|", *map(str, found)]
    return "\n".join([*lines, "", f"missed: {'; '.join(missed)}" if missed else "no target is missed"])


def _row(target: PeerTarget | CostTarget | TimeTarget, figures: Figures) -> Row:
    match target:
        case PeerTarget(requests, peer, least, of):
            beside = "ours" if of == OURS else of
            what = f"{with_version(peer, figures)}, verdicts, {requests}: times as long as {beside}"
            return Row(what, least, _ratio(figures, f"verdict: {requests}", peer, of), at_most=False)
        case CostTarget(measurement, ours, other, most):
            what = f"{measurement}: {ours}, times as long as {with_version(other, figures)}"
            return Row(what, most, _ratio(figures, measurement, ours, other))
        case TimeTarget(measurement, ours, most):
            return Row(f"{measurement}: {ours}", most, _microseconds(figures, measurement, ours), unit="µs")


def with_version(name: str, figures: Figures) -> str:
    """The name of a peer with the version that was measured."""
    version = figures.get("versions", {}).get(name)
    return f"{name} {version}" if version else name


def _microseconds(figures: Figures, measurement: str, name: str) -> float | None:
    found = figures["raw"].get(measurement, {"seconds": {}, "values": 1})
    rounds = found["seconds"].get(name)
    return median(rounds) / found["values"] * 1e6 if rounds else None


def _ratio(figures: Figures, measurement: str, over: str, under: str) -> float | None:
    found: Mapping[str, list[float]] = figures["raw"].get(measurement, {"seconds": {}})["seconds"]
    return ratio_of(found[over], found[under]) if over in found and under in found else None


def ratio_of(over: list[float], under: list[float]) -> float:
    """The median of the ratios of each round; a slow peer rests after some."""
    return median(one / other for one, other in zip(over, under, strict=False))
