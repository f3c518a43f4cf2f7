"""The text of a new spec."""

from collections.abc import Iterable, Sequence

from specwright.importer.compose.draft import SpecDraft
from specwright.pageform.sentences.tables import by_tier
from specwright.pageform.spec_layout import block_item, entry, item


def new_spec(draft: SpecDraft, schema: str) -> str:
    """The whole file; `schema` is the way from it to the JSON Schema of specs."""
    lines = [f"# yaml-language-server: $schema={schema}"]
    for name, value in draft.header.items():
        lines += entry(name, value, 0)
    lines += ["sources:", *(line for each in draft.sources for line in block_item(each, 2))]
    lines += entry("pricing", draft.pricing, 0) if draft.pricing else []
    lines += _spaced("request", [block_item(each.plain(), 2) for each in draft.request])
    lines += ["", "additionalProperties: true"] if draft.open else []
    if draft.rules:
        lines += ["", "rules:", *(line for each in draft.rules for line in item(by_tier(each), 2))]
    if draft.stated:
        lines += ["", "stated:", *(line for each in draft.stated for line in item(each, 2))]
    if draft.response:
        lines += _spaced("response", [block_item(each.plain(), 2) for each in draft.response])
    for name, entries in (("decisions", draft.decisions), ("readings", draft.readings)):
        lines += _spaced(name, [item(each, 2) for each in entries]) if entries else []
    lines += _spaced("examples", [item(each, 2) for each in draft.examples]) if draft.examples else []
    known = draft.acknowledged
    lines += _spaced("acknowledged", [item(each, 2) for each in known]) if known else []
    return "\n".join(lines) + "\n"


def _spaced(key: str, items: Sequence[Iterable[str]]) -> list[str]:
    """A key with its items, which a blank line separates."""
    lines = ["", f"{key}:"]
    for number, each in enumerate(items):
        lines += [*([""] if number else []), *each]
    return lines
