"""What axe says of a page, for people who cannot see it, hear it or use a mouse."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / ".ecosystem/npm/axe/node_modules/axe-core/axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def violations(page: Page, *, colours_alone: bool = False) -> list[str]:
    """Each rule that is broken, with its weight and the places; of colours alone where no more is asked."""
    wanted = {"type": "rule", "values": COLOURS} if colours_alone else {"type": "tag", "values": STANDARDS}
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    asked = {"preload": False, "runOnly": wanted, "resultTypes": ["violations"]}
    told = page.evaluate(f"axe.run(document, {json.dumps(asked)})")
    return [_line(each) for each in told["violations"]]


def _line(rule: dict[str, Any]) -> str:
    places = [" ".join(map(str, node["target"])) for node in rule["nodes"]]
    return f"{rule['impact']}: {rule['id']} at {'; '.join(places[:5])}"
