"""Documents of every family of models: imported, generated for every target, judged as they judge."""

import json
from pathlib import Path

import pytest

from catalogue import document, families, request_schema
from round_trip import returned, stated
from specwright.cli.app import main
from specwright.driver.compile import compile_project
from specwright.driver.project import found_or_begun
from specwright.importer.proof.whole import prove_spec
from specwright.ir.model import Model

LEAST = 25
REQUESTS = 800
LEAST_OF_A_VERDICT = 0.3
NOT_FOR_PAGES = {
    "odd-bounds": "a parameter that can never be given is for a page a contradiction, which it tells",
    "refs": "a default beyond the bounds of its own parameter stops a page",
}
"""Documents that say what a page must not say of itself."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty project with all documents beside it."""
    root = tmp_path_factory.mktemp("catalogue")
    for name in families():
        (root / f"{name}.json").write_text(json.dumps(document(name), indent=1), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def models(folder: Path) -> dict[str, Model]:
    """What the import of all documents compiles to."""
    assert main(["--project", str(folder), "import", *map(str, sorted(folder.glob("*.json")))]) == 0
    compiled = compile_project(found_or_begun(folder), targets=(), lint=False).models
    return {each.slug: each for each in compiled}


def test_all_documents_become_models(models: dict[str, Model]) -> None:
    assert len(families()) >= LEAST
    assert models.keys() == set(families())


@pytest.mark.parametrize("name", families())
def test_the_model_judges_as_its_document_does(models: dict[str, Model], name: str) -> None:
    whole = document(name)
    report = prove_spec(request_schema(whole), whole, models[name].request.checks, REQUESTS)
    assert [str(each) for each in report.disagreements] == [] and not report.unchecked
    assert min(report.valid, report.invalid) >= LEAST_OF_A_VERDICT * report.asked


@pytest.mark.parametrize("name", [each for each in families() if each not in NOT_FOR_PAGES])
def test_the_page_of_the_model_says_all_that_the_document_does(
    models: dict[str, Model], name: str, tmp_path: Path
) -> None:
    back = returned(models[name], tmp_path).model
    due, found = stated(models[name]), stated(back)
    assert {part: found[part] for part in due} == due
    assert back.stated == models[name].stated


def test_every_target_is_generated(folder: Path, models: dict[str, Model]) -> None:
    assert models and main(["--project", str(folder), "generate"]) == 0
