"""The phrases of descriptions that state a fact or a rule; all other sentences are prose."""

import re

SENTENCES = re.compile(r"(?:[^.!?`(]|`[^`]*`|\([^()]*\)|[.!?](?!\s|$)|\()+(?:[.!?]|$)\s*")
CHOICE = re.compile(r"Use (?:a )?preset `(?P<one>\w+)` or custom `(?P<other>\w+)`\.")
EITHER = re.compile(r"You must provide either `(?P<one>\w+)` or `(?P<other>\w+)`[\w\s-]*, but not both\.")
ONLY = re.compile(r"Only applies when `(?P<other>[\w.]+)` is (?:set to )?`(?P<value>[^`]+)`\.")
MATCHES = re.compile(r"Must match the number of (?P<words>[a-z ]+)\.")
MEDIA = re.compile(
    r"\((?=[^()]*\bUUID\b)(?=[^()]*\bURL\b)(?=[^()]*\bBase64\b)(?:UUID|URL|Data URI|Base64|or|[, ])+\)"
)
COLOR = re.compile(r"\bHexadecimal color code\b")
RULES = (CHOICE, EITHER, ONLY, MATCHES)


def states(text: str) -> int | None:
    """The last letter of what would be read as a fact or a rule of some parameter; None where nothing is."""
    for pattern in (MEDIA, COLOR):
        if (part := pattern.search(text)) is not None:
            return part.end() - 1
    for sentence in SENTENCES.finditer(text):
        body = sentence[0].strip()
        if any(pattern.fullmatch(body) for pattern in RULES):
            return sentence.start() + sentence[0].index(body) + len(body) - 1
    return None
