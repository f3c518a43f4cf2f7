"""Random specs for pages: the small ones, with wording that means harm and what pages have no form for."""

from random import Random
from typing import Any

import small_specs
from specwright.ir.formats import FORMATS

PIECES = [
    *("a plain text", "`code`", "``", "```", "|", "| a | b |", "*", "**bold**", "**Allowed values**: `a`"),
    *("\n", "\n\n", "\n\n\n", "---", "- **Type**: `string`", "# heading", "### [x](y#request-x)", "> quote"),
    *("<b>html</b>", "<!-- -->", "&amp;", "&#35;", "&#", "[a]: b", "[a](b)", "1. one", "2) two", "~~~"),
    *("Hexadecimal color code", "(UUID, URL, Data URI, or Base64)", "Only applies when `a` is `p`."),
    *("Use a preset `k` or custom `n`.", "Must match the number of b.", "These must be nested inside the"),
    *("**Learn more** (2 resources):", "\t", " ", "\u00a0", "\u2028", "\x7f", "é", "\U0001f600", "\\", "\\|"),
    *("'", '"', ":", "#", "{{ 7 }}", "{% raw %}", "===", "    code", "From $1/image", "a | b", ",", "!", "?"),
]
LABELS = ["", "16:9", "~4:3", "a|b", "x`y", "\\|", "&#35;", "wide (1:1)", "**", "\u00a0-"]


def spec(seed: int) -> dict[str, Any] | None:
    """A spec with the rules of the small one and more; None where these do not fit their parameters."""
    _, written = small_specs.spec(seed)
    if small_specs.model(written) is None:
        return None
    random = Random(seed)
    known = written["request"][0]["parameters"]
    for name, facts in list(known.items()):
        _describe(random, facts)
        facts |= {"description": _text(random)} if name == "model" else {}
    groups: list[dict[str, Any]] = [{"title": _text(random), "parameters": known}]
    groups += [_settings(random, number) for number in range(random.randint(0, 3))]
    groups.append({"title": "Sizes", "parameters": _sized()})
    random.shuffle(groups)
    if random.random() < 0.2:
        groups += _later()
    rules, stated = _of_objects(random, groups)
    if random.random() < 0.1:
        del written["response"]
    return written | {
        "title": _text(random),
        "summary": _text(random),
        "creator": _text(random),
        "capabilities": list(dict.fromkeys(_text(random) for _ in range(3))),
        **({"released": "2026-03-05"} if random.random() < 0.5 else {}),
        **({"pricing": {_text(random): 0.01, "1K": 2}} if random.random() < 0.5 else {}),
        "request": groups,
        "rules": [*written.get("rules", []), *_rules(random), *rules],
        **({"stated": stated} if stated else {}),
        **({"response": _response(random)} if "response" in written else {}),
    }


def _text(random: Random) -> str:
    text = random.choice(["", " "]).join(random.choices(PIECES, k=random.randint(1, 5)))
    return text if text.strip() else f"{text}x{text}"


def _describe(random: Random, facts: dict[str, Any]) -> None:
    """Wording at a parameter and below it, and notes on its allowed values."""
    if random.random() < 0.5 and "const" not in facts:
        facts["description"] = _text(random)
    if isinstance(facts.get("enum"), list) and random.random() < 0.5:
        notes = [_text(random) if random.random() < 0.7 else None for _ in facts["enum"]]
        facts["enum"] = dict(zip(map(str, facts["enum"]), notes, strict=True))
    for each in [facts.get("items"), *facts.get("properties", {}).values(), *facts.get("anyOf", [])]:
        if each:
            _describe(random, each)


def _of_objects(
    random: Random, groups: list[dict[str, Any]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Rules that name the objects of groups: one that means them, and some that nothing enforces."""
    held = [each["in"].partition(".")[0] for each in groups if "in" in each and each["title"] != "Later"]
    if not held or random.random() < 0.5:
        return [], []
    both = [{"when": held[0], "refuse": [name]} for name in ("width", held[0])]
    stated = [{"rule": {"excludes": each}, "because": _text(random)} for each in both]
    return [{"requires": {"when": held[0], "need": ["height"]}}], stated


def _sized() -> dict[str, Any]:
    parts = {"type": "array", "items": {"type": "object", "properties": {"size": {"type": "number"}}}}
    sides: dict[str, Any] = {name: {"type": "integer", "minimum": 0.5} for name in ("width", "height")}
    return {**sides, "parts": parts}


def _settings(random: Random, number: int) -> dict[str, Any]:
    """A group in an object of its own."""
    parameters: dict[str, Any] = {}
    for name in random.sample("ghijklmn", random.randint(1, 5)):
        parameters[name] = random.choice(_SORTS)(random)
        _describe(random, parameters[name])
    inside = random.choice(["settings", "settings.own", f"box{number}"])
    group = {"title": f"{_text(random)}{number}", "in": f"{inside}.x{number}", "parameters": parameters}
    first = next(iter(parameters))
    rule = {"requires": {"when": {"absent": first}, "need": ["$.width"]}, "because": _text(random)}
    return group | ({"rules": [rule]} if random.random() < 0.5 else {})


def _later() -> list[dict[str, Any]]:
    """An object that has parameters of another group as well."""
    inner = {"own": {"type": "string"}}
    box = {"type": "object", "required": True, "description": "A box.", "properties": inner}
    more = {"more": {"type": "string", "required": True}}
    return [
        {"title": "Box", "parameters": {"z": box, "open": {"type": "object"}}},
        {"title": "Later", "in": "z", "parameters": more, "rules": [{"together": ["own", "more"]}]},
        {"title": "Later", "in": "open", "parameters": more},
    ]


def _values(random: Random) -> dict[str, Any]:
    values = list(dict.fromkeys(_text(random) for _ in range(3)))
    return {"type": "string", "enum": values, "default": values[0]}


def _deep(random: Random) -> dict[str, Any]:
    """Objects and arrays deeper than headings go."""
    inner = {"last": {"type": "integer", "enum": [1, 2]}, "other": {"type": "string", "minLength": 1}}
    rule = {"together": ["last", "other"], "because": _text(random)}
    facts: dict[str, Any] = {"type": "object", "properties": inner, "rules": [rule]}
    for depth in range(random.randint(2, 6)):
        facts = {"type": "object", "properties": {f"d{depth}": facts, "beside": {"type": "boolean"}}}
        if random.random() < 0.3:
            facts = {"type": "array", "items": facts, "maxItems": 2}
    return facts


def _grid(random: Random) -> dict[str, Any]:
    item = {"type": "array", "items": {"type": "number", "multipleOf": 1e-05}, "minItems": 1}
    return {"type": "array", "items": item, "minItems": random.randint(0, 1), "default": [[0.5]]}


def _texts(random: Random) -> dict[str, Any]:
    item = {"type": "string", "format": random.choice(list(FORMATS))}
    return {"type": "array", "items": item, "maxItems": random.randint(2, 9)}


def _named(random: Random) -> dict[str, Any]:
    item = {"type": "string", "minLength": 2, "enum": ["ab", f"{_text(random)}ab"]}
    return {"type": "array", "items": item}


def _several(random: Random) -> dict[str, Any]:
    """A parameter of several types, one of which may be an object, or an array of objects."""
    known = {"u": {"type": "string", "const": _text(random)}, "v": {"type": "integer"}}
    inner = {"type": "object", "properties": known, "rules": [{"together": ["u", "v"]}]}
    options: list[Any] = [{"type": "string", "enum": ["auto", _text(random) + "!"]}, {"type": "integer"}]
    if random.random() < 0.7:
        options.append(inner)
    if random.random() < 0.5:
        options.append({"type": "array", "items": inner})
    return {"anyOf": options, "default": random.choice(["auto", 3])}


def _plain(random: Random) -> dict[str, Any]:
    options: list[dict[str, Any]] = [
        {"type": "string", "format": "uuid4", "fill": "uuid4"},
        {"type": "object"},
        {"type": "object", "default": {_text(random): [None, _text(random)]}},
        {"type": "string", "const": _text(random)},
        {"type": "boolean", "const": False},
        {"type": "number", "enum": [0.5, 1, 1e-07], "default": 1},
        {"type": "array", "items": {"type": "object"}},
        {"type": "integer", "maximum": 9223372036854775807, "default": 0},
        {"type": "number", "minimum": -1e22, "maximum": 1e21},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1.5},
        {"type": "string", "pattern": random.choice(("^a`b", "^[a-z]{2}$", "x|y "))},
        {"type": "array", "uniqueItems": True, "items": {"type": "any"}},
        {"type": "object", "minProperties": 1, "maxProperties": 3},
        {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
        {"type": "object", "properties": {"p": {"type": "null"}}, "additionalProperties": True},
        {"type": "any"},
        {"type": ["string", "null"], "format": "uuid-or-uri"},
    ]
    return random.choice(options)


_SORTS = (_values, _deep, _grid, _texts, _named, _several, _plain, _plain)


def _rules(random: Random) -> list[dict[str, Any]]:
    pairs = random.sample([f"{a}x{b}" for a in (1, 7, 640) for b in (2, 9, 480)], 4)
    labels = [f"{random.choice(LABELS)} {pair}".strip() for pair in pairs]
    rows = labels if random.random() < 0.5 else {"1K": labels[:2], "2 K": labels[2:]}
    message = "{0} " + _text(random)
    advice = {"when": {"width": [1, 2]}, "parameter": "height", "message": message}
    even = {"any": [{"absent": "width"}, {"step": {"height": 2}}, {"not": {"type": {"width": "null"}}}]}
    told = random.choice(({}, {"message": _text(random)}, {"when": {"one": ["width", "height"]}}))
    return [
        {"sizes": {"parameters": ["width", "height"], "rows": rows}},
        {"demands": {"that": even, **told}},
        {"total": {"array": "parts", "of": "size", "maximum": 1.5, **random.choice(({}, {"when": "width"}))}},
        *([{"advises": advice, "because": _text(random)}] if random.random() < 0.5 else []),
    ]


def _response(random: Random) -> list[dict[str, Any]]:
    cost = {"type": "number", "description": _text(random)}
    known = {"id": {"type": "string", "required": True}, "cost": cost}
    first: dict[str, Any] = {"title": random.choice(["Response", _text(random)]), "parameters": known}
    if random.random() < 0.3:
        first["rules"] = [{"together": ["id", "cost"]}]
    second = {"title": "More", "in": "extra", "parameters": {"last": {"type": "string", "required": True}}}
    return [first, second] if random.random() < 0.5 else [first]
