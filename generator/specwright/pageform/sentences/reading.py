"""From a sentence to the rule that it states."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from specwright.pageform.sentences.conditions import read_condition
from specwright.pageform.sentences.forms import FORMS, Form
from specwright.pageform.sentences.tables import TableRow, as_argument
from specwright.pageform.sentences.words import PARTS, scope

SLOT = re.compile(r"\{(?P<key>[\w*]+):(?P<part>\w+)\}")
_LEAD = re.compile(
    r"(?:(?P<stated>Stated and not enforced)|(?P<literal>Taken literally)|Rule (?P<id>`[^`]+`)"
    r"|Because (?P<because>`[^`]+`)|(?P<response>In the response)|Inside (?P<scope>`[^`]+`)): "
)


_LEADS: dict[str, Callable[[str], Any]] = {
    "stated": bool,
    "literal": bool,
    "id": lambda text: text.strip("`"),
    "because": PARTS["text"].read,
    "response": bool,
    "scope": scope,
}
_ORDER = list(_LEADS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSentence:
    """What a sentence states: a rule as a spec has it, or (kind `FACT`) a fact of one parameter.

    A rule that is `stated` is told and not enforced; one that is `literal` means the object that it names,
    where pages name an object for what lies in it, and makes nothing optional that is required.
    """

    kind: str
    argument: Any
    scope: str = ""
    because: str | None = None
    id: str | None = None
    response: bool = False
    literal: bool = False
    stated: bool = False


def read(sentence: str, rows: Sequence[TableRow] = ()) -> ReadSentence | None:
    """The rule of a sentence, with the rows of the table below it; None where it has no known form."""
    lead, rest = _lead(sentence)
    if lead is None:
        return None
    found = [each for each in _readings(rest, rows) if each is not None]
    if not found or any(each != found[0] for each in found):
        return None
    kind, argument = found[0]
    return ReadSentence(kind=kind, argument=argument, **lead)


def _lead(sentence: str) -> tuple[dict[str, Any] | None, str]:
    """The prefixes of a sentence, each at most once and in a fixed order: its name, reason and scope."""
    lead: dict[str, Any] = {}
    while found := _LEAD.match(sentence):
        key, text = next((key, text) for key, text in found.groupdict().items() if text)
        stated = _LEADS[key](text)
        if stated is None or any(_ORDER.index(each) >= _ORDER.index(key) for each in lead):
            return None, sentence
        lead[key] = stated
        sentence = sentence[found.end() :]
    return lead, sentence


def _readings(sentence: str, rows: Sequence[TableRow]) -> Iterator[tuple[str, Any] | None]:
    for form in FORMS:
        if form.when != "always":
            yield _read(form, sentence, rows, None)
        if form.when != "never" and sentence.startswith("When "):
            for cut in re.finditer(r", (?=(?:[^`]*`[^`]*`)*[^`]*$)", sentence):
                when = read_condition(sentence[len("When ") : cut.start()])
                body = sentence[cut.end() :]
                if when is not None and body[:1] == body[:1].lower():
                    yield _read(form, body[:1].upper() + body[1:], rows, when)


def _read(form: Form, sentence: str, rows: Sequence[TableRow], when: Any) -> tuple[str, Any] | None:
    found = pattern(form).fullmatch(sentence)
    if not found or bool(rows) != (form.kind == "sizes"):
        return None
    slots: dict[str, Any] = {}
    for number, (key, part) in enumerate(SLOT.findall(form.template)):
        stated = read_part(part, found[f"slot{number}"])
        if stated is None:
            return None
        slots |= stated if key == "*" else {key: stated}
    if form.kind == "sizes":
        slots = {"parameters": slots.get("parameters", ["width", "height"]), "rows": as_argument(rows)}
    argument = form.make(slots)
    if argument is None:
        return None
    argument = argument.get("it", argument)
    return form.kind, {"when": when, **argument} if when is not None else argument


def read_part(part: str, text: str) -> Any:
    return read_condition(text) if part == "condition" else PARTS[part].read(text)


@cache
def pattern(form: Form) -> re.Pattern[str]:
    """The form as a pattern, a group for each slot."""
    texts = SLOT.split(form.template)[::3]
    parts = [each["part"] for each in SLOT.finditer(form.template)]
    looks = [".+" if part == "condition" else PARTS[part].pattern for part in parts]
    groups = [f"(?P<slot{number}>{look})" for number, look in enumerate(looks)]
    return re.compile(
        "".join(re.escape(text) + group for text, group in zip(texts, [*groups, ""], strict=True))
    )
