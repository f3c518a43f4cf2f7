"""The system's Chromium, and visits to a site in which every fault of a page is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
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


class Watch:
    """What went wrong on pages: words on the console, errors, requests that fail or leave the sites."""

    def __init__(self) -> None:
        self.sites: set[str] = set()
        self.faults: list[str] = []

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
        if not request.url.startswith((*self.sites, "data:", "about:")):
            self.faults.append(f"off the site: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a page that is left stops loading
            self.faults.append(f"failed, {request.failure}: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


class Visit:
    """Opens pages and keeps what went wrong on them.

    To begin a context or a page takes most of the time of a short test: both are used again, blank.
    """

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser = browser
        self._site = site
        self._contexts: dict[str, BrowserContext] = {}
        self._free: dict[str, list[Page]] = {}
        self._watch = Watch()

    def __call__(
        self,
        path: str,
        *,
        at: str | None = None,
        size: tuple[int, int] = WIDE,
        scheme: Scheme = "light",
        still: bool = True,
        forced: bool = False,
        **options: Any,
    ) -> Page:
        """The page at the path below the address.

        It is told that its reader wants no motion where it is to be `still` (what moves is drawn many times),
        and colours of the system where they are `forced`; `options` are those of a context.
        """
        site = at or self._site
        self._watch.sites.add(site)
        page = self._blank(options)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(
            color_scheme=scheme,
            reduced_motion="reduce" if still else "no-preference",
            forced_colors="active" if forced else "none",
        )
        page.goto(site + path)
        return page

    @property
    def faults(self) -> list[str]:
        """What went wrong since pages were left last; a test that expects a fault takes it away."""
        return self._watch.faults

    def close(self) -> list[str]:
        """Leaves every page; the faults since the last time."""
        for name, context in self._contexts.items():
            for page in context.pages:
                page.goto("about:blank")
            self._free[name] = [*context.pages]
        faults = [*self.faults]
        self.faults.clear()
        return faults

    def _blank(self, options: dict[str, Any]) -> Page:
        name = repr(sorted(options.items()))
        if name not in self._contexts:
            context = self._browser.new_context(**options)
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            context.set_default_timeout(PATIENCE)
            self._watch.over(context)
            self._contexts[name] = context
        free = self._free.get(name)
        return free.pop() if free else self._contexts[name].new_page()
