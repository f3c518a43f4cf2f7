"""The generator on projects of many sizes, of thin models and of dense ones, and how its cost grows."""

import compileall
import math
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import thin_models
from bench import cold, dense, many

SIZES = (4, 50, 100, 200, 360)
MOST_ASKED = 100
"""Up to so many models the ledger is measured: it takes half a second for each, however many there are."""

COLUMNS = ("cold", "idle", "changed", "check", "ledger", "MB")
_TOOL = (sys.executable, "-m", "specwright")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A sort of models: writes a project of so many into a folder, and changes one of them."""

    write: Callable[[Path, int], None]
    change: Callable[[Path], None]


def kinds(folder: Path, *, official: bool) -> dict[str, Kind]:
    """Thin models and dense ones."""
    project = dense.base(folder / "dense-base", official=official)
    return {
        "thin": Kind(write=_thin, change=_change_a_thin_one),
        "dense": Kind(write=lambda target, count: dense.write(target, count, project), change=dense.change),
    }


def measured(
    folder: Path, sizes: Sequence[int], tell: Callable[[str], None], *, official: bool = True
) -> dict[str, Any]:
    """Seconds of CPU of each command and megabytes of the largest process, by kind and size.

    `cold` is `generate` with all targets and nothing that earlier runs left, `idle` the same with nothing to
    do, `changed` with one fact of one model changed, `ledger` a first measurement of all targets, which is
    left out of large projects.
    """
    figures: dict[str, Any] = {}
    for name, kind in kinds(folder, official=official).items():
        rows = {}
        for count in sizes:
            rows[str(count)] = _measured(folder / f"{name}-{count}", kind, count)
            tell(f"{count} {name} models: {_told(rows[str(count)])}")
        largest = dict([*rows.items()][-2:])
        figures[name] = {
            "rows": rows,
            "growth": {column: growth(rows, column) for column in COLUMNS},
            "last_growth": {column: growth(largest, column) for column in COLUMNS},
        }
        figures[name]["registry"] = _registry(folder / f"{name}-{max(sizes)}", max(sizes))
    return figures


def growth(rows: Mapping[str, Mapping[str, float]], column: str) -> float | None:
    """The exponent of the power of the number of models by which a figure grows: 1 is linear.

    It is the slope of a straight line through the logarithms; None of fewer than two sizes.
    """
    known = {int(count): row[column] for count, row in rows.items() if row.get(column, 0) > 0}
    points = [(math.log(count), math.log(figure)) for count, figure in known.items()]
    mean = [sum(axis) / len(points) for axis in zip(*points, strict=True)] if points else []
    spread = sum((x - mean[0]) ** 2 for x, _ in points)
    return sum((x - mean[0]) * (y - mean[1]) for x, y in points) / spread if spread else None


def told(figures: Mapping[str, Any]) -> str:
    """The tables, a row for each size."""
    return "\n\n".join("\n".join(_table(name, each)) for name, each in figures.items())


def _table(name: str, figures: Mapping[str, Any]) -> Iterator[str]:
    heads = ("generate, cold", "nothing to do", "one changed", "check", "ledger, cold", "largest process")
    yield f"| {name} models, seconds of CPU | {' | '.join(heads)} |"
    yield "|---|" + "---|" * len(heads)
    for count, row in figures["rows"].items():
        seconds = " | ".join(f"{row[column]:.2f}" if column in row else "-" for column in COLUMNS[:-1])
        yield f"| {count} | {seconds} | {row['MB']:.0f} MB |"
    for title, growths in (("over all sizes", "growth"), ("from the last but one", "last_growth")):
        powers = (figures[growths][column] for column in COLUMNS)
        shown = " | ".join("-" if each is None else f"{each:.2f}" for each in powers)
        yield f"| exponent of growth, {title} | {shown} |"
    registry = figures["registry"]
    yield ""
    if any("ledger" not in row for row in figures["rows"].values()):
        yield f"The ledger, which takes as long for each of many models, is measured of {MOST_ASKED} at most."
    yield (
        f"A package of {registry['models']}: import {registry['import_ms']:.2f} ms, first model "
        f"{registry['first_ms']:.2f} ms, one of every model {registry['all_ms']:.0f} ms."
    )


def _measured(folder: Path, kind: Kind, count: int) -> dict[str, float]:
    """One size of one kind, each command once."""
    shutil.rmtree(folder, ignore_errors=True)
    kind.write(folder, count)
    row: dict[str, float] = {}
    before = many.cpu()
    row["seconds"], row["MB"] = many.with_peak([*_TOOL, "generate"], folder)
    row["cold"] = many.cpu() - before
    row["idle"] = _cpu("generate", folder)
    kind.change(folder)
    row["changed"] = _cpu("generate", folder)
    row["check"] = _cpu("check", folder)
    if count <= MOST_ASKED:
        row["ledger"] = _cpu("ledger", folder)
    return row


def _cpu(command: str, folder: Path) -> float:
    before = many.cpu()
    many.seconds([*_TOOL, command], folder)
    return many.cpu() - before


def _told(row: Mapping[str, float]) -> str:
    parts = ", ".join(f"{column} {row[column]:.2f} s" for column in COLUMNS[:-1] if column in row)
    return f"{parts}, {row['MB']:.0f} MB; cold took {row['seconds']:.1f} s by the clock"


def _registry(folder: Path, count: int) -> dict[str, Any]:
    source = folder / "generated" / "python" / "src"
    compileall.compile_dir(source, quiet=1)
    return cold.registry(source, "airmodels", count)


def _thin(folder: Path, count: int) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    thin_models.write(folder, count)


def _change_a_thin_one(folder: Path) -> None:
    path = min((folder / "specs" / "models").rglob("*.yaml"))
    old = "positivePrompt: {type: string, required: true}"
    dense.replace(path, old, old.replace("true", "true, maxLength: 500"))
