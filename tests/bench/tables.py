"""The figures as Markdown: ratios for reading, and each target of the design with its figure."""

from collections.abc import Iterator, Mapping
from typing import Any

from bench.peers import OURS

Figures = Mapping[str, Any]


def document(figures: Figures) -> str:
    """All tables."""
    machine = figures["machine"]
    load = ", ".join(f"{each:.1f}" for each in figures["load"])
    parts = [
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, "
        f"CPython {machine['python']}; load average at the end {load or 'unknown'}",
        ratios(figures),
        others(figures),
        "\n".join(f"- {name}: {how}" for name, how in figures["how"].items()),
        "\n".join(f"- skipped: {name}: {why}" for name, why in figures["skipped"].items()),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def ratios(figures: Figures) -> str:
    """How many times as long as airmodels each peer takes, with its disagreeing verdicts."""
    found = figures["microseconds"]
    names = [name for name in found if name.startswith("verdict: ")]
    sizes = {name: figures["raw"][name]["values"] for name in names}
    heads = [f"{name.removeprefix('verdict: ')} ({sizes[name]})" for name in names]
    columns = [*heads, "disagreeing verdicts"]
    lines = [f"| verdict on a dict | {' | '.join(columns)} |", "|---|" + "---|" * len(columns)]
    for peer in sorted(found[names[0]], key=lambda peer: sum(found[name][peer] for name in names)):
        cells = []
        for name in names:
            ratio = found[name][peer] / found[name][OURS]
            cells.append(f"1 ({found[name][peer]:.2f} µs)" if peer == OURS else plain(ratio))
        off = sum(figures["disagreeing"][name.removeprefix("verdict: ")].get(peer, 0) for name in names)
        lines.append(f"| {peer} | {' | '.join(cells)} | {off or 'none'} |")
    return "\n".join(lines)


def others(figures: Figures) -> str:
    """Everything else, one figure a line."""
    return "\n".join(["| other | figure |", "|---|---|", *(f"| {a} | {b} |" for a, b in _others(figures))])


def _others(figures: Figures) -> Iterator[tuple[str, str]]:
    found = figures["microseconds"]
    for name, title in (("bytes", "JSON bytes to verdict"), ("errors", "all errors of an invalid request")):
        told = sorted(found[name].items(), key=lambda item: item[1])
        yield title, ", ".join(f"{peer} {each:.1f} µs" for peer, each in told)
    for name in ("dataclass: examples", "dataclass: mixed"):
        cost = found[name]["from_dict"] / found[name]["verdict"]
        yield f"dataclass from a dict, {name.removeprefix('dataclass: ')}", f"{cost:.2f} times the verdict"
    starts = [f"{name} {each['ms']:.1f} ms, {each['MB']:.1f} MB" for name, each in figures["cold"].items()]
    yield "bare interpreter to first verdict, and the memory that takes", "; ".join(starts)
    made = figures["generator"]
    registry = made["registry"]
    yield (
        f"package of {registry['models']} models",
        f"import {registry['import_ms']:.2f} ms, first model {registry['first_ms']:.2f} ms, "
        f"all {registry['all_ms']:.0f} ms",
    )
    yield (
        "specwright, 4 models, all targets",
        f"generate {made['generate_4']:.2f} s, check with nothing to do {made['check_4']:.2f} s "
        f"({made['check_4_cpu']:.2f} s CPU), warm: generate {made['generate_4_warm']:.2f} s, "
        f"lint {made['lint_4']:.2f} s",
    )
    yield (
        f"specwright, {made['models']} models, all targets but pydantic",
        f"generate {made['generate_many']:.1f} s ({made['generate_many_cpu']:.1f} s CPU) in "
        f"{made['peak_MB']:.0f} MB, check {made['check_many']:.2f} s, generate after one spec changed "
        f"{made['generate_one_changed']:.1f} s ({made['generate_one_changed_cpu']:.1f} s CPU), "
        f"after none {made['generate_warm']:.1f} s, lint {made['lint_many']:.1f} s",
    )
    bulk = figures["bulk"]
    text = f"{bulk['seconds']:.1f} s in {bulk['peak_MB']:.0f} MB a process"
    if "rival_seconds" in bulk:
        text += f"; jsonschema {bulk['rival_seconds']:.0f} s, judged from {bulk['rival_part']} of them"
    yield f"`specwright validate` of {bulk['requests']:,} requests ({bulk['MB']:.0f} MB)", text


def plain(ratio: float) -> str:
    """A ratio with two digits that matter."""
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2f}"
