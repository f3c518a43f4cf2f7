"""The targets, in the order they are made."""

from specwright.emit import cases, catalog, json_schema, markdown, pydantic, spec_schema
from specwright.emit.output import Target
from specwright.emit.python import package

TARGETS: tuple[Target, ...] = (
    catalog.TARGET,
    spec_schema.TARGET,
    json_schema.TARGET,
    package.TARGET,
    pydantic.TARGET,
    cases.TARGET,
    markdown.TARGET,
)
