"""Asks verdicts in Python and compiled ones: `python tests/native_agree.py [COUNT] [SEED]`.

COUNT requests for each model: of the repository, of the small specs, of the conformance corpus, of random
specs. Compiling them takes some minutes. Ends with 1 where the two do not agree.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import native
import native_builds
import targets
import wide_specs

COUNT = 10_000
SPECS = 24


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    projects: dict[str, Callable[[], targets.Compiled]] = {
        "the repository": targets.of_the_repository,
        "the small specs": targets.of_the_small_specs,
        "the corpus": targets.of_the_corpus,
        "random specs": lambda: targets.of_the_specs("random", "Acme", wide_specs.specs(seed, SPECS)),
    }
    failed = 0
    for name, project in projects.items():
        with tempfile.TemporaryDirectory() as folder:
            compiled = project()
            (wheel,) = native_builds.build(compiled.folder / "native", Path(folder))
            unpacked = native_builds.unpacked(wheel, Path(folder, "unpacked"))
            seen, found = native.disagreements(compiled, unpacked, count, seed)
        print(
            f"{name}: {seen[True]:,} valid and {seen[False]:,} not: {len(found):,} disagreements", flush=True
        )
        print("\n".join(found[:20]), end="", file=sys.stderr)
        failed += len(found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
