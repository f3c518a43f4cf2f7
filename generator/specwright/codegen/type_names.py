"""The types of the objects of a message, in any language that names them: names, and what each one is."""

import re
from collections.abc import Container, Iterable

from specwright.codegen.spelling import free
from specwright.ir.naming import pascal
from specwright.ir.parameter import Null, Numeric, Parameter, Union
from specwright.ir.path import ITEM, PARTS, VALUE, Path, is_label, without_labels
from specwright.ir.predicate import Constant
from specwright.ir.tree import objects, walk

_PLURAL = re.compile(r"(?<=ss|sh|ch)es$|(?<=x)es$|(?<![sui])s$")


_NO_PREFIX = "Invalid"
"""`InvalidRequest` and `InvalidResponse` are errors."""


def type_prefix(slug: str) -> str:
    """What the types of a model begin with: `Paint20Remix`."""
    name = pascal(slug)
    return f"{name}_" if name == _NO_PREFIX else name if name[:1].isalpha() else f"Model{name}"


def type_names(prefix: str, root: Parameter, suffix: str, taken: Iterable[str] = ()) -> dict[Path, str]:
    """A name for each object of a tree: the shortest ending of its path that no other one shares.

    The item of an array is called by what holds the array and by the array in the singular: `PaletteMember`;
    so is the value of a map. One that is `taken` has an underscore behind it.
    """
    taken = {*taken, f"{prefix}Request", f"{prefix}Response"}
    endings = {each.path: _words(each.path) for each in objects(root) if each.path}
    names: dict[Path, str] = {(): f"{prefix}{suffix}"}
    for path, words in endings.items():
        rivals = [other for other_path, other in endings.items() if other_path != path]
        least = 2 if path[-1] in PARTS or is_label(path[-1]) else 1
        counts = range(least, len(words) + 1)
        count = next((n for n in counts if all(r[-n:] != words[-n:] for r in rivals)), len(words))
        name = f"{prefix}{'' if suffix == 'Request' else suffix}{''.join(words[-count:])}"
        names[path] = free([name], taken)
        taken.add(names[path])
    return names


def value_type_names(
    prefix: str, root: Parameter, suffix: str, taken: Iterable[str], columns: Container[Path] = ()
) -> dict[Path, str]:
    """A name for each list of allowed values: the shortest ending of its path that is free.

    The `columns` of tables come last, so that they change no other's name.
    """
    taken = {*taken, f"{prefix}Request", f"{prefix}Response"}
    start = prefix if suffix == "Request" else prefix + suffix
    names: dict[Path, str] = {}
    every = [each for each in walk(root) if each.const is None]
    listed = [each for each in every if allowed_values(each)]
    numbers = [each for each in every if each.path in columns and each not in listed and is_integer(each)]
    for parameter in [*listed, *numbers]:
        words = [pascal(name) for name in parameter.path if name not in PARTS]
        endings = [start + "".join(words[-count:]) for count in range(1, len(words) + 1)]
        names[parameter.path] = free(endings, taken)
        taken.add(names[parameter.path])
    return names


def allowed_values(parameter: Parameter) -> tuple[Constant, ...]:
    """The values that the parameter may have, where they are listed, whatever their types; else none.

    Of null alone there is nothing to list.
    """
    if not isinstance(parameter.type, Union):
        return tuple(choice.value for choice in parameter.choices)
    lists = [_listed(each) for each in parameter.type.options]
    is_listed = all(lists) and any(each != (None,) for each in lists)
    return tuple(value for each in lists for value in each) if is_listed else ()


def is_integer(parameter: Parameter) -> bool:
    """Whether the value is a whole number, and nothing else."""
    return isinstance(parameter.type, Numeric) and parameter.type.integer


def _listed(option: Parameter) -> tuple[Constant, ...]:
    if option.const is not None or isinstance(option.type, Null):
        return (option.const,)
    return tuple(choice.value for choice in option.choices)


def type_description(parameter: Parameter, suffix: str, title: str) -> str:
    """What an object is: a request to the model of that title, or a response; else as the spec says it."""
    if not parameter.path:
        return f"A {suffix.lower()} {'to' if suffix == 'Request' else 'from'} {title}."
    if parameter.description:
        return parameter.description
    name = next((each for each in reversed(without_labels(parameter.path)) if each not in PARTS), "")
    article = {ITEM: "An item", VALUE: "A value"}.get(parameter.name, "The contents")
    return f"{article} of `{name}`."


def _words(path: Path) -> list[str]:
    words: list[str] = []
    for name in path:
        single, count = _PLURAL.subn("", words[-1]) if name in PARTS and words else ("", 0)
        if count:
            words[-1] = single
        else:
            words.append({ITEM: "Item", VALUE: "Value"}.get(name) or pascal(name))
    return words
