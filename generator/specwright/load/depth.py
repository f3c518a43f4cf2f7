"""How deep a document may be nested, whatever a YAML library allows.

A parser reads 1024 characters ahead of its events: in dense lists it meets a limit of its own before the
reader of events can count.
"""

import yaml

DEEPEST = 40


def first_too_deep(text: str) -> yaml.Mark | None:
    """The mark of the first bracket inside more than `DEEPEST` collections; None if an error comes first."""
    try:
        for _ in yaml.scan(text, _Scanner):
            pass
    except _TooDeepError as found:
        return found.mark
    except yaml.YAMLError:
        pass
    return None


class _TooDeepError(Exception):
    def __init__(self, mark: yaml.Mark) -> None:
        self.mark = mark


class _Scanner(yaml.BaseLoader):
    """The scanner in pure Python, which stops before it takes such a bracket in."""

    def fetch_flow_collection_start(self, token: type[yaml.Token]) -> None:
        if self.flow_level + len(self.indents) > DEEPEST:
            raise _TooDeepError(self.get_mark())
        super().fetch_flow_collection_start(token)
