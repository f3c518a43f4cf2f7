"""A page's facts put into a parameter that a spec has, as few keys as possible changed."""

from typing import Any

from specwright.importer.compose.draft import ORDER, Plain
from specwright.importer.compose.equality import bare, same
from specwright.importer.update.changes import FactChanges
from specwright.importer.update.rules import merged_rules
from specwright.ir.path import below

WORDS = tuple(
    name for name in ORDER if name not in ("use", "fill", "description", "items", "properties", "rules")
)


def merged(raw: Plain, under: Plain, page: Plain, name: str, below: str, changes: FactChanges) -> Plain:
    """The parameter to write.

    `raw` are the keys written now, `under` those that it lies over (a shared parameter's), `name` the
    name of its facts and `below` of those of what it holds.
    """
    new = words(raw, under, page, name, changes)
    now = {**under, **raw}
    for word in ("items", "properties"):
        old, due = now.get(word) or {}, page.get(word, {})
        if word not in page and not old:
            continue
        if word == "items":
            inner = merged(old, {}, due, f"{name}.items", below, changes)
        else:
            inner = children(old, due, below, changes)
        if not same(inner, old):
            put(new, word, inner)
        if not inner:
            new.pop(word, None)
    rules = merged_rules(list(now.get("rules") or ()), (), page.get("rules", ()), below, changes)
    if not rules and "rules" not in under:
        new.pop("rules", None)
    elif not same(rules, now.get("rules") or []):
        put(new, "rules", rules)
    return new


def words(raw: Plain, under: Plain, page: Plain, name: str, changes: FactChanges) -> Plain:
    """The parameter with the page's facts in place of its own, children apart."""
    new = dict(raw)
    now = {word: value for word, value in {**under, **raw}.items() if value is not None}
    for word in WORDS:
        old, base = _bare(now, word), _bare(under, word)
        if word in page and same(old, _bare(page, word)):
            continue
        if word in page:
            changes.note(f"{name}.{word}", old, page[word])
            if base is not None and same(base, page[word]):
                new.pop(word)
            else:
                put(new, word, _with_notes(now.get(word), page[word]))
        elif old is not None and changes.goes(f"{name}.{word}", old):
            new.pop(word, None)
            if base is not None:
                put(new, word, None)
    return new


def children(
    raw: dict[str, Plain], page: dict[str, Plain], name: str, changes: FactChanges
) -> dict[str, Plain]:
    """The parameters inside of one, each merged; new ones stand where the page has them."""
    new = dict(raw)
    before = ""
    for child, due in page.items():
        path = below(name, child)
        if child in raw:
            new[child] = merged(raw[child], {}, due, path, path, changes)
        else:
            changes.note(path, None, bare(due))
            new = inserted(new, child, due, before)
        before = child
    for child in raw:
        if child not in page and changes.goes(
            below(name, child), bare(raw[child]), f"{below(name, child)}.type"
        ):
            del new[child]
    return new


def inserted(mapping: dict[str, Any], key: str, value: Any, before: str) -> dict[str, Any]:
    """The mapping with a key behind another one, at the end where that is not there; a known key stays."""
    if key in mapping or before not in mapping:
        return {**mapping, key: value}
    result: dict[str, Any] = {}
    for name, each in mapping.items():
        result[name] = each
        if name == before:
            result[key] = value
    return result


def put(mapping: Plain, word: str, value: Any) -> None:
    """Sets a key of a parameter, a new one at its place in the order of keys."""
    rank = ORDER.index(word)
    lower = [name for name in mapping if name in ORDER and ORDER.index(name) < rank]
    entries = inserted(mapping, word, value, lower[-1] if lower else "")
    mapping.clear()
    mapping.update(entries)


def _bare(plain: Plain, word: str) -> Any:
    return bare({word: plain[word]}).get(word) if plain.get(word) is not None else None


def _with_notes(old: Any, values: Any) -> Any:
    """Allowed values with the notes that people wrote about those that stay."""
    if not (isinstance(old, dict) and isinstance(values, list)):
        return values
    notes = {str(value): note for value, note in old.items()}
    return {str(value): notes.get(str(value)) for value in values}
