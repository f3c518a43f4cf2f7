"""What is collected while a schema is declared: its rules with their scopes, media facts and remarks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, fact_at
from specwright.importer.logic.combine import TRUE, implies, negate
from specwright.importer.logic.constraints import media_facts
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.stated import Stated
from specwright.importer.logic.translate import keyword_says, translated
from specwright.importer.schema.document import Node
from specwright.importer.schema.gather import StatedKeyword
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import CountWhere, EveryValue, Matches, Predicate, Present


@dataclass(slots=True, kw_only=True)
class Collector:
    """Rules are stated at the object that they are about; `lenient` reads an answer, which takes any key.

    `names` has the declared keys of each map, by its path.
    """

    reading: Reading
    lenient: bool = False
    stated: list[Stated] = field(default_factory=list)
    media: list[Fact] = field(default_factory=list)
    names: dict[Path, tuple[str, ...]] = field(default_factory=dict)

    def said(self, keyword: StatedKeyword, path: Path) -> Predicate:
        """What the keyword says of a value at the path; facts about media are collected."""
        with self.reading.behind(keyword.trail[:-1] if not keyword.name else keyword.trail):
            if keyword.format:
                return Matches(path=path, format=keyword.format)
            if not keyword.name:
                return translated(keyword.owner, path, self.reading)
            if keyword.name == "x-constraints":
                self.media += [
                    fact_at(v, n.location) for v, n in media_facts(keyword.node, path, self.reading)
                ]
            return keyword_says(keyword.owner, keyword.name, path, self.reading)

    def state(self, predicate: Predicate, path: Path, node: Node, *, of_object: bool) -> None:
        """Adds a rule about the value at the path, at the scope where it can be asked.

        `of_object` where that value is an object and nothing else.
        """
        if predicate == TRUE:
            return
        if not of_object or VALUE in path:
            path, predicate = self._climbed(path, predicate)
        rule = Stated(
            predicate=predicate,
            scope=path,
            location=node.location,
            pointer=node.pointer,
            titles=self.reading.titles,
        )
        self.stated.append(rule)

    def _climbed(self, path: Path, predicate: Predicate) -> tuple[Path, Predicate]:
        """The rule as the object around the value states it; no scope ends in, or leads through, a map."""
        while path:
            path, last = path[:-1], path[-1]
            if last == ITEM:
                predicate = CountWhere(path=path, where=negate(predicate), maximum=0)
            elif last == VALUE:
                predicate = EveryValue(path=path, where=predicate, names=self.names.get(path, ()))
            else:
                predicate = implies(Present(path=(*path, last)), predicate)
                if VALUE not in path:
                    break
        return path, predicate

    def remark(self, node: Node, message: str) -> None:
        """Reports what a person may want to know, and what stops nothing."""
        node.report(PageCode.NOT_EXPRESSIBLE, message, "info")

    def mark(self) -> tuple[int, int, int]:
        """How much is collected by now."""
        return len(self.stated), len(self.media), len(self.reading.root.problems)

    def back_to(self, mark: Sequence[Any]) -> None:
        """Forgets what was collected behind the mark: the schemas are read in another way."""
        del self.stated[mark[0] :], self.media[mark[1] :], self.reading.root.problems[mark[2] :]
