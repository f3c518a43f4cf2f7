"""A local stand-in for the service: validates tasks as it would, answers with placeholders, costs nothing.

`Standin` runs one on a thread, `create_app` makes an ASGI application, `python -m` this package serves it.
Made by `specwright generate`; do not edit.
"""

from .app import create_app
from .faults import Fault, Faults
from .names import __version__
from .recorder import RecordedDelivery, RecordedRequest, Recorder
from .server import Standin
from .settings import Settings

__all__ = [
    "Fault",
    "Faults",
    "RecordedDelivery",
    "RecordedRequest",
    "Recorder",
    "Settings",
    "Standin",
    "__version__",
    "create_app",
]
