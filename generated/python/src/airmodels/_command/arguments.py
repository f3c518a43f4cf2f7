"""Reads the arguments of the command."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .terminal import CommandError

_UNKNOWN = ("error", "warning", "ignore")
CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "validate": {
        "--format": ("text", "json", "github", "sarif"),
        "--unknown": _UNKNOWN,
        "--engine": ("ray", "spark"),
    },
    "repair": {"--unknown": _UNKNOWN},
    "sizes": {"--format": ("text", "json")},
    "models": {"--format": ("text", "json")},
    "mcp": {},
}
FLAGS = {"repair": ("--write", "--destructive")}
VALUES = {"validate": ("--report", "--column", "--key")}
LISTS = {"mcp": ("--model", "--task-type")}


@dataclass(slots=True)
class Arguments:
    """What a command was given."""

    command: str
    chosen: dict[str, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    lists: dict[str, list[str]] = field(default_factory=dict)

    @property
    def form(self) -> str:
        """How findings are written."""
        return self.chosen.get("--format", "text")

    @property
    def unknown(self) -> str:
        """What keys are that no parameter has."""
        return self.chosen.get("--unknown", "error")


def is_asked(words: Sequence[str], *options: str) -> bool:
    """Whether one of the options is among the words, before `--`."""
    before = words[: words.index("--")] if "--" in words else words
    return any(option in before for option in options)


def read(words: Sequence[str]) -> Arguments:
    """The arguments; raises CommandError for what the command does not take."""
    command, *rest = words
    if command not in CHOICES:
        raise CommandError(f"no command is called '{command}'; there are {', '.join(CHOICES)}")
    given = Arguments(command)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if word == "--":
            given.names += rest
            break
        if name in CHOICES[command]:
            given.chosen[name] = _choice(command, name, value if equals else rest.pop(0) if rest else "")
        elif name in VALUES.get(command, ()):
            given.chosen[name] = _value(name, value if equals else rest.pop(0) if rest else "")
        elif name in LISTS.get(command, ()):
            given.lists.setdefault(name, []).append(
                _value(name, value if equals else rest.pop(0) if rest else "")
            )
        elif word in FLAGS.get(command, ()):
            given.flags.add(word)
        elif word.startswith("-") and word != "-":
            raise CommandError(f"'{command}' has no option '{word}'; --help lists them")
        else:
            given.names.append(word)
    _check_names(given)
    return given


def _choice(command: str, option: str, value: str) -> str:
    words = CHOICES[command][option]
    if value not in words:
        raise CommandError(f"{option} of '{command}' is one of {', '.join(words)}")
    return value


def _value(name: str, value: str) -> str:
    if not value:
        raise CommandError(f"{name} takes a value")
    return value


def _check_names(given: Arguments) -> None:
    if given.command in ("models", "mcp") and given.names:
        raise CommandError(f"'{given.command}' takes no names")
    if given.command == "sizes" and len(given.names) != 1:
        raise CommandError("'sizes' takes one model: its slug or its AIR identifier")
    if given.command in ("validate", "repair") and not given.names:
        raise CommandError(f"'{given.command}' takes files; - is standard input")
