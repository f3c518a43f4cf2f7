"""All facts of a draft by their names: `header.status`, `request.width.type`, `rules.together […]`."""

from collections.abc import Iterator
from typing import Any

from specwright.importer.compose.draft import GroupDraft, Plain, SpecDraft
from specwright.importer.compose.equality import bare, rule_key, written
from specwright.pageform.spec_layout import rule_name


def facts(draft: SpecDraft) -> dict[str, str]:
    """Every fact with its value in one spelling, without wording and overrides."""
    found = {f"header.{name}": written(value) for name, value in draft.header.items() if name != "summary"}
    found |= {f"pricing.{label}": written(price) for label, price in draft.pricing.items()}
    found |= {rule_name("", rule): rule_key(rule)[1] for rule in draft.rules}
    for direction, groups in (("request", draft.request), ("response", draft.response)):
        for group in groups:
            found |= dict(_group(group, direction))
    return found


def _group(group: GroupDraft, direction: str) -> Iterator[tuple[str, str]]:
    for rule in group.rules:
        yield rule_name(group.inside, rule), rule_key(rule)[1]
    start = ".".join(part for part in (direction, group.inside) if part)
    for name, plain in group.parameters.items():
        yield from _parameter(plain, f"{start}.{name}", f"{start}.{name}")


def _parameter(plain: Plain, name: str, below: str) -> Iterator[tuple[str, str]]:
    for word, value in bare(plain).items():
        if word not in ("items", "properties"):
            yield f"{name}.{word}", written(value)
    for rule in plain.get("rules") or ():
        yield rule_name(below, rule), rule_key(rule)[1]
    inner: Any = plain.get("items")
    if isinstance(inner, dict):
        yield from _parameter(inner, f"{name}.items", below)
    for child, each in (plain.get("properties") or {}).items():
        yield from _parameter(each, f"{below}.{child}", f"{below}.{child}")
