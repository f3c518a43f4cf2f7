"""From a model to its page and back: what the import makes of the page that is printed of a model."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from emitting import emitted
from specwright.cli.import_run import site
from specwright.driver import project as projects
from specwright.emit.markdown import TARGET
from specwright.emit.output import Names
from specwright.emit.render import Renderer, default_templates
from specwright.importer.compose.import_page import Imported, imported
from specwright.importer.facts import PageFacts, Use
from specwright.importer.read_sources import read
from specwright.importer.reconcile import reconcile
from specwright.ir.model import Api, Catalog, Message, Model
from specwright.ir.path import dotted
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.records import ModelRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering.catalog import common, lower
from specwright.pageform.sentences import write

RENDERER = Renderer([default_templates()])
API = Api(title="Acme | Works", anchor=None, discriminator="model", task_type=None, task_uuid=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A model that went to a page and came back: the page, what was read there, the spec, its model."""

    page: str
    facts: PageFacts
    spec: Imported
    model: Model


def printed(model: Model, api: Api = API) -> str:
    """The page of a model."""
    catalog = Catalog(api=api, models=(model,), dispatch=model.request)
    page, *_ = emitted(TARGET, catalog, Names(), RENDERER)
    return page.text


def page_facts(text: str) -> PageFacts:
    """What the page states; nothing of it may be wrong, and no line unexplained."""
    pages, problems = read(text.encode(), name="page.md", url="", day="2026-11-21")
    assert not [each for each in problems if each.severity != "info"], "\n".join(map(str, problems)) + text
    (facts,) = pages
    assert not [line for line in facts.lines if line.use is Use.UNEXPLAINED]
    assert len(facts.lines) == len(text.split("\n"))
    return facts


def returned(model: Model, empty: Path) -> Returned:
    """The model of the spec that importing the page of a model makes, in an empty project."""
    page = printed(model)
    facts, problems = reconcile([page_facts(page)])
    assert not problems, problems
    spec = imported(facts, site(projects.at(empty)), prose=True)
    assert not spec.lost, spec.lost
    assert not spec.problems, spec.problems
    return Returned(page=page, facts=facts, spec=spec, model=compiled(spec.text, spec.slug))


def compiled(text: str, slug: str) -> Model:
    """The model of a spec's text, which must be whole."""
    node, problems = nodes.read(text, "page.yaml")
    assert node is not None
    assert not problems, problems
    reading = Decoder()
    record = reading.record(node, ModelRecord)
    assert record is not None, reading.problems
    assert not reading.problems, reading.problems
    file = ModelFile(slug=slug, folder="acme", record=record)
    service, _ = common(None, ())
    model, found = lower(file, service)
    assert not found, found
    return model


def stated(model: Model) -> dict[str, Any]:
    """All that a page tells of a model, by parts: neither its sources nor the order of rules."""
    header = replace(model, slug="", sources=(), examples=(), request=_EMPTY, response=_EMPTY)
    return {
        "header": header,
        **{f"request.{name}": each for name, each in _message(model.request).items()},
        **{f"response.{name}": each for name, each in _message(model.response).items()},
    }


def _message(message: Message) -> dict[str, Any]:
    sentences = [
        write(each.kind, each.argument, scope=dotted(each.scope), because=each.because, name=each.id)
        for each in message.rules
    ]
    return {
        "root": message.root,
        "groups": message.groups,
        "rules": sorted(sentences),
        "checks": sorted(map(repr, (replace(each, location=_NOWHERE) for each in message.checks))),
    }


_EMPTY: Any = None
_NOWHERE: Any = None
