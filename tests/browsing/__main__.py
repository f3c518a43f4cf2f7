"""`python -m browsing`: draws the explorer's pages in their states, to be looked at; lists the pictures."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from browsing.chromium import NARROW, SCHEMES, WIDE, Visit, launched
from browsing.states import STATES, bring

ROOT = Path(__file__).parents[2]
SIZES = {"wide": WIDE, "narrow": NARROW}


def main(arguments: list[str] | None = None) -> int:
    """Draws them; 1 where a page had something to complain of."""
    parser = argparse.ArgumentParser(prog="browsing", description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "generated" / "explorer")
    parser.add_argument("--out", type=Path, default=ROOT / ".artifacts" / "explorer")
    parser.add_argument("states", nargs="*", help=f"those alone of {', '.join(STATES)}")
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    with launched() as browser:
        visit = Visit(browser, chosen.site.resolve().as_uri() + "/")
        for picture in drawn(visit, chosen.states or [*STATES], chosen.out):
            print(picture)
        faults = visit.close()
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


def drawn(visit: Visit, states: list[str], out: Path) -> Iterator[Path]:
    """Each state wide and narrow, light and dark: the whole page, and what is seen at once."""
    for name in states:
        path = STATES[name][0]
        for width, size in SIZES.items():
            page = visit(path, size=size, still=True)
            bring(page, name)
            page.wait_for_timeout(400)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                for whole in (True, False):
                    target = out / f"{name}-{width}-{scheme}{'' if whole else '-first'}.png"
                    page.screenshot(path=target, full_page=whole)
                    yield target
            page.close()


if __name__ == "__main__":
    sys.exit(main())
