"""How soon a model's page in the explorer is ready, its form narrowed, and a key in a size answered."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.targets import Row

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LIMITS: Mapping[str, tuple[str, float]] = {
    "ready": ("is ready", 300),
    "narrowed": ("has its first narrowed form", 800),
    "key": ("a key of a size, its handler", 16),
}
"""What is told of each figure, and the milliseconds that it takes at most."""

SLUG = "ideogram-3-0"
_MARKS = """() => Object.fromEntries(["ready", "narrowed"].map((name) =>
  [name, performance.getEntriesByName(name)[0].startTime]))"""
_KEYS = """(input) => ["1", "10", "102", "1024", "102", "10", "1", "1024"].map((text) => {
  input.focus();
  input.value = text;
  const began = performance.now();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return performance.now() - began;
})"""


def measured(browser: "Browser", site: Path, visits: int) -> dict[str, float]:
    """Medians of several visits to the page on a server, in milliseconds; of a key, of all keys."""
    from browsing.served import serving

    with serving(site) as address:
        times = [_visit(browser, address) for _ in range(visits)]
    return {name: median(time for each in times for time in each[name]) for name in LIMITS}


def rows(figures: Mapping[str, float]) -> Iterator[Row]:
    """A row for each figure."""
    for name, (told, limit) in LIMITS.items():
        yield Row(what=f"the explorer's page of a model: {told}", limit=limit, here=figures[name], unit="ms")


def _visit(browser: "Browser", address: str) -> dict[str, list[float]]:
    page = browser.new_page()
    page.goto(f"{address}m/{SLUG}.html")
    page.wait_for_selector("body[data-narrowed]")
    marks: dict[str, float] = page.evaluate(_MARKS)
    keys: list[float] = page.get_by_label("width", exact=True).evaluate(_KEYS)
    page.close()
    return {"ready": [marks["ready"]], "narrowed": [marks["narrowed"]], "key": keys}
