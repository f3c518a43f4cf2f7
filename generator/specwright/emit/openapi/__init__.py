"""The targets `openapi` and `openapi-types`: the endpoint of tasks, exact or in structure alone."""

from specwright.emit.openapi.document import SCHEMAS, request_name
from specwright.emit.openapi.exact import EXACT, FILE
from specwright.emit.openapi.types import FILE as TYPES_FILE
from specwright.emit.openapi.types import TYPES

__all__ = ["EXACT", "FILE", "SCHEMAS", "TYPES", "TYPES_FILE", "request_name"]
