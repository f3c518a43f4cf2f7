"""Models that differ in their identity alone: worked out once, and told as each would be alone."""

import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import small_specs
import targets
import test_errors
from bench import dense, many
from small_specs import AIR
from specwright.diagnostics import Diagnostic
from specwright.driver import cases
from specwright.driver.compile import open_project
from specwright.driver.project import find
from specwright.emit.output import Output
from specwright.ir import family
from specwright.ir.family import IDENTIFIER, Member, member
from specwright.ir.model import Model
from specwright.lint.report import report
from specwright.load import spec_files
from specwright.load.overrides import AcknowledgementRecord
from specwright.lowering.catalog import lower
from specwright.vectors.requests import vectors

COPIES = 2

judged: Any = import_module("specwright.lint.report")  # the package calls its function so, too

Compiled = tuple[str, list[Diagnostic]]


def own(model: Model) -> Member:
    """The model as if it had no family: what is worked out of it is worked out of its own facts."""
    return Member(request=model.request, air=None, locations=())


def project(folder: Path) -> Path:
    """The repository's models and those of the tests, each under several identifiers."""
    many.copy(folder)
    shutil.copytree(targets.REPOSITORY / "tests" / "specs", folder / "specs" / "models" / "acme")
    for path in sorted((folder / "specs" / "models").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        path.unlink()
        for number in range(COPIES):
            named = path.with_name(f"{path.stem}-{number * 7}.yaml")
            notes = "# A line more, so that nothing stands where it stood.\n" * number
            named.write_text(notes + dense.renamed(text, number * 7), encoding="utf-8")
    return folder


def models(folder: Path) -> Iterator[tuple[Model, tuple[AcknowledgementRecord, ...]]]:
    context, _ = open_project(find(folder))
    for path in sorted(context.around.models):
        file, problems = spec_files.model(path, context.around, None)
        assert file is not None, problems
        model, more = lower(file, context.service)
        assert not more
        yield model, tuple(file.record.acknowledged)


def compiled(model: Model, acknowledged: tuple[AcknowledgementRecord, ...] = ()) -> Compiled:
    nothing: Any = None
    (output,) = cases.of_model(model, nothing, nothing, nothing)
    assert isinstance(output, Output)
    return output.text, report(model, acknowledged)


@pytest.fixture
def forgotten() -> None:
    """Nothing is known of any model."""
    for remembers in (family._member, family._first, cases._lines, judged._findings):
        remembers.cache_clear()


@pytest.mark.usefixtures("forgotten")
def test_what_is_said_of_each_is_what_is_said_of_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [*models(project(tmp_path))]
    families = len(known) // COPIES
    together = [compiled(*each) for each in known]
    assert cases._lines.cache_info().misses == judged._findings.cache_info().misses == families
    assert len({text for text, _ in together}) == len(known)
    for module in (cases, judged):
        monkeypatch.setattr(module, "member", own)
    assert together == [compiled(*each) for each in known]
    assert cases._lines.cache_info().misses == families + len(known), "each was made of its own facts"
    assert any(problems for _, problems in together)


@pytest.mark.usefixtures("forgotten")
def test_doubtful_ones_have_the_findings_that_they_have_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that the findings are shown by, twice: with places and identifiers of their own."""
    for number, case in enumerate(sorted((targets.REPOSITORY / "tests" / "lint").glob("*.yaml"))):
        test_errors.lay_down(case, tmp_path / str(number))
        text = (tmp_path / str(number) / test_errors.SPEC).read_text(encoding="utf-8")
        (tmp_path / str(number) / "specs" / "models" / "acme" / "paint-2-9.yaml").write_text(
            f"# One line more.\n{dense.renamed(text, 9)}", encoding="utf-8"
        )
    known = [each for number in range(number + 1) for each in models(tmp_path / str(number))]
    together = [report(*each) for each in known]
    assert judged._findings.cache_info().hits > len(known) / 3
    monkeypatch.setattr(judged, "member", own)
    assert together == [report(*each) for each in known]
    assert all(together)


def small(**facts: dict[str, Any]) -> Model:
    """A model of a few parameters beside the one that names it."""
    name = {"type": "string", "required": True, "const": AIR}
    model = small_specs.model(
        small_specs.HEAD | {"request": [{"title": "Core", "parameters": {"model": name} | facts}]}
    )
    assert model is not None
    return model


def test_numbers_that_are_equal_to_others_are_no_family() -> None:
    kinds = {"type": ["integer", "boolean"]}
    forms = [member(small(a={**kinds, "enum": [value, 2]})).request for value in (1, True, 1, 3)]
    assert [each is forms[0] for each in forms] == [True, False, True, False]


@pytest.mark.parametrize(
    "facts",
    (
        {"a": {"type": "string", "enum": [AIR, "x"]}},
        {"a": {"type": "string", "default": f"{AIR}2"}},
        {"a": {"type": "string", "enum": [IDENTIFIER]}},
    ),
)
def test_an_identifier_that_other_facts_use_stays(facts: dict[str, Any]) -> None:
    model = small(**facts)
    assert member(model).air is None and member(model).told(IDENTIFIER) == IDENTIFIER
    assert compiled(model)[0] == "".join(f"{cases._line(each)}\n" for each in vectors(model.request))


def test_texts_are_no_part_of_a_family_and_facts_are() -> None:
    plain = small(a={"type": "integer", "maximum": 9})
    told = small(a={"type": "integer", "maximum": 9, "description": "How many there are."})
    other = small(a={"type": "integer", "maximum": 8})
    assert member(told).request is member(plain).request is not member(other).request
