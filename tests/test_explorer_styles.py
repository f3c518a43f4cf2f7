"""The explorer's styles: each class of the sheets is one that some element gets, and the other way round."""

import re
from collections.abc import Iterator
from functools import cache

from sources import ROOT

EXPLORER = ROOT / "templates" / "explorer"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTORS = re.compile(r"([^{}]+)\{")
CLASS = re.compile(r"\.(-?[a-z][\w-]*)")
GIVEN = re.compile(
    r"""\b(?:className|class)(?::|\ =)\s*(?P<value>[^;,}\n]*)
      | \bclass=(?P<attribute>"[^"]*")
      | \bclassList\.(?:add|toggle|remove)\((?P<toggled>[^,)]*)
      | \blayer\((?P<layer>"[^)]*)""",
    re.VERBOSE,
)
LITERAL = re.compile(r""""(?P<text>[^"\n]*)"|`(?P<template>[^`]*)`""")
ASKED = re.compile(r"[=!]==\s*$|\($")
HOLE = re.compile(r"\$\{.*?\}|\{\{.*?\}\}")
COMPUTED = re.compile(r"(?:tier|near)-\d")
"""Classes that end in the number of something."""


def styled() -> set[str]:
    """The classes in the selectors of the style sheets."""
    sheets = [COMMENT.sub("", path.read_text(encoding="utf-8")) for path in EXPLORER.glob("static/css/*.css")]
    return {name for text in sheets for part in SELECTORS.findall(text) for name in CLASS.findall(part)}


@cache
def texts() -> dict[str, str]:
    paths = [*EXPLORER.rglob("*.js"), *EXPLORER.glob("*.html.j2")]
    return {path.relative_to(EXPLORER).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def words(code: str, but: re.Pattern[str] | None = None) -> Iterator[str]:
    """The words of the literals in a piece of code, but for those that stand behind something."""
    for match in LITERAL.finditer(code):
        if but is None or not but.search(code[: match.start()]):
            yield from HOLE.sub(" ", match["text"] or match["template"] or "").split()


def test_each_class_of_a_sheet_is_that_of_an_element() -> None:
    written = {word for text in texts().values() for word in words(text)}
    assert len(styled()) > 100
    assert {name for name in styled() - written if not COMPUTED.fullmatch(name)} == set()


def test_each_class_of_an_element_is_told_of_in_a_sheet() -> None:
    given = {
        (path, word)
        for path, text in texts().items()
        for match in GIVEN.finditer(text)
        for part in match.groups("")
        for word in words(part, ASKED)
        if not COMPUTED.match(f"{word}0")
    }
    assert len(given) > 100
    known = styled()
    assert sorted(each for each in given if each[1] not in known) == []
