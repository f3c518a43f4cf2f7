"""Where a spec has its facts from, and the requests that must be valid, key by key."""

from dataclasses import dataclass

from specwright.ir.parameter import Json
from specwright.ir.path import SPELLING
from specwright.load.field_types import AnyType, DateType, ListType, MapType, TextType, key
from specwright.load.located import Located

URL = TextType(
    pattern=r"https?://\S+", what="an address with its scheme", example="https://docs.acme.example/paint-2"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord(Located):
    """Where facts were read."""

    url: str = key(URL, "address of the page")
    rendering: str = key(TextType(example="markdown"), "which rendering of the page")
    from_: str | None = key(URL, "address that it is fetched from, where it is another", default=None)
    sha256: str = key(
        TextType(pattern=r"[0-9a-f]{64}", what="64 hexadecimal digits"), "SHA-256 of the bytes read"
    )
    read: str = key(DateType(), "the day they were read")
    used: tuple[str, ...] = key(
        ListType(item=TextType(pattern=SPELLING, what="a path of names with dots")),
        "optional parameters of its examples, those first that most of them use; verdicts ask in this order",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleRecord(Located):
    """A request for the documentation."""

    title: str = key(TextType(), "what it shows")
    request: dict[str, Json] = key(
        MapType(item=AnyType(), minimum=0), "the request; constants and filled values may be left out"
    )
