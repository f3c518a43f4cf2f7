"""Spec files changed in their structure, and in their text: what people, tools and accidents make of them."""

import json
from copy import deepcopy
from random import Random
from typing import Any

from slips import at, places

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 0.5, -0.0, 1e308, 5e-324, 2**53, 2**64, -(2**63), 10**400, "", " "),
    *("a", "~", ".", "$", "$.a", "[]", "a.b", "a[].b", "[", "(", "^(a+)+$", "(?<!a)", "\\", "{0}", "\u0000"),
    *("\ud7ff", "\U0001f98a", "x" * 3000, "16:9", "1x1", "0x0", "99999999999x1", "-1x5", "NaN", "2026-02-30"),
    *([], {}, [[]], [{}], [None], {"": 1}, {"a": {}}, {"type": "string"}, {"use": "generation"}, ["a", "a"]),
    *({"type": "array"}, {"type": "object", "properties": {}}, {"anyOf": []}, {"all": []}, {"not": {}}),
)
"""Values of every type, to stand where others are due."""

LINES = (
    *("\t", "a: &x 1", "b: *x", "<<: {a: 1}", "!!python/object:os.system x", "--- a", "...", "%YAML 1.1"),
    *("a: .nan", "a: .inf", "a: 2026-02-30", "a: 0o7", "? [a]", "? {a: 1}", ": 1", "- - - -", "'", '"', "|"),
    *("a: |2", "{", "[", "}", "]", "a: b: c", "@", "`", "%", "\ufeff", "\u0085", "\u2028", "\x00", "*x"),
    *("- " * 60 + "a", "[" * 60 + "]" * 60, "{a: " * 60 + "1" + "}" * 60, "x" * 100_000),
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
)
"""Lines that YAML gives a meaning, or none, that specs do not have."""

DEEP = 45


def document(random: Random, spec: Any, changes: int) -> Any:
    """A copy with so many changes in it: values put in others' places, keys lost, renamed or moved."""
    made = deepcopy(spec)
    for _ in range(changes):
        place = random.choice([each for each in places(made) if each])
        holder, name = at(made, place[:-1]), place[-1]
        match random.randrange(8):
            case 0:
                del holder[name]
            case 1 if isinstance(holder, dict):
                key = random.choice([*holder, "zebra", "type", "items", "use", "rules", "", "x" * 300])
                holder[key] = holder.pop(name)
            case 2:
                holder[name] = deepcopy(at(made, random.choice(list(places(made)))))
            case 3:
                holder[name] = [holder[name]]
            case 4:
                holder[name] = {random.choice(["a", "type", "items", "not", "all"]): holder[name]}
            case 5 if isinstance(holder, list) and isinstance(name, int):
                holder.insert(name, deepcopy(holder[name]))
            case 6:
                for _ in range(random.choice([2, DEEP])):
                    holder[name] = {"not": holder[name]}
            case _:
                holder[name] = deepcopy(random.choice(ODD))
    return made


def text(random: Random, spec: Any) -> str:
    """A spec written out with a slip: a line more, less or cut, or a character that is none."""
    lines = json.dumps(spec, indent=1, ensure_ascii=False).split("\n")
    place = random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            lines.insert(place, random.choice(LINES))
        case 1:
            del lines[place]
        case 2:
            lines[place] = lines[place][: random.randrange(len(lines[place]) + 1)]
        case _:
            lines[place] += random.choice(LINES)
    return "\n".join(lines)
