"""Heads of documents, and the forms in which schemas arrive: read, or refused with what to do."""

from typing import Any

import pytest

from invented import reel
from test_schemas import errors, page_of, pages


def test_a_head_is_read() -> None:
    page = page_of(reel())
    assert page.slug == "acme-reel-7"
    assert {word: fact.value for word, fact in page.header.items()} == {
        "title": "Reel 7",
        "model": "acme:reel@7",
        "status": "live",
        "creator": "Acme Works",
        "capabilities": ["Text to Video", "Image to Video", "Audio"],
        "released": "2025-11-02",
        "documentation": "https://acme.example/docs/acme-reel-7",
    }
    assert {label: fact.value for label, fact in page.pricing.items()} == {
        "silent, per duration second": 0.05,
        "with sound, per duration second": 0.09,
        "720p . 5 s": 0.25,
    }


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("x-model-id", "../../etc", "a slug"),
        ("x-model-id", "a" * 300, "at most 200"),
        ("x-released-at", "soon", "a day"),
        ("x-capabilities", "text-to-video", "a list of capabilities"),
        ("x-air-id", 7, "a text"),
        ("x-pricing", {"currency": "EUR"}, "USD is due"),
        ("x-pricing", {"rates": [{"amount": "much"}]}, "a price is due"),
        ("x-pricing", {"rates": [{"amount": 1, "per": "s"}]}, "'per' is not known"),
        ("x-creator", {"id": "a", "town": "b"}, "'town' is not known"),
        ("x-air", "acme:reel@7", "'x-air' is not known"),
    ],
)
def test_a_wrong_value_in_the_head_is_named(key: str, value: Any, words: str) -> None:
    document = reel()
    document["info"][key] = value
    assert words in "\n".join(errors(document))


@pytest.mark.parametrize(
    ("stated", "status"), [("Coming Soon", "coming-soon"), ("LIVE", "live"), ("Limited Access", None)]
)
def test_a_status_that_no_spec_can_have_is_left_aside_and_told(stated: str, status: str | None) -> None:
    document = reel()
    document["info"]["x-status"] = stated
    assert {name: fact.value for name, fact in page_of(document).header.items()}.get("status") == status
    told = [each for each in pages(document)[1] if f"no spec has the status '{stated}'" in each.message]
    assert [each.severity for each in told] == (["info"] if status is None else [])


def test_other_documents_are_refused_with_what_to_do() -> None:
    document = reel()
    document["components"]["schemas"] = {"Pet": {"type": "object", "properties": {"name": {}}}}
    assert any("put that request there" in each for each in errors(document))
    assert any("OpenAPI 3.1 is due, not 3.0.3" in each for each in errors({**reel(), "openapi": "3.0.3"}))
    assert any("is no OpenAPI 3.1 document" in each for each in errors({"swagger": "2.0"}))
    assert any("'webhooks' is not known" in each for each in errors({**reel(), "webhooks": {}}))


def test_a_request_beside_its_list_and_a_reference_to_it() -> None:
    document = reel()
    schemas = document["components"]["schemas"]
    direct = schemas["RequestBody"]["items"]
    schemas["RequestBody"] = direct
    assert page_of(document).request == page_of(reel()).request
    schemas["RequestBody"] = {"type": "array", "items": {"$ref": "#/components/schemas/Reel"}}
    schemas["Reel"] = direct
    schemas["ResponseBody"] = schemas["ResponseBody"]["properties"]["data"]["items"]
    assert page_of(document).request == page_of(reel()).request
    assert page_of(document).response == page_of(reel()).response
