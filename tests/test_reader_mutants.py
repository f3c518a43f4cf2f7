"""Faults put into the reader of schema logic: asking the fragments place by place stops each of them."""

import importlib
import importlib.abc
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path as FilePath
from types import ModuleType
from typing import Any

import pytest
import yaml

from fragment_files import OUTSIDE, SchemaFragment, schema_fragments
from sources import PACKAGE
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Place
from specwright.importer.proof.places import PlaceProver
from specwright.importer.schema.document import Node
from specwright.ir.path import Path
from test_fragments import node

MUTANTS = yaml.safe_load(FilePath(__file__).with_name("reader_mutants.yaml").read_text(encoding="utf-8"))[
    "mutants"
]
LEAST_MUTANTS = 20
LOGIC = "specwright.importer.logic"
RIGHT = [each for each in schema_fragments() if each.topic != OUTSIDE]


class Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module of the package from another text."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.text, self.name, "exec"), module.__dict__)


@contextmanager
def reader_with(file: str, find: str, replace: str) -> Iterator[Any]:
    """The reader's modules anew, one of them with a fault; those of everybody else stay as they are."""
    text = (PACKAGE / "importer" / "logic" / file).read_text(encoding="utf-8")
    assert text.count(find) == 1, f"{file} has not exactly one: {find}"
    own = {name: module for name, module in sys.modules.items() if name.startswith(LOGIC)}
    finder = Faulty(f"{LOGIC}.{file.removesuffix('.py')}", text.replace(find, replace))
    for name in own:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    try:
        yield importlib.import_module(f"{LOGIC}.places")
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.startswith(LOGIC)]:
            del sys.modules[name]
        sys.modules.update(own)


@cache
def prover(fragment: SchemaFragment) -> PlaceProver:
    return PlaceProver(fragment.document)


@cache
def nodes() -> list[tuple[SchemaFragment, Node]]:
    """The fragments that are read rightly and their schemas, shortest first: they are asked the fastest."""
    pairs = sorted(((each, node(each)) for each in RIGHT), key=lambda pair: len(str(pair[0].schema)))
    return [(each, schema) for each, schema in pairs if disagreement(places, each, schema) is None]


def stopped(reader: Any) -> str | None:
    """The first disagreement about a fragment; None where the reader is believed everywhere."""
    refused = sys.modules[f"{LOGIC}.stated"].Refused
    for fragment, schema in nodes():
        with suppress(refused):
            if told := disagreement(reader.places, fragment, schema):
                return told
    return None


def disagreement(
    read: Callable[[Node, Path], Iterator[Place]], fragment: SchemaFragment, schema: Node
) -> str | None:
    """The first one about the fragment, read place by place."""
    path = () if fragment.is_request else ("value",)
    report = prover(fragment).prove(read(schema, path))
    return str(report.disagreements[0]) if report.disagreements else None


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant["fault"])
def test_a_fault_of_the_reader_is_stopped(mutant: dict[str, str]) -> None:
    nodes()
    with reader_with(mutant["file"], mutant["find"], mutant["replace"]) as reader:
        assert stopped(reader)


def test_the_reader_without_a_fault_is_believed() -> None:
    nodes()
    with reader_with("places.py", "def places(", "def places(") as reader:
        assert stopped(reader) is None


def test_there_are_many_faults() -> None:
    assert len(MUTANTS) >= LEAST_MUTANTS
    assert len({each["fault"] for each in MUTANTS}) == len(MUTANTS)
