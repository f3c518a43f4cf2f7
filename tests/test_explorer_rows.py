"""The rows of the index: what they say, where they stand, and what narrows them."""

import json
import re

import targets
from html_pages import page
from specwright.emit.explorer.rows import FILE, filters, read_back, row_fragment, rows, written_rows
from specwright.emit.explorer.shapes import listed_texts, numbered, shape_text, written_texts
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


def test_ratios_and_sizes_are_told_once_for_all_models_that_list_the_same() -> None:
    compiled = targets.of_the_repository()
    site = compiled.folder / "explorer"
    read = page(site / "index.html")
    [listed] = [each for each in read.all("ul") if each.get("id") == "models"]
    lines = [each for each in read.all("li") if each["class"] == "model"]
    for model, line in zip(compiled.catalog.models, lines, strict=True):
        text = listed["data-shapes"].split("\n")[int(line["data-shapes"])]
        sizes = {word for group in text.split(",") for word in group.split(" ")[1:]}
        assert sizes == {"x".join(map(str, row.values)) for row in model.tables[0].rows} != set()
    assert not [each for each in written_rows((site / FILE).read_text(encoding="utf-8")) if "shapes" in each]
    shared = [{"slug": name, "shapes": text} for name, text in (("a", "4:5"), ("b", ""), ("c", "4:5"))]
    assert numbered(shared) == (
        ("4:5", ""),
        [{"slug": "a", "shapes": 0}, {"slug": "b", "shapes": 1}, {"slug": "c", "shapes": 0}],
    )


def test_ratios_come_from_labels_and_from_allowed_values() -> None:
    rows_of_a_table = [
        ("2K (4:5)", (832, 1040)),
        ("1K (~4:5)", (832, 1024)),
        ("4:5", (416, 520)),
        ("square", (512, 512)),
        ("14:50:3", (704, 512)),
    ]
    values = ["auto", "9:16", "21:9 wide", "1024*768", "512x512", "0x0", "9:16", "2.35:1"]
    assert shape_text(rows_of_a_table, values) == (
        "4:5 832x1040 416x520,~4:5 832x1024, 512x512 704x512 1024x768,2.35:1,9:16"
    )
    assert shape_text([], ["auto"]) == ""


def test_texts_are_listed_wherever_a_request_has_them() -> None:
    compiled = targets.of_the_small_specs()
    listed = [sorted(set(listed_texts(model.request.root))) for model in compiled.catalog.models]
    assert any(listed)
    for model, texts in zip(compiled.catalog.models, listed, strict=True):
        path = compiled.folder / "catalog" / f"{model.file}.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        assert sorted(set(written_texts(document["request"]["root"]))) == texts


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
