"""The languages other than Python whose generated validators are judges of every request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import golang
import node
from specwright.ir.model import Catalog

Judge: TypeAlias = Callable[[Any], bool]
Reader: TypeAlias = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Judges in a language, by the names that excuses use.

    `judges` and `readers` are given the catalog, the folder of its outputs, and a model's slug: judges are
    shown the value of a request, readers its JSON. `missing` says what is not installed;
    it is empty where nothing is missing.
    """

    names: tuple[str, ...]
    missing: str
    judges: Callable[[Catalog, Path, str], Mapping[str, Judge]]
    readers: Callable[[Catalog, Path, str], Mapping[str, Reader]]


LANGUAGES: Mapping[str, Language] = {
    "javascript": Language(
        names=node.NAMES,
        missing="" if node.NODE else node.MISSING,
        judges=lambda catalog, folder, slug: node.judges(folder, slug),
        readers=lambda catalog, folder, slug: node.readers(folder, slug),
    ),
    "go": Language(
        names=golang.NAMES,
        missing="" if golang.GO else golang.MISSING,
        judges=golang.judges,
        readers=golang.readers,
    ),
}


def missing() -> dict[str, str]:
    """The judges that cannot be asked here, and what is not installed."""
    return {name: each.missing for each in LANGUAGES.values() if each.missing for name in each.names}
