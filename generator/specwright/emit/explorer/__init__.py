"""The target `explorer`: a static site on which models are looked at, tried and compared."""

from specwright.emit.explorer.site import TARGET

__all__ = ["TARGET"]
