"""Prints faults as they are found: as lines, as JSON, as annotations of GitHub Actions, as SARIF."""

from collections.abc import Sequence
from typing import Any, Protocol

from .findings import Fault
from .sarif import Tool, log, result
from .terminal import out
from .words import indented, one_line

COLOURS = {"error": "\x1b[31m", "warning": "\x1b[33m"}
_INDEX = '\n    "index": 0'


class Printer(Protocol):
    """Writes faults in a form: pieces by whoever finds them, which are told in order, then the end."""

    def piece(self, groups: Sequence[Sequence[Fault]]) -> Any:
        """The faults of requests, a group for each that has some, as they are told; processes may send it."""

    def tell(self, piece: Any, index: int) -> None:
        """Prints a piece whose requests are counted from an index."""

    def close(self) -> None:
        """Ends what has been told."""


class Lines:
    """A line for each fault."""

    def __init__(self, *, has_colours: bool) -> None:
        self._has_colours = has_colours

    def piece(self, groups: Sequence[Sequence[Fault]]) -> str:
        """The lines."""
        written = _coloured if self._has_colours else line
        return "".join(f"{written(fault)}\n" for group in groups for fault in group)

    def tell(self, piece: str, index: int) -> None:
        """Prints them."""
        out(piece)

    def close(self) -> None:
        """Nothing is left to say."""


class Annotations:
    """A workflow command of GitHub Actions for each fault, shown beside the line of the file."""

    def piece(self, groups: Sequence[Sequence[Fault]]) -> str:
        """The commands."""
        return "".join(f"{_annotation(fault)}\n" for group in groups for fault in group)

    def tell(self, piece: str, index: int) -> None:
        """Prints them."""
        out(piece)

    def close(self) -> None:
        """Nothing is left to say."""


class Json:
    """One array, with an object for each request that has faults."""

    def __init__(self) -> None:
        self._groups = 0

    def piece(self, groups: Sequence[Sequence[Fault]]) -> list[tuple[str, int, str]]:
        """The objects, cut where the index stands."""
        return [_cut(group) for group in groups]

    def tell(self, piece: Sequence[tuple[str, int, str]], index: int) -> None:
        """Prints them."""
        for before, place, after in piece:
            out(f"{',' if self._groups else '['}\n  {before}{place + index}{after}")
            self._groups += 1

    def close(self) -> None:
        """Ends the array."""
        out("\n]\n" if self._groups else "[]\n")


class Sarif:
    """One log of SARIF 2.1.0, when all is known."""

    def __init__(self, tool: Tool) -> None:
        self._tool = tool
        self._faults: list[Fault] = []

    def piece(self, groups: Sequence[Sequence[Fault]]) -> list[Fault]:
        """The faults."""
        return [fault for group in groups for fault in group]

    def tell(self, piece: Sequence[Fault], index: int) -> None:
        """Keeps them for the log."""
        self._faults += piece

    def close(self) -> None:
        """Prints the log."""
        rules = {fault.rule: fault for fault in reversed(self._faults)}
        places = {rule: place for place, rule in enumerate(sorted(rules))}
        results = [result(fault, places[fault.rule]) for fault in self._faults]
        out(f"{indented(log(self._tool, [rules[rule] for rule in places], results))}\n")


def printer(form: str, tool: Tool, *, has_colours: bool = False) -> Printer:
    """The printer of a format; lines may have the colours of terminals."""
    match form:
        case "json":
            return Json()
        case "github":
            return Annotations()
        case "sarif":
            return Sarif(tool)
        case _:
            return Lines(has_colours=has_colours)


def line(fault: Fault) -> str:
    """A fault as one line: `request.json:4: error width: … [unsupportedWidth]`."""
    subject = f" {fault.subject}:" if fault.subject else ""
    return one_line(f"{_place(fault)}: {fault.severity}{subject} {fault.message} [{fault.code}]")


def _cut(group: Sequence[Fault]) -> tuple[str, int, str]:
    first = group[0]
    known = {"file": first.file, "line": first.begins, "index": 0, "issues": [each.known for each in group]}
    before, mark, after = indented(known).replace("\n", "\n  ").partition(_INDEX)
    return before + mark[:-1], first.number, after


def _coloured(fault: Fault) -> str:
    """The same line with its place, severity and code in colours."""
    colour = COLOURS.get(fault.severity, "")
    place, code = _place(fault), one_line(f"[{fault.code}]")
    middle = line(fault).removeprefix(one_line(f"{place}: {fault.severity}")).removesuffix(code)
    return f"\x1b[1m{one_line(place)}: \x1b[0m{colour}{fault.severity}\x1b[0m{middle}{colour}{code}\x1b[0m"


def _place(fault: Fault) -> str:
    return f"{fault.file}:{fault.line}" + (f":{fault.column}" if fault.column else "")


def _annotation(fault: Fault) -> str:
    column = str(fault.column or "")
    facts = {"file": fault.file, "line": str(fault.line), "col": column, "title": fault.code}
    written = ",".join(
        f"{name}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in facts.items()
        if value
    )
    message = f"{fault.subject}: {fault.message}" if fault.subject else fault.message
    return f"::{fault.severity} {written}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return one_line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))
