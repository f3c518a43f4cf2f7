"""Faults put into the reader of schemas: asking the fragments, by place or as a spec, stops each of them."""

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
from schema_imports import import_document
from sources import PACKAGE
from specwright.importer import read_sources
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Place
from specwright.importer.proof.places import PlaceProver
from specwright.importer.schema.document import Node
from specwright.ir.path import Path
from test_fragments import node

MUTANTS = yaml.safe_load(FilePath(__file__).with_name("reader_mutants.yaml").read_text(encoding="utf-8"))
OF_PLACES, OF_THE_WHOLE = MUTANTS["places"], MUTANTS["whole"]
LEAST_OF_PLACES, LEAST_OF_THE_WHOLE = 30, 15
IMPORTER = "specwright.importer"
RELOADED = (f"{IMPORTER}.logic", f"{IMPORTER}.schema")
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
def reader_with(file: str, find: str, replace: str) -> Iterator[None]:
    """The reader's modules anew, one of them with a fault; those of everybody else stay as they are."""
    text = (PACKAGE / "importer" / file).read_text(encoding="utf-8")
    assert text.count(find) == 1, f"{file} has not exactly one: {find}"
    own = {name: module for name, module in sys.modules.items() if name.startswith(RELOADED)}
    names = vars(read_sources)
    known = names["schema"]
    finder = Faulty(f"{IMPORTER}.{file.removesuffix('.py').replace('/', '.')}", text.replace(find, replace))
    for name in own:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    try:
        names["schema"] = importlib.import_module(f"{IMPORTER}.schema.page")
        yield
    finally:
        names["schema"] = known
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.startswith(RELOADED)]:
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


def stopped_at_a_place() -> str | None:
    """The first disagreement about a place; None where the reader is believed everywhere."""
    read = importlib.import_module(f"{IMPORTER}.logic.places").places
    refused = importlib.import_module(f"{IMPORTER}.logic.stated").Refused
    for fragment, schema in nodes():
        with suppress(refused):
            if told := disagreement(read, fragment, schema):
                return told
    return None


def disagreement(
    read: Callable[[Node, Path], Iterator[Place]], fragment: SchemaFragment, schema: Node
) -> str | None:
    """The first one about the fragment, read place by place."""
    path = () if fragment.is_request else ("value",)
    report = prover(fragment).prove(read(schema, path))
    return str(report.disagreements[0]) if report.disagreements else None


def stopped_in_spec(title: str) -> str | None:
    """The first disagreement about the spec of the fragment; None where it is believed."""
    document = next(each.document for each in RIGHT if f"{each.topic}: {each.name}" == title)
    result = import_document(document)
    assert result.model, result.refusals
    told = result.proof(document).disagreements
    return str(told[0]) if told else None


def fault(mutant: dict[str, str]) -> str:
    return mutant["fault"]


@pytest.mark.parametrize("mutant", OF_PLACES, ids=fault)
def test_a_fault_of_the_reader_is_stopped_at_a_place(mutant: dict[str, str]) -> None:
    nodes()
    with reader_with(mutant["file"], mutant["find"], mutant["replace"]):
        assert stopped_at_a_place()


@pytest.mark.parametrize("mutant", OF_THE_WHOLE, ids=fault)
def test_a_fault_behind_the_reader_is_stopped_in_a_spec(mutant: dict[str, str]) -> None:
    assert stopped_in_spec(mutant["by"]) is None
    with reader_with(mutant["file"], mutant["find"], mutant["replace"]):
        assert stopped_in_spec(mutant["by"])


def test_the_reader_without_a_fault_is_believed() -> None:
    nodes()
    with reader_with("logic/places.py", "def places(", "def places("):
        assert stopped_at_a_place() is None


def test_there_are_many_faults() -> None:
    assert len(OF_PLACES) >= LEAST_OF_PLACES
    assert len(OF_THE_WHOLE) >= LEAST_OF_THE_WHOLE
    faults = [fault(mutant) for mutants in MUTANTS.values() for mutant in mutants]
    assert len({*faults}) >= len(faults) - 1
