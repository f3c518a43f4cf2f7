"""Names that a release gave up and that packages keep for a while: each warns, and stands for the new one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.emit.output import Deprecation, Names, TargetName
from specwright.emit.python import names
from specwright.emit.python.literals import FILTERS, docstring
from specwright.emit.python.validators import imported, in_order
from specwright.emit.render import Renderer

TEMPLATE = "python/deprecated_module.py.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class OldName:
    """A name that went, the module (by its full name) and the name of what it stands for, and until when.

    The version `until` is the first that has the new name alone.
    """

    name: str
    module: str
    new: str
    until: str


def old_types(
    deprecations: Iterable[Deprecation], target: TargetName, module: str, known: Collection[str]
) -> list[OldName]:
    """The types of one module that were called otherwise in it; `known` are the types that it has."""
    return [
        OldName(name=old, module=module, new=new, until=each.until)
        for each in deprecations
        if each.was is None
        for old, new in sorted(each.types.get(target, {}).items())
        if new in known and old not in known
    ]


def old_modules(project: Names, slugs: Sequence[str]) -> list[str]:
    """The modules that were those of some models."""
    return in_order(names.module(each.was) for each in project.deprecations(*slugs) if each.was)


def old_module(
    renderer: Renderer, deprecation: Deprecation, target: TargetName, module: str, offered: Collection[str]
) -> str:
    """The text of the module that a model had; `offered` is what its module, of that full name, has now."""
    types = {old: new for old, new in deprecation.types.get(target, {}).items() if new in offered}
    others = {name: name for name in offered if name not in types.values()} if target == "python" else {}
    others = {name: name for name in others if name in ("MODEL", "is_valid", "validate")}
    kept = types | others
    until = deprecation.until
    header = f"Called `{module}` now; version {until} has that name alone. Made by `specwright generate`."
    order = in_order(kept)
    values: dict[str, Any] = {
        "header": docstring(header),
        "names": order,
        "imports": imported(module, kept.values(), 4),
        "deprecated": [OldName(name=old, module=module, new=kept[old], until=until) for old in order],
    }
    return renderer.render(TEMPLATE, values, FILTERS)
