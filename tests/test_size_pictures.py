"""Pictures of tables of sizes: what they show, that any table makes a small one, and where they are shown."""

import random
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hostile import LONG, SHORT
from specwright.emit.markdown.models_page import MOST_LISTED
from specwright.emit.markdown.size_pictures import MOST_RECTANGLES, SIDE, picture
from specwright.emit.render import Renderer, default_templates
from specwright.ir.model import Row, Table
from specwright.pageform.pictures import PICTURE, write_picture
from targets import of_the_repository

SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 40_000
"""Bytes of a picture, whatever the table."""
RENDERER = Renderer([default_templates()])
MADE = of_the_repository()
PAGES = MADE.folder / "markdown"


def drawn(table: Table) -> str:
    return RENDERER.render("markdown/sizes.svg.j2", {"picture": picture(table)})


def table(count: int, *, largest: int = 4096, label: str = "1K (1:1)") -> Table:
    rng = random.Random(count)
    sizes: set[tuple[int, int]] = set()
    while len(sizes) < count:
        sizes.add((rng.randint(1, largest), rng.randint(1, largest)))
    rows = tuple(Row(label=label, values=size) for size in sorted(sizes))
    return Table(columns=(("width",), ("height",)), rows=rows, conditional=False)


@pytest.mark.parametrize("largest", [128, 4096, 999_999_999])
@pytest.mark.parametrize("count", [1, 2, MOST_RECTANGLES, MOST_RECTANGLES + 1, 300, 10_000])
def test_any_table_is_drawn_small_and_inside_its_room(count: int, largest: int) -> None:
    text = drawn(table(count, largest=largest))
    root = ElementTree.fromstring(text)
    assert len(text.encode()) < LARGEST and text == drawn(table(count, largest=largest))
    title = root.find(f"{SVG}title")
    assert title is not None and (title.text or "").startswith(f"{count} supported size")
    shapes = [*root.iter(f"{SVG}rect")]
    assert len(shapes) == (count if count <= MOST_RECTANGLES else 0)
    for each in shapes:
        top, height = float(each.attrib["y"]), float(each.attrib["height"])
        assert abs(top + height - SIDE) <= 0.11 and 0 <= float(each.attrib["width"]) <= SIDE
    dots = re.findall(r"M(\d+) (\d+)h0", text)
    assert bool(dots) == (count > MOST_RECTANGLES)
    assert all(0 <= int(place) <= SIDE for dot in dots for place in dot)


def test_a_few_sizes_are_to_scale_and_named() -> None:
    rows = (Row(label="4:3", values=(1024, 768)), Row(label="", values=(512, 2048)))
    root = ElementTree.fromstring(
        drawn(Table(columns=(("size", "width"), ("size", "height")), rows=rows, conditional=False))
    )
    told = [each.text for each in root.iter(f"{SVG}title")]
    assert told == [
        "2 supported sizes: size.width from 512 to 1024 and size.height from 768 to 2048",
        "512x2048",
        "4:3 1024x768",
    ]
    sizes = [(each.attrib["width"], each.attrib["height"]) for each in root.iter(f"{SVG}rect")]
    assert sizes == [("50", "200"), ("100", "75")]


@pytest.mark.parametrize("text", [LONG, SHORT, "<script>&\"'", "\x00\x1b\ud7ff\u2028"])
def test_any_name_and_label_stays_a_text(text: str) -> None:
    rows = (Row(label=text, values=(1, 2)), Row(label=text, values=(2, 1)))
    root = ElementTree.fromstring(drawn(Table(columns=((text,), (text,)), rows=rows, conditional=False)))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} == {
        *("svg", "title", "path", "text", "g", "rect", "circle")
    }
    assert PICTURE.fullmatch(write_picture([text, text], "paint-2.sizes.svg"))


def test_the_page_of_a_model_shows_each_of_its_tables() -> None:
    for model in MADE.catalog.models:
        page = (PAGES / f"{model.file}.md").read_text(encoding="utf-8")
        files = re.findall(r"^!\[Supported sizes of width and height\]\((\S+)\)$", page, re.MULTILINE)
        assert len(files) == len(model.tables) and len(files) == len({*files})
        for file, each in zip(files, model.tables, strict=True):
            assert (PAGES / file).read_text(encoding="utf-8") == drawn(each)


def test_the_list_of_models_tells_their_task_version_and_sizes() -> None:
    lines = (PAGES / "README.md").read_text(encoding="utf-8").splitlines()
    for model in MADE.catalog.models:
        (line, *tiers) = [each for each in lines if f"]({model.file}.md)" in each]
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        version = (model.air or "").rpartition("@")[2]
        assert cells[1:4] == ["`imageInference`", f"`{version}`", f"`{model.air}`"]
        (first,) = model.tables
        assert cells[4].startswith(f"[{len(first.rows)}]({model.file}.sizes.svg): ")
        listed = [size for tier in tiers for size in re.findall(r"\b\d+x\d+\b", tier)]
        assert listed == [f"{a}x{b}" for a, b in (row.values for row in first.rows)][:MOST_LISTED]
        more = len(first.rows) - MOST_LISTED
        assert ("".join(tiers).count(f" and {more} more") == 1) == (more > 0)
        assert all(Path(PAGES / name).is_file() for name in re.findall(r"\]\((\S+)\)", line))
