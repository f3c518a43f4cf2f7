"""Names as words, for languages that write them in other cases."""

import re
from functools import lru_cache

MOST_KEPT = 4_096
"""Of names whose words are remembered: every target and every check names the same few."""

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
"""What a model's file is called without its ending."""

RELEASED = "released"
CHANGES = "changes"
"""The folder beside the specs that holds those of the last release."""

_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")


_DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])", re.IGNORECASE)
_OF_ALL_MODELS = ("index", "readme")


@lru_cache(maxsize=MOST_KEPT)
def words(name: str) -> tuple[str, ...]:
    """The lower-case words of a name: `webhookURL` is `webhook`, `url`; `CFGScale` is `cfg`, `scale`."""
    return tuple(word.lower() for word in _WORD.findall(name)) or ("unnamed",)


def snake(name: str) -> str:
    """`task_uuid` for `taskUUID`."""
    return "_".join(words(name))


def pascal(name: str) -> str:
    """`Paint20Remix` for `paint-2-0-remix`."""
    return "".join(word.capitalize() for word in words(name))


def file_stem(slug: str) -> str:
    """What the files about a model are called: its slug, `con_` where file systems or folders have that name.

    Windows opens a device for `con` and `nul` whatever ending follows; a folder of models has an `index` or a
    `README` of all of them.
    """
    return f"{slug}_" if _DEVICES.fullmatch(slug) or slug in _OF_ALL_MODELS else slug
