"""The keywords about one value: those of its schema, of what `$ref` names, of plain parts of `allOf`.

What stands in `then` below an `if` that is always true is such a part, too.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from specwright.importer.logic.own_formats import without_own_format
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.value_keywords import VALUE_KEYWORDS
from specwright.importer.logic.values import always, schema_of, schemas_of
from specwright.importer.logic.vocabulary import ANNOTATIONS, SILENT
from specwright.importer.schema.document import Node

_APART = ("if", "then")
PROSE = ("default", "description")
_PLAIN = {*VALUE_KEYWORDS, *SILENT, *ANNOTATIONS, "$ref", "allOf"}
_PLAIN |= {"properties", "required", "additionalProperties", "items"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedKeyword:
    """A keyword of the schema `owner`, reached through the schemas of `trail`; `format` is one of ours.

    Without a `name` it is the whole schema that says something.
    """

    owner: Node
    name: str
    trail: tuple[str, ...]
    format: str | None = None

    @property
    def node(self) -> Node:
        """The keyword's value."""
        return self.owner.get(self.name) if self.name and self.format is None else self.owner


def gathered(schema: Node, reading: Reading) -> Iterator[StatedKeyword]:
    """The keywords about a value of the schema; parts of `allOf` that are rules stay whole."""
    waiting: deque[tuple[Node, tuple[str, ...]]] = deque([(schema, ())])
    while waiting:
        owner, above = waiting.popleft()
        if not isinstance(schema_of(owner).value, dict):
            if owner.value is False:
                yield StatedKeyword(owner=owner, name="", trail=above)
            continue
        reading.count(owner)
        trail = (*above, owner.pointer)
        format_, names = without_own_format(owner)
        if format_:
            yield StatedKeyword(owner=owner, name="format", trail=trail, format=format_)
        for name in names:
            if name == "$ref":
                with reading.behind(trail):
                    waiting.append((reading.target(owner.get(name)), trail))
            elif name == "allOf" or (name in _APART and always(owner)):
                for part in _parts(owner, name):
                    if _is_plain(part):
                        waiting.append((part, trail))
                    else:
                        yield StatedKeyword(owner=part, name="", trail=trail)
            elif name in PROSE or name not in SILENT:
                yield StatedKeyword(owner=owner, name=name, trail=trail)


def _parts(owner: Node, name: str) -> list[Node]:
    """The schemas of `allOf`, or what `then` says where nothing is asked of it."""
    if name == "allOf":
        return [*schemas_of(owner.get(name))]
    return [owner.get(name)] if name == "then" else []


def _is_plain(part: Node) -> bool:
    """Whether a part of `allOf` states facts, not rules."""
    return isinstance(part.value, dict) and _PLAIN.issuperset(without_own_format(part)[1])
