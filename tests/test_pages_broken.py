"""Broken pages: each stops the import with its problems, at their places; nothing raises."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from specwright.importer import source_text as source
from specwright.importer.codes import PageCode
from specwright.importer.read_sources import read
from specwright.importer.reconcile import reconcile
from specwright.load import nodes
from specwright.load.decoder import plain

HERE = Path(__file__).parent / "pages"
DAY = "2026-11-21"
PAGES = sorted(path for path in HERE.iterdir() if path.name.startswith(("kite-2.", "resolve", "schema-map"))
               and not path.name.endswith((".md.json", ".txt.json", "schema.json.json")))  # fmt: skip


def manifest() -> list[dict[str, Any]]:
    node, problems = nodes.read((HERE / "broken.yaml").read_text(encoding="utf-8"), "broken.yaml")
    assert node is not None, problems
    cases: Any = plain(node)
    return list(cases)


CASES = manifest()


def lines(content: bytes, name: str, url: str = "") -> list[str]:
    return [str(each).removeprefix(f"{name}:") for each in read(content, name=name, url=url, day=DAY)[1]]


def messages(found: list[str]) -> set[str]:
    """The problems without their places, which a change moves."""
    return {line.partition(": ")[2] for line in found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_a_broken_page_stops_with_its_problems(case: dict[str, Any]) -> None:
    text = (HERE / case["page"]).read_text(encoding="utf-8")
    if "until" in case:
        assert case["until"] in text
        changed = text[: text.index(case["until"]) + len(case["until"])]
    else:
        assert case["old"] in text
        changed = text.replace(case["old"], case["new"], 1)
    url = case.get("url", "")
    known = messages(lines(text.encode(), case["page"], url))
    found = lines(changed.encode(), case["page"], url)
    assert [line for line in found if line.partition(": ")[2] not in known] == case["problems"]
    code = case["title"].partition("--")[0]
    assert any(line.endswith(f"[{code}]") for line in case["problems"])


KITE = (HERE / "kite-2.md").read_bytes()
BYTES = {
    "empty-page": (b"", "1:1: the page is empty"),
    "empty-page--blank": (b"\xef\xbb\xbf \r\n\n", "1:1: the page is empty"),
    "not-text": (KITE.replace(b"Pixels", b"Pix\x07els", 1), "177:4: the control character U+0007"),
    "wrong-encoding": (KITE.replace(b"Pixels", b"Pix\xe9ls", 1), "177:4: the byte 0xE9 is not UTF-8"),
    "wrong-encoding--binary": (b"\x89PNG\r\n\x1a\n\0\0\0", "1:1: the byte 0x89 is not UTF-8"),
    "wrong-encoding--utf-16": ("title".encode("utf-16"), "1:1: the byte 0xFF is not UTF-8"),
    "too-large": (b"a" * 50_000_000, "1:1: 50,000,000 bytes are more than a page has (40,000,000 at most)"),
    "too-large--markdown": (KITE + b"\n" * source.LARGEST_PAGE, "than a page has (4,000,000 at most)"),
    "not-a-page": (b"Dear all,\nhere is the page.\n", "1:1: this is none of the known renderings"),
    "not-a-page--html": (b"\n<!-- page -->\n<html>", "1:1: this is HTML or XML; take the Markdown"),
    "json--deep": (b'{"a":' * 100_000, "1:1: the JSON is nested too deeply"),
    "json--beyond-schemas": (b'{"a":' * 300 + b"1" + b"}" * 300, "the JSON is nested beyond 200 levels"),
}


@pytest.mark.parametrize("title", BYTES)
def test_bytes_that_are_no_page(title: str) -> None:
    content, expected = BYTES[title]
    pages, problems = read(content, name="page", url="", day=DAY)
    assert not pages
    assert len(problems) == 1
    assert expected in str(problems[0])
    assert problems[0].code == title.partition("--")[0]


def test_a_conflict_is_printed_side_by_side_until_it_is_decided() -> None:
    text = (HERE / "kite-2.txt").read_text(encoding="utf-8").replace("max: 3000", "max: 2000")
    pages = [
        read(KITE, name="a.md", url="", day=DAY)[0][0],
        read(text.encode(), name="b.txt", url="", day=DAY)[0][0],
    ]
    _, problems = reconcile(pages)
    assert [str(problem) for problem in problems] == [
        "a.md:168:12: request.prompt.maxLength: the renderings disagree: markdown says 3000 (a.md:168:12), "
        "text says 2000 (b.txt:53:1); decide for one of markdown, text [conflict]"
    ]
    fact = "request.prompt.maxLength"
    for rendering, value in (("markdown", 3000), ("text", 2000)):
        whole, problems = reconcile(pages, {fact: rendering})
        assert not problems
        assert [(each.fact, each.rendering) for each in whole.decisions] == [(fact, rendering)]
        found = {each.path: each for group in whole.request for each in group.parameters}
        assert found["prompt"].facts["maxLength"].value == value
    _, problems = reconcile(pages, {fact: "texts", "request.prompt.minLength": "text"})
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("unknown-key", "error"), ("unknown-key", "warning"), ("conflict", "error")]  # fmt: skip


def test_what_one_rendering_alone_states_is_taken() -> None:
    pages = [
        read((HERE / name).read_bytes(), name=name, url="", day=DAY)[0][0]
        for name in ("kite-2.txt", "kite-2.md")
    ]
    whole, problems = reconcile(pages)
    assert not problems
    found = {each.path: {word: fact.value for word, fact in each.facts.items()} for group in whole.request
             for each in group.parameters}  # fmt: skip
    assert found["providerSettings.acme.patterns"] == {
        "type": "array",
        "items.type": "string",
        "minItems": 1,
        "maxItems": 3,
    }
    assert found["preset"]["enum"] == ["1K", "2K"]
    assert {origin.file for group in whole.request for each in group.parameters if each.path == "seed"
            for origin in each.facts["maximum"].origins} == {"kite-2.md", "kite-2.txt"}  # fmt: skip
    _, problems = reconcile(pages[:1])
    assert {problem.code for problem in problems} == {PageCode.MISSING_KEY}


@pytest.mark.parametrize("newline", ["\r\n", "mixed"])
def test_line_endings_and_a_byte_order_mark_move_no_line(newline: str) -> None:
    lines = KITE.decode().split("\n")
    endings = [("\r\n" if newline == "\r\n" or number % 3 else "\n") for number in range(len(lines) - 1)]
    text = "\ufeff" + "".join(line + end for line, end in zip(lines, [*endings, ""], strict=True))
    (plain_page,), _ = read(KITE, name="page", url="", day=DAY)
    (page,), problems = read(text.encode(), name="page", url="", day=DAY)
    assert {problem.severity for problem in problems} == {"info"}
    assert page.lines == plain_page.lines
    assert page.request == plain_page.request
    assert [rule.origins for rule in page.rules] == [rule.origins for rule in plain_page.rules]


def test_each_code_has_a_case() -> None:
    shown = {case["title"].partition("--")[0] for case in CASES} | {
        title.partition("--")[0] for title in BYTES
    }
    assert set(PageCode) <= shown | {"conflict"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_nothing_raises_on_a_page_cut_or_jumbled_anywhere(path: Path) -> None:
    chance = random.Random(path.name)
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    for _ in range(25):
        cut = text[: chance.randrange(len(text))]
        one, other = sorted(chance.sample(range(len(lines)), 2))
        swapped = [*lines[:one], lines[other], *lines[one + 1 :]]
        for changed in (cut, "\n".join(lines[:one] + lines[other:]), "\n".join(swapped)):
            pages, problems = read(changed.encode(), name=path.name, url="", day=DAY)
            json.dumps([str(problem) for problem in problems])
            for page in pages:
                reconcile([page])
