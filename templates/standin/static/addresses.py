"""Where a stand-in may send something: public addresses alone, unless it is told otherwise."""

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

_LOCAL = ("localhost", "local", "internal", "lan", "home", "intranet")
_PORTS = {"http": 80, "https": 443}
_NAT64 = IPv6Network("64:ff9b::/96")


class Forbidden(Exception):
    """Nothing is sent to this address; the message says why."""


def checked(url: str, *, allow_private: bool) -> tuple[str, int]:
    """Host and port of a URL; raises Forbidden where its text shows already that nothing is sent there."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        raise Forbidden("it is no URL") from None
    if not host or port is None:
        raise Forbidden("only http and https addresses are asked")
    if not allow_private:
        if host.rstrip(".").rpartition(".")[2] in _LOCAL:
            raise Forbidden("it names this machine or its network")
        _refuse_private(_literal(host))
    return host, port


async def resolved(url: str, *, allow_private: bool) -> str:
    """An IP address of the URL's host; raises Forbidden where there is none, or any is private.

    What is connected to is this address, so that a name cannot come to another one in between.
    """
    host, port = checked(url, allow_private=allow_private)
    try:
        loop = asyncio.get_running_loop()
        known = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Forbidden("its name is not known") from None
    addresses = [str(each[4][0]).partition("%")[0] for each in known]
    if not allow_private:
        for each in addresses:
            _refuse_private(_literal(each))
    return addresses[0]


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    """The address that a host is; `inet_aton` reads the short forms that systems take, such as `127.1`."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def _refuse_private(address: IPv4Address | IPv6Address | None) -> None:
    if address is None:
        return
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None) or address
    if isinstance(inner, IPv6Address) and inner in _NAT64:
        inner = IPv4Address(int(inner) & 0xFFFF_FFFF)
    if not inner.is_global or inner.is_multicast:
        raise Forbidden(f"{address} is a private address")
