"""Regular expressions of schemas, which are ECMAScript's, respelled for Python's engine.

The proof has a spelling of its own: a fault in the one that specs are read with must not hide itself.
"""

import re
from functools import cache

_SPACE = r"\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_SETS = {"d": "0-9", "w": "A-Za-z0-9_", "s": _SPACE}
_TOKEN = re.compile(
    r"\\u\{(?P<code>[0-9A-Fa-f]+)\}|\\c(?P<control>[A-Za-z])|\\(?P<escaped>.)|\(\?<(?P<name>[A-Za-z_]\w*)>"
    r"|(?P<empty>\[\]|\[\^\])|(?P<plain>.)",
    re.DOTALL,
)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The expression, whose `search` finds what ECMAScript does; raises `re.error` where Python cannot."""
    return re.compile("".join(_respelled(pattern)))


def _respelled(pattern: str) -> list[str]:
    parts: list[str] = []
    in_set = False
    for token in _TOKEN.finditer(pattern):
        text = token[0]
        if token["code"] or token["control"]:
            number = int(token["code"], 16) if token["code"] else ord(token["control"]) % 32
            parts.append(re.escape(chr(number)))
        elif token["escaped"]:
            parts.append(_escaped(token["escaped"], in_set))
        elif in_set:
            in_set = not text.endswith("]")
            parts.append(f"\\{text}" if text[0] in "[&~|" else text)
        elif token["name"]:
            parts.append(f"(?P<{token['name']}>")
        elif token["empty"]:
            parts.append("(?!)" if text == "[]" else r"[\s\S]")
        else:
            in_set = text == "["
            parts.append({"$": r"\Z", ".": r"[^\n\r\u2028\u2029]"}.get(text, text))
    return parts


def _escaped(letter: str, in_set: bool) -> str:
    """What stands for an escape in Python, inside of a set or outside."""
    if letter in _SETS:
        return _SETS[letter] if in_set else f"[{_SETS[letter]}]"
    if letter in "DWS" and not in_set:
        return f"[^{_SETS[letter.lower()]}]"
    if letter in "DWS":
        return _complement(letter)
    return f"\\{letter}" if letter in "nrtvfxuAbB0123456789k" or not letter.isalnum() else letter


@cache
def _complement(letter: str) -> str:
    """The ranges of all characters that are not in the set, to stand inside of another one."""
    inside = re.compile(f"[{_SETS[letter.lower()]}]")
    edges = [0]
    edges += [n for n in range(1, 0x10000) if bool(inside.match(chr(n))) != bool(inside.match(chr(n - 1)))]
    outside = [n for n in edges if not inside.match(chr(n))]
    ends = {start: min((n for n in edges if n > start), default=0x110000) - 1 for start in outside}
    return "".join(f"\\U{start:08x}-\\U{end:08x}" for start, end in ends.items())
