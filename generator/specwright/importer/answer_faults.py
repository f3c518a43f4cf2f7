"""Why an address, or what it answers, cannot be used; and which servers may answer later."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

import httpx

from specwright.diagnostics import Diagnostic, Location

LATER = (408, 429, 502, 503, 504)
"""The answers of servers that may give the page when they are asked again."""

_TEXTUAL = {"text/markdown", "text/x-markdown", "text/plain", "application/octet-stream", ""}


class FetchCode(StrEnum):
    """Why bytes could not be had, by the code that ends the line."""

    NO_ADDRESS = "no-address"
    NOT_FOUND = "not-found"
    PRIVATE_ADDRESS = "private-address"
    REFUSED = "refused"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    TOO_SLOW = "too-slow"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"
    WRONG_CONTENT = "wrong-content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """A server that may answer later, after `wait` seconds if it says so; `problem` is what to say else."""

    wait: float | None
    problem: Diagnostic


def fault(source: str, response: httpx.Response) -> Busy | Diagnostic | None:
    """Why the answer is no page that can be read; None where it may be one."""
    status = response.status_code
    if status in (404, 410):
        return problem(source, f"there is no such page (HTTP {status})", FetchCode.NOT_FOUND)
    if not 200 <= status < 300:
        message = f"the server answers HTTP {status} {response.reason_phrase}".rstrip()
        refused = problem(source, message, FetchCode.REFUSED)
        return Busy(wait=_wait(response), problem=refused) if status in LATER else refused
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _TEXTUAL and not kind.endswith(("/json", "+json")):
        message = f"the answer is {kind}; give the address of the page's Markdown, or of a JSON schema"
        return problem(source, message, FetchCode.WRONG_CONTENT)
    return None


def _wait(response: httpx.Response) -> float | None:
    """The seconds that a server asks to wait, which it writes as a number or as a date."""
    written = response.headers.get("retry-after", "").strip()
    if written.isascii() and written.isdigit():
        return float(written)
    try:
        due = parsedate_to_datetime(written)
    except ValueError:
        return None
    return max(0.0, (due.replace(tzinfo=due.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def reason(error: httpx.TransportError, source: str) -> str:
    """Why no answer comes, or not all of it."""
    host = httpx.URL(source).netloc.decode()
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            detail = getattr(cause, "verify_message", "") or cause.reason or "the handshake fails"
            return f"no safe connection to {host}: {detail}"
        cause = cause.__cause__ or cause.__context__
    return f"{host} cannot be reached: {str(error) or type(error).__name__}"


def too_large(source: str, size: int) -> Diagnostic:
    """Says that a source has more bytes than a page may have."""
    return problem(source, f"larger than {size:,} bytes, more than a page has", FetchCode.TOO_LARGE)


def problem(source: str, message: str, code: FetchCode) -> Diagnostic:
    """What is wrong with a source as a whole."""
    return Diagnostic(location=Location(file=source), path="", message=message, code=code)
