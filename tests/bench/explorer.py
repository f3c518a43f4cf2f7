"""How soon the explorer's list of models is ready, and how soon a key of its search is answered."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench import sets
from bench.peers import Missing
from bench.targets import Row

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COUNTS = (4, 400)
READY = 1_000
"""Milliseconds from the start of the visit until the list can be searched, at most."""

KEY = 50
"""Milliseconds from a key of the search to the frame that shows what it finds, at most."""

WORDS = "remix image 2"
_READY = "performance.getEntriesByName('ready')[0].startTime"
_WATCH = """
  globalThis.keys = [];
  document.getElementById("query").addEventListener("keydown", (event) => {
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => keys.push(performance.now() - event.timeStamp);
      drawn.port2.postMessage(null);
    });
  });
"""


def rows(folder: Path, is_quick: bool) -> Iterator[Row]:
    """Medians of several visits from a disk; raises Missing or ImportError where there is no browser."""
    import playwright  # noqa: F401 - where it is missing, the tests' own package would skip a test

    if not any(map(shutil.which, BROWSERS)):
        raise Missing("Chromium is not installed")
    from browsing.chromium import launched
    from browsing.many import copied

    visits = 1 if is_quick else 9
    with launched() as browser:
        for count in COUNTS:
            site = folder / f"explorer-{count}"
            copied(sets.ROOT / "generated" / "explorer", site, count)
            ready, keys = zip(*(_visit(browser, site) for _ in range(visits)), strict=True)
            what = f"explorer: the list of {count} models is ready"
            yield Row(what=what, limit=READY, here=median(ready), unit="ms")
            answered = median(time for each in keys for time in each)
            what = f"explorer: a key of the search among {count} models, to its frame"
            yield Row(what=what, limit=KEY, here=answered, unit="ms")


def _visit(browser: "Browser", site: Path) -> tuple[float, list[float]]:
    """When the list was ready, and how long each key took, in milliseconds."""
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    page.wait_for_selector("body[data-ready]")
    ready = page.evaluate(_READY)
    page.evaluate(_WATCH)
    page.locator("#query").press_sequentially(WORDS, delay=60)
    page.wait_for_function(f"keys.length === {len(WORDS)}")
    keys = page.evaluate("keys")
    page.close()
    return ready, keys
