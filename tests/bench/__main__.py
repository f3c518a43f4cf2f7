"""`python -m bench`: prints the tables; the raw figures and the plot go to a folder."""

import argparse
import json
import sys
from pathlib import Path

from bench import importing, sets, sizes
from bench.plot import svg
from bench.run import Bench
from bench.tables import document


def main(arguments: list[str] | None = None) -> int:
    """Runs the bench; 0 when it has run."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few requests, once: shows that it runs")
    parser.add_argument("--imports", action="store_true", help="measure imports of many documents alone")
    parser.add_argument("--sizes", action="store_true", help="measure projects of several sizes alone")
    parser.add_argument("--models", type=_counts, help="the sizes: numbers of models, such as 4,50,100")
    parser.add_argument("--out", type=Path, default=sets.ROOT / ".bench", help="the folder of the figures")
    chosen = parser.parse_args(arguments)
    folder: Path = chosen.out
    folder.mkdir(parents=True, exist_ok=True)
    if chosen.imports:
        count = 4 if chosen.quick else 400
        print(
            "\n".join(
                f"{what}: {figures}" for what, figures in importing.told(importing.imports(folder, count))
            )
        )
        return 0
    counts = chosen.models or ((2, 4) if chosen.quick else sizes.SIZES)
    if chosen.sizes:
        print(sizes.told(sizes.measured(folder, counts, _tell, official=not chosen.quick)))
        return 0
    figures = Bench(folder, quick=chosen.quick, counts=counts, tell=_tell).run()
    (folder / "figures.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    (folder / "ratios.svg").write_text(svg(figures), encoding="utf-8")
    text = document(figures)
    (folder / "bench.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _counts(text: str) -> tuple[int, ...]:
    """Numbers of models, of which a dense project needs two to have what is changed."""
    counts = tuple(sorted({int(each) for each in text.split(",")}))
    if counts[0] < 2:
        raise argparse.ArgumentTypeError("a project has two models at least")
    return counts


if __name__ == "__main__":
    sys.exit(main())
