"""The reference page of a model, with pictures of its sizes: what the templates are filled with."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from specwright.emit.index import index_fragment
from specwright.emit.markdown.entries import layout
from specwright.emit.markdown.models_page import of_all, read_back, sizes_fragment
from specwright.emit.markdown.remarks import remarks
from specwright.emit.markdown.size_pictures import file_names, picture
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer
from specwright.emit.target import Target
from specwright.ir.model import Api, Message, Model, Rule
from specwright.ir.path import dotted
from specwright.ir.tree import walk
from specwright.lowering.examples import completed
from specwright.pageform.header import HEADER_KEYS, front_line
from specwright.pageform.headings import UNTITLED
from specwright.pageform.pictures import write_picture
from specwright.pageform.sentences import write
from specwright.pageform.sentences.names import names as names_of
from specwright.pageform.sentences.optional import optional
from specwright.pageform.spelling import json_text, written_price
from specwright.pageform.wording import escaped, paragraphs

_IN_LINKS = "/:?#@!$&'*+,;=%~"


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """`<slug>.md`, and `<slug>.sizes.svg` of each table of sizes."""
    text = renderer.render("markdown/page.md.j2", _page(model, api))
    yield Output(path=f"markdown/{model.file}.md", text=text.rstrip("\n") + "\n")
    for file, table in zip(file_names(model.file, len(model.tables)), model.tables, strict=True):
        drawn = renderer.render("markdown/sizes.svg.j2", {"picture": picture(table)})
        yield Output(path=f"markdown/{file}", text=drawn)
    yield from (index_fragment(model, api), sizes_fragment(model))


def _page(model: Model, api: Api) -> dict[str, Any]:
    request, response = layout(model.request, "request"), layout(model.response, "response")
    last = (response.sections or request.sections)[-1]
    site = f"{api.title} reference".strip()
    ends = bool(model.examples) or last.entries[-1].ends
    return {
        "title": escaped(model.title),
        "url": model.documentation,
        "front": {
            "title": front_line(f"{escaped(model.title, ':#')} | {escaped(site, '|')}"),
            "summary": front_line(escaped(model.summary, ":#")),
        },
        "summary": paragraphs(model.summary),
        "bullets": _bullets(model),
        "pictures": [
            write_picture([dotted(column) for column in table.columns], file)
            for file, table in zip(file_names(model.file, len(model.tables)), model.tables, strict=True)
        ],
        "prices": {escaped(each.label, "*"): written_price(each.usd) for each in model.pricing},
        "rules": [
            *(
                _sentence(rule, message, response=each is response)
                for each, message in ((request, model.request), (response, model.response))
                for rule in each.rules
            ),
            *remarks(model),
        ],
        "request": request.sections,
        "response": response.sections,
        "untitled": UNTITLED,
        "examples": [
            {"title": escaped(each.title), "request": json_text(completed(model, each), indent=2)}
            for each in model.examples
        ],
        "last_link": "" if ends else quote(model.documentation, safe=_IN_LINKS),
    }


def _bullets(model: Model) -> dict[str, str]:
    values = {
        "model": model.air,
        "task": model.task,
        "status": model.status,
        "creator": model.creator,
        "released": model.released,
        "capabilities": model.capabilities,
    }
    return {name: key.write(values[key.word]) for name, key in HEADER_KEYS.items() if values[key.word]}


def _sentence(rule: Rule, message: Message, *, response: bool) -> str:
    """The sentence; one that would be read otherwise on a page says that it is meant as it stands.

    There an object without an entry stands for what lies in it, and rules make optional what is required.
    """
    parameters = list(walk(message.root))
    held = {dotted(each.path) for each in parameters if each.container}
    required = {dotted(each.path) for each in parameters if each.required}
    literal = not held.isdisjoint(names_of(rule.argument))
    literal |= not required.isdisjoint(optional(rule.kind, rule.argument))
    return write(
        rule.kind,
        rule.argument,
        scope=dotted(rule.scope),
        because=rule.because,
        name=rule.id,
        response=response,
        literal=literal and not rule.scope and not response,
    )


TARGET = Target(
    name="markdown",
    purpose="a reference page of each model in our wording; importing it makes the same spec",
    of_model=of_model,
    of_all=of_all,
    read_back=read_back,
)
