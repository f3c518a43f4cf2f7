"""What verdicts are to reach beside other validators: the ratio of this run, and which targets are missed."""

from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any, NamedTuple

from bench.compiled import NATIVE
from bench.peers import OURS


class PeerTarget(NamedTuple):
    """A set of requests, a peer, and how long it takes at least as a multiple of ours, or `of` another."""

    requests: str
    peer: str
    least: float
    of: str = OURS


TARGETS = (
    PeerTarget("examples", "jsonschema-rs", 1.4),
    PeerTarget("mixed", "jsonschema-rs", 1.4),
    PeerTarget("invalid", "jsonschema-rs", 1.0),
    PeerTarget("examples", "fastjsonschema", 30.0),
    PeerTarget("mixed", "fastjsonschema", 12.0),
    PeerTarget("invalid", "fastjsonschema", 12.0),
    PeerTarget("examples", "msgspec", 1.0),
    PeerTarget("examples", "pydantic, hand-tuned", 2.0),
    PeerTarget("examples", OURS, 1.8, NATIVE),
)


def table(figures: Mapping[str, Any]) -> str:
    """The targets beside peers that were there."""
    lines = ["| target: verdicts of a peer take | at least | here | |", "|---|---|---|---|"]
    return "\n".join([*lines, *_rows(figures["raw"])])


def _rows(raw: Mapping[str, Any]) -> Iterator[str]:
    for target in TARGETS:
        found = raw[f"verdict: {target.requests}"]["seconds"]
        if target.peer in found and target.of in found:
            ratio = ratio_of(found[target.peer], found[target.of])
            told = "reached" if ratio >= target.least else "**missed**"
            beside = "" if target.of == OURS else f" beside {target.of}"
            yield f"| {target.peer}{beside}, {target.requests} | {target.least:g} | {ratio:.2f} | {told} |"


def ratio_of(theirs: list[float], ours: list[float]) -> float:
    """The median of the ratios of each round; a slow peer rests after some."""
    return median(one / other for one, other in zip(theirs, ours, strict=False))
