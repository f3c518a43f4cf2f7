"""Sentences about what no rule says: facts about the media themselves, and objects that take other keys."""

import re
from dataclasses import dataclass
from typing import Any

from specwright.pageform.sentences.words import PARTS, name, quoted

_REQUEST = "The request"
_OPEN = "may have other parameters, of any value."
_UNSEEN = "requests do not show it."
_ONE_BY_ONE = "each"
_WORD = r"[A-Za-z_$][A-Za-z0-9_$-]*"
_MEDIA = re.compile(
    rf"The (?P<operation>{_WORD}) of (?P<media>each medium|the media) in (?P<names>`.+`) is (?P<range>at .+?)"
    rf"(?: \((?P<scope>{_WORD})\))?; {re.escape(_UNSEEN)}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSentence:
    """The object at the path, or the request (""), may have other parameters than those that are stated."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaSentence:
    """A fact about media: what is measured, the parameters that hold them, and what each bound is of."""

    operation: str
    parameters: tuple[str, ...]
    bounds: dict[str, Any]
    scope: str | None = None


def write_told(told: OpenSentence | MediaSentence) -> str:
    """The sentence of a page."""
    if isinstance(told, OpenSentence):
        return f"{quoted(told.path) if told.path else _REQUEST} {_OPEN}"
    media = "each medium" if told.scope == _ONE_BY_ONE else "the media"
    names, amount = PARTS["names"].write(told.parameters), PARTS["range"].write(told.bounds)
    others = f" ({told.scope})" if told.scope not in (None, _ONE_BY_ONE) else ""
    return f"The {told.operation} of {media} in {names} is {amount}{others}; {_UNSEEN}"


def read_told(sentence: str) -> OpenSentence | MediaSentence | None:
    """What the sentence tells; None where it has neither form."""
    subject = sentence.removesuffix(f" {_OPEN}")
    path = "" if subject == _REQUEST else name(subject)
    if subject != sentence and path is not None:
        return OpenSentence(path=path)
    found = _MEDIA.fullmatch(sentence)
    names, bounds = (PARTS[part].read(found[part]) for part in ("names", "range")) if found else (None, None)
    if not found or not names or not bounds:
        return None
    scope = _ONE_BY_ONE if found["media"] == "each medium" else found["scope"]
    told = MediaSentence(operation=found["operation"], parameters=tuple(names), bounds=bounds, scope=scope)
    return told if write_told(told) == sentence else None
