"""A site of many models, made of a small one by copying each model under other names."""

import json
import re
import shutil
from pathlib import Path

LINE = re.compile(r"^<li class=\"model\".*?^</li>\n", re.MULTILINE | re.DOTALL)
ROW = re.compile(r'^\{"slug": .*\}', re.MULTILINE)
COUNT = re.compile(r"(?<=>)\d+(?= models<)")


def copied(site: Path, into: Path, count: int) -> None:
    """Writes a site of `count` models; the first are those of the site itself.

    A copy has a title that ends in its number and an AIR with the number in it.
    """
    shutil.copytree(site, into)
    page, script = into / "index.html", into / "assets" / "models.js"
    shown, stated = page.read_text(encoding="utf-8"), script.read_text(encoding="utf-8")
    lines, rows = LINE.findall(shown), ROW.findall(stated)
    assert len(lines) == len(rows) > 0, "the index holds a line and a row of its own for each model"
    places = [(number % len(rows), number // len(rows)) for number in range(len(rows), count)]
    copies = [_copy(into, lines[place], rows[place], number) for place, number in places]
    shown = shown.replace(lines[-1], "".join([lines[-1], *(line for line, _ in copies)]))
    page.write_text(COUNT.sub(str(count), shown), encoding="utf-8")
    stated = stated.replace(rows[-1], ",\n".join([rows[-1], *(row for _, row in copies)]))
    script.write_text(stated, encoding="utf-8")


def _copy(site: Path, line: str, row: str, number: int) -> tuple[str, str]:
    """The line and the row of a copy, whose files are written."""
    facts = json.loads(row)
    slug, title, air = facts["slug"], facts["title"], facts["air"]
    names = {slug: f"{slug}-{number}", title: f"{title}, No. {number}", air: air.replace("@", f"{number}@")}

    def renamed(text: str) -> str:
        for old, new in names.items():
            text = text.replace(old, new)
        return text

    for folder, suffix in (("m", "html"), ("models", "js")):
        text = (site / folder / f"{slug}.{suffix}").read_text(encoding="utf-8")
        (site / folder / f"{names[slug]}.{suffix}").write_text(renamed(text), encoding="utf-8")
    return renamed(line), renamed(row)
