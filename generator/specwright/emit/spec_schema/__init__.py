"""The target `spec-schema`."""

from specwright.emit.spec_schema.documents import FORMATS, TARGET, SpecFileFormat, spec_schema

__all__ = ["FORMATS", "TARGET", "SpecFileFormat", "spec_schema"]
