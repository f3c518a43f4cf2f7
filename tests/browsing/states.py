"""The pages in the states that people meet them in, by name."""

import re
from collections.abc import Callable, Mapping

from playwright.sync_api import Page

from browsing.pages import ModelPage, expect

BROKEN = {
    "taskType": "imageInference",
    "model": "ideogram:3@2",
    "width": 1000,
    "height": 1000,
    "outputFormat": "png",
    "webhookUrl": "https://hooks.example.com/images",
    "providerSettings": {"ideogram": {"colorPalette": {"name": "EMBER"}}},
}


def _chosen(page: Page) -> None:
    """A size in the picture has the focus and is chosen, an example stands in the form."""
    model = ModelPage(page)
    page.get_by_role("combobox", name="Start from an example").select_option(index=1)
    expect(model.verdict).to_have_text("Valid")
    model.chosen().focus()


def _broken(page: Page) -> None:
    model = ModelPage(page)
    model.paste(BROKEN)
    expect(model.verdict).to_have_text(re.compile("to fix"))
    expect(page.get_by_role("main")).to_contain_text("Not available")


def _opened(page: Page) -> None:
    """All that can be unfolded is, and the request is shown as code."""
    model = ModelPage(page)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    model.tab("Python")


def _all_parameters(page: Page) -> None:
    page.get_by_role("checkbox", name=re.compile("^Only what differs")).uncheck()


def _nothing(page: Page) -> None:
    """As it is when it opens."""


STATES: Mapping[str, tuple[str, Callable[[Page], None]]] = {
    "index": ("index.html", _nothing),
    "model": ("m/ideogram-3-0.html", _nothing),
    "model-chosen": ("m/ideogram-4-0-remix.html", _chosen),
    "model-broken": ("m/ideogram-2-0-remix.html", _broken),
    "model-opened": ("m/ideogram-3-0.html", _opened),
    "compare": ("compare.html#a=ideogram-3-0&b=ideogram-4-0-remix", _all_parameters),
}
"""The address and what is done there."""


def bring(page: Page, name: str) -> None:
    """Brings an opened page into the state, and waits until it is drawn."""
    path, act = STATES[name]
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    if path.startswith("compare"):
        expect(page.get_by_role("table", name=re.compile("^Parameters"))).to_be_visible()
    act(page)
