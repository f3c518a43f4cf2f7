"""Words for names that languages cannot tell apart, or that have none: what identifiers are made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from specwright.ir.naming import words
from specwright.ir.parameter import Parameter
from specwright.ir.path import PARTS, Path
from specwright.ir.tree import walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Stems:
    """What to call the names of a message in identifiers, where that is not the name itself."""

    known: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """The name, or the word that stands for it."""
        return self.known.get(name, name)

    def along(self, path: Path) -> Path:
        """The path with each name as identifiers have it."""
        return tuple(map(self.of, path)) if self.known else path


def stems(root: Parameter) -> Stems:
    """Other words for the names that are one name in other cases: `foo-bar-2` for `foo_bar` behind `fooBar`.

    A name of letters and digits keeps its words where one of the others has more than these.
    """
    names = dict.fromkeys(each.name for each in walk(root) if each.path and each.name not in PARTS)
    taken: dict[tuple[str, ...], str] = {}
    for name in sorted(names, key=lambda each: not (each.isascii() and each.isalnum())):
        taken.setdefault(words(name), name)
    return Stems(known=dict(_numbered([each for each in names if taken[words(each)] != each], {*taken})))


def _numbered(names: list[str], taken: set[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for name in names:
        number = 2
        while words(stem := "-".join((*words(name), str(number)))) in taken:
            number += 1
        taken.add(words(stem))
        yield name, stem
