"""What a spec states, fact by fact, with its places: in the specs, and on the pages that it was read from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from specwright.diagnostics import Location
from specwright.load import corrections, fact_lookup
from specwright.load.corrections import whole_row
from specwright.load.decoder import plain
from specwright.load.fact_lookup import LocatedRule
from specwright.load.nodes import MappingNode, ScalarNode, entries_of, items_of
from specwright.load.origins import Lines, Origins
from specwright.pageform.spec_layout import rule_name


@dataclass(frozen=True, kw_only=True)
class StatedFacts:
    """The facts of a model by name; `node` is the spec with shared groups put in, before corrections."""

    node: MappingNode
    origins: Origins

    @cached_property
    def rules(self) -> dict[str, LocatedRule]:
        """The rules by the names of their facts."""
        return dict(named_rules(self.node))

    @cached_property
    def rows(self) -> dict[str, ScalarNode]:
        """The rows of tables by the name of their rule and their label, in their order."""
        return {
            f"{name}: {label}": leaf for name, each in self.rules.items() for label, leaf in table_rows(each)
        }

    def place(self, name: str) -> Location | None:
        """Where the specs state it: in the model's file, or in a shared one."""
        if stated := self.rules.get(name) or self.rows.get(name):
            return stated.location
        entry = fact_lookup.find_entry(self.node, name)
        return entry.key.location if entry else None

    def pages(self, name: str) -> Mapping[int, Lines]:
        """The lines that state it, by the position of the source."""
        if (known := self.origins.facts.get(name)) is not None:
            return known
        if name not in self.rows:
            return {}
        of_rule = self.origins.facts.get(name.rpartition(": ")[0], {})
        return {position: self._of_row(name, lines) for position, lines in of_rule.items()}

    def because(self, name: str) -> str:
        """Why a rule is read into the page."""
        rule = self.rules.get(name)
        reason = rule.node.get("because") if rule else None
        return reason.text if isinstance(reason, ScalarNode) else ""

    def corrected(self, name: str) -> tuple[tuple[str, str], ...]:
        """What puts the fact right, and why."""
        return tuple(self._corrections.get(name, ()))

    @cached_property
    def _corrections(self) -> dict[str, list[tuple[str, str]]]:
        """What is put right, by the name of the fact; of a row also by that of its table."""
        found: dict[str, list[tuple[str, str]]] = {}
        for each in corrections.corrections(self.node):
            if each.fact:
                found.setdefault(each.fact, []).append((str(plain(each.correct)), each.because))
            for rule in self._tables_with(each.row) if each.row else ():
                correct = f"{corrections.as_row(each)} (row {each.row})"
                for name in (rule, f"{rule}: {each.row}"):
                    found.setdefault(name, []).append((correct, each.because))
        return found

    def _tables_with(self, row: str) -> list[str]:
        """The first table that has a row, if one does."""
        return [name.removesuffix(f": {row}") for name in self.rows if name.endswith(f": {row}")][:1]

    def _of_row(self, name: str, lines: Lines) -> Lines:
        """The line of one row, where the last lines of a table are its rows one by one."""
        rule = name[: name.rindex(": ")]
        every = [each for each in self.rows if each.startswith(f"{rule}: ")]
        numbers = [line for first, last in lines for line in range(first, last + 1)][-len(every) :]
        if len(numbers) < len(every) or numbers[-1] - numbers[0] != len(every) - 1:
            return lines
        line = numbers[every.index(name)]
        return ((line, line),)


def named_rules(model: MappingNode) -> Iterator[tuple[str, LocatedRule]]:
    """The rules of a model, each with the name of its fact."""
    for rule in fact_lookup.located_rules(model):
        value = plain(rule.node)
        assert isinstance(value, dict), "a rule is a mapping"
        yield rule_name(rule.scope, value), rule


def table_rows(rule: LocatedRule) -> Iterator[tuple[str, ScalarNode]]:
    """The rows of a rule that is a table, each with the name of its tier before it."""
    argument = rule.node.get(rule.kind)
    rows = argument.get("rows") if isinstance(argument, MappingNode) else None
    tiers = {"": rows} | {tier: entry.value for tier, entry in entries_of(rows).items()}
    for tier, of_tier in tiers.items():
        for row in items_of(of_tier):
            if isinstance(row, ScalarNode):
                yield whole_row(tier, row.text), row
