"""Words that are none of a spec's, and those that were meant: by another format's name, or by a slip."""

import re
from collections.abc import Iterable, Mapping

_NEAR_ENOUGH = 70

Meant = Mapping[str, str]
"""By a word of another format, without case and hyphens: the words of a spec, the likeliest first."""

KEYS: Meant = {
    **dict.fromkeys(("values", "options", "choices", "allowed", "allowedvalues"), "enum rows"),
    **dict.fromkeys(("value", "constant", "fixed", "equals"), "const"),
    **dict.fromkeys(("min", "minvalue", "atleast", "gte", "ge", "least"), "minimum minItems"),
    **dict.fromkeys(("max", "maxvalue", "atmost", "le", "lte", "most"), "maximum maxItems"),
    **dict.fromkeys(("gt", "greaterthan"), "exclusiveMinimum above"),
    **dict.fromkeys(("lt", "lessthan"), "exclusiveMaximum below"),
    **dict.fromkeys(("step", "increment", "multiple"), "multipleOf"),
    **dict.fromkeys(("regex", "regexp"), "pattern"),
    **dict.fromkeys(("kind", "datatype"), "type"),
    **dict.fromkeys(("fields", "props", "params", "arguments", "attributes"), "properties parameters"),
    **dict.fromkeys(("item", "element", "elements"), "items of"),
    **dict.fromkeys(("desc", "help", "about", "doc", "note"), "description summary"),
    **dict.fromkeys(("unique",), "uniqueItems"),
    **dict.fromkeys(("mandatory", "needed"), "required need"),
    **dict.fromkeys(("name", "heading", "label"), "title"),
    **dict.fromkeys(("if", "condition"), "when"),
    **dict.fromkeys(("needs", "requires", "then", "required"), "need"),
    **dict.fromkeys(("forbid", "forbids", "excludes", "refuses"), "refuse"),
    **dict.fromkeys(("param", "field"), "parameter"),
    **dict.fromkeys(("table", "sizes"), "rows"),
    **dict.fromkeys(("air", "id"), "model"),
    **dict.fromkeys(("url", "link", "docs", "page"), "documentation"),
    **dict.fromkeys(("release", "releasedate", "date"), "released read"),
    **dict.fromkeys(("state",), "status"),
    **dict.fromkeys(("author", "vendor", "provider", "company"), "creator"),
    **dict.fromkeys(("price", "prices", "cost"), "pricing"),
    **dict.fromkeys(("include", "extends", "import", "ref"), "use"),
    **dict.fromkeys(("exclude", "omit"), "without"),
    **dict.fromkeys(("override", "overrides"), "change"),
    **dict.fromkeys(("reason", "why"), "because"),
    **dict.fromkeys(("oneof",), "anyOf of"),
}

ADVICE: Mapping[str, str] = {
    "$ref": "a shared parameter is taken by 'use', the name of its file in specs/shared/",
    "allOf": "write the keys of all into the parameter itself",
    "deprecated": "say so in 'description'",
    "example": "examples are whole requests, in 'examples' of the model",
    "examples": "examples are whole requests, in 'examples' of the model",
    "nullable": 'write both types: [string, "null"]',
    "optional": "a parameter is optional unless it has 'required: true'",
    "title": "what it does stands in 'description'",
    "unit": "say it in 'description'",
}
"""Keys of other formats that no single key of a spec stands for, and what to write."""

KINDS: Meant = {
    **dict.fromkeys(("forbids", "forbid", "conflicts", "mutuallyexclusive", "not"), "excludes"),
    **dict.fromkeys(("oneof", "xor"), "exactly-one-of"),
    **dict.fromkeys(("anyof",), "at-least-one-of"),
    **dict.fromkeys(("if", "depends", "dependson", "dependentrequired", "needs"), "requires"),
    **dict.fromkeys(("allornone",), "together"),
    **dict.fromkeys(("resolutions", "dimensions"), "sizes"),
    **dict.fromkeys(("sum",), "total"),
    **dict.fromkeys(("lessthan", "greaterthan", "ordered"), "compares"),
    **dict.fromkeys(("must", "assert", "constraint"), "demands"),
    **dict.fromkeys(("warns", "warning", "warn"), "advises"),
    **dict.fromkeys(("limits", "restricts"), "narrows"),
    **dict.fromkeys(("pixels", "product"), "area"),
    **dict.fromkeys(("aspectratio",), "ratio"),
}

CONDITIONS: Meant = {
    **dict.fromkeys(("minimum", "min", "gte", "ge"), "at-least"),
    **dict.fromkeys(("maximum", "max", "lte", "le"), "at-most"),
    **dict.fromkeys(("gt", "greaterthan", "morethan", "exclusiveminimum"), "above"),
    **dict.fromkeys(("lt", "lessthan", "exclusivemaximum"), "below"),
    **dict.fromkeys(("eq", "equals", "equal", "enum", "const"), "is"),
    **dict.fromkeys(("exists", "given", "set", "has"), "present"),
    **dict.fromkeys(("missing", "notpresent"), "absent"),
    **dict.fromkeys(("and", "allof"), "all"),
    **dict.fromkeys(("or", "anyof"), "any"),
    **dict.fromkeys(("xor", "oneof"), "one"),
    **dict.fromkeys(("multipleof",), "step"),
    **dict.fromkeys(("regex", "matches"), "pattern"),
    **dict.fromkeys(("minitems", "maxitems", "count"), "items"),
    **dict.fromkeys(("minlength", "maxlength"), "length"),
}

VALUES: Meant = {
    **dict.fromkeys(("int", "long", "int32", "int64"), "integer"),
    **dict.fromkeys(("float", "double", "decimal"), "number"),
    **dict.fromkeys(("str", "text", "char", "enum"), "string"),
    **dict.fromkeys(("bool", "flag"), "boolean"),
    **dict.fromkeys(("list", "tuple", "set", "sequence"), "array"),
    **dict.fromkeys(("dict", "map", "mapping", "record", "struct"), "object"),
    **dict.fromkeys(("none", "nil", "undefined"), "null"),
    **dict.fromkeys(("url", "uriref", "link"), "uri"),
    **dict.fromkeys(("datetime", "timestamp"), "date-time"),
    **dict.fromkeys(("hex", "colour", "rgb"), "color"),
    **dict.fromkeys(("released", "available", "active", "ga"), "live"),
    **dict.fromkeys(("soon", "planned", "announced"), "coming-soon"),
    **dict.fromkeys(("withdrawn", "removed", "discontinued", "sunset"), "retired"),
}
"""Types, formats and states, which no two share a word for."""


def guess(name: str, known: Iterable[str], meant: Meant) -> str | None:
    """The known word that `name` stands for, where that is as good as certain."""
    words = [str(each) for each in known]
    same = next((each for each in words if _folded(each) == _folded(name)), None)
    if same is not None:
        return same
    named = next((each for each in meant.get(_folded(name), "").split() if each in words), None)
    if named is not None or not name.strip():
        return named
    from rapidfuzz import fuzz, process  # late: most runs have nothing to correct

    found = process.extractOne(name, words, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_NEAR_ENOUGH)
    return found[0] if found else None


def unknown_key(name: str, known: Iterable[str], *, alone: bool) -> str:
    """What to do about a key that a record does not have; `alone` when it stands without a value."""
    words = [*known]
    near = guess(name, words, KEYS)
    if near is None and name in ADVICE:
        return f"unknown key; {ADVICE[name]}"
    if near is None and alone and " " in name.strip():
        return "unknown key; if it belongs to the text before the comma, quote that text"
    if near:
        return f"unknown key; did you mean '{near}'?"
    return f"unknown key{choices(name, words, KEYS, 'the keys here are')}"


def choices(name: str, known: Iterable[str], meant: Meant, what: str) -> str:
    """The ending of a message: the word that was meant, and those that there are, the nearest first."""
    words = [str(each) for each in known]
    near = guess(name, words, meant)
    from rapidfuzz import fuzz, process

    scored = process.extract(name, words, scorer=fuzz.ratio, processor=str.lower, limit=None)
    ranked = [each for each, *_ in scored]
    ranked.sort(key=lambda each: each != near)
    start = f"; did you mean '{near}'" if near else ""
    return f"{start}; {what} {', '.join(ranked)}"


def _folded(word: str) -> str:
    return re.sub(r"[-_ ]", "", word).lower()
