"""Connections that end at a deadline, whatever arrives, and that lead to public addresses alone.

httpx bounds each wait, so that a server which sends a byte now and then holds it for ever. Here every wait is
bounded by what is left of the time of the whole request, the look-up of the host's address included. An
address is looked at when a connection is made to it: no redirect, and no second answer about a host, leads
past that.
"""

import ssl
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from specwright.importer.addresses import PrivateAddress, public, resolved

_deadline: ContextVar[float] = ContextVar("deadline")


@contextmanager
def ending_in(seconds: float) -> Iterator[None]:
    """Ends every wait for the network in it, with httpx.TimeoutException, once so many seconds are over."""
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


class Transport(httpx.BaseTransport):
    """What requests of a client go through; `private` addresses are asked only where they are allowed."""

    def __init__(self, *, connections: int, private: bool) -> None:
        self._private = private
        self._proxies = getproxies()
        self._settings: dict[str, Any] = {
            "ssl_context": httpx.create_ssl_context(),
            "max_connections": connections,
            "max_keepalive_connections": connections,
        }
        network = _Network(private=private)
        self._direct = httpcore.ConnectionPool(network_backend=network, **self._settings)
        self._by_proxy: dict[str, httpcore.HTTPProxy] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request, whose body is still to be read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore.Request(
            request.method,
            url,
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _as_httpx():
            answer = self._pool(request.url).handle_request(asked)
        assert isinstance(answer.stream, Iterable)
        stream = _Body(answer)
        return httpx.Response(
            answer.status, headers=answer.headers, stream=stream, extensions=answer.extensions
        )

    def close(self) -> None:
        for each in (self._direct, *self._by_proxy.values()):
            each.close()

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        """The connections to a host: by the proxy that the environment names for it, where there is one."""
        address = self._proxies.get(url.scheme) or self._proxies.get("all")
        if not address or proxy_bypass(url.host):
            return self._direct
        if not self._private:
            _refuse_private(url.host)
        if address not in self._by_proxy:
            network = _Network(private=True)  # that of the proxy, whom the user chose
            proxy = httpcore.HTTPProxy(address, network_backend=network, **self._settings)
            self._by_proxy[address] = proxy
        return self._by_proxy[address]


class _Network(httpcore.NetworkBackend):
    """Makes connections, to public addresses alone where no others are allowed."""

    def __init__(self, *, private: bool) -> None:
        self._private = private
        self._system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _addresses(host, port, _left(timeout, httpcore.ConnectTimeout))
        if not self._private:
            public(host, addresses)
        fault: Exception = httpcore.ConnectError(f"{host} has no address")
        for each in addresses:
            try:
                left = _left(timeout, httpcore.ConnectTimeout)
                return _Stream(self._system.connect_tcp(each, port, left, local_address, socket_options))
            except httpcore.ConnectError as error:
                fault = error
        raise fault


class _Stream(httpcore.NetworkStream):
    """A connection no wait for which is longer than what is left of the request's time."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def close(self) -> None:
        self._stream.close()


class _Body(httpx.SyncByteStream):
    """The bytes of an answer, as they come."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _left(timeout: float | None, late: type[httpcore.TimeoutException]) -> float:
    """The seconds to wait: those given, or fewer where less is left; raises what is `late` if nothing is."""
    left = _deadline.get(float("inf")) - time.monotonic()
    if left <= 0:
        raise late("the time of the whole request is over")
    return left if timeout is None else min(timeout, left)


def _addresses(host: str, port: int, seconds: float) -> list[str]:
    try:
        return resolved(host, port, min(seconds, 1e6))
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(str(error)) from error
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error


def _refuse_private(host: str) -> None:
    """Refuses a host that is known to be private; one that only the proxy knows is left to that."""
    try:
        addresses = resolved(host, 0, _left(5, httpcore.ConnectTimeout))
    except (OSError, httpcore.ConnectTimeout):
        return
    public(host, addresses)


_NAMES: Mapping[str, type[httpx.TransportError]] = {
    each.__name__: each
    for each in (
        *(httpx.ConnectTimeout, httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout),
        *(httpx.ConnectError, httpx.ReadError, httpx.WriteError, httpx.ProxyError),
        *(httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.RemoteProtocolError),
    )
}


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Raises in the names of httpx what the layer below it raises."""
    try:
        yield
    except PrivateAddress:
        raise
    except Exception as error:
        known = next((_NAMES[each.__name__] for each in type(error).__mro__ if each.__name__ in _NAMES), None)
        if known is None:
            raise
        raise known(str(error)) from error
