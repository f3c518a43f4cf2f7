"""The document's own verdict, which the proof compares with: JSON Schema as this project has decided."""

from typing import Any

import pytest

from specwright.importer.proof.ecmascript import compiled
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.samples import matching_texts, near_texts

UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"


@pytest.mark.parametrize(
    ("schema", "value", "valid"),
    [
        ({"multipleOf": 0.01}, 0.57, True),
        ({"multipleOf": 0.01}, 0.055, False),
        ({"type": "integer"}, 1024.0, True),
        ({"type": "number"}, True, False),
        ({"type": "number"}, float("nan"), False),
        ({"const": 1}, True, False),
        ({"enum": [0]}, False, False),
        ({"format": "uuid"}, UUID, True),
        ({"format": "uuid"}, f"{UUID}\n", False),
        ({"format": "uri"}, "relative/path", False),
        ({"format": "date-time"}, "yesterday", True),
        ({"pattern": "^a$"}, "a\n", False),
        ({"pattern": r"^\d$"}, "\u0663", False),
        ({"pattern": "^.$"}, "\u2028", False),
        ({"uniqueItems": True}, [1, True, 1.0], False),
        ({"uniqueItems": True}, [1, True, "1", [1], {"a": 1}], True),
        ({"uniqueItems": True}, [{"a": 1, "b": 2}, {"b": 2.0, "a": 1}], False),
        ({"maxLength": 1}, "\U0001f98a", True),
        ({"patternProperties": {"^x$": {"type": "integer"}}, "additionalProperties": False}, {"x": 1}, True),
        (
            {"patternProperties": {"^x$": {"type": "integer"}}, "additionalProperties": False},
            {"x\n": 1},
            False,
        ),
        (
            {"properties": {"a": {"$schema": "http://json-schema.org/draft-07/schema", "pattern": "^a$"}}},
            {"a": "a\n"},
            False,
        ),
        (
            {"x-constraints": [{"operation": "area", "parameters": ["w", "h"], "maximum": 6}]},
            {"w": 2, "h": 3},
            True,
        ),
        (
            {"x-constraints": [{"operation": "area", "parameters": ["w", "h"], "maximum": 6}]},
            {"w": 2, "h": 4},
            False,
        ),
        (
            {"x-constraints": [{"operation": "ratio", "parameters": ["w", "h"], "minimum": 0.1}]},
            {"w": 1, "h": 10},
            True,
        ),
        (
            {"x-constraints": [{"operation": "ratio", "parameters": ["w", "h"], "minimum": 0.1}]},
            {"w": 1, "h": 11},
            False,
        ),
        (
            {"x-constraints": [{"operation": "ratio", "parameters": ["w", "h"], "minimum": 0.1}]},
            {"w": 1},
            True,
        ),
        ({"x-constraints": [{"operation": "area", "parameters": ["v"], "maximum": 6}]}, {"v": "x"}, True),
    ],
)
def test_the_document_judges_as_the_project_has_decided(schema: Any, value: Any, valid: bool) -> None:
    assert Oracle202012(schema).verdict(schema)(value) is valid


def test_references_are_those_of_the_document() -> None:
    document = {"$schema": "http://json-schema.org/draft-07/schema#", "$defs": {"a": {"minimum": 2}}}
    verdict = Oracle202012(document).verdict({"$ref": "#/$defs/a", "maximum": 3})
    assert [verdict(value) for value in (1, 2, 3, 4)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("pattern", "text", "is_found"),
    [
        (r"[\D]", "3", False),
        (r"[\D]", "x", True),
        ("^[^]$", "\n", True),
        ("[]", "x", False),
        ("[[]", "[", True),
        (r"^\u{1F98A}$", "\U0001f98a", True),
        (r"^\cJ$", "\n", True),
        (r"^(?<year>\d+)$", "12", True),
        (r"^[\w.-]+$", "a.b-c", True),
        (r"^[\w.-]+$", "\u00e9", False),
        (r"^\s$", "\ufeff", True),
        (r"\/", "/", True),
    ],
)
def test_expressions_are_ecmascripts(pattern: str, text: str, is_found: bool) -> None:
    assert bool(compiled(pattern).search(text)) is is_found


@pytest.mark.parametrize(
    "pattern",
    [
        r"^data:image\/[a-zA-Z]+;base64,[a-zA-Z0-9+/=]+$",
        "^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$",
        r"^\d{2,4}$",
        r"^[^/ ]+:\w+@[a-z.]*$",
        "^(?:auto|[0-9]+:[0-9]+)$",
        "ab?c{2}",
        r"^\u0041\x42$",
        "^a|b$",
        "^x.y$",
    ],
)
def test_texts_stand_on_both_sides_of_an_expression(pattern: str) -> None:
    expression = compiled(pattern)
    assert all(expression.search(text) for text in matching_texts(pattern))
    assert {bool(expression.search(text)) for text in near_texts(pattern)} == {True, False}
