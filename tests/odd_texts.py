"""Texts that try to end what they stand in: a literal, a docstring, a comment, a cell, a scalar."""

import os
from random import Random

COUNT = int(os.environ.get("TEXTS", "3000"))
"""How many a test tries; `TEXTS=100000` is a long run."""

PIECES = (
    *(
        '"',
        '""',
        '"""',
        '""""',
        "'",
        "'''",
        "`",
        "```",
        "\\",
        "\\\\",
        "\\N{BULLET}",
        "\\x",
        "\\u12",
        "\\U",
        "\\{",
    ),
    *(
        "*/",
        "/*",
        "*",
        "/",
        "//",
        "///",
        "<!--",
        "-->",
        "</script>",
        "<b>",
        "<a href=x>",
        "<",
        ">",
        "&#35;",
        "&amp;",
    ),
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "{0}", "{x!r}", "${x}", "#{x}", "%s", "%(x)s", "%"),
    *(
        "#",
        "# type: int",
        "# type: ignore",
        "# noqa",
        "# fmt: off",
        "-*- coding: utf-7 -*-",
        "@",
        "@ts-ignore",
    ),
    *(
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        " ",
        "  ",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x1f",
        "\x85",
        "\xa0",
        "\u2028",
        "\u2029",
    ),
    *(
        "\0",
        "\x01",
        "\x07",
        "\x1b",
        "\x7f",
        "\xad",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\uffff",
    ),
    *(
        "|",
        "\\|",
        "[a](b)",
        "![a](b)",
        "[",
        "]",
        "(",
        ")",
        "_",
        "__",
        "~",
        "=",
        "---",
        "...",
        "- ",
        "1. ",
        "> ",
    ),
    *(
        ": ",
        " #",
        "? ",
        "!tag",
        "!!str",
        "&a",
        "*a",
        "null",
        "true",
        "no",
        "1e3",
        "0x1F",
        "16:9",
        "2026-01-01",
    ),
    *(
        "a",
        "word",
        "A sentence. ",
        "e\u0301",
        "\xe9",
        "\u4e2d",
        "\U0001f600",
        "\U0001f468\u200d\U0001f469",
        "x" * 120,
    ),
    *(
        "__proto__",
        "constructor",
        "import os",
        "raise SystemExit",
        "process.exit(3)",
        "pass",
        "\n    x = 1\n",
    ),
)
HALVES = ("\ud800", "\udc00", "\udfff")


def texts(seed: int, *, halves: bool = True) -> list[str]:
    """So many texts, each of some pieces, the same for the same seed; `halves` of surrogate pairs among them.

    Every piece stands alone in one of them, and at the end of another.
    """
    random = Random(seed)
    pieces = (*PIECES, *(HALVES if halves else ()))
    made = ["", *pieces, *(f"Ends in {piece}" for piece in pieces)]
    while len(made) < COUNT:
        made.append("".join(random.choices(pieces, k=random.choice((2, 3, 4, 6, 9, 40)))))
    return list(map(_paired, made[:COUNT]))


def _paired(text: str) -> str:
    """The text with halves that stand side by side as the letter that they are."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
