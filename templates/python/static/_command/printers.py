"""Prints faults as they are found: as lines, as JSON, as annotations of GitHub Actions, as SARIF."""

from collections.abc import Sequence
from typing import Protocol

from .findings import Fault
from .sarif import Tool, log, result
from .terminal import out
from .words import indented, one_line


class Printer(Protocol):
    """Tells the faults of one request after the other, then ends."""

    def tell(self, faults: Sequence[Fault]) -> None:
        """The faults of one request; none are told by nothing."""

    def close(self) -> None:
        """Ends what has been told."""


class Lines:
    """A line for each fault."""

    def tell(self, faults: Sequence[Fault]) -> None:
        """Prints them."""
        out("".join(f"{line(fault)}\n" for fault in faults))

    def close(self) -> None:
        """Nothing is left to say."""


class Annotations(Lines):
    """A workflow command of GitHub Actions for each fault, shown beside the line of the file."""

    def tell(self, faults: Sequence[Fault]) -> None:
        """Prints them."""
        out("".join(f"{_annotation(fault)}\n" for fault in faults))


class Json:
    """One array, with an object for each request that has faults."""

    def __init__(self) -> None:
        self._groups = 0

    def tell(self, faults: Sequence[Fault]) -> None:
        """Prints them."""
        if not faults:
            return
        first = faults[0]
        group = {
            "file": first.file,
            "line": first.begins,
            "index": first.index,
            "issues": [fault.known() for fault in faults],
        }
        text = indented(group).replace("\n", "\n  ")
        out(f"{',' if self._groups else '['}\n  {text}")
        self._groups += 1

    def close(self) -> None:
        """Ends the array."""
        out("\n]\n" if self._groups else "[]\n")


class Sarif:
    """One log of SARIF 2.1.0, when all is known."""

    def __init__(self, tool: Tool) -> None:
        self._tool = tool
        self._faults: list[Fault] = []

    def tell(self, faults: Sequence[Fault]) -> None:
        """Keeps them for the log."""
        self._faults += faults

    def close(self) -> None:
        """Prints the log."""
        rules = {fault.rule: fault for fault in reversed(self._faults)}
        places = {rule: place for place, rule in enumerate(sorted(rules))}
        results = [result(fault, places[fault.rule]) for fault in self._faults]
        out(f"{indented(log(self._tool, [rules[rule] for rule in places], results))}\n")


def printer(form: str, tool: Tool) -> Printer:
    """The printer of a format."""
    match form:
        case "json":
            return Json()
        case "github":
            return Annotations()
        case "sarif":
            return Sarif(tool)
        case _:
            return Lines()


def line(fault: Fault) -> str:
    """A fault as one line: `request.json:4: error width: … [unsupportedWidth]`."""
    place = f"{fault.file}:{fault.line}" + (f":{fault.column}" if fault.column else "")
    subject = f" {fault.subject}:" if fault.subject else ""
    return one_line(f"{place}: {fault.severity}{subject} {fault.message} [{fault.code}]")


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
