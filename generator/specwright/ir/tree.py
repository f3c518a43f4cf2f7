"""Walking the tree of parameters."""

from collections.abc import Iterator

from specwright.diagnostics import Location
from specwright.ir.parameter import Array, Object, Parameter, Union, bare
from specwright.ir.path import PARTS, Path


def walk(parameter: Parameter) -> Iterator[Parameter]:
    """The parameter and all below it, parents first, in the page's order."""
    yield parameter
    for child in parameter.children:
        yield from walk(child)


def properties(parameter: Parameter) -> tuple[Parameter, ...]:
    """The parameters directly below that have a name: an object's, those of a union's objects."""
    return tuple(child for child in parameter.children if child.name not in PARTS)


class _Index(dict[Path, Parameter]):
    """Parameters by path; an item or a map's value that none describes may be anything."""

    def __missing__(self, path: Path) -> Parameter:
        if path[-1:] and path[-1] in PARTS:
            return bare(path[-1], path[:-1], Location(file=""))
        raise KeyError(path)


def index(root: Parameter) -> dict[Path, Parameter]:
    """Every parameter of the tree by its path; what a rule asks of parts that none describes is answered."""
    return _Index({parameter.path: parameter for parameter in walk(root)})


def child(parameter: Parameter, name: str) -> Parameter | None:
    """The parameter of that name directly below, if there is one."""
    return next((each for each in parameter.children if each.name == name), None)


def objects(root: Parameter) -> Iterator[Parameter]:
    """The objects of the tree, parents first; array items and the options of unions are included."""
    return (form for each in walk(root) for form in variants(each) if isinstance(form.type, Object))


def typed_objects(root: Parameter) -> Iterator[Parameter]:
    """The objects that have a type of their own: the root, and those with names."""
    return (each for each in objects(root) if properties(each) or not each.path)


def variants(parameter: Parameter) -> tuple[Parameter, ...]:
    """What the parameter may be: its options, or itself."""
    return parameter.type.options if isinstance(parameter.type, Union) else (parameter,)


def shapes(parameter: Parameter) -> tuple[Parameter, ...]:
    """The objects of which a value of the parameter must be one, where there are several."""
    forms = (form.type for form in variants(parameter))
    return tuple(shape for form in forms if isinstance(form, Object) for shape in form.shapes)


def arrays(root: Parameter) -> Iterator[Parameter]:
    """The arrays of the tree, parents first."""
    return (each for each in walk(root) if isinstance(each.type, Array))
