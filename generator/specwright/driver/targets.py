"""The targets, in the order they are made."""

from specwright.driver import cases
from specwright.driver.project import Project
from specwright.emit import (
    bundle,
    catalog,
    explorer,
    json_schema,
    markdown,
    openapi,
    pydantic,
    spec_schema,
    standin,
    tools,
)
from specwright.emit.python import native, package
from specwright.emit.target import Target
from specwright.emit.typescript import package as npm_package

TARGETS: tuple[Target, ...] = (
    catalog.TARGET,
    spec_schema.TARGET,
    json_schema.TARGET,
    openapi.EXACT,
    openapi.TYPES,
    bundle.TARGET,
    package.TARGET,
    native.TARGET,
    pydantic.TARGET,
    standin.TARGET,
    npm_package.TARGET,
    explorer.TARGET,
    cases.TARGET,
    markdown.TARGET,
    tools.TARGET,
)


def chosen(project: Project) -> tuple[Target, ...]:
    """The targets that a project wants."""
    return tuple(each for each in TARGETS if each.name in project.targets)
