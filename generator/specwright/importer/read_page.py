"""From the bytes of a page, in any rendering, to what it states."""

from specwright.diagnostics import Diagnostic
from specwright.importer.browser_text import page as text
from specwright.importer.facts import PageFacts
from specwright.importer.markdown import page as markdown
from specwright.importer.openapi import page as openapi
from specwright.importer.source_text import decode


def read(
    content: bytes, *, name: str, url: str, day: str, model: str | None = None
) -> tuple[tuple[PageFacts, ...], list[Diagnostic]]:
    """The facts of each model that the page describes, and what is wrong with it.

    `name` stands in messages, `url` is "" where the address is not known, `day` (ISO 8601) is when the bytes
    were read; `model`, a slug or an AIR identifier, picks one of a bundle. Facts are not whole, and must not
    be used, where an error is among the problems.
    """
    source, problems = decode(content, name=name, url=url, read=day)
    if source is None:
        return (), problems
    if source.rendering == "json":
        return openapi.read(source, model)
    facts, problems = text.read(source) if source.rendering == "text" else markdown.read(source)
    return (facts,), problems
