"""A model whose parameters have every form that types of languages must tell apart, as its spec."""

from typing import Any

import yaml

import targets
from small_specs import HEAD

SLUG = "acme-atlas"

_SPEC = """
model: acme:atlas@1
request:
  - title: Core
    parameters:
      model: {type: string, required: true, const: acme:atlas@1}
      caption: {type: [string, "null"], minLength: 2}
      tone: {type: [string, "null"], enum: [warm, cold, null], required: true}
      note: {type: any}
      code: {type: string, pattern: '^[A-Z]{2}$'}
      weight: {type: number, exclusiveMinimum: 0, maximum: 2}
      tags: {type: array, uniqueItems: true, minItems: 1, items: {type: string}}
      speed: {anyOf: [{type: integer, minimum: 1}, {type: string, const: auto}]}
      sharpen:
        anyOf:
          - {type: boolean, const: true}
          - {type: object, properties: {radius: {type: integer, required: true}}}
      frames:
        type: array
        items:
          type: [string, object]
          properties:
            image: {type: string, required: true}
            position: {type: [string, integer], enum: [first, last, 0, -1]}
      labels: {type: object, minProperties: 1, additionalProperties: {type: string}}
      characters:
        type: object
        additionalProperties: {type: object, properties: {age: {type: [integer, "null"]}}}
      layout:
        type: object
        properties: {columns: {type: integer, required: true}, title: {type: string}}
        additionalProperties: {type: [number, "null"]}
      source:
        anyOf:
          - type: object
            properties:
              kind: {type: string, required: true, const: file}
              url: {type: string, required: true}
          - type: object
            properties:
              kind: {type: string, required: true, enum: [text, note]}
              text: {type: string}
              box: {type: object, properties: {width: {type: integer}}}
      marks:
        type: array
        items:
          anyOf:
            - {type: string}
            - {type: object, properties: {at: {type: integer, required: true}, name: {type: string}}}
            - {type: object, properties: {time: {type: number, required: true}, name: {type: integer}}}
      hints: {type: object, properties: {level: {type: integer}}, additionalProperties: true}
"""

SPEC: dict[str, Any] = {**HEAD, **yaml.safe_load(_SPEC), "title": "Atlas"}

REQUEST: dict[str, Any] = {
    "model": "acme:atlas@1",
    "caption": None,
    "tone": None,
    "note": None,
    "code": "AB",
    "weight": 0.5,
    "tags": ["a", "b"],
    "speed": "auto",
    "sharpen": {"radius": 3},
    "frames": ["a.png", {"image": "b.png", "position": -1}, {"image": "c.png", "position": "last"}],
    "labels": {"en": "map", "to_dict": "x"},
    "characters": {"ada": {"age": 36}, "bob": {"age": None}, "eve": {}},
    "layout": {"columns": 2, "gap": 1.5, "rule": None},
    "source": {"kind": "note", "box": {"width": 3}},
    "marks": ["start", {"at": 3, "name": "a"}, {"time": 0.5, "name": 4}],
    "hints": {"level": 1, "style": {"deep": [None]}, "mode": None},
}


def compiled() -> targets.Compiled:
    """The outputs of the model; pydantic and npm packages are among them."""
    return targets.of_the_specs("atlas", "Acme", {SLUG: SPEC})
