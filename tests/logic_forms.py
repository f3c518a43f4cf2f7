"""Forms of rules in official schemas, each as an invented schema, and the rules of a spec that it becomes."""

from typing import Any

from logic_schemas import has

SIZES = {
    "oneOf": [
        {"properties": {"width": {"const": w}, "height": {"const": h}}} for w, h in ((1024, 768), (768, 1024))
    ]
}
SIDE = {"anyOf": [has("width"), has("height")]}
BOTH = {"dependentRequired": {"width": ["height"], "height": ["width"]}}
ROWS = ["1024x768", "768x1024"]

FORMS: dict[str, tuple[list[Any], list[dict[str, Any]]]] = {
    "dependentRequired": (
        [{"dependentRequired": {"loop": ["fps", "prompt"]}}],
        [{"requires": {"when": "loop", "need": ["fps", "prompt"]}}],
    ),
    "dependentRequired of each other": ([BOTH], [{"together": ["width", "height"]}]),
    "dependentSchemas that require": (
        [{"dependentSchemas": {"loop": has("fps")}}],
        [{"requires": {"when": "loop", "need": ["fps"]}}],
    ),
    "dependentSchemas that refuse": (
        [{"dependentSchemas": {"loop": {"not": has("fps")}}}],
        [{"excludes": {"when": "loop", "refuse": ["fps"]}}],
    ),
    "a table where either side is given, beside the two together": (
        [BOTH, {"if": SIDE, "then": SIZES}],
        [{"together": ["width", "height"]}, {"sizes": {"parameters": ["width", "height"], "rows": ROWS}}],
    ),
    "a table whose sides are required": (
        [{"if": SIDE, "then": SIZES | has("width", "height")}],
        [
            {"sizes": {"parameters": ["width", "height"], "rows": ROWS}},
            {"together": ["height", "width"]},
        ],
    ),
    "a bare table, with neither side required": (
        [SIZES],
        [
            {"sizes": {"parameters": ["width", "height"], "rows": ROWS}},
            {"narrows": {"when": {"absent": "height"}, "parameter": "width", "to": {"enum": [1024, 768]}}},
            {"narrows": {"when": {"absent": "width"}, "parameter": "height", "to": {"enum": [768, 1024]}}},
            {"at-least-one-of": ["width", "height"]},
        ],
    ),
    "a bare table beside the two together": (
        [BOTH, SIZES],
        [
            {"together": ["width", "height"]},
            {"sizes": {"parameters": ["width", "height"], "rows": ROWS}},
            {"at-least-one-of": ["width", "height"]},
        ],
    ),
    "a table under a condition": (
        [BOTH, {"if": has("width", inputs=has("image")), "then": SIZES}],
        [
            {"together": ["width", "height"]},
            {"sizes": {"when": "inputs.image", "parameters": ["width", "height"], "rows": ROWS}},
        ],
    ),
    "not all of: one and any of others": (
        [{"not": {"allOf": [has("resolution"), SIDE]}}],
        [{"excludes": {"when": "resolution", "refuse": ["width", "height"]}}],
    ),
    "not all of: inside an object": (
        [{"not": {"allOf": [has(inputs=has("frames")), has(inputs={"anyOf": [has("image"), has("mask")]})]}}],
        [{"excludes": {"when": "inputs.frames", "refuse": ["inputs.image", "inputs.mask"]}}],
    ),
    "absence requires": (
        [{"if": {"not": has("loop")}, "then": has("prompt")}],
        [{"requires": {"when": {"absent": "loop"}, "need": ["prompt"]}}],
    ),
    "absence of all requires": (
        [{"if": {"not": has(inputs={"anyOf": [has("image"), has("frames")]})}, "then": has("prompt")}],
        [{"requires": {"when": {"absent": ["inputs.image", "inputs.frames"]}, "need": ["prompt"]}}],
    ),
    "an object is given and has": (
        [{"if": has(inputs=has("mask")), "then": has(inputs=has("image"))}],
        [{"requires": {"when": "inputs.mask", "need": ["inputs.image"]}}],
    ),
    "an object, if given, has": (
        [{"if": {"properties": {"inputs": has("mask")}}, "then": has("prompt")}],
        [{"requires": {"when": {"any": [{"absent": "inputs"}, "inputs.mask"]}, "need": ["prompt"]}}],
    ),
    "a value": (
        [{"if": has(settings=has(mode={"const": "edit"})), "then": has("prompt")}],
        [{"requires": {"when": {"settings.mode": "edit"}, "need": ["prompt"]}}],
    ),
    "a count": (
        [{"if": has(inputs=has(frames={"minItems": 2})), "then": {"not": has("loop")}}],
        [{"excludes": {"when": {"items": {"inputs.frames": {"minItems": 2}}}, "refuse": ["loop"]}}],
    ),
    "some item": (
        [{"if": has(inputs=has(frames={"contains": has("at")})), "then": has("duration")}],
        [{"requires": {"when": {"some": {"inputs.frames": "at"}}, "need": ["duration"]}}],
    ),
    "every item": (
        [{"if": has(inputs=has(names={"items": {"type": "string"}})), "then": has("prompt")}],
        [{"requires": {"when": {"every": {"inputs.names": {"type": {".": "string"}}}}, "need": ["prompt"]}}],
    ),
    "narrows to a bound": (
        [{"if": has(fps={"enum": [48]}), "then": {"properties": {"duration": {"maximum": 10}}}}],
        [{"narrows": {"when": {"fps": 48}, "parameter": "duration", "to": {"maximum": 10}}}],
    ),
    "narrows and requires": (
        [{"if": has("loop"), "then": has(format={"enum": ["PNG", "WEBP"]})}],
        [
            {
                "narrows": {
                    "when": "loop",
                    "parameter": "format",
                    "to": {"required": True, "enum": ["PNG", "WEBP"]},
                }
            }
        ],
    ),
    "narrows to a type": (
        [{"if": has("loop"), "then": {"properties": {"duration": {"type": "integer"}}}}],
        [{"narrows": {"when": "loop", "parameter": "duration", "to": {"type": "integer"}}}],
    ),
    "narrows a number of items": (
        [
            {
                "if": has("loop"),
                "then": {"properties": {"inputs": {"properties": {"frames": {"maxItems": 2}}}}},
            }
        ],
        [{"narrows": {"when": "loop", "parameter": "inputs.frames", "to": {"maxItems": 2}}}],
    ),
    "narrows to what is above a bound": (
        [{"if": has("loop"), "then": {"properties": {"width": {"exclusiveMinimum": 512}}}}],
        [{"narrows": {"when": "loop", "parameter": "width", "to": {"exclusiveMinimum": 512}}}],
    ),
    "forbids in an object": (
        [{"if": has("loop"), "then": {"properties": {"inputs": {"not": has("image")}}}}],
        [{"excludes": {"when": "loop", "refuse": ["inputs.image"]}}],
    ),
    "forbids by false": (
        [{"if": has("loop"), "then": {"properties": {"fps": False}}}],
        [{"excludes": {"when": "loop", "refuse": ["fps"]}}],
    ),
    "combinations that are refused": (
        [
            {
                "not": {
                    "anyOf": [
                        has(format={"const": "PNG"}, fps={"const": 48}),
                        has(format={"const": "JPG"}, ghost={"const": 1}),
                    ]
                }
            }
        ],
        [{"demands": {"that": {"not": {"is": {"format": "PNG", "fps": 48}}}}}],
    ),
    "exactly one of": (
        [{"oneOf": [has("loop"), has("fps"), has("format")]}],
        [{"exactly-one-of": ["loop", "fps", "format"]}],
    ),
    "at least one of": (
        [{"anyOf": [has("loop"), has("fps")]}],
        [{"at-least-one-of": ["loop", "fps"]}],
    ),
    "at least one of, under a condition": (
        [{"if": has("prompt"), "then": {"anyOf": [has("loop"), has("fps")]}}],
        [{"at-least-one-of": {"when": "prompt", "of": ["loop", "fps"]}}],
    ),
    "exactly one of several sets": (
        [{"oneOf": [has("width", "height"), has("resolution")]}],
        [
            {"requires": {"when": {"absent": "resolution"}, "need": ["width", "height"]}},
            {"excludes": {"when": {"present": ["width", "height"]}, "refuse": ["resolution"]}},
        ],
    ),
    "not only last frames": (
        [has(inputs={"properties": {"frames": {"contains": {"not": has(at={"const": -1})}}}})],
        [
            {"demands": {"that": "inputs"}},
            {"matching-items": {"array": "inputs.frames", "where": {"not": {"at": -1}}, "minItems": 1}},
        ],
    ),
    "both values of a flag": (
        [{"if": has("fps"), "then": {"properties": {"loop": {"not": {"const": True}}}}}],
        [{"narrows": {"when": "fps", "parameter": "loop", "to": {"const": False}}}],
    ),
    "if inside then": (
        [{"if": has("loop"), "then": {"if": has("fps"), "then": has("format")}}],
        [{"requires": {"when": {"present": ["loop", "fps"]}, "need": ["format"]}}],
    ),
    "else": (
        [{"if": has("loop"), "then": has("fps"), "else": {"not": has("fps")}}],
        [{"together": ["loop", "fps"]}],
    ),
}
