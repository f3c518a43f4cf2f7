"""The import's proof: the document's own verdicts, the requests that are made, and what is told of them."""

import json
from pathlib import Path as FilePath
from typing import Any

import pytest

from fragment_files import SchemaFragment
from schema_imports import import_document
from sources import PACKAGE
from specwright.diagnostics import Location
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Place
from specwright.importer.proof.documents import prove
from specwright.importer.proof.edits import edited
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.places import prove_places
from specwright.importer.proof.report import Disagreement, ProofReport, summary_lines
from specwright.importer.proof.sampling import sampled
from specwright.importer.proof.variants import Variants
from specwright.importer.proof.whole import prove_spec
from specwright.importer.source_text import SourceText
from specwright.ir.evaluate import ABSENT
from specwright.ir.model import Check, Phase
from specwright.ir.path import ROOT, Path
from specwright.ir.predicate import (
    AllOf,
    Enum,
    ExclusiveRange,
    Implies,
    Predicate,
    Present,
    Product,
    Range,
)
from test_fragments import node

OFFICIAL = sorted((PACKAGE.parents[2] / "shared" / "schemas").glob("*.json"))
SIZED: dict[str, Any] = {
    "type": "object",
    "properties": {"width": {"type": "integer"}, "height": {"type": "integer"}, "mode": {"enum": ["a", "b"]}},
}


def test_edits_leave_the_original() -> None:
    request = {"a": {"b": 1}, "list": [1, 2]}
    assert edited(request, ((("a", "c"), 2), (("list", 0), 3), (("new", "x"), 4))) == {
        "a": {"b": 1, "c": 2},
        "list": [3, 2],
        "new": {"x": 4},
    }
    assert edited(request, ((("a", "b"), ABSENT), (("list", 0), ABSENT), (("none", "x"), ABSENT))) == {
        "a": {},
        "list": [2],
    }
    assert request == {"a": {"b": 1}, "list": [1, 2]}


def asked(schema: Any) -> list[Any]:
    return Variants(schema, Oracle202012(schema)).of(schema)


def test_what_is_asked_alone_is_never_cut() -> None:
    schema = {
        "type": "object",
        "properties": {f"p{number}": {"type": "integer", "minimum": number} for number in range(20)},
        "required": ["p1"],
    }
    values = [value for value in asked(schema) if isinstance(value, dict)]
    assert {} in values and any("surplusKey" in value for value in values)
    for number in range(20):
        given = [value[f"p{number}"] for value in values if f"p{number}" in value]
        assert {number, number - 1} <= {value for value in given if isinstance(value, int)}
        assert any(len(value) == 19 and f"p{number}" not in value for value in values)
        assert any(value.keys() == {f"p{number}"} for value in values)
    assert asked(schema) == asked(schema)


def test_one_side_of_a_table_is_asked_alone() -> None:
    rows = [(512, 512), (512, 768), (640, 384)]
    pairs = [{"properties": {"width": {"const": one}, "height": {"const": other}}} for one, other in rows]
    values = asked({"oneOf": pairs})
    assert {"width": 512} in values and {"height": 384} in values and {"width": 512, "height": 768} in values


def document(logic: Any) -> SchemaFragment:
    return SchemaFragment(topic="proof", name="own", schema=SIZED | logic, defs={}, is_request=True)


def check(predicate: Predicate) -> Check:
    return Check(
        rule="r",
        kind="k",
        phase=Phase.CROSS_FIELD,
        scope=ROOT,
        subjects=(("width",),),
        predicate=predicate,
        code="c",
        message="m",
        location=Location(file="f"),
    )


@pytest.mark.parametrize(
    ("logic", "right", "wrong"),
    [
        (
            {"dependentRequired": {"width": ["height"]}},
            Implies(given=Present(path=("width",)), then=Present(path=("height",))),
            Implies(given=Present(path=("height",)), then=Present(path=("width",))),
        ),
        (
            {"if": {"required": ["mode"]}, "then": {"properties": {"width": {"exclusiveMinimum": 5}}}},
            Implies(given=Present(path=("mode",)), then=ExclusiveRange(path=("width",), minimum=5)),
            Implies(given=Present(path=("mode",)), then=Range(path=("width",), minimum=5)),
        ),
        (
            {"x-constraints": [{"operation": "area", "parameters": ["width", "height"], "maximum": 4096}]},
            Product(columns=(("width",), ("height",)), maximum=4096),
            Product(columns=(("width",), ("height",)), maximum=4097),
        ),
    ],
)
def test_a_spec_is_asked_at_its_boundaries(logic: Any, right: Predicate, wrong: Predicate) -> None:
    facts = import_document(document({}).document).model
    assert facts
    stated = document(logic).document
    request = stated["components"]["schemas"]["RequestBody"]["items"]
    report = prove_spec(request, stated, [*facts.request.checks, check(right)])
    assert report.disagreements == () and report.one_sided == ()
    assert report.asked >= 100 and report.asked / 4 <= report.valid <= report.asked * 3 / 4
    assert report == prove_spec(request, stated, [*facts.request.checks, check(right)])
    assert prove_spec(request, stated, [*facts.request.checks, check(wrong)]).disagreements
    assert prove_spec(request, stated, facts.request.checks).disagreements


def place(schema: Any, predicate: Predicate, path: Path = ("a", "[]", "b")) -> Place:
    return Place(pointer="/x", path=path, schema=schema, predicate=predicate)


def test_a_place_is_asked_where_its_values_stand() -> None:
    right = Range(path=("a", "[]", "b"), minimum=3)
    assert prove_places([place({"minimum": 3}, right)], {}).disagreements == ()
    report = prove_places([place({"minimum": 4}, right)], {})
    assert str(report.disagreements[0]) == "/x: 3 is refused by the document, valid by what was read"
    laxer = prove_places([place({"minimum": 2}, right)], {})
    assert str(laxer.disagreements[0]) == "/x: 2 is valid by the document, refused by what was read"


def test_what_was_not_tested_is_said() -> None:
    report = prove_places(
        [
            place({"minLength": 0}, AllOf(of=())),
            place({"$ref": "#/none"}, AllOf(of=())),
            place({"const": 1}, one()),
        ],
        {},
    )
    lines = [*summary_lines(report)]
    assert lines[0].endswith("all verdicts agree") and str(report.asked) in lines[0]
    assert lines[1:] == ["/x: saw one verdict only", lines[2]]
    assert lines[2].startswith("/x: not checked, ") and "none" in lines[2]
    assert report.invalid == report.asked - report.valid > 0


def one() -> Predicate:
    return Enum(path=("a", "[]", "b"), values=(1,))


def test_reports_add_up() -> None:
    told = Disagreement(request={"a": "x" * 500}, pointer="", document=True)
    report = ProofReport(asked=3, valid=1, disagreements=(told,)) + ProofReport(
        asked=2, valid=2, one_sided=("/y",)
    )
    assert [*summary_lines(report)] == [
        "5 requests asked (3 valid, 2 invalid), 1 disagreement",
        "/y: saw one verdict only",
    ]
    assert len(str(told)) < 500 and str(told).startswith('/: {"a": "xxx')


def source(value: Any) -> SourceText:
    return SourceText(name="own.json", url="", read="", rendering="json", sha256="", text=json.dumps(value))


def test_a_document_is_proven_against_its_specs() -> None:
    right, other = document({"not": {"required": ["mode", "width"]}}), document({})
    model, laxer = import_document(right.document).model, import_document(other.document).model
    assert model and laxer
    reports, problems = prove(source(right.document), [model])
    assert problems == [] and reports.keys() == {model.slug}
    assert reports[model.slug].asked > 500 and reports[model.slug].disagreements == ()
    _, problems = prove(source(right.document), [laxer])
    assert problems and all(each.severity == "error" and each.code == "misread" for each in problems)
    reports, problems = prove(source(right.document), [])
    assert problems == [] and [each.unchecked for each in reports.values()] == [
        (("", "no spec of this model is compiled"),)
    ]


@pytest.mark.skipif(not OFFICIAL, reason="no official schemas are at hand")
@pytest.mark.parametrize("path", OFFICIAL, ids=lambda path: path.stem)
def test_official_documents_are_read_as_they_are(path: FilePath) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    result = import_document(document)
    assert result.model, result.refusals
    reports, problems = prove(source(document), [result.model])
    assert [str(each) for each in problems] == []
    report = reports[result.model.slug]
    assert report.asked > 1_500 and report.valid > 500 and report.invalid > 500 and not report.unchecked


def test_of_very_many_properties_some_are_asked_beside_each_other_and_it_is_said() -> None:
    names = [f"p{number}" for number in range(1_000)]
    schema = {
        "type": "object",
        "properties": {name: {"type": "integer"} for name in names},
        "required": ["p7"],
        "dependentRequired": {"p8": ["p9"]},
    }
    kept = [check(Present(path=("p7",))), check(Range(path=(names[0],), maximum=1))]
    gone = check(Range(path=("p11",), maximum=1))
    smaller, checks, ((pointer, note),) = sampled(schema, [*kept, gone])
    assert {"p0", "p7", "p8", "p9", "p999"} <= smaller["properties"].keys()
    assert "p11" not in smaller["properties"] and checks == kept
    assert pointer == "/properties" and note.startswith(f"{len(smaller['properties'])} of 1,000 properties")
    assert sampled(SIZED, checks) == (SIZED, checks, [])


def test_a_fault_about_one_of_very_many_properties_is_found_by_its_own_place() -> None:
    properties = {f"p{number}": {"type": "integer", "maximum": number} for number in range(400)}
    fragment = SchemaFragment(
        topic="many",
        name="many",
        schema={"type": "object", "properties": properties},
        defs={},
        is_request=False,
    )
    pointers = {each.pointer for each in places(node(fragment), ("value",))}
    assert {f"{fragment.pointer}/properties/{name}" for name in properties} <= pointers
