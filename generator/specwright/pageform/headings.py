"""The headings of a page: its sections, and the parameters, whose level tells what holds them."""

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
    return f"{direction}-{path.lower().replace('.', '-')}"
