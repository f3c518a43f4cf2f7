"""The account of a page: what each of its lines was read as, and what is wrong."""

from dataclasses import dataclass, field

from specwright.diagnostics import Diagnostic, Location, as_typed
from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import Line, Use
from specwright.importer.source_text import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAccount:
    """Collects how each line was read; lines that no reader enters are unexplained.

    `unread` are sentences of rules, with their places, that somebody must say the meaning of.
    """

    source: SourceText
    problems: list[Diagnostic] = field(default_factory=list)
    uses: dict[int, Line] = field(default_factory=dict)
    unread: list[tuple[str, Location]] = field(default_factory=list)

    def text(self, line: int) -> str:
        """The line of that number, "" behind the end."""
        return self.source.lines[line - 1] if 0 < line <= len(self.source.lines) else ""

    def at(self, line: int, column: int = 1) -> Location:
        return self.source.at(line, column)

    def fact(self, line: int, what: str) -> Location:
        """Enters a line that states a fact, and gives its place."""
        self.uses[line] = Line(number=line, use=Use.FACT, what=what)
        return self.at(line)

    def facts(self, first: int, last: int, what: str) -> list[Location]:
        """Enters lines that state a fact together, and gives their places."""
        return [self.fact(line, what) for line in range(first, last + 1)]

    def prose(self, first: int, last: int, what: str) -> None:
        """Enters lines that state nothing, except those entered as facts."""
        for line in range(first, last + 1):
            self.uses.setdefault(line, Line(number=line, use=Use.PROSE, what=what))

    def unexplained(
        self, line: int, due: str, code: PageCode = PageCode.UNEXPLAINED, path: str = "", last: int = 0
    ) -> None:
        """Enters lines that nothing explains; `due` says what could stand there."""
        for number in range(line, max(line, last) + 1):
            self.uses[number] = Line(number=number, use=Use.UNEXPLAINED, what=str(code))
        text = self.text(line)
        column = len(text) - len(text.lstrip()) + 1
        message = f"{as_typed(text.strip())} cannot be read; {due}"
        self.problems.append(fault(self.at(line, column), code, message, path))

    def report(
        self,
        location: Location | int,
        code: PageCode,
        message: str,
        path: str = "",
        related: tuple[Location, ...] = (),
    ) -> None:
        """A problem of lines that were understood, at its place or at the start of a line."""
        location = self.at(location) if isinstance(location, int) else location
        self.problems.append(fault(location, code, message, path, related=related))

    def hint(self, location: Location, code: PageCode, message: str, path: str = "") -> None:
        """Reports a remark, which stops nothing."""
        self.problems.append(fault(location, code, message, path, severity="info"))

    def lines(self) -> tuple[Line, ...]:
        """The account of all lines; blank ones are prose, those that no reader has entered are reported."""
        for number, text in enumerate(self.source.lines, start=1):
            if number not in self.uses and text.strip():
                self.unexplained(number, "nothing that is known stands at this place of a page")
            elif number not in self.uses:
                self.prose(number, number, "blank")
        return tuple(self.uses[number] for number in sorted(self.uses))
