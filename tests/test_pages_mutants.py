"""One number, name, value, key or sentence changed at a time: the facts change with it, or the import stops.

`MUTANTS=all` tries every change; otherwise it is every few of them. Changes that make no difference are
listed in `pages/mutants.txt`, each with why.
"""

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from page_mutants import Mutant, mutants
from specwright.importer.facts import PageFacts
from specwright.importer.read_sources import read

HERE = Path(__file__).parent / "pages"
SHARED = Path(__file__).parents[2] / "shared" / "pages"
FILES = [
    *sorted(HERE.glob("kite-2.*")),
    HERE / "heron-1.md",
    HERE / "stork-1.md",
    *sorted(SHARED.glob("*.*")),
]
PAGES = {path.name: path for path in FILES if path.suffix in (".md", ".txt")}
EVERY = 1 if os.environ.get("MUTANTS") == "all" else 7
MOST_SURVIVORS = 0.005


def facts(text: str, name: str) -> PageFacts | None:
    """What the page states, its checksum left out; None where the import stops."""
    pages, problems = read(text.encode(), name=name, url="", day="2026-11-21")
    if any(problem.severity == "error" for problem in problems):
        return None
    return replace(pages[0], sources=())


@cache
def survivors(name: str) -> tuple[int, tuple[Mutant, ...]]:
    """How many changes were tried, and those that made no difference."""
    text = PAGES[name].read_text(encoding="utf-8")
    unchanged = facts(text, name)
    assert unchanged is not None
    tried = list(mutants(text))[::EVERY]
    return len(tried), tuple(each for each in tried if facts(each.text, name) in (unchanged,))


def listed() -> set[str]:
    """The lines of which some words state nothing."""
    lines = (HERE / "mutants.txt").read_text(encoding="utf-8").splitlines()
    return {line.split("  ")[0] for line in lines if line and not line.startswith("#")}


@pytest.mark.parametrize("name", PAGES)
def test_a_change_changes_the_facts_or_stops_the_import(name: str) -> None:
    tried, same = survivors(name)
    assert tried >= 30
    assert {f"{name}:{each.line}" for each in same} <= listed(), [f"{each.line} {each.what}" for each in same]
    assert len(same) <= MOST_SURVIVORS * tried + (EVERY > 1)


def test_the_pages_of_the_repository_alone_give_mutants_enough() -> None:
    found = sum(len(list(mutants(path.read_text(encoding="utf-8")))) for path in HERE.glob("kite-2.*")
                if path.suffix in (".md", ".txt"))  # fmt: skip
    assert found >= 1000
