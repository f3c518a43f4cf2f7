"""What a model's facts and rules say together: contradictions, dead rules, doubtful rows."""

from specwright.lint.report import report

__all__ = ["report"]
