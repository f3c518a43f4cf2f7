"""The schemas for Zod answer as the validator does, and their structure refuses nothing that is valid."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import corpus
import targets
import zod_packages
from programs import is_json
from test_cases import SLUGS, cases, compiled
from zod_packages import Package, is_safe

pytestmark = zod_packages.NEEDED
CORPORA = {each.slug: each for each in corpus.corpora()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return zod_packages.installed(tmp_path_factory.mktemp("zod"))


def differences(package: Package, slug: str, requests: Iterator[Any]) -> list[Any]:
    for request in requests:
        for of in (slug, None):
            due, answer = package.issues(of, request), package.parsed(of, request)
            if answer != {"success": not due, "issues": due, "isSame": not due}:
                return [request, due, answer]
    return []


@pytest.mark.parametrize("slug", SLUGS)
def test_it_answers_as_the_validator_does_on_every_vector(place: Path, slug: str) -> None:
    package = Package(place, compiled(slug))
    assert differences(package, slug, (case["request"] for case in cases(slug))) == []


@pytest.mark.parametrize("slug", CORPORA)
def test_it_answers_as_the_validator_does_on_the_corpus(place: Path, slug: str) -> None:
    package = Package(place, targets.of_the_corpus())
    assert differences(package, slug, (case.request for case in CORPORA[slug].cases)) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_the_structure_refuses_no_valid_vector(place: Path, slug: str) -> None:
    package = Package(place, compiled(slug))
    valid = [case["request"] for case in cases(slug) if case["valid"] and is_safe(case["request"])]
    assert [request for request in valid if not package.fits(slug, request)] == []
    assert valid and all(package.fits(None, request) for request in valid[:20])


@pytest.mark.parametrize("slug", CORPORA)
def test_the_structure_refuses_nothing_valid_in_the_corpus(place: Path, slug: str) -> None:
    package = Package(place, targets.of_the_corpus())
    every = [case for case in CORPORA[slug].cases if is_json(case.request) and is_safe(case.request)]
    assert [case for case in every if case.record.valid and not package.fits(slug, case.request)] == []
