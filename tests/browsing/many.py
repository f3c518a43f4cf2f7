"""A site of many models, made of a small one by copying each model under other names."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

ROW = re.compile(r'^\{"slug": .*\}(?=,?$)', re.MULTILINE)
ITEM = re.compile(r'^<li class="model".*?^</li>\n', re.MULTILINE | re.DOTALL)
Names = Mapping[str, str]
"""What a model is called, by what the model is called of which it is a copy."""


def copied(site: Path, into: Path, count: int) -> None:
    """Writes a site of `count` models; the first are those of the site itself.

    A copy has a title that ends in its number and an AIR with the number in it.
    """
    shutil.copytree(site, into)
    data = into / "assets" / "models.js"
    index = into / "index.html"
    rows = ROW.findall(data.read_text(encoding="utf-8"))
    items = ITEM.findall(index.read_text(encoding="utf-8"))
    assert len(rows) == len(items) > 0, "a line of its own for each model"
    names = [_names(rows[number % len(rows)], number // len(rows)) for number in range(len(rows), count)]
    _add(data, ",\n", rows, names)
    _add(index, "", items, names)
    told = index.read_text(encoding="utf-8").replace(f">{len(rows)} models<", f">{count} models<")
    index.write_text(told, encoding="utf-8")
    for each in names:
        _copy(into, each)


def _names(row: str, number: int) -> Names:
    facts = json.loads(row)
    slug, title, air = facts["slug"], facts["title"], facts["air"]
    return {slug: f"{slug}-{number}", title: f"{title}, No. {number}", air: air.replace("@", f"{number}@")}


def _renamed(text: str, names: Names) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def _add(file: Path, between: str, entries: list[str], names: list[Names]) -> None:
    """Writes the entries of copies behind those that are there."""
    copies = [_renamed(entries[number % len(entries)], each) for number, each in enumerate(names)]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(entries[-1], between.join([entries[-1], *copies])), encoding="utf-8")


def _copy(site: Path, names: Names) -> None:
    """Writes the page and the script of a copy."""
    slug = next(iter(names))
    for folder, suffix in (("m", "html"), ("models", "js")):
        text = (site / folder / f"{slug}.{suffix}").read_text(encoding="utf-8")
        (site / folder / f"{names[slug]}.{suffix}").write_text(_renamed(text, names), encoding="utf-8")
