"""Sentences as pages print them, and the rules that they are; none where the import must ask."""

from typing import Any

TOGETHER = ("together", ["b", "c"])
SEEN: dict[str, list[tuple[str, Any]]] = {
    "`width` and `height` must be used together.": [("together", ["width", "height"])],
    "`width/height` must be used together.": [("together", ["width", "height"])],
    "Either provide `inputs.sketches`, or specify `width/height`.":
        [("requires", {"when": {"absent": "inputs.sketches"}, "need": ["width", "height"]})],
    "Either provide `width/height`, or specify `preset`.":
        [("requires", {"when": {"not": {"present": ["width", "height"]}}, "need": ["preset"]})],
    "`preset` cannot be used with `width/height`.":
        [("excludes", {"when": "preset", "refuse": ["width", "height"]})],
    "`width/height` cannot be used with `preset`.":
        [("excludes", {"when": {"any": ["width", "height"]}, "refuse": ["preset"]})],
    "`a` cannot be used with `b`, `width/height`, or `c`.":
        [("excludes", {"when": "a", "refuse": ["b", "width", "height", "c"]})],
    "When `preset` is provided, `inputs.sketches` is required.":
        [("requires", {"when": "preset", "need": ["inputs.sketches"]})],
    "When `box` is provided, `box.acme.patterns` requires at least 2 items.":
        [("fact", {"path": "box.acme.patterns", "word": "minItems", "value": 2})],
    "When `box.size` is provided, `other.patterns` requires at least 1 item.":
        [("narrows", {"when": "box.size", "parameter": "other.patterns",
                      "to": {"required": True, "minItems": 1}})],
    "Provide exactly one of: `inputs.sketches` or `width/height`.":
        [("exactly-one-of", ["inputs.sketches", ["width", "height"]])],
    "Provide exactly one of: `a`, `b`, or `c`.": [("exactly-one-of", ["a", "b", "c"])],
    "When `a` or `b` is provided, `c` cannot be used.":
        [("excludes", {"when": {"any": ["a", "b"]}, "refuse": ["c"]})],
    "When `a`, `b`, or `c` is provided, `d` is required.":
        [("requires", {"when": {"any": ["a", "b", "c"]}, "need": ["d"]})],
    "When `width/height` is provided, `d` is required.":
        [("requires", {"when": {"any": ["width", "height"]}, "need": ["d"]})],
    "When `a` is provided, `width/height`, `seed`, and `preset` cannot be used.":
        [("excludes", {"when": "a", "refuse": ["width", "height", "seed", "preset"]})],
    "When `a` is provided, `b.c` is limited to 4 items.":
        [("narrows", {"when": "a", "parameter": "b.c", "to": {"maxItems": 4}})],
    "`b.c` is limited to 1 item.": [("fact", {"path": "b.c", "word": "maxItems", "value": 1})],
    "When `a` is provided, `b` or `c` is required.": [("at-least-one-of", {"when": "a", "of": ["b", "c"]})],
    "When `a` is provided, `b` or `width/height` is required.":
        [("demands", {"when": "a", "that": {"any": ["b", {"present": ["width", "height"]}]}})],
    "When `a` is provided, `b` and `c` are required.": [("requires", {"when": "a", "need": ["b", "c"]})],
    "When `a` is provided, `seconds` must be `7`.":
        [("narrows", {"when": "a", "parameter": "seconds", "to": {"const": 7}})],
    "When `a` is provided, `mode` must be `slow`.":
        [("narrows", {"when": "a", "parameter": "mode", "to": {"const": "slow"}})],
    "When `a` is provided, `seconds` is limited to `5`, `10` and dimensions are limited to `640×360`, `480x360`.":  # noqa: E501, RUF001
        [("narrows", {"when": "a", "parameter": "seconds", "to": {"enum": [5, 10]}}),
         ("sizes", {"when": "a", "parameters": ["width", "height"], "rows": ["640x360", "480x360"]})],
    "Either provide `a` or `b.c`, or specify `width/height`.":
        [("requires", {"when": {"absent": ["a", "b.c"]}, "need": ["width", "height"]})],
    "Either provide `a/b` or `c`, or specify `d`.":
        [("requires", {"when": {"all": [{"not": {"present": ["a", "b"]}}, {"absent": "c"}]}, "need": ["d"]})],
    "Either specify `a` and `b` or provide `c`.":
        [("requires", {"when": {"not": {"present": ["a", "b"]}}, "need": ["c"]})],
    "Either provide `a`, `b`, or specify `c`.": [],
    "Either provide `a`, or specify `a`.": [],
    "`a` and `width/height` cannot be used together.":
        [("excludes", {"when": "a", "refuse": ["width", "height"]})],
    "`a`, `b`, and `c` cannot be used together.": [],
    "Provide exactly one of `a/b/c`, `d`, or `e/f`.":
        [("exactly-one-of", [["a", "b", "c"], "d", ["e", "f"]])],
    "When `x` is provided, provide exactly one of: `a`, `b`, or `c`.":
        [("demands", {"when": "x", "that": {"one": ["a", "b", "c"]}})],
    "When `x` is provided, provide at least one of `a` or `b`.":
        [("at-least-one-of", {"when": "x", "of": ["a", "b"]})],
    "When `x` is provided, provide exactly one of: `a/b` or `c`.": [],
    "When neither `a` nor `b` is provided, `c` must be provided.":
        [("requires", {"when": {"absent": ["a", "b"]}, "need": ["c"]})],
    "When `width/height` is not provided, `c` is required.":
        [("requires", {"when": {"absent": ["width", "height"]}, "need": ["c"]})],
    "When `a` or `b` is not provided, `c` is required.": [],
    "When `a`, `b`, and `c/d` are provided, `e` cannot be used.":
        [("excludes", {"when": {"present": ["a", "b", "c", "d"]}, "refuse": ["e"]})],
    "When `a` or `b` is provided, `c` is not provided, and `d` is `auto`, `e` is required.":
        [("requires", {"when": {"all": [{"any": ["a", "b"]}, {"absent": "c"}, {"d": "auto"}]},
                       "need": ["e"]})],
    "When `a` is provided, `b` is provided, `c` is required.": [],
    "When `a` is `5`, `7.5`, or `true`, `b` is required.":
        [("requires", {"when": {"a": [5, 7.5, True]}, "need": ["b"]})],
    "When `all` is set to `1 k`, `b` is required.":
        [("requires", {"when": {"is": {"all": "1 k"}}, "need": ["b"]})],
    "When `a` is 5 or `a` is 7, `b` is required.":
        [("requires", {"when": {"any": [{"a": 5}, {"a": 7}]}, "need": ["b"]})],
    "When `a` is `5` and `7`, `b` is required.": [],
    "When `a` is not `5`, `b` is required.": [],
    "When `a` is provided, `b` cannot be used, `c` must be one of `5`, `7`, and `d` is limited to 3 items.":
        [("excludes", {"when": "a", "refuse": ["b"]}),
         ("narrows", {"when": "a", "parameter": "c", "to": {"enum": [5, 7]}}),
         ("narrows", {"when": "a", "parameter": "d", "to": {"maxItems": 3}})],
    "When `a` is provided, `c` must be `5`, `d` must be `7`.": [],
    "When `a` is provided, `b` requires exactly 2 items.":
        [("narrows", {"when": "a", "parameter": "b",
                      "to": {"required": True, "minItems": 2, "maxItems": 2}})],
    "When `a` is provided, `a.b` requires exactly 1 item.":
        [("fact", {"path": "a.b", "word": "minItems", "value": 1}),
         ("fact", {"path": "a.b", "word": "maxItems", "value": 1})],
    "When `a` is provided, `b` requires at most 2 items.": [],
    "When `a` is provided, `b` and `c` are limited to 4 items.": [],
    "When `a` is provided, `b` is limited to `false` or `very slow`.":
        [("narrows", {"when": "a", "parameter": "b", "to": {"enum": [False, "very slow"]}})],
    "When `a` is provided, `b` must be 0.5.":
        [("narrows", {"when": "a", "parameter": "b", "to": {"const": 0.5}})],
    "When `a` is provided, `b` must be between `1` and `2.5`.":
        [("narrows", {"when": "a", "parameter": "b", "to": {"minimum": 1, "maximum": 2.5}})],
    "When `a` is provided, `b` is limited to at most `9`.":
        [("narrows", {"when": "a", "parameter": "b", "to": {"maximum": 9}})],
    "When `a` is provided, `b` must be `5`, `5`.": [],
    "When `a` is provided, `b` must be `5` or `7` and `9`.": [],
    "When `a` is provided, `width/height` is limited to 640 × 360 or `480x360`.":  # noqa: RUF001
        [("sizes", {"when": "a", "parameters": ["width", "height"], "rows": ["640x360", "480x360"]})],
    "Dimensions are limited to `640x360` and `480×360`.":  # noqa: RUF001
        [("sizes", {"parameters": ["width", "height"], "rows": ["640x360", "480x360"]})],
    "`box` cannot be used with `box`.": [("excludes", {"when": "box", "refuse": ["box"]})],
    "Taken literally: `b` and `c` must be used together.": [TOGETHER],
    "Stated and not enforced: `b` and `c` must be used together.": [TOGETHER],
    "Taken literally: Stated and not enforced: `b` and `c` must be used together.": [],
    "When `a` is provided, dimensions are limited to `640×360`, `640×360`.": [],  # noqa: RUF001
    "When `a` is provided, dimensions are limited to `640×0`.": [],  # noqa: RUF001
    "dimensions are limited to `640×360`.": [],  # noqa: RUF001
    "When `a` is provided, `b` is limited to 4 itemq.": [],
    "When `a` is provided, `b` and `c` or `d` cannot be used.": [],
    "When `a` is provided, `b` or `b` is required.": [],
    "Provide exactly one of: `a`.": [],
    "Provide exactly one of: `a` and `b`.": [],
    "`seconds` must be `7`.": [],
    "When `a` is not provided, exactly one of `b` and `c` must be provided.": [],
    "`width` and `height` must be used togther.": [],
    "`width` and `width` must be used together.": [],
    "`wi dth` and `height` must be used together.": [],
    "When `a` is `fast`, `b` is required.": [("requires", {"when": {"a": "fast"}, "need": ["b"]})],
    "When `a` is provided, `b` is required. ": [],
    "When `a` is provided and `b` is provided or `c` is provided, `d` is required.": [],
    "Inside `a`: Rule `x`: `b` and `c` must be used together.": [],
    "Inside `a[]`: `b` and `c` must be used together.": [TOGETHER],
    "Inside `a[`: `b` and `c` must be used together.": [],
    "Inside `[]`: `b` and `c` must be used together.": [],
    "In the response: `b` and `c` must be used together.": [TOGETHER],
    "In the response: Because `\"why\"`: `b` and `c` must be used together.": [],
    "": [],
}  # fmt: skip
