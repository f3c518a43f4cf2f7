"""The only place that knows how Jinja fills in templates: by their names, with few filters that all share."""

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from specwright.ir.json_text import writer

if TYPE_CHECKING:
    import jinja2

PACKAGED = Path(__file__).parents[1] / "templates"
IN_REPOSITORY = Path(__file__).parents[3] / "templates"


def default_templates() -> Path:
    """The templates that the tool brings: inside the wheel, or beside `generator/` in the repository."""
    return PACKAGED if PACKAGED.is_dir() else IN_REPOSITORY


class TemplateFault(Exception):
    """A template cannot be found or filled in; the message names it, its line and the reason."""


class Renderer:
    """Fills in templates; a file in an earlier folder stands in for one of the same path in a later."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._with_filters: dict[int, tuple[object, jinja2.Environment]] = {}

    @cached_property
    def _environment(self) -> "jinja2.Environment":
        import jinja2  # late: what renders nothing does without it

        from specwright.emit.template_code import OF_PROCESS

        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in self._folders]),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
            bytecode_cache=OF_PROCESS,
        )
        shared = {"cell": cell, "chomp": chomped, "code": code, "json": pretty_json, "wrap": wrapped}
        environment.filters |= shared
        return environment

    @cached_property
    def _fault(self) -> type[Exception]:
        import jinja2

        return jinja2.TemplateError

    def render(
        self,
        template: str,
        values: Mapping[str, Any],
        filters: Mapping[str, Callable[..., Any]] | None = None,
    ) -> str:
        """The text of a template filled with values; `filters` are the target's own, made once.

        Raises TemplateFault.
        """
        environment = self._environment if filters is None else self._with(filters)
        try:
            filled = environment.get_template(template)
        except (self._fault, OSError, UnicodeDecodeError) as error:
            raise TemplateFault(_told(template, error)) from error
        try:
            return filled.render(values)
        except Exception as error:  # whatever the text of a template comes to, for somebody's own as well
            raise TemplateFault(_told(template, error)) from error

    def static(self, name: str) -> str:
        """The text of a file that is copied as it is."""
        loader = self._environment.loader
        assert loader is not None
        try:
            return loader.get_source(self._environment, name)[0]
        except (self._fault, OSError, UnicodeDecodeError) as error:
            raise TemplateFault(_told(name, error)) from error

    def static_files(self, folder: str, *patterns: str) -> Iterator[tuple[str, str]]:
        """Name and text of each file of a folder that is copied as it is, in the order of names.

        A pattern such as `**/*.js` finds those in folders below, too, by their paths from the folder.
        """
        places = [root / folder for root in self._folders]
        names = {
            file.relative_to(place).as_posix()
            for place in places
            for pattern in patterns
            for file in place.glob(pattern)
        }
        return ((name, self.static(f"{folder}/{name}")) for name in sorted(names))

    def _with(self, filters: Mapping[str, Callable[..., Any]]) -> "jinja2.Environment":
        """An environment with these filters too; the same mapping gives the same one, templates compiled."""
        if id(filters) not in self._with_filters:
            environment = self._environment.overlay()
            environment.filters = {**self._environment.filters, **filters}
            self._with_filters[id(filters)] = (filters, environment)
        return self._with_filters[id(filters)][1]


def _told(template: str, error: Exception) -> str:
    from traceback import walk_tb  # late: `check` needs nothing of it

    line = getattr(error, "lineno", None) or next(
        (line for frame, line in reversed([*walk_tb(error.__traceback__)]) if frame.f_code.co_name in _JINJA),
        None,
    )
    place = f"templates/{template}" + (f":{line}" if line else "")
    detail = str(error)
    is_named = isinstance(error, ArithmeticError | AttributeError | LookupError | TypeError | ValueError)
    return f"{place}: {type(error).__name__}: {detail}" if is_named else f"{place}: {detail}"


_JINJA = ("top-level template code", "template")


flat_json = writer(", ", ": ")
"""JSON on one line in a stable form: the order given, ASCII only, no NaN."""


def pretty_json(value: Any, margin: str = "") -> str:
    """The same on lines indented by two, behind a margin; `json.dumps` does it in Python too, but slowly."""
    if isinstance(value, str) or not value:
        return flat_json(value)
    inner = margin + "  "
    if isinstance(value, dict):
        lines = [f"{inner}{flat_json(key)}: {pretty_json(each, inner)}" for key, each in value.items()]
        opening, closing = "{}"
    elif isinstance(value, list | tuple):
        lines = [inner + pretty_json(each, inner) for each in value]
        opening, closing = "[]"
    else:
        return flat_json(value)
    text = ",\n".join(lines)
    return f"{opening}\n{text}\n{margin}{closing}"


def wrapped(text: str, width: int = 90, indent: str = "") -> str:
    """The text on lines of at most this width, later ones indented."""
    return textwrap.fill(" ".join(text.split()), width, subsequent_indent=indent, break_long_words=False)


def chomped(text: str) -> str:
    """The text without the line end that closes it: for macros that print whole lines."""
    return text.removesuffix("\n")


_ACTS = re.compile(r"[<\[\]|`*_\\~]|&(?=#?\w+;)")


def cell(text: str) -> str:
    """The text as a cell of a Markdown table, or a part of a line: what would act is a reference, `&#60;`."""
    return _ACTS.sub(lambda found: f"&#{ord(found[0])};", visible(text))


def code(text: str) -> str:
    """The text as the content of a code span in such a cell."""
    return visible(text).replace("\\|", "\\u005c|").replace("|", "\\|").replace("`", "'")


def visible(text: str) -> str:
    """The text on one line, with nothing that an editor would not show."""
    shown = " ".join(text.split())
    if shown.isprintable():
        return shown
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in shown)
