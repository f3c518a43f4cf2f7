"""The headings of a page: its sections, and the parameters, whose level tells what holds them."""

import re

from specwright.ir.path import spelt

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

TOP, DEEPEST = 3, 6
"""The levels of parameters; what is nested more deeply is stated by the bullets of the last one."""


def anchor(direction: str, path: str) -> str:
    """Where the heading of a parameter leads; `direction` is `request` or `response`."""
    return f"{direction}-{_UNFIT.sub('-', path.lower().replace('.', '-'))}"


def heading_name(name: str) -> str:
    """The name in a heading: in JSON's quotes where it is no plain word, with nothing of Markdown's."""
    text = spelt(name)
    return text if text == name else _OF_MARKDOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
