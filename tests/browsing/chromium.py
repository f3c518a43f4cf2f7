"""The system's Chromium, and visits to a site in which every fault of a page is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    sync_playwright,
)

from browsing import CHROMIUM

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
WIDE = (1440, 900)
NARROW = (360, 780)
PATIENCE = 10_000  # ms until what a page is to show is given up

Scheme: TypeAlias = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@contextmanager
def launched() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, chromium_sandbox=False, args=list(FLAGS)
        )
        yield browser
        browser.close()


@dataclass
class Watch:
    """What went wrong in a context: words on the console, errors, requests that fail or leave the site."""

    site: str
    faults: list[str]

    def over(self, context: BrowserContext) -> None:
        """Listens to every page of the context."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            self.faults.append(f"console, {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:")):
            self.faults.append(f"off the site: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a page that is left stops loading
            self.faults.append(f"failed, {request.failure}: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


class Visit:
    """Opens pages, each in a context of its own, until all are closed; keeps what went wrong on them."""

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser = browser
        self._site = site
        self._contexts: list[BrowserContext] = []
        self.faults: list[str] = []

    def __call__(
        self,
        path: str,
        *,
        at: str | None = None,
        size: tuple[int, int] = WIDE,
        scheme: Scheme = "light",
        **options: Any,
    ) -> Page:
        """The page at the path below the address; `options` are those of a context."""
        site = at or self._site
        width, height = size
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, **options
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE)
        Watch(site, self.faults).over(context)
        page = context.new_page()
        page.goto(site + path)
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()
        self._contexts.clear()


@contextmanager
def visits(browser: Browser, site: str) -> Iterator[Visit]:
    """Visits to a site; when they end, a fault of any page is an error."""
    visit = Visit(browser, site)
    try:
        yield visit
    finally:
        visit.close()
    assert not visit.faults, "\n".join(["", *visit.faults])
