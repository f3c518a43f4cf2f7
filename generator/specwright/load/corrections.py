"""Corrects what a page prints wrongly: a spec states it as printed, loading replaces it."""

import re
from dataclasses import dataclass, replace

from specwright.diagnostics import Code, Diagnostic, Location, as_typed, error
from specwright.ir.parameter import Json
from specwright.load.decoder import plain
from specwright.load.fact_lookup import edit_fact
from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, SequenceNode, items_of
from specwright.load.scalars import whole

_PAIR = re.compile(r"\d+x\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An entry of `corrections`: a fact by its name or a row of a table, as printed and as corrected."""

    fact: str
    row: str
    printed: Json
    correct: Node
    because: str
    location: Location


def corrections(model: MappingNode) -> list[Correction]:
    """The corrections that a spec states; the decoder reports what is malformed."""
    stated = (_correction(each) for each in items_of(model.get("corrections")))
    return [each for each in stated if each is not None]


def corrected(model: Node, problems: list[Diagnostic]) -> Node:
    """The resolved spec with its corrections carried out; those that do not fit are reported."""
    if not isinstance(model, MappingNode):
        return model
    for number, correction in enumerate(corrections(model)):
        path = f"corrections[{number}]"
        model = (
            _correct_row(model, correction, path, problems)
            if correction.row
            else _correct_fact(model, correction, path, problems)
        )
    return model


def whole_row(tier: str, text: str) -> str:
    """A row with its whole label, as it stands without tiers: `1K (21:9) 1584x672`."""
    label, _, pair = text.rpartition(" ")
    if not tier:
        return text
    return f"{tier} ({label.strip()}) {pair}" if label else f"{tier} {pair}"


def as_row(correction: Correction) -> str:
    """The corrected row; if only the pair is given, it keeps the printed label."""
    text = correction.correct.text if isinstance(correction.correct, ScalarNode) else ""
    return f"{correction.row.rpartition(' ')[0]} {text}".strip() if _PAIR.fullmatch(text) else text


def _correction(node: Node) -> Correction | None:
    if not isinstance(node, MappingNode):
        return None
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


def _correct_fact(
    model: MappingNode, correction: Correction, path: str, problems: list[Diagnostic]
) -> MappingNode:
    stated: list[Json] = []

    def correct_key(holder: MappingNode, key: str) -> MappingNode:
        entry = holder.entries.get(key)
        stated.append(_value(plain(entry.value)) if entry else None)
        if isinstance(correction.correct, ScalarNode) and correction.correct.value is None:
            return holder.without(key)
        name = entry.key if entry else ScalarNode(value=key, text=key, location=correction.location)
        return replace(
            holder, entries={**holder.entries, key: MappingEntry(key=name, value=correction.correct)}
        )

    new = edit_fact(model, correction.fact, correct_key)
    if new is None:
        message = f"no parameter states '{correction.fact}'; write it as request.safety.mode.default"
        problems.append(_problem(correction, f"{path}.fact", message, Code.UNKNOWN_PARAMETER))
        return model
    correct = _value(plain(correction.correct))
    if stated[0] == correct:
        message = f"the spec states {as_typed(correct)} already; delete the correction"
        problems.append(_obsolete(correction, path, message))
    elif stated[0] != _value(correction.printed):
        message = f"the spec states {as_typed(stated[0])}, not {as_typed(correction.printed)} as printed; "
        message += "write what the page states into the body"
        problems.append(_problem(correction, f"{path}.printed", message, Code.CONFLICTING_FACTS))
        return model
    return new


def _correct_row(
    model: MappingNode, correction: Correction, path: str, problems: list[Diagnostic]
) -> MappingNode:
    found: list[str] = []
    new = _with_row(model, correction, found)
    if not found:
        message = f"no table has the row {as_typed(correction.row)}"
        message += "; write it with its whole label, as the page does"
        problems.append(_problem(correction, f"{path}.row", message, Code.CONFLICTING_FACTS))
    elif correction.row not in found:
        message = "the table has the correct row already; delete the correction"
        problems.append(_obsolete(correction, path, message))
    return new if isinstance(new, MappingNode) else model


def _with_row(node: Node, correction: Correction, found: list[str]) -> Node:
    """The node with the row replaced in every table below it; `found` are those seen, printed or correct."""

    def below(name: str, value: Node) -> Node:
        if name == "rows":
            return _in_rows(value, correction, found)
        return value if name in ("corrections", "examples") else _with_row(value, correction, found)

    match node:
        case SequenceNode():
            return node.map(lambda item: _with_row(item, correction, found))
        case MappingNode():
            return node.map(below)
        case ScalarNode():
            return node


def _in_rows(node: Node, correction: Correction, found: list[str], tier: str = "") -> Node:
    match node:
        case SequenceNode():
            return node.map(lambda item: _in_rows(item, correction, found, tier))
        case MappingNode():
            return node.map(lambda name, value: _in_rows(value, correction, found, name))
        case ScalarNode():
            return _replaced(node, correction, found, tier)


def _replaced(node: ScalarNode, correction: Correction, found: list[str], tier: str) -> ScalarNode:
    row, due = whole_row(tier, node.text), as_row(correction)
    found += [row] if row in (correction.row, due) else []
    if row != correction.row:
        return node
    label = re.fullmatch(rf"{re.escape(tier)} \((?P<label>[^()]*)\) (?P<pair>\S+)", due) if tier else None
    text = f"{label['label']} {label['pair']}" if label else due.removeprefix(f"{tier} ") if tier else due
    return ScalarNode(value=text, text=text, location=correction.correct.location)


def _value(value: Json) -> Json:
    """The value with notes of allowed values set aside."""
    values = list(value) if isinstance(value, dict) else value
    return [whole(one) for one in values] if isinstance(values, list) else whole(values)


def _problem(correction: Correction, path: str, message: str, code: Code) -> Diagnostic:
    return error(correction.location, path, message, code)


def _obsolete(correction: Correction, path: str, message: str) -> Diagnostic:
    return replace(_problem(correction, path, message, Code.OBSOLETE_CORRECTION), severity="warning")
