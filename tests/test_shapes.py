"""Types of null, maps, further keys and values of several types, in each language that has types."""

import importlib
import typing
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from types import GenericAlias, ModuleType, NoneType
from typing import Any

import pytest

import corpus
import node
import npm
import targets
import typed_shapes
from typed_shapes import REQUEST, SLUG

CASES = [(each, case) for each in corpus.corpora() for case in each.cases if case.record.valid]
STRICT = (
    "--strict",
    "--noEmit",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--pretty",
    "false",
    "--types",
    "",
)


@pytest.fixture(scope="module")
def compiled() -> targets.Compiled:
    return typed_shapes.compiled()


@pytest.fixture(scope="module")
def module(compiled: targets.Compiled) -> ModuleType:
    return compiled.module(SLUG)


@pytest.fixture(scope="module")
def package(compiled: targets.Compiled) -> Any:
    return compiled.package


@pytest.fixture(scope="module")
def pydantic_model(compiled: targets.Compiled) -> Any:
    name = f"{compiled.names.pydantic_package}.{compiled.module(SLUG).__name__.rpartition('.')[2]}"
    return importlib.import_module(name).AcmeAtlasRequest


def test_a_dataclass_loses_nothing(module: Any) -> None:
    before = deepcopy(REQUEST)
    made = module.AcmeAtlasRequest.from_dict(REQUEST)
    assert made.to_dict() == REQUEST == before and made.is_valid()
    assert made.frames == (
        "a.png",
        module.AcmeAtlasFrame(image="b.png", position=-1),
        module.AcmeAtlasFrame(image="c.png", position="last"),
    )
    assert made.characters["bob"] == module.AcmeAtlasCharacter(age=None)
    assert made.layout.extra == {"gap": 1.5, "rule": None} and made.layout.columns == 2
    assert made.hints.extra == {"style": {"deep": [None]}, "mode": None}


def test_what_is_not_given_is_not_null(module: Any, package: Any) -> None:
    least = module.AcmeAtlasRequest(tone=None)
    assert least.to_dict() == {"model": "acme:atlas@1", "tone": None}
    assert least.caption is package.UNSET and least.note is package.UNSET and not package.UNSET
    assert least.code is None and repr(least.caption) == "UNSET"
    given = module.AcmeAtlasRequest(tone="warm", caption=None, note=None, code=None)
    assert given.to_dict() == {"model": "acme:atlas@1", "tone": "warm", "caption": None, "note": None}
    assert module.AcmeAtlasCharacter().to_dict() == {}
    assert module.AcmeAtlasCharacter(age=None).to_dict() == {"age": None}
    with pytest.raises(TypeError, match="tone"):
        module.AcmeAtlasRequest()


def test_a_text_or_a_mapping_is_no_list(module: Any) -> None:
    for wrong in ("ab", {"a": "b"}, 5):
        made = module.AcmeAtlasRequest(tone=None, tags=wrong)
        assert made.to_dict()["tags"] == wrong and not made.is_valid()
        assert [issue.rule for issue in made.validate()] == ["tags.type"]
    once = module.AcmeAtlasRequest(tone=None, tags=iter("ab"))  # who looks at it has used it up
    assert not once.is_valid() and [issue.rule for issue in once.validate()] == ["tags.type"]


def test_annotations_say_what_a_value_may_be(module: Any, package: Any) -> None:
    hints = typing.get_type_hints(module.AcmeAtlasRequest)
    unset = package.Unset
    assert hints["caption"] == str | None | unset and hints["note"] == Any | unset
    assert hints["tone"] == typing.Literal["warm", "cold", None]
    part: Any = str | module.AcmeAtlasFrame
    assert hints["speed"] == int | typing.Literal["auto"] | None
    assert hints["sharpen"] == typing.Literal[True] | module.AcmeAtlasSharpen | None
    assert hints["frames"] == GenericAlias(list, part) | GenericAlias(tuple, (part, ...)) | None
    assert hints["labels"] == Mapping[str, str] | None
    assert hints["characters"] == Mapping[str, module.AcmeAtlasCharacter] | None
    assert typing.get_type_hints(module.AcmeAtlasLayout)["extra"] == Mapping[str, float | None]
    assert typing.get_type_hints(module.AcmeAtlasHints)["extra"] == Mapping[str, Any]
    position = typing.Literal["first", "last", 0, -1]
    assert typing.get_type_hints(module.AcmeAtlasFrame)["position"] == position | None


def test_a_field_without_description_tells_its_limits(compiled: targets.Compiled) -> None:
    text = (compiled.folder / f"python/src/{compiled.names.package}/acme_atlas/shapes.py").read_text("utf-8")
    for words in (
        'It matches "^[A-Z]{2}$".',
        "At most 2. Above 0.",
        "At least 1 item. No two items are equal.",
    ):
        assert f'"""{words}"""' in text, words
    declared = (compiled.folder / f"typescript/models/{SLUG}.d.ts").read_text("utf-8")
    for words in (
        'It matches `"^[A-Z]{2}$"`.',
        "At most 2. Above 0.",
        "No two items are equal.",
        "At least 1 key.",
    ):
        assert words in declared, words


def test_the_facts_of_parameters(package: Any) -> None:
    facts = package.models[SLUG].parameters
    assert facts["code"].pattern == "^[A-Z]{2}$" and facts["tags"].unique_items
    assert (facts["weight"].exclusive_minimum, facts["weight"].maximum, facts["weight"].minimum) == (
        0,
        2,
        None,
    )
    assert facts["labels"].min_properties == 1 and facts["labels{}"].types == ("string",)
    assert facts["speed"].types == ("integer", "string") and facts["speed"].type == "integer or string"
    assert facts["note"].types == ("any",) and facts["tone"].allowed_values == ("warm", "cold", None)
    assert facts["frames[].position"].allowed_values == ("first", "last", 0, -1)


@pytest.mark.skipif(not targets.PYDANTIC, reason="pydantic is not installed")
def test_pydantic_models_have_the_same_types(pydantic_model: Any) -> None:
    assert pydantic_model.model_validate(REQUEST).to_dict() == REQUEST
    made = pydantic_model(**REQUEST)
    assert made.to_dict() == REQUEST and made.frames[1].position == -1 and made.characters["ada"].age == 36
    least = pydantic_model(tone=None, code=None)
    assert least.to_dict() == {"model": "acme:atlas@1", "tone": None}
    hints = {name: field.annotation for name, field in pydantic_model.model_fields.items()}
    assert typing.get_args(hints["caption"]) == (str, NoneType)
    assert "Any" not in repr([hints[name] for name in hints if name not in ("note", "hints")])


@pytest.mark.skipif(not targets.PYDANTIC, reason="pydantic is not installed")
def test_a_part_alone_checks_what_pydantic_can(pydantic_model: Any) -> None:
    home = importlib.import_module(pydantic_model.__module__)
    for wrong in ({"columns": "two"}, {}):
        with pytest.raises(ValueError):
            home.AcmeAtlasLayout(**wrong)
    with pytest.raises(ValueError, match="invalidCode"):
        pydantic_model(tone=None, code="abc")
    assert home.AcmeAtlasLayout(columns=1, gap=None).to_dict() == {"columns": 1, "gap": None}


@pytest.mark.parametrize("slug", [each.slug for each in corpus.corpora()])
def test_requests_of_the_corpus_come_back(slug: str) -> None:
    judged = targets.of_the_corpus()
    request_type = judged.package.models[slug].request_type
    for each, case in CASES:
        if each.slug == slug and isinstance(case.request, dict):
            made = request_type.from_dict(case.request)
            assert made.to_dict() == case.request, str(case)
            assert request_type.from_dict(made.to_dict()) == made


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_declarations_take_the_request_and_refuse_others(compiled: targets.Compiled, tmp_path: Path) -> None:
    home = compiled.folder / "typescript" / "models" / f"{SLUG}.js"
    (tmp_path / "uses.ts").write_text(_USES.replace("HOME", str(home)), encoding="utf-8")
    run = npm.tool("tsc", *STRICT, str(tmp_path / "uses.ts"), folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")


_USES = """
import type { AcmeAtlasRequest, AcmeAtlasLayout } from "HOME";

const whole: AcmeAtlasRequest = {
  model: "acme:atlas@1",
  caption: null,
  tone: null,
  note: null,
  speed: "auto",
  sharpen: true,
  frames: ["a.png", { image: "b.png", position: -1 }],
  labels: { en: "map" },
  characters: { ada: { age: 36 }, bob: { age: null } },
  layout: { columns: 2, gap: 1.5, rule: null },
  hints: { level: 1, style: { deep: [null] } },
};
const text: string | undefined = whole.labels?.["en"];
const age: number | null | undefined = whole.characters?.["ada"]?.age;
const layout: AcmeAtlasLayout = { columns: 1, title: "x", more: 4 };
// @ts-expect-error null is no value of code
const one: AcmeAtlasRequest = { model: "acme:atlas@1", tone: null, code: null };
// @ts-expect-error tone is required, also where it is null
const two: AcmeAtlasRequest = { model: "acme:atlas@1" };
// @ts-expect-error false is no value
const three: AcmeAtlasRequest = { model: "acme:atlas@1", tone: null, sharpen: false };
// @ts-expect-error values of the map are texts
const four: AcmeAtlasRequest = { model: "acme:atlas@1", tone: null, labels: { en: 5 } };
// @ts-expect-error further keys are numbers or null
const five: AcmeAtlasLayout = { columns: 1, more: [4] };
// @ts-expect-error a position is one of four
const six: AcmeAtlasRequest = { model: "acme:atlas@1", tone: null, frames: [{ image: "a", position: 1 }] };
export { text, age, layout, one, two, three, four, five, six };
"""
