"""Pydantic models: their types by datamodel-code-generator, their verdicts by the Python package."""

from specwright.emit.pydantic.package import TARGET

__all__ = ["TARGET"]
