"""Walking the tree of parameters."""

from collections.abc import Iterator

from specwright.ir.model import Array, Object, Parameter
from specwright.ir.path import Path


def walk(parameter: Parameter) -> Iterator[Parameter]:
    """The parameter and all below it, parents first, in the page's order."""
    yield parameter
    for child in parameter.children:
        yield from walk(child)


def index(root: Parameter) -> dict[Path, Parameter]:
    """Every parameter of the tree by its path."""
    return {parameter.path: parameter for parameter in walk(root)}


def child(parameter: Parameter, name: str) -> Parameter | None:
    """The parameter of that name directly below, if there is one."""
    return next((each for each in parameter.children if each.name == name), None)


def objects(root: Parameter) -> Iterator[Parameter]:
    """The closed or open objects of the tree, parents first, array items included."""
    return (each for each in walk(root) if isinstance(each.type, Object))


def arrays(root: Parameter) -> Iterator[Parameter]:
    """The arrays of the tree, parents first."""
    return (each for each in walk(root) if isinstance(each.type, Array))
