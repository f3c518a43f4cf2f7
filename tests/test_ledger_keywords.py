"""Whatever keyword a schema drops, the ledger turns red and names the rules that it said."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lossy import SLUGS, measured, model, red, schemas, tried
from specwright.ir.formats import FORMATS
from specwright.ir.tree import index

# What each keyword of the schemas says, where no other keyword says it too.
KEYWORDS: dict[str, dict[str, set[str]]] = {
    "everything": {
        "type": {"type", "any-of"},
        "const": {"enum"},
        "enum": {"enum", "step", "sizes"},
        "$ref": {"format"},
        "pattern": {"format"},
        "minimum": {"bounds", "area", "ratio"},
        "maximum": {"bounds", "area", "ratio"},
        "exclusiveMinimum": {"excludes"},
        "exclusiveMaximum": {"compares"},
        "multipleOf": {"step"},
        "minLength": {"length"},
        "maxLength": {"length"},
        "minItems": {"items", "at-least-one-of"},
        "maxItems": {"items", "same-length"},
        "items": {"type", "bounds", "exactly-one-of"},
        "required": {"required", "together", "requires"},
        "properties": {"type", "enum", "bounds"},
        "additionalProperties": {"unknown"},
        "contains": {"matching-items"},
        "maxContains": {"matching-items"},
        "if": {"requires", "excludes", "narrows", "together", "sizes", "area", "ratio"},
        "then": {"requires", "excludes", "narrows", "together", "sizes", "area", "ratio", "compares"},
        "else": {"requires"},
        "anyOf": {"any-of", "at-least-one-of"},
        "not": {"exactly-one-of", "excludes", "total-items"},
        "allOf": {"total-items", "same-length", "exactly-one-of", "matching-items"},
    },
    "parts": {
        "type": {"type", "any-of"},
        "const": {"enum", "shape", "excludes"},
        "enum": {"any-of", "shape"},
        "pattern": {"pattern", "demands"},
        "patternProperties": {"demands"},
        "minimum": {"bounds", "any-of", "demands"},
        "maximum": {"bounds"},
        "exclusiveMinimum": {"exclusive-bounds"},
        "exclusiveMaximum": {"exclusive-bounds"},
        "minLength": {"length", "any-of"},
        "maxLength": {"length"},
        "maxItems": {"items"},
        "uniqueItems": {"unique-items"},
        "minProperties": {"property-count"},
        "maxProperties": {"property-count"},
        "items": {"type", "any-of", "bounds", "shape", "unknown"},
        "required": {"required"},
        "properties": {
            "type",
            "enum",
            "pattern",
            "exclusive-bounds",
            "unique-items",
            "property-count",
            "shape",
        },
        "additionalProperties": {"unknown", "type", "length", "bounds", "shape", "demands"},
        "if": {"demands", "excludes"},
        "then": {"demands", "excludes"},
        "anyOf": {"any-of", "shape"},
        "not": {"demands", "excludes"},
        "allOf": {"demands", "excludes"},
    },
}
# Say nothing that is judged; `minContains` is 1 in this spec, as where it is left out.
SILENT = {
    "minContains",
    "$schema",
    "$id",
    "$comment",
    "title",
    "description",
    "default",
    "examples",
    "format",
    "$defs",
}


@pytest.mark.parametrize(("slug", "keyword"), [(slug, word) for slug in SLUGS for word in KEYWORDS[slug]])
def test_a_keyword_that_the_schema_drops(
    slug: str, keyword: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = schemas(tmp_path, model(slug))
    path = made.generated / "json-schema" / f"{slug}.request.schema.json"
    dropped = stripped(json.loads(path.read_text(encoding="utf-8")), keyword)
    path.write_text(json.dumps(dropped), encoding="utf-8")
    told = red(made, measured(made, slug, "json-schema", *KEYWORDS[slug][keyword]), capsys)
    assert {each.check.kind for each in tried(slug) if each.check.rule in told} == KEYWORDS[slug][keyword]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_keyword_has_its_kinds(slug: str, tmp_path: Path) -> None:
    made = schemas(tmp_path, model(slug))
    text = (made.generated / "json-schema" / f"{slug}.request.schema.json").read_text(encoding="utf-8")
    names = {name for path in index(model(slug).request.root) for name in path}
    words = set(re.findall(r'"([$a-zA-Z]+)":', text))
    assert words - names - set(FORMATS) - SILENT == KEYWORDS[slug].keys()


def stripped(schema: Any, keyword: str) -> Any:
    """The schema without a keyword, wherever it stands."""
    if isinstance(schema, dict):
        return {name: stripped(each, keyword) for name, each in schema.items() if name != keyword}
    return [stripped(each, keyword) for each in schema] if isinstance(schema, list) else schema
