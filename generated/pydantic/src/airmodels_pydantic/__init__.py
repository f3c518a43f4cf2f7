"""Pydantic models of requests and responses; requests are valid exactly where `airmodels` says so.

Importing this package imports no model: each is loaded at its first use. Made by `specwright generate` from
the specs; do not edit.
"""

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

if TYPE_CHECKING:
    from pydantic import Field

    from .ideogram_1_0_remix import Ideogram10RemixRequest, Ideogram10RemixResponse
    from .ideogram_2_0_remix import Ideogram20RemixRequest, Ideogram20RemixResponse
    from .ideogram_3_0 import Ideogram30Request, Ideogram30Response
    from .ideogram_4_0_remix import Ideogram40RemixRequest, Ideogram40RemixResponse

    Request: TypeAlias = Annotated[
        Ideogram10RemixRequest | Ideogram20RemixRequest | Ideogram30Request | Ideogram40RemixRequest,
        Field(discriminator="model"),
    ]
    """A request to any of the models: what it names decides which."""

__all__ = [
    "Ideogram10RemixRequest",
    "Ideogram10RemixResponse",
    "Ideogram20RemixRequest",
    "Ideogram20RemixResponse",
    "Ideogram30Request",
    "Ideogram30Response",
    "Ideogram40RemixRequest",
    "Ideogram40RemixResponse",
    "Request",
]

__version__ = "0.1.0"

_MODULES: dict[str, str] = {
    "Ideogram10Remix": "ideogram_1_0_remix",
    "Ideogram20Remix": "ideogram_2_0_remix",
    "Ideogram30": "ideogram_3_0",
    "Ideogram40Remix": "ideogram_4_0_remix",
}


def _imported(name: str) -> Any:
    if name == "Request":
        from ._message import Request
        from ._union import AnyRequest

        union = AnyRequest("airmodels", "model", _MODULES)
        globals()[name] = Annotated[Request, union]
        return globals()[name]
    suffix = "Request" if name.endswith("Request") else "Response"
    module = _MODULES.get(name.removesuffix(suffix))
    if module is None or name not in __all__:
        from airmodels._runtime.lazy_names import UnknownNameError

        raise UnknownNameError(__name__, name, __all__)
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:  # type checkers know the names from the imports above, and refuse all others
    __getattr__ = _imported


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
