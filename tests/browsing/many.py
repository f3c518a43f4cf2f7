"""A site of many models, made of a small one by copying each model under other names."""

import re
import shutil
from pathlib import Path

ROW = re.compile(r"^  \{\n.*?^  \},\n", re.MULTILINE | re.DOTALL)
FACT = re.compile(r'^    (slug|title|air): "(.*)",$', re.MULTILINE)


def copied(site: Path, into: Path, count: int) -> None:
    """Writes a site of `count` models; the first are those of the site itself.

    A copy has a title that ends in its number and an AIR with the number in it.
    """
    shutil.copytree(site, into)
    index = into / "assets" / "models.js"
    text = index.read_text(encoding="utf-8")
    rows = ROW.findall(text)
    assert rows, "the index holds a row of its own for each model"
    copies = [
        _copy(into, rows[number % len(rows)], number // len(rows)) for number in range(len(rows), count)
    ]
    index.write_text(text.replace(rows[-1], rows[-1] + "".join(copies)), encoding="utf-8")


def _copy(site: Path, row: str, number: int) -> str:
    """The row of a copy, whose files are written."""
    facts = dict(FACT.findall(row))
    slug, title, air = facts["slug"], facts["title"], facts["air"]
    names = {slug: f"{slug}-{number}", title: f"{title}, No. {number}", air: air.replace("@", f"{number}@")}

    def renamed(text: str) -> str:
        for old, new in names.items():
            text = text.replace(old, new)
        return text

    for folder, suffix in (("m", "html"), ("models", "js")):
        text = (site / folder / f"{slug}.{suffix}").read_text(encoding="utf-8")
        (site / folder / f"{names[slug]}.{suffix}").write_text(renamed(text), encoding="utf-8")
    return renamed(row)
