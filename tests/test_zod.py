"""The schemas for Zod answer as the validator does, and their structure refuses nothing that is valid."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import corpus
import node
import npm
import targets
import zod_packages
from programs import is_json
from test_cases import MODELS, SLUGS, cases, compiled
from zod_packages import Package, is_safe

pytestmark = zod_packages.NEEDED
CORPORA = {each.slug: each for each in corpus.corpora()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return zod_packages.installed(tmp_path_factory.mktemp("zod"))


def differences(package: Package, slug: str | None, requests: list[Any]) -> list[Any]:
    """The requests of which schema and validator do not say the same."""
    due, found = package.issues(slug, requests), package.answers(slug, requests)
    asked = zip(requests, due, found, strict=True)
    return [(request, one, other) for request, one, other in asked if other != (not one, not one, one)]


@pytest.mark.parametrize("slug", SLUGS)
def test_it_answers_as_the_validator_does_on_every_vector(place: Path, slug: str) -> None:
    requests = [case["request"] for case in cases(slug)]
    package = Package(place, compiled(slug))
    assert differences(package, slug, requests) == []
    assert differences(package, None, requests) == []


@pytest.mark.parametrize("slug", CORPORA)
def test_it_answers_as_the_validator_does_on_the_corpus(place: Path, slug: str) -> None:
    requests = [case.request for case in CORPORA[slug].cases]
    package = Package(place, targets.of_the_corpus())
    assert differences(package, slug, requests) == []
    assert differences(package, None, requests) == []


def test_all_kinds_of_answers_are_compared(place: Path) -> None:
    """Valid requests, advice, refusals with a fix and without, of one parameter and of several."""
    package = Package(place, targets.of_the_repository())
    every = [
        issues for slug in MODELS for issues in package.issues(slug, [c["request"] for c in cases(slug)])
    ]
    told = [issue["params"] for issues in every for issue in issues]
    assert [] in every and len(told) > 1500
    assert {"fix" in params for params in told} == {True, False}
    assert {type(params["parameter"]) for params in told} == {str, list}


def refused_though_valid(package: Package, slug: str, requests: list[Any]) -> list[Any]:
    verdicts = package.fit(slug, requests)
    return [request for request, verdict in zip(requests, verdicts, strict=True) if not verdict]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_structure_refuses_no_valid_vector(place: Path, slug: str) -> None:
    package = Package(place, compiled(slug))
    valid = [case["request"] for case in cases(slug) if case["valid"] and is_safe(case["request"])]
    assert valid and refused_though_valid(package, slug, valid) == []
    assert all(package.fit(None, valid))


@pytest.mark.parametrize("slug", CORPORA)
def test_the_structure_refuses_nothing_valid_in_the_corpus(place: Path, slug: str) -> None:
    every = [case for case in CORPORA[slug].cases if is_json(case.request) and is_safe(case.request)]
    valid = [case.request for case in every if case.record.valid]
    assert refused_though_valid(Package(place, targets.of_the_corpus()), slug, valid) == []


def test_the_structure_refuses_what_breaks_no_rule_between_parameters(place: Path) -> None:
    """Most of the invalid vectors: wrong types, values, lengths, bounds and names, and what is missing."""
    for slug in MODELS:
        invalid = [case["request"] for case in cases(slug) if not case["valid"]]
        verdicts = Package(place, compiled(slug)).fit(slug, invalid)
        assert verdicts.count(False) >= 0.65 * len(verdicts), slug


def test_zod_s_own_functions_take_the_schemas(place: Path) -> None:
    assert node.NODE is not None
    shutil.copy(npm.FOLDER / "zod.mjs", place)
    run = subprocess.run(
        [node.NODE, "--test-reporter=tap", "zod.mjs"], cwd=place, capture_output=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stdout[-3000:]
    assert run.stdout.count("\nok ") == 12 and "# skipped 0" in run.stdout


def without_decimal_steps(schema: Any) -> Any:
    """The schema without steps such as 0.01: this judge, which divides in binary, refuses 0.29 for it."""
    match schema:
        case dict():
            steps = [word for word, step in schema.items() if word == "multipleOf" and step % 1]
            kept = {word: part for word, part in schema.items() if word not in steps}
            return {word: without_decimal_steps(part) for word, part in kept.items()}
        case list():
            return list(map(without_decimal_steps, schema))
        case _:
            return schema


@pytest.mark.parametrize("slug", SLUGS)
def test_its_json_schema_takes_what_is_valid_and_little_else(place: Path, slug: str) -> None:
    """It is what servers publish and language models are given: the structure, told and judged."""
    schema = Package(place, compiled(slug)).described(slug)
    judge = Draft202012Validator(without_decimal_steps(schema))
    requests = [(case["request"], case["valid"]) for case in cases(slug) if is_safe(case["request"])]
    verdicts = [(valid, judge.is_valid(request)) for request, valid in requests]
    assert verdicts.count((True, False)) == 0
    assert verdicts.count((False, False)) >= 0.5 * [valid for valid, _ in verdicts].count(False)
    model = compiled(slug).model(slug)
    assert [*schema["properties"]] == [each.name for each in model.request.root.children]
    assert schema["description"] == f"A request to {model.title}."


def test_a_bundle_of_one_schema_holds_no_other_model(place: Path) -> None:
    models = targets.of_the_repository().catalog.models
    for model in models:
        source = json.dumps(f"airmodels-repository/zod/{model.slug}")
        (place / "entry.js").write_text(f"import {{ Request }} from {source}; console.log(Request);\n")
        options = ("--bundle", "--format=esm", "--minify", "--external:zod")
        run = npm.tool("esbuild", "entry.js", *options, folder=place)
        assert run.returncode == 0 and model.key in run.stdout and len(run.stdout) < 96_000
        assert not [each.key for each in models if each is not model and each.key in run.stdout]
