"""The headings of a page: its sections, and the parameters, whose level tells what holds them."""

import re
from dataclasses import dataclass, field
from itertools import count

from specwright.ir.path import parse, spelt

_UNFIT = re.compile(r"[^a-z0-9_$-]+")
_OF_MARKDOWN = re.compile(r"[\[\]()`*_|<>#&!~]")
PRICING = "Pricing"
RULES = "Compatibility & Validation"
REQUEST = "Request Parameters"
RESPONSE = "Response Parameters"
EXAMPLES = "Examples"
SECTIONS = (PRICING, RULES, REQUEST, RESPONSE, EXAMPLES)
UNTITLED = "Response"
"""The group of the response that has no title on a page, where it comes first."""

HEADING_NAME = r'[A-Za-z_$][\w$-]*|"(?:[^"\\\[\]()]|\\.)*"'
"""What a heading has for a name, as a regular expression."""
TOP, DEEPEST = 3, 6
"""The levels of parameters; what is nested more deeply is stated by the bullets of the last one."""


def anchor(direction: str, path: str) -> str:
    """Where the heading of a parameter leads; `direction` is `request` or `response`."""
    return f"{direction}-{_UNFIT.sub('-', path.lower().replace('.', '-'))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Where the headings of a page lead, each of its own: a number tells those that would be one.

    `taken` are the anchors that were given, with their paths.
    """

    direction: str
    taken: dict[str, str] = field(default_factory=dict)

    def of(self, path: str) -> str:
        """The anchor of the parameter at a path, the same whenever it is asked for."""
        first = name = anchor(self.direction, path)
        for number in count(2):
            if self.taken.setdefault(name, path) == path:
                break
            name = f"{first}-{number}"
        return name


def read_name(text: str) -> str:
    """The name that a heading prints."""
    return parse(text)[0]


def heading_name(name: str) -> str:
    """The name in a heading: in JSON's quotes where it is no plain word, with nothing of Markdown's."""
    text = spelt(name)
    return text if text == name else _OF_MARKDOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
