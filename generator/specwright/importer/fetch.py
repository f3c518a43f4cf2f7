"""Gets the bytes of pages, from files and over HTTP, within limits of time and size."""

import errno
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import httpx

from specwright.diagnostics import Diagnostic
from specwright.importer.addresses import PrivateAddress
from specwright.importer.answer_body import ENCODINGS, pieces
from specwright.importer.answer_faults import Busy, FetchCode, fault, problem, reason, too_large
from specwright.importer.connections import Transport, ending_in
from specwright.load import plain_files

LARGEST = 20_000_000
REDIRECTS = 5
ACCEPT = "text/markdown, application/json;q=0.9, text/plain;q=0.8"
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait (seconds): for a connection, the next bytes, the whole; and the most bytes.

    The whole begins with the look-up of the host's address and ends with the last byte, redirects included.
    `private` allows addresses of this machine and of private networks.
    """

    connect: float = 10
    silence: float = 20
    whole: float = 120
    size: int = LARGEST
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server says of the state of a page, as its headers have it; "" where it says nothing."""

    etag: str = ""
    modified: str = ""

    def headers(self) -> dict[str, str]:
        """The headers of a request that wants the page only if its state is another."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The bytes of a source; `url` is "" for a file."""

    name: str
    url: str
    content: bytes
    validators: Validators = field(default=Validators())


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """A page that is as it was when its validators were given."""

    url: str


def is_address(source: str) -> bool:
    """Whether a source is an address to fetch, not a file."""
    return "://" in source


def fetch(source: str, limits: Limits | None = None) -> Fetched | Diagnostic:
    """The bytes of a file or of an address, or why they cannot be had."""
    limits = limits or Limits()
    if not is_address(source):
        return _file(source, limits)
    with client(limits) as connections:
        answer = ask(connections, source, limits)
    match answer:
        case Busy():
            return answer.problem
        case NotModified():
            return problem(source, "the server answers HTTP 304 to what is new", FetchCode.REFUSED)
        case _:
            return answer


def client(limits: Limits, connections: int = 1) -> httpx.Client:
    """What requests are made with; it keeps connections, and has no more of them at once than are given."""
    return httpx.Client(
        timeout=httpx.Timeout(limits.silence, connect=limits.connect, pool=None),
        transport=Transport(connections=connections, private=limits.private),
        follow_redirects=True,
        max_redirects=REDIRECTS,
        headers={"Accept": ACCEPT, "Accept-Encoding": ENCODINGS, "User-Agent": user_agent()},
    )


@cache
def user_agent() -> str:
    """The name and version by which servers know who asks."""
    try:
        return f"specwright/{version('specwright')}"
    except PackageNotFoundError:
        return "specwright"


def ask(
    connections: httpx.Client, source: str, limits: Limits, known: Validators | None = None
) -> Fetched | NotModified | Busy | Diagnostic:
    """One request: the bytes of an address, that they are as they were known, or why they cannot be had."""
    started = time.monotonic()
    try:
        url = httpx.URL(source)
        if url.scheme not in ("http", "https") or not url.host:
            return problem(source, "only http and https addresses can be fetched", FetchCode.NO_ADDRESS)
        with ending_in(limits.whole):
            return _answer(connections, source, limits, known.headers() if known else {})
    except PrivateAddress as error:
        message = f"{error} is no public address; '--private' allows it"
        return problem(source, message, FetchCode.PRIVATE_ADDRESS)
    except httpx.InvalidURL as error:
        return problem(source, f"the address cannot be read: {error}", FetchCode.NO_ADDRESS)
    except httpx.TooManyRedirects:
        message = f"redirected more than {REDIRECTS} times; give the address where the page is"
        return problem(source, message, FetchCode.TOO_MANY_REDIRECTS)
    except httpx.TimeoutException:
        if time.monotonic() - started >= limits.whole:
            return _too_slow(source, limits)
        advice = "try again later, or save the page and give the file"
        return problem(source, f"no answer within {limits.silence:g} s; {advice}", FetchCode.TOO_SLOW)
    except httpx.TransportError as error:
        return problem(source, reason(error, source), FetchCode.UNREACHABLE)
    except httpx.HTTPError as error:
        return problem(source, f"the answer cannot be read: {error}", FetchCode.UNREADABLE)


def _too_slow(source: str, limits: Limits) -> Diagnostic:
    message = f"the answer takes longer than {limits.whole:g} s; save the page and give the file"
    return problem(source, message, FetchCode.TOO_SLOW)


def _file(source: str, limits: Limits) -> Fetched | Diagnostic:
    path = Path(source)
    try:
        with plain_files.opened(path, is_pipe_welcome=True) as file:
            return Fetched(name=source, url="", content=plain_files.up_to(file, limits.size, path))
    except FileNotFoundError:
        return problem(source, "there is no such file", FetchCode.NOT_FOUND)
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.EFBIG:
            return too_large(source, limits.size)
        detail = getattr(error, "strerror", None) or str(error)
        return problem(source, f"the file cannot be read: {detail}", FetchCode.UNREADABLE)


def _answer(
    connections: httpx.Client, source: str, limits: Limits, conditions: Mapping[str, str]
) -> Fetched | NotModified | Busy | Diagnostic:
    with connections.stream("GET", source, headers=dict(conditions)) as response:
        if response.status_code == NOT_MODIFIED and conditions:
            return NotModified(url=source)
        if unusable := fault(source, response):
            return unusable
        content = bytearray()
        for piece in pieces(response):
            content += piece
            if len(content) > limits.size:
                return too_large(source, limits.size)
        named = {name: response.headers.get(name, "") for name in ("etag", "last-modified")}
    validators = Validators(etag=named["etag"], modified=named["last-modified"])
    return Fetched(name=source, url=source, content=bytes(content), validators=validators)
