"""How soon the explorer's pages are ready, and how soon a key is answered.

`python -m bench.explorer FOLDER VISITS` tells the figures in milliseconds: a process has one browser only.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from bench import explorer_model, sets
from bench.peers import Missing
from bench.targets import Row
from browsers import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SITE = sets.ROOT / "generated" / "explorer"
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
    """Medians of several visits to pages on a disk; raises Missing where there is no browser."""
    if find_spec("playwright") is None:
        raise Missing("playwright is not installed (the group 'browser')")
    if CHROMIUM is None:
        raise Missing("Chromium is not installed")
    command = [sys.executable, "-m", "bench.explorer", str(folder.resolve()), "1" if is_quick else "9"]
    run = subprocess.run(command, cwd=sets.ROOT / "tests", capture_output=True, encoding="utf-8")
    if run.returncode:
        raise RuntimeError(run.stderr[-2000:])
    figures = json.loads(run.stdout)
    for each in figures["lists"]:
        told = f"the explorer's list of {each['models']} models"
        yield Row(what=f"{told} is ready", limit=READY, here=each["ready"], unit="ms")
        yield Row(what=f"{told}, a key of its search", limit=KEY, here=each["key"], unit="ms")
    yield from explorer_model.rows(figures["model"])


def measured(folder: Path, visits: int) -> dict[str, Any]:
    """The medians in milliseconds: of lists of several lengths, and of the page of a model."""
    from browsing.chromium import launched

    with launched() as browser:
        lists = [_list(browser, folder / f"explorer-{count}", count, visits) for count in COUNTS]
        return {"lists": lists, "model": explorer_model.measured(browser, SITE, visits)}


def _list(browser: "Browser", site: Path, count: int, visits: int) -> dict[str, Any]:
    """The figures of a list of so many models, which is written and taken away."""
    from browsing.many import copied

    copied(SITE, site, count)
    ready, keys = zip(*(_visit(browser, site) for _ in range(visits)), strict=True)
    shutil.rmtree(site)
    return {"models": count, "ready": median(ready), "key": median(time for each in keys for time in each)}


def _visit(browser: "Browser", site: Path) -> tuple[float, list[float]]:
    """When the list was ready, and how long each key took."""
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


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))
