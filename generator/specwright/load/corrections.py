"""Puts right what a page prints wrongly: specs transcribe it, loading reads it as it should be."""

import re
from dataclasses import dataclass

from specwright.diagnostics import Code, Diagnostic, Location, as_typed
from specwright.ir.parameter import Json
from specwright.load import locate
from specwright.load.decoder import plain
from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.scalars import whole

_PAIR = re.compile(r"\d+x\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of `corrections`: a fact by its name, or a row of a table, as printed and as it should be."""

    fact: str
    row: str
    printed: Json
    correct: Node
    because: str
    location: Location


def corrections(model: MappingNode) -> list[Correction]:
    """The corrections that a spec states; what is malformed is left for the reading to report."""
    written = model.get("corrections")
    found = (
        [_correction(each) for each in written.items if isinstance(each, MappingNode)]
        if isinstance(written, SequenceNode)
        else []
    )
    return [each for each in found if each is not None]


def corrected(model: Node, problems: list[Diagnostic]) -> Node:
    """The resolved spec with its corrections carried out; those that do not fit are reported."""
    if not isinstance(model, MappingNode):
        return model
    for number, each in enumerate(corrections(model)):
        path = f"corrections[{number}]"
        model = _row(model, each, path, problems) if each.row else _fact(model, each, path, problems)
    return model


def whole_row(tier: str, text: str) -> str:
    """A row with its whole label, as it stands without tiers: `1K (21:9) 1584x672`."""
    label, _, pair = text.rpartition(" ")
    if not tier:
        return text
    return f"{tier} ({label.strip()}) {pair}" if label else f"{tier} {pair}"


def as_row(correction: Correction) -> str:
    """The row as it should be; one that gives the pair alone keeps the label that is printed."""
    text = correction.correct.text if isinstance(correction.correct, ScalarNode) else ""
    return f"{correction.row.rpartition(' ')[0]} {text}".strip() if _PAIR.fullmatch(text) else text


def _correction(node: MappingNode) -> Correction | None:
    correct, fact, row = node.get("correct"), node.get("fact"), node.get("row")
    named = fact or row
    if correct is None or not isinstance(named, ScalarNode) or (fact and row):
        return None
    printed, because = node.get("printed"), node.get("because")
    return Correction(
        fact=named.text if fact else "",
        row=named.text if row else "",
        printed=plain(printed) if printed else None,
        correct=correct,
        because=because.text if isinstance(because, ScalarNode) else "",
        location=node.location,
    )


def _fact(model: MappingNode, each: Correction, path: str, problems: list[Diagnostic]) -> MappingNode:
    stated: list[Json] = []

    def change(holder: MappingNode, key: str) -> MappingNode:
        there = holder.get(key)
        stated.append(_value(plain(there)) if there else None)
        if isinstance(each.correct, ScalarNode) and each.correct.value is None:
            return holder.without(key)
        entry = holder.entries.get(key)
        name = entry.key if entry else ScalarNode(value=key, text=key, location=each.location)
        return MappingNode(
            entries={**holder.entries, key: MappingEntry(key=name, value=each.correct)},
            location=holder.location,
        )

    new = locate.at(model, each.fact, change)
    if new is None:
        message = f"no parameter states '{each.fact}'; write it as request.safety.mode.default"
        problems.append(_problem(each, f"{path}.fact", message, Code.UNKNOWN_PARAMETER))
        return model
    correct = _value(plain(each.correct))
    if stated[0] == correct:
        message = f"the spec states {as_typed(correct)} already; delete the correction"
        problems.append(_obsolete(each, path, message))
    elif stated[0] != _value(each.printed):
        message = (
            f"the spec states {as_typed(stated[0])}, not {as_typed(each.printed)} as printed; "
            "write what the page states into the body"
        )
        problems.append(_problem(each, f"{path}.printed", message, Code.CONFLICTING_FACTS))
        return model
    return new


def _row(model: MappingNode, each: Correction, path: str, problems: list[Diagnostic]) -> MappingNode:
    found: list[str] = []
    new = _walked(model, each, found)
    if not found:
        message = (
            f"no table has the row {as_typed(each.row)}; write it with its whole label, as the page does"
        )
        problems.append(_problem(each, f"{path}.row", message, Code.CONFLICTING_FACTS))
        return model
    if each.row not in found:
        problems.append(_obsolete(each, path, "the table has the correct row already; delete the correction"))
    return new if isinstance(new, MappingNode) else model


def _walked(node: Node, each: Correction, found: list[str]) -> Node:
    """The node with the row replaced in every table below it."""
    match node:
        case SequenceNode(items=items):
            return SequenceNode(
                items=tuple(_walked(one, each, found) for one in items), location=node.location
            )
        case MappingNode(entries=entries):
            new = {
                name: MappingEntry(
                    key=entry.key,
                    value=_rows(entry.value, each, found)
                    if name == "rows"
                    else entry.value
                    if name in ("corrections", "examples")
                    else _walked(entry.value, each, found),
                )
                for name, entry in entries.items()
            }
            return MappingNode(entries=new, location=node.location)
        case _:
            return node


def _rows(node: Node, each: Correction, found: list[str], tier: str = "") -> Node:
    match node:
        case MappingNode(entries=entries):
            new = {
                name: MappingEntry(key=entry.key, value=_rows(entry.value, each, found, name))
                for name, entry in entries.items()
            }
            return MappingNode(entries=new, location=node.location)
        case SequenceNode(items=items):
            return SequenceNode(
                items=tuple(_replaced(one, each, found, tier) for one in items), location=node.location
            )
        case _:
            return node


def _replaced(node: Node, each: Correction, found: list[str], tier: str) -> Node:
    if not isinstance(node, ScalarNode):
        return node
    row, due = whole_row(tier, node.text), as_row(each)
    found += [row] if row in (each.row, due) else []
    if row != each.row:
        return node
    label = re.fullmatch(rf"{re.escape(tier)} \((?P<label>[^()]*)\) (?P<pair>\S+)", due) if tier else None
    text = f"{label['label']} {label['pair']}" if label else due.removeprefix(f"{tier} ") if tier else due
    return ScalarNode(value=text, text=text, location=each.correct.location)


def _value(value: Json) -> Json:
    """The value with notes of allowed values set aside."""
    values = list(value) if isinstance(value, dict) else value
    return [whole(one) for one in values] if isinstance(values, list) else whole(values)


def _problem(each: Correction, path: str, message: str, code: Code) -> Diagnostic:
    return Diagnostic(location=each.location, path=path, message=message, code=code)


def _obsolete(each: Correction, path: str, message: str) -> Diagnostic:
    return Diagnostic(
        location=each.location,
        path=path,
        message=message,
        code=Code.OBSOLETE_CORRECTION,
        severity="warning",
    )
