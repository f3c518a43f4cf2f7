"""The runtime's tests of formats of strings: what each is called, and the module that has it."""

from collections.abc import Iterable

from specwright.ir.naming import pascal

_OF_TEXTS = {"date", "date-time", "email"}
"""Formats whose tests have a module of their own."""


def format_test(name: str) -> str:
    """The function that tells whether a text has the format."""
    return f"is{pascal(name)}"


def format_tests(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The functions for these formats, by the name of their module."""
    tests: dict[str, tuple[str, ...]] = {}
    for name in sorted({*names}):
        module = "text_formats" if name in _OF_TEXTS else "formats"
        tests[module] = (*tests.get(module, ()), format_test(name))
    return tests
