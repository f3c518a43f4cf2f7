"""Lists of parameters as pages join them, `` `a`, `b/c`, and `d` ``: each span is a group of one or more."""

import re
from typing import TypeAlias

from specwright.pageform.sentences.words import together

Group: TypeAlias = list[str]
LIST = r"`[^`]+`(?:(?:, | and | or |, and |, or )`[^`]+`)*"
OUTSIDE = r"(?=(?:[^`]*`[^`]*`)*[^`]*$)"
"""Behind a place that no backticks enclose."""

_JOINTS = {"and": {", ", " and ", ", and "}, "or": {", ", " or ", ", or "}}
_JOINTS["any"] = _JOINTS["and"] | _JOINTS["or"]


def listed(text: str, word: str) -> list[Group] | None:
    """The groups of a list joined by the word (`any`: by `and` or by `or`), no parameter twice."""
    if not re.fullmatch(LIST, text):
        return None
    groups = [together(span) for span in re.findall(r"`[^`]+`", text)]
    joints = re.split(r"`[^`]+`", text)[1:-1]
    known = [each for each in groups if each]
    names = flat(known)
    joined = all(each in _JOINTS[word] for each in joints) and len({*joints} - {", "}) <= 1
    return known if joined and len(known) == len(groups) and len(set(names)) == len(names) else None


def flat(groups: list[Group]) -> list[str]:
    """The parameters of all groups."""
    return [name for group in groups for name in group]


def whole(group: Group) -> str | Group:
    """A group of one as its name."""
    return group[0] if len(group) == 1 else group
