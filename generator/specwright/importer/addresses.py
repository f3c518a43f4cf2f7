"""Which addresses are public, and which are this machine's or a private network's."""

import ipaddress
import queue
import socket
import threading
from collections.abc import Iterator

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""The addresses by which networks of IPv6 alone reach those of IPv4, which stand in their last 32 bits."""

_SPECIAL = (ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("fec0::/10"))
"""What not every release of Python counts as private."""


class PrivateAddress(Exception):
    """Raised for a host that is, or may be, at an address that is not public; the message names it."""


def is_public(address: str) -> bool:
    """Whether an address, as `getaddrinfo` writes it, is one of the public Internet.

    One that carries another inside it, as IPv6 does with those of IPv4, is public where that one is, too.
    """
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_public, _meant(known)))


def public(host: str, addresses: list[str]) -> list[str]:
    """The addresses of a host; raises PrivateAddress where one of them is not public."""
    for each in addresses:
        if not is_public(each):
            raise PrivateAddress(host if host == each else f"{host} ({each})")
    return addresses


def resolved(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host, in the order in which they are to be tried.

    Raises TimeoutError after so many seconds, and OSError where nobody knows the host.
    """
    done: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            done.put(list(dict.fromkeys(str(each[4][0]) for each in found)))
        except (OSError, UnicodeError) as error:
            done.put(error if isinstance(error, OSError) else OSError(str(error)))

    threading.Thread(target=ask, daemon=True).start()  # nothing can interrupt the system's resolver
    try:
        answer = done.get(timeout=max(seconds, 0))
    except queue.Empty:
        raise TimeoutError(f"nobody tells the address of {host}") from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _meant(address: IpAddress) -> Iterator[IpAddress]:
    """The address itself, or those inside it to which whatever is sent there goes."""
    if isinstance(address, ipaddress.IPv4Address):
        yield address
    elif address.ipv4_mapped:
        yield address.ipv4_mapped
    elif address in _TRANSLATED:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    else:
        yield address
        if address.sixtofour:
            yield address.sixtofour
        yield from address.teredo or ()


def _is_public(address: IpAddress) -> bool:
    if any(address.version == each.version and address in each for each in _SPECIAL):
        return False
    is_special = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_private
    return address.is_global and not is_special
