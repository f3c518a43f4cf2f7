"""The only place that knows Jinja: templates by name, and the few filters that they share."""

import json
import textwrap
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

PACKAGED = Path(__file__).parents[1] / "templates"
IN_REPOSITORY = Path(__file__).parents[3] / "templates"


def default_templates() -> Path:
    """The templates that the tool brings: inside the wheel, or beside `generator/` in the repository."""
    return PACKAGED if PACKAGED.is_dir() else IN_REPOSITORY


class Renderer:
    """Fills in templates; a file in an earlier folder stands in for one of the same path in a later."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
        )
        self._environments: dict[int, jinja2.Environment] = {}
        self._environment.filters |= {"json": pretty_json, "wrap": wrapped, "chomp": chomped}

    def render(
        self,
        template: str,
        values: Mapping[str, Any],
        filters: Mapping[str, Callable[..., Any]] | None = None,
    ) -> str:
        """The text of a template filled with values; `filters` are the target's own, made once."""
        environment = self._environment if filters is None else self._with(filters)
        return environment.get_template(template).render(values)

    def static(self, name: str) -> str:
        """The text of a file that is copied as it is."""
        loader = self._environment.loader
        assert loader is not None
        return loader.get_source(self._environment, name)[0]

    def _with(self, filters: Mapping[str, Callable[..., Any]]) -> jinja2.Environment:
        """An environment with these filters too; the same mapping gives the same one, templates compiled."""
        if id(filters) not in self._environments:
            environment = self._environment.overlay()
            environment.filters = {**self._environment.filters, **filters}
            self._environments[id(filters)] = environment
        return self._environments[id(filters)]


def pretty_json(value: Any, indent: int | None = 2) -> str:
    """JSON in a stable form: the order given, ASCII only, no NaN."""
    return json.dumps(value, indent=indent, ensure_ascii=True, allow_nan=False)


def wrapped(text: str, width: int = 90, indent: str = "") -> str:
    """The text on lines of at most this width, later ones indented."""
    return textwrap.fill(" ".join(text.split()), width, subsequent_indent=indent, break_long_words=False)


def chomped(text: str) -> str:
    """The text without the line end that closes it: for macros that print whole lines."""
    return text.removesuffix("\n")
