"""Templates are shapes: no macro calls itself, and none counts margins."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from specwright.emit.render import default_templates

ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg)
LAYOUT = ("indent", "center", "wordwrap")
TEMPLATES = sorted(path for path in default_templates().rglob("*.j2") if path.is_file())


def faults(text: str) -> list[str]:
    """What makes a program of a template."""
    template = Environment(autoescape=False).parse(text)
    called = {
        macro.name: {
            call.node.name for call in macro.find_all(nodes.Call) if isinstance(call.node, nodes.Name)
        }
        for macro in template.find_all(nodes.Macro)
    }
    found = [f"{name} calls itself" for name in called if name in _reached(called, name)]
    found += [f"line {each.lineno}: a sum" for each in template.find_all(ARITHMETIC)]
    filters = (each for each in template.find_all(nodes.Filter) if each.name in LAYOUT or _counts(each))
    return found + [f"line {each.lineno}: {each.name}" for each in filters]


def _counts(given: nodes.Filter) -> bool:
    """Whether a filter is told a number: columns are counted where values are laid out."""
    return any(isinstance(each, nodes.Const) and isinstance(each.value, int) for each in given.args)


def _reached(called: Mapping[str, set[str]], name: str) -> set[str]:
    """The macros that one calls, and those that they call."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        new = called.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    return reached


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(default_templates())))
def test_a_template_is_no_program(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{% macro a(x) %}{{ a(x) }}{% endmacro %}", "a calls itself"),
        (
            "{% macro a(x) %}{{ b(x) }}{% endmacro %}{% macro b(x) %}{{ a(x) }}{% endmacro %}",
            "a calls itself",
        ),
        ("{% macro a(margin) %}{{ b(margin + 4) }}{% endmacro %}", "line 1: a sum"),
        ("{{ ' ' * margin }}", "line 1: a sum"),
        ("{{ text | indent(margin) }}", "line 1: indent"),
        ("{{ text | docstring(4) }}", "line 1: docstring"),
    ],
)
def test_a_program_is_noticed(text: str, fault: str) -> None:
    assert fault in faults(text)
