"""Names as words, for languages that write them in other cases."""

import re

_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")


def words(name: str) -> tuple[str, ...]:
    """The lower-case words of a name: `webhookURL` is `webhook`, `url`; `CFGScale` is `cfg`, `scale`."""
    return tuple(word.lower() for word in _WORD.findall(name)) or ("unnamed",)


def snake(name: str) -> str:
    """`task_uuid` for `taskUUID`."""
    return "_".join(words(name))


def pascal(name: str) -> str:
    """`Paint20Remix` for `paint-2-0-remix`."""
    return "".join(word.capitalize() for word in words(name))
