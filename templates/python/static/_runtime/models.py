"""The mapping from names to models."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from .lazy_names import UnknownModelError
from .model import Model


class Models(Mapping[str, Model]):
    """Models by AIR identifier or slug, each imported at its first use; iterates over AIR identifiers.

    Those that have none stand under their slugs, behind the others. A name that no model has raises a
    KeyError that tells the nearest ones.
    """

    def __init__(self, package: str, modules: Mapping[str, str], slugs: Mapping[str, str]) -> None:
        self._package = package
        self._modules = modules
        self._slugs = slugs

    def __getitem__(self, name: str) -> Model:
        module = self._modules.get(self._slugs.get(name, name))
        if module is None:
            airs = (key for key in self._modules if key not in self._slugs)
            raise UnknownModelError(name, (*self._slugs, *airs))
        model: Model = import_module(f"{self._package}.{module}.facts").MODEL
        return model

    def find(
        self, *, capability: str | None = None, creator: str | None = None, task_type: str | None = None
    ) -> tuple[Model, ...]:
        """The models that have all that is given, ordered by slug; all of them if nothing is given.

        Case does not matter. Of a value that no model has the result is empty: the service may well have
        capabilities that no model here has. Models that are not among the result are not imported.
        """
        index = import_module(f"{self._package}._index").INDEX
        return tuple(
            self[key]
            for key, facts in index.items()
            if _is_among(capability, facts["capabilities"])
            and _is_among(creator, (facts["creator"],))
            and _is_among(task_type, (facts["task_type"],))
        )

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in self._modules or name in self._slugs)

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)

    def __repr__(self) -> str:
        return f"<{len(self)} models: {', '.join(self)}>"


def _is_among(wanted: str | None, known: Iterable[str | None]) -> bool:
    return wanted is None or wanted.casefold() in {each.casefold() for each in known if each is not None}
