"""The bullets below a parameter's heading."""

from collections.abc import Mapping
from typing import Any

from specwright.pageform.keys import ITEM_WORDS, KEYS
from specwright.pageform.types import UNION, is_listed, write_type


def bullets(words: Mapping[str, Any], *, path: str = "", count: int = 0) -> list[str]:
    """A parameter in the words of a spec, with the path to be printed and so many parameters below it.

    What stands below by headings of its own is not among the words, nor are descriptions and the allowed
    values, which follow behind the bullets.
    """
    kind = UNION if "anyOf" in words else words["type"]
    texts = {"Path": f"`{path}`"} if path else {}
    texts["Type"] = f"`{write_type(words, count)}`"
    stated = dict(words)
    if item := stated.pop("items", {}):
        is_named = is_listed(item)
        if is_named and "format" in item:
            stated["items.format"] = item["format"]
        if rest := {word: each for word, each in item.items() if not is_named or word not in ITEM_WORDS}:
            stated["items"] = rest
    for name, key in KEYS.items():
        if (word := key.words.get(kind)) in stated:
            texts[name] = key.write(stated[word], kind)
    return [f"- **{name}**: {texts[name]}" for name in KEYS if name in texts]
