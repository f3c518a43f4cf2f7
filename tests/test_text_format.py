"""Formats of strings: one expression for every language, agreeing with the reference format checker."""

import re

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from rfc3986_validator import validate_rfc3986  # type: ignore[import-untyped]

from specwright.emit.schema import and_their_options, format_schemas
from specwright.ir.formats import FORMATS

GOOD = {
    "uuid": "3F0C9D52-7b1e-9c6a-1d38-5e2f8a41b7c6",
    "uuid4": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
    "uri": "urn:x",
    "color": "#fA0",
    "media": "QUJD",
    "unpadded-media": "QUJDRA",
    "uuid-or-uri": "3F0C9D52-7b1e-9c6a-1d38-5e2f8a41b7c6",
    "date": "2026-02-28",
    "date-time": "2026-02-28T09:30:00Z",
    "email": "mira@example.com",
}
URIS = """
http: a:b urn:x mailto:a@b data:image/png;base64,AA== http://[::1]/ http://[::1 http://[v1.a] http://[V1.a]
http://[1:2:3:4:5:6:7:8] http://[1:2:3:4:5:6:7:8:9] http://[::ffff:1.2.3.4] http://[::256.1.1.1] //x /x x ?y
http://u:p@h http://u@h@h http://h:80 http://h: http://h:8a http://% http://%4 http://%41 x:%zz file:///etc
http:/// http:////x x:a//b x://a?b?c#d x://a#b#c 1x:y a_b:x x:\\ x:^ x:| x:{ x:[ é:x http://é http://a/é #f
"""


@pytest.mark.parametrize("name", FORMATS)
def test_a_schema_needs_neither_format_checking_nor_a_careful_anchor(name: str) -> None:
    definitions = format_schemas(and_their_options([name]), "#/$defs/")
    schema = {"$ref": f"#/$defs/{name}", "$defs": definitions}
    for engine in (
        Draft202012Validator(schema),
        Draft202012Validator(schema, format_checker=FormatChecker()),
    ):
        good = GOOD[name]
        assert engine.is_valid(good)
        bad = ("\n", "\r\n", "\u2028", "\u0085", " ", "\t", "\x00", "\ud800")
        assert not any(engine.is_valid(text) for end in bad for text in (good + end, end + good, end))


@pytest.mark.parametrize("text", [*URIS.split(), "", "x:y z", " x:y", "x:y\t", "x:\x00", "x:\ud800"])
def test_a_uri_is_what_the_format_checker_takes_for_one(text: str) -> None:
    assert bool(re.fullmatch(FORMATS["uri"].pattern, text)) == bool(validate_rfc3986(text))


@pytest.mark.parametrize(
    ("name", "text", "verdict"),
    [
        ("uuid4", "3f0c9d52-7b1e-1c6a-9d38-5e2f8a41b7c6", False),
        ("uuid4", "3f0c9d52-7b1e-4c6a-cd38-5e2f8a41b7c6", False),
        ("uuid", "3f0c9d527b1e1c6a9d385e2f8a41b7c6", False),
        ("color", "#12345", False),
        ("color", "123456", False),
        ("color", "#12345G", False),
        ("media", "QUI=", True),
        ("media", "QQ==", True),
        ("media", "QUJDRA", False),
        ("media", "Q===", False),
        ("media", "photo.png", False),
        ("media", "https://example.com/photo.png", True),
        ("media", "data:image/png;base64,QUJD", True),
        ("media", "", False),
    ],
)
def test_the_edges_of_a_format(name: str, text: str, verdict: bool) -> None:
    assert bool(re.fullmatch(FORMATS[name].pattern, text)) == verdict


@pytest.mark.parametrize(
    "text", ["x:" + "/a" * 200_000 + "^", "A" * 400_001 + "^", "x://" + "a:" * 200_000 + "^"]
)
def test_a_long_text_is_refused_without_backtracking_twice(text: str) -> None:
    assert not re.fullmatch(FORMATS["media"].pattern, text)
