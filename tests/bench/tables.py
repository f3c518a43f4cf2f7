"""The figures as Markdown: ratios for reading, and each target of the design with its figure."""

from collections.abc import Iterator, Mapping
from typing import Any

from bench import big, importing, sizes, subschemas, targets
from bench.javascript import AJV, MAKERS
from bench.javascript import OURS as JAVASCRIPT
from bench.peers import OURS
from bench.wrong import kinds

Figures = Mapping[str, Any]


def document(figures: Figures) -> str:
    """All tables."""
    machine = figures["machine"]
    load = ", ".join(f"{each:.1f}" for each in figures["load"])
    parts = [
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, "
        f"CPython {machine['python']}; load average at the end {load or 'unknown'}",
        ratios(figures),
        targets.table(figures),
        javascript(figures),
        mistakes(figures),
        others(figures),
        big.told(figures["bulk"]),
        sizes.told(figures["sizes"]),
        "\n".join(f"- {targets.with_version(name, figures)}: {how}" for name, how in figures["how"].items()),
        "\n".join(f"- skipped: {name}: {why}" for name, why in figures["skipped"].items()),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def ratios(figures: Figures) -> str:
    """How many times as long as airmodels each peer takes; of the JavaScript ones, ours alone."""
    return _ratios(figures, "verdict on a dict", compared(figures), OURS)


def compared(figures: Figures) -> list[str]:
    """The peers beside which airmodels in Python stands, the fastest first."""
    return [each for each in _peers(figures) if each == JAVASCRIPT or each not in MAKERS]


def javascript(figures: Figures) -> str:
    """Times as multiples of those of our JavaScript; those of ajv for each model, too."""
    peers = [each for each in _peers(figures) if each in MAKERS]
    if len(peers) < 2:
        return ""
    tables = [_ratios(figures, "verdict in JavaScript", peers, JAVASCRIPT)]
    found = figures["microseconds"]
    if AJV in peers:
        lines = [f"| {AJV}, model by model | valid vectors | invalid vectors |", "|---|---|---|"]
        for slug in sorted({name.split(": ")[1] for name in found if name.startswith("model: ")}):
            pair = [found[f"model: {slug}: {name}"] for name in ("valid", "invalid")]
            lines.append(f"| {slug} | {' | '.join(plain(each[AJV] / each[JAVASCRIPT]) for each in pair)} |")
        tables.append("\n".join(lines))
    return "\n\n".join(tables)


def _peers(figures: Figures) -> list[str]:
    """Those with a verdict, the fastest first."""
    found = [each for name, each in figures["microseconds"].items() if name.startswith("verdict: ")]
    return sorted(found[0], key=lambda peer: sum(each[peer] for each in found))


def _ratios(figures: Figures, title: str, peers: list[str], one: str) -> str:
    """A table of times as multiples of one peer's, with the numbers of wrong verdicts."""
    found = {name: each for name, each in figures["microseconds"].items() if name.startswith("verdict: ")}
    heads = [f"{name.removeprefix('verdict: ')} ({figures['raw'][name]['values']})" for name in found]
    columns = [title, *heads, f"wrong of {figures['vectors']} vectors"]
    lines = [f"| {' | '.join(columns)} |", "|---|" + "---|" * len(columns[1:])]
    for peer in peers:
        cells = [
            f"1 ({each[peer]:.2f} µs)" if peer == one else plain(each[peer] / each[one])
            for each in found.values()
        ]
        lines.append(f"| {peer} | {' | '.join(cells)} | {len(figures['wrong'][peer]) or 'none'} |")
    return "\n".join(lines)


def mistakes(figures: Figures) -> str:
    """The kinds of wrong verdicts of each peer, one example each."""
    return "\n".join(
        f"- wrong: {peer}: {line}" for peer, wrong in figures["wrong"].items() for line in kinds(wrong)
    )


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
    yield from _generator(figures["generator"])
    yield from importing.told(figures["imports"])
    yield _update(figures["update"])
    if "subschemas" in figures:
        yield subschemas.told(figures["subschemas"])
    bulk = figures["bulk"]
    if "rival_seconds" in bulk:
        rest = f"{bulk['rival_seconds']:.0f} s, judged from {bulk['rival_part']} of them"
        yield f"jsonschema, verdicts on {bulk['requests']:,} mixed requests", rest


def _generator(made: Figures) -> Iterator[tuple[str, str]]:
    yield (
        "specwright, 4 models, all targets",
        f"generate {made['generate_4']:.2f} s, check with nothing to do {made['check_4']:.2f} s "
        f"({made['check_4_cpu']:.2f} s CPU), warm: generate {made['generate_4_warm']:.2f} s, "
        f"lint {made['lint_4']:.2f} s",
    )


def _update(made: Figures) -> tuple[str, str]:
    return (
        f"specwright, update of {made['models']} models, no page changed",
        f"{made['again']:.1f} s ({made['again_cpu']:.1f} s CPU), the first time {made['first']:.1f} s "
        f"({made['first_cpu']:.1f} s CPU, {made['first_kB']:,.0f} kB)",
    )


def plain(ratio: float) -> str:
    """A ratio with two digits that matter."""
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}" if ratio >= 1 else f"{ratio:.2f}"
