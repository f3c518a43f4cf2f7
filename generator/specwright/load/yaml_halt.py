"""Where a parser of YAML stopped, with what its message needs: the text around, and the tokens before."""

from dataclasses import dataclass

import yaml

_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFault:
    """What is wrong with a text, and where; `line` and `column` count from 0, as the marks of PyYAML do."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Halt:
    """A stop at `index`, in what begins at `about`; `tokens` are those in front of it."""

    text: str
    index: int
    about: int | None
    tokens: tuple[yaml.Token, ...]

    @property
    def sign(self) -> str:
        """The sign at which the parser stopped; nothing at the end of the text."""
        return self.text[self.index : self.index + 1]

    @property
    def before(self) -> yaml.Token | None:
        """The last token on the line, in front of the stop."""
        last = self.tokens[-1] if self.tokens else None
        return last if last and self.line_of(last.end_mark.index) == self.line_of(self.index) else None

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    @property
    def open(self) -> tuple[yaml.Token, ...]:
        """The brackets and braces that are open."""
        stack: list[yaml.Token] = []
        for token in self.tokens:
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                stack.append(token)
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and stack:
                stack.pop()
        return tuple(stack)

    def line_of(self, index: int) -> int:
        """The number of the line, from 0."""
        return self.text.count("\n", 0, index)

    def line_start(self, index: int) -> int:
        """Where the line begins in which the index lies."""
        return self.text.rfind("\n", 0, index) + 1

    def rest(self, index: int) -> str:
        """What follows on the line."""
        return self.text[index:].partition("\n")[0].rstrip()

    def head(self, index: int) -> str:
        """What stands before on the line."""
        return self.text[self.line_start(index) : index]

    def fault(self, index: int, message: str) -> YamlFault:
        """A fault at the index."""
        start = self.line_start(index)
        return YamlFault(line=self.line_of(index), column=index - start, message=message)


def quoted(text: str) -> str:
    """How a text is written in single quotes, behind a colon; nothing for a long one."""
    text = text.strip()
    return f": '{text.replace(chr(39), chr(39) * 2)}'" if 0 < len(text) <= _LONGEST else ""
