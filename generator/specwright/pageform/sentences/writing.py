"""From a rule to its sentence."""

from typing import Any

from specwright.pageform.sentences.conditions import write_condition
from specwright.pageform.sentences.forms import FORMS, Form
from specwright.pageform.sentences.reading import SLOT
from specwright.pageform.sentences.tables import from_argument, write_rows
from specwright.pageform.sentences.words import PARTS, quoted, valued


def write(
    kind: str,
    argument: Any,
    *,
    scope: str = "",
    because: str | None = None,
    name: str | None = None,
    response: bool = False,
    literal: bool = False,
    stated: bool = False,
) -> str:
    """The sentence of a rule as specs have it; that of a table of sizes has the table's lines below it.

    `scope` is the object whose names the rule uses, `name` its `id`; `response` where it is not about the
    request. A `literal` one names an object that has no entry of its own on the page and means that object;
    one that is `stated` is not enforced.
    """
    form = next(each for each in FORMS if _fits(each, kind, argument))
    when = argument.get("when") if isinstance(argument, dict) and form.when != "never" else None
    sentence = _filled(form, argument)
    if when is not None:
        sentence = f"When {write_condition(when)}, {sentence[:1].lower()}{sentence[1:]}"
    lead = ["Stated and not enforced: "] * stated + ["Taken literally: "] * literal
    lead += [f"Rule {quoted(name)}: "] if name else []
    lead += [f"Because {valued(because)}: "] if because else []
    lead += ["In the response: "] if response else []
    lead += [f"Inside {quoted(scope)}: "] if scope else []
    lines = ["", *write_rows(from_argument(argument["rows"]))] if kind == "sizes" else []
    return "\n".join(["".join(lead) + sentence, *lines])


def _fits(form: Form, kind: str, argument: Any) -> bool:
    if form.kind != kind:
        return False
    if kind == "sizes":
        return ("{" in form.template) != (list(argument["parameters"]) == ["width", "height"])
    return form.fits(argument)


def _filled(form: Form, argument: Any) -> str:
    slots = form.slots(argument)
    text = form.template
    for found in SLOT.finditer(form.template):
        key, part = found["key"], found["part"]
        item = slots if key in ("it", "*") else slots[key]
        words = write_condition(item) if part == "condition" else PARTS[part].write(item)
        text = text.replace(found[0], words, 1)
    return text
