"""The pages by what a screen reader is told: roles and names. No test knows an id or a class."""

import json
import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

__all__ = ["ComparePage", "IndexPage", "Locator", "ModelPage", "Page", "expect"]


class IndexPage:
    """The list of models."""

    def __init__(self, page: Page) -> None:
        self.page = page
        main = page.get_by_role("main")
        self.search = page.get_by_role("searchbox", name="Search")
        self.count = main.get_by_role("status")
        self.models = main.get_by_role("listitem")

    def link(self, title: str) -> Locator:
        """The link of the model whose title this is."""
        return self.models.get_by_role("link").filter(has_text=title)


class ModelPage:
    """One model: the picture of its sizes, its form, and the request that comes of them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.title = page.get_by_role("heading", level=1)
        self.picture = page.get_by_role("listbox", name=re.compile("^Supported sizes"))
        self.sizes = page.get_by_role("region", name="Size", exact=True)
        self.panel = page.get_by_role("complementary", name="Request")
        self.verdict = self.panel.get_by_role("status").first
        self.json = self.panel.get_by_role("textbox", name=re.compile("JSON"))
        self.undo = self.button("Undo")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """A button beside the request."""
        return self.panel.get_by_role("button", name=name, exact=isinstance(name, str))

    def size(self, width: int, height: int) -> Locator:
        """A size in the picture."""
        return self.picture.get_by_role("option", name=re.compile(f"^{width} by {height}\\b"))

    def chosen(self) -> Locator:
        """The sizes in the picture that are chosen: one or none."""
        return self.picture.get_by_role("option", selected=True)

    def text(self, name: str) -> Locator:
        """The field of text of the parameter."""
        return self.page.get_by_label(name, exact=True)

    def request(self) -> Any:
        """What the page says that the request is."""
        self.tab("JSON")
        return json.loads(self.json.input_value())

    def paste(self, request: Any) -> None:
        """Puts a request into the place of the one that is there, and waits until it is read."""
        unread = self.unread()
        self.json.fill("")
        expect(unread).to_be_visible()
        self.json.fill(json.dumps(request))
        expect(unread).to_be_hidden()

    def unread(self) -> Locator:
        """What is said of a text that is no request."""
        return self.panel.get_by_role("status").filter(has_text="Not read")

    def tab(self, name: str) -> None:
        """Shows the request as JSON or as code."""
        self.panel.get_by_role("tab", name=name, exact=True).click()

    def code(self) -> str:
        """The request as code in the language that is shown."""
        return str(self.panel.get_by_role("tabpanel").inner_text())


class ComparePage:
    """Two models side by side."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.first = page.get_by_role("combobox", name="First")
        self.second = page.get_by_role("combobox", name="Second")
        self.parameters = page.get_by_role("table", name=re.compile("^Parameters"))
        self.only = page.get_by_role("checkbox", name=re.compile("^Only what differs"))

    def row(self, parameter: str) -> Locator:
        """What is told of a parameter."""
        heading = self.page.get_by_role("rowheader").filter(has_text=re.compile(f"^{re.escape(parameter)}"))
        return self.parameters.get_by_role("row").filter(has=heading)
