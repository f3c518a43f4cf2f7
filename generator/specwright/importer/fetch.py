"""Gets the bytes of pages, from files and over HTTP, within limits of time and size."""

import ssl
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import httpx

from specwright.diagnostics import Diagnostic, Location

LARGEST = 20_000_000
REDIRECTS = 5
ACCEPT = "text/markdown, application/json;q=0.9, text/plain;q=0.8"

_TEXTUAL = {"text/markdown", "text/x-markdown", "text/plain", "application/octet-stream", ""}


class FetchCode(StrEnum):
    """Why bytes could not be had, by the code that ends the line."""

    NO_ADDRESS = "no-address"
    NOT_FOUND = "not-found"
    REFUSED = "refused"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    TOO_SLOW = "too-slow"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"
    WRONG_CONTENT = "wrong-content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long to wait (seconds): for a connection, the next bytes, the whole; and the most bytes."""

    connect: float = 10
    silence: float = 20
    whole: float = 120
    size: int = LARGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The bytes of a source; `url` is "" for a file."""

    name: str
    url: str
    content: bytes


def is_address(source: str) -> bool:
    """Whether a source is an address to fetch, not a file."""
    return "://" in source


def fetch(source: str, limits: Limits | None = None) -> Fetched | Diagnostic:
    """The bytes of a file or of an address, or why they cannot be had."""
    limits = limits or Limits()
    if not is_address(source):
        return _file(source, limits)
    try:
        url = httpx.URL(source)
        if url.scheme not in ("http", "https") or not url.host:
            return _problem(source, "only http and https addresses can be fetched", FetchCode.NO_ADDRESS)
        return _answer(source, limits)
    except httpx.InvalidURL as error:
        return _problem(source, f"the address cannot be read: {error}", FetchCode.NO_ADDRESS)
    except httpx.TooManyRedirects:
        message = f"redirected more than {REDIRECTS} times; give the address where the page is"
        return _problem(source, message, FetchCode.TOO_MANY_REDIRECTS)
    except httpx.TimeoutException:
        advice = "try again later, or save the page and give the file"
        return _problem(source, f"no answer within {limits.silence:g} s; {advice}", FetchCode.TOO_SLOW)
    except httpx.TransportError as error:
        return _problem(source, _reason(error, source), FetchCode.UNREACHABLE)
    except httpx.HTTPError as error:
        return _problem(source, f"the answer cannot be read: {error}", FetchCode.UNREACHABLE)


def _file(source: str, limits: Limits) -> Fetched | Diagnostic:
    path = Path(source)
    try:
        if path.is_file() and path.stat().st_size > limits.size:
            return _too_large(source, limits)
        return Fetched(name=source, url="", content=path.read_bytes())
    except FileNotFoundError:
        return _problem(source, "there is no such file", FetchCode.NOT_FOUND)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _problem(source, f"the file cannot be read: {reason}", FetchCode.UNREADABLE)


def _answer(source: str, limits: Limits) -> Fetched | Diagnostic:
    times = httpx.Timeout(limits.silence, connect=limits.connect)
    headers = {"Accept": ACCEPT, "User-Agent": "specwright"}
    started = time.monotonic()
    client = httpx.Client(timeout=times, follow_redirects=True, max_redirects=REDIRECTS, headers=headers)
    with client, client.stream("GET", source) as response:
        fault = _fault(source, response)
        if fault:
            return fault
        content = bytearray()
        for piece in response.iter_bytes():
            content += piece
            if len(content) > limits.size:
                return _too_large(source, limits)
            if time.monotonic() - started > limits.whole:
                message = f"the answer takes longer than {limits.whole:g} s; save the page and give the file"
                return _problem(source, message, FetchCode.TOO_SLOW)
    return Fetched(name=source, url=source, content=bytes(content))


def _fault(source: str, response: httpx.Response) -> Diagnostic | None:
    status = response.status_code
    if status in (404, 410):
        return _problem(source, f"there is no such page (HTTP {status})", FetchCode.NOT_FOUND)
    if not 200 <= status < 300:
        message = f"the server answers HTTP {status} {response.reason_phrase}".rstrip()
        return _problem(source, message, FetchCode.REFUSED)
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _TEXTUAL and not kind.endswith(("/json", "+json")):
        message = f"the answer is {kind}; give the address of the page's Markdown, or of a JSON schema"
        return _problem(source, message, FetchCode.WRONG_CONTENT)
    return None


def _reason(error: httpx.TransportError, source: str) -> str:
    host = httpx.URL(source).netloc.decode()
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            detail = getattr(cause, "verify_message", "") or cause.reason or "the handshake fails"
            return f"no safe connection to {host}: {detail}"
        cause = cause.__cause__ or cause.__context__
    return f"{host} cannot be reached: {str(error) or type(error).__name__}"


def _too_large(source: str, limits: Limits) -> Diagnostic:
    return _problem(source, f"larger than {limits.size:,} bytes, more than a page has", FetchCode.TOO_LARGE)


def _problem(source: str, message: str, code: FetchCode) -> Diagnostic:
    return Diagnostic(location=Location(file=source), path="", message=message, code=code)
