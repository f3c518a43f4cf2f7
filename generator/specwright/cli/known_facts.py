"""The facts of a project's models with their places: in the specs, and on the pages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from specwright.cli import known_readings
from specwright.cli.terminal import CommandError
from specwright.diagnostics import Location, did_you_mean
from specwright.driver.compile import CompileContext, compile_project
from specwright.driver.project import Project
from specwright.driver.stated_facts import StatedFacts
from specwright.importer.compose.draft_of_spec import draft_of_spec
from specwright.importer.compose.equality import facts
from specwright.importer.compose.site import plain_document
from specwright.load import fact_lookup, origins, plain_files
from specwright.load.decoder import plain
from specwright.load.nodes import MappingNode, ScalarNode
from specwright.load.origins import Lines, Origins
from specwright.load.plain_documents import model_node


@dataclass(frozen=True, kw_only=True)
class KnownFacts:
    """A model's facts by name; `node` is the spec with shared groups put in, before corrections."""

    slug: str
    node: MappingNode
    sources: tuple[Mapping[str, Any], ...]
    origins: Origins
    rule_places: Mapping[str, Location]

    @cached_property
    def stated(self) -> StatedFacts:
        """The facts with their places."""
        return StatedFacts(node=self.node, origins=self.origins)

    def names(self) -> list[str]:
        """The names of all facts, short: without `request.`; and the ids of rules."""
        found = [name.removeprefix("request.") for name in facts(draft_of_spec(self.slug, self.node))]
        return [*found, *self.rule_places]

    def matching(self, asked: str) -> list[str]:
        """The facts that a name means; raises CommandError where it means several parameters."""
        every = list(facts(draft_of_spec(self.slug, self.node)))
        for start in ("", "request.", "header.", "response.", "pricing."):
            whole = f"{start}{asked}"
            found = [name for name in every if name == whole or name.startswith(f"{whole}.")]
            if found:
                return [name for name in found if _is_own(name, whole, found)]
            if fact_lookup.find_entry(self.node, whole):
                return [whole]
        places = {place for name, place in self.rule_places.items() if name == asked}
        places = places or {place for name, place in self.rule_places.items() if name.startswith(asked)}
        found = [name for name, each in self.stated.rules.items() if each.location in places]
        found = found or [name for name in self.stated.rows if name.endswith((f": {asked}", f" {asked}"))]
        return found or self._by_last_name(every, asked)

    def value(self, name: str) -> Any:
        """The value as the spec writes it."""
        if name in self.stated.rows or name in self.stated.rules:
            return None
        entry = fact_lookup.find_entry(self.node, name)
        value = plain(entry.value) if entry else None
        return list(value) if isinstance(value, dict) else value

    def lines(self, name: str) -> Iterator[tuple[Mapping[str, Any], Lines]]:
        """The lines that state it, source by source."""
        for position, lines in self.stated.pages(name).items():
            yield self.sources[position] if position < len(self.sources) else {}, lines

    def sentence(self, name: str) -> str:
        """The sentence of the page that somebody read a rule from."""
        rule = self.stated.rules.get(name)
        return known_readings.sentence_of(self.node, rule.node.location) if rule else ""

    def _by_last_name(self, every: list[str], asked: str) -> list[str]:
        part = re.compile(rf"(?P<path>.+\.{re.escape(asked)})(\.|$)")
        paths = sorted({found["path"] for name in every if (found := part.match(name))})
        if len(paths) > 1:
            known = ", ".join(path.removeprefix("request.") for path in paths)
            raise CommandError(f"'{asked}' is not one fact but several: {known}")
        return self.matching(paths[0]) if paths else []


def known(project: Project) -> tuple[CompileContext, list[KnownFacts]]:
    """The models that can be read, with their facts and places, and what they are compiled with."""
    compiled = compile_project(project, targets=(), lint=False)
    models = []
    for each in compiled.results:
        text = plain_files.read_text(compiled.path(each), "utf-8-sig")
        node = model_node(text, each.location.file, compiled.context.around.resolver)
        if node is not None and each.model is not None:
            models.append(
                KnownFacts(
                    slug=each.slug,
                    node=node,
                    sources=tuple(plain_document(text).get("sources", ())),
                    origins=origins.read(project.specs, each.slug)[0],
                    rule_places={check.rule: check.location for check in each.model.request.checks},
                )
            )
    return compiled.context, models


def one(project: Project, asked: str) -> KnownFacts:
    """The model of that slug, AIR identifier or title; raises CommandError when there is none."""
    _, models = known(project)
    for each in models:
        named = (each.node.get("title"), each.node.get("model"))
        if asked in (each.slug, *(node.text for node in named if isinstance(node, ScalarNode))):
            return each
    near = did_you_mean(asked, [each.slug for each in models])
    raise CommandError(f"no model '{asked}'; models are named by slug, AIR identifier or title{near}")


def _is_own(name: str, asked: str, names: list[str]) -> bool:
    """Whether a fact is the parameter's own, not one of its children's."""
    rest = name.removeprefix(asked).lstrip(".")
    own = [each for each in names if re.fullmatch(r"\.?(items\.)?[^.]+", each.removeprefix(asked))]
    return not rest or not own or name in own
