"""Names that a module imports at their first use, and what is said of those that are not there."""

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


_HOMES = {"MODEL": "facts", "validate": "faults"}
"""The modules inside a model's package of the names that `shapes` does not have."""


class UnknownModelError(KeyError):
    """No model has this identifier or slug; shown, it tells the nearest ones, which takes a while."""

    def __init__(self, name: object, known: "Iterable[str]" = ()) -> None:
        super().__init__(name)
        self._known = tuple(known)

    def __str__(self) -> str:
        (name,) = self.args
        shown = f"'{name}'" if isinstance(name, str) else f"a value of type {type(name).__name__}"
        meant = _meant(name, self._known) or "'find' lists them all"
        return f"no model is called {shown}; {meant}"


class UnknownNameError(AttributeError):
    """A module lacks this name; shown, it tells the nearest ones."""

    def __init__(self, module: str, name: str, known: "Iterable[str]" = ()) -> None:
        super().__init__(module, name)
        self._known = tuple(known)

    def __str__(self) -> str:
        module, name = self.args
        meant = _meant(name, self._known)
        return f"module {module!r} has no attribute {name!r}{f'; {meant}' if meant else ''}"


def lazy_names(
    module: "dict[str, Any]",
    gone: "Iterable[str]" = (),
    renamed: "Callable[[str], Any] | None" = None,
) -> "tuple[Callable[[str], Any], Callable[[], list[str]]]":
    """The `__getattr__` and `__dir__` of a module whose public names lie in others inside its package.

    `module` are its globals, with `__all__`. Type checkers know the names from imports that only they read,
    and are shown no `__getattr__`: it would let every name pass.
    `renamed` gives what stands for a name that is `gone`, and warns.
    """

    def imported(name: str) -> "Any":
        if renamed and name in gone:
            return renamed(name)
        if name not in module["__all__"]:
            raise UnknownNameError(module["__name__"], name, module["__all__"])
        home: Any = __import__(f"{module['__name__']}.{_HOMES.get(name, 'shapes')}", fromlist=(name,))
        module[name] = getattr(home, name)
        return module[name]

    def names() -> list[str]:
        return sorted({*module, *module["__all__"]})

    return imported, names


def _meant(name: object, known: "Iterable[str]") -> str:
    from .nearest import nearest_names

    *others, last = [f"'{each}'" for each in nearest_names(name, known)] or [""]
    if not last:
        return ""
    told = f"{', '.join(others)} or {last}" if others else last
    return f"did you mean {told}?"
