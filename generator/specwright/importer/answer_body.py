"""The bytes of an answer, packed or plain; one that is cut off is an error, never half a page."""

import zlib
from collections.abc import Iterator

import httpx

ENCODINGS = "gzip"
"""What a request says that it can unpack."""

_PIECE = 1 << 20
_GZIP = 31
"""What zlib calls `wbits`: a stream with the head of gzip, of any window."""

_PACKED = ("gzip", "x-gzip")
_PLAIN = ("", "identity")


def pieces(response: httpx.Response) -> Iterator[bytes]:
    """The unpacked bytes, none of the pieces larger than a megabyte by unpacking.

    Raises httpx.TransportError where the connection ends early, and httpx.DecodingError where what came
    cannot be unpacked to its end.
    """
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in _PLAIN:
        yield from response.iter_raw()
    elif coding in _PACKED:
        yield from _unpacked(response)
    else:
        raise httpx.DecodingError(f"it is packed as '{coding}', which was not asked for")


def _unpacked(response: httpx.Response) -> Iterator[bytes]:
    """httpx would take a stream that ends in its middle for a whole one."""
    stream = zlib.decompressobj(_GZIP)
    is_begun = False
    try:
        for raw in response.iter_raw():
            rest = raw
            while rest:
                if stream.eof:  # a file of several parts, one behind the other
                    stream = zlib.decompressobj(_GZIP)
                is_begun = True
                yield stream.decompress(rest, _PIECE)
                rest = stream.unused_data if stream.eof else stream.unconsumed_tail
    except zlib.error as error:
        raise httpx.DecodingError(f"it cannot be unpacked: {error}") from error
    if is_begun and not stream.eof:
        raise httpx.DecodingError("it ends in the middle")
