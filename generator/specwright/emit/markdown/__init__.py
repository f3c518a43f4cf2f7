"""The target `markdown`: a reference page of each model, which importing makes the same spec of."""

from specwright.emit.markdown.page import TARGET

__all__ = ["TARGET"]
