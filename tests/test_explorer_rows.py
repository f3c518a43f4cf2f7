"""The rows of the index: what they say, where they stand, and what narrows them."""

import json
import re

import targets
from html_pages import page
from specwright.emit.explorer.rows import filters, read_back, row_fragment, rows, written_rows
from specwright.emit.output import Names
from specwright.emit.target import ModelEntry
from specwright.ir.model import Api

API = Api(title="Acme", anchor=None, discriminator="model", task_type=None, task_uuid=None)


def test_the_index_and_its_rows_tell_the_same() -> None:
    """The page is read by people and by the search, the script by other pages: both are rows."""
    site = targets.of_the_small_specs().folder / "explorer"
    read = page(site / "index.html")
    told = written_rows((site / "assets" / "models.js").read_text(encoding="utf-8"))
    lines = [each for each in read.all("li") if each["class"] == "model"]
    assert len(lines) == len(told) > 1
    for line, row in zip(lines, told, strict=True):
        assert line["data-creator"] == row["creator"]
        assert line["data-capabilities"].split("\n") == (row["capabilities"] or [""])
        assert (line["data-task"], line["data-points"]) == (row["task"] or "", row["points"])
        assert {row["title"], row["summary"], row["air"] or row["title"]} <= set(read.texts)


def test_rows_say_how_many_sizes_and_how_large() -> None:
    compiled = targets.of_the_repository()
    read = page(compiled.folder / "explorer" / "index.html")
    assert "73 sizes, 0.7 to 1.0 MP" in read.texts
    points = {each["data-points"] for each in read.all("li")}
    assert all(re.fullmatch(r"(?:[0-9a-v]{2})+", each) for each in points)


def test_a_row_is_read_back_as_it_was_given() -> None:
    compiled = targets.of_the_repository()

    def documents(path: str) -> object:
        return json.loads((compiled.folder / path).read_text(encoding="utf-8"))

    api = Api(title="", anchor=None, discriminator="model", task_type="taskType", task_uuid=None)
    for model in compiled.catalog.models:
        given = row_fragment(model, api)
        assert read_back(model.slug, documents, Names()) == {given.name: given.text}


def test_filters_are_offered_where_some_models_have_them() -> None:
    listed = [
        {"creator": "Acme", "capabilities": ["Text to Image", "Upscale"]},
        {"creator": "Acme", "capabilities": ["Upscale"]},
    ]
    assert [(each.name, each.counts) for each in filters(listed)] == [
        ("capability", (("Text to Image", 1), ("Upscale", 2)))
    ]
    assert filters([]) == []


def test_the_same_rows_come_from_parts() -> None:
    model = targets.of_the_repository().catalog.models[0]
    part = row_fragment(model, API)
    entry = ModelEntry(air=model.air, slug=model.slug, title=model.title, parts={part.name: part.text})
    [row] = rows([entry])
    assert (row["slug"], row["title"], row["air"]) == (model.file, model.title, model.air)
