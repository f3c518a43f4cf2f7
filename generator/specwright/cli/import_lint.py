"""What an import is about to write is loaded and linted first; a page that contradicts itself is read anew.

Of its rules as few sentences as possible are left aside: of equally few those without which the fewest
findings are left, then the last ones.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

from specwright.cli.import_agreement import agreed
from specwright.cli.import_overrides import ImportOverrides
from specwright.diagnostics import Diagnostic, FindingCode, Location, has_errors
from specwright.driver.compile import compile_here, open_project
from specwright.driver.project import Project
from specwright.importer.codes import PageCode, fault
from specwright.importer.compose.import_page import Imported
from specwright.importer.compose.site import Site
from specwright.importer.conflicts import Statement, asides, statements
from specwright.importer.facts import PageFacts
from specwright.importer.fetch import Fetched
from specwright.ir.model import Model
from specwright.load.discovery import relative_path
from specwright.load.plain_documents import SharedGroup, model_node
from specwright.solver.space import Space

MOST_ASIDE = 2
"""How many sentences of a page are left aside at most."""

MOST_TRIED = 60
"""How many choices of so many sentences are tried: for each the page is read and compiled anew."""

_OF_DEFAULTS = (FindingCode.DEFAULT_CONFLICT, FindingCode.DEFAULT_SPOILS)
_BOTH_STATED = "The page states both; a default tells what the service does, and promises nothing."

Importing = Callable[[PageFacts, Site], Imported]


@dataclass(frozen=True, slots=True, kw_only=True)
class LintedImport:
    """A spec as it would be written, the facts that it is made of, and what compiling and linting it says."""

    page: PageFacts
    spec: Imported
    problems: tuple[Diagnostic, ...] = ()
    notes: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> list[Diagnostic]:
        """What keeps it from being written."""
        return [each for each in self.problems if each.severity == "error"]


def told(linted: Iterable[LintedImport]) -> Iterator[Diagnostic]:
    """What was left aside of the pages' rules, and the findings that are errors."""
    for each in linted:
        file = each.page.sources[0].name
        for reading in each.page.readings:
            if reading.against and not reading.fact:
                places = [Location(file=file, line=line) for line in reading.against]
                message = f"the sentence is left aside. {reading.because}"
                place = Location(file=file, line=reading.line)
                yield fault(place, PageCode.DISAGREEMENT, message, severity="warning", related=places)
        yield from each.notes
        yield from (problem for problem in each.errors if isinstance(problem.code, FindingCode))


class ImportLint:
    """Makes specs of pages, sound ones as far as there are any."""

    def __init__(
        self,
        project: Project,
        site: Site,
        sources: Sequence[Fetched],
        overrides: ImportOverrides,
        importing: Importing,
    ) -> None:
        self._context = open_project(project, lint=True)[0]
        self._site = site
        self._sources = sources
        self._overrides = overrides
        self._importing = importing

    def sound(self, page: PageFacts) -> LintedImport:
        """The spec of the page; shared files are named only where the result is sound.

        Where nothing helps it has its errors. What a page alone states is judged by the schema.
        """
        site = self._site
        decided = self._overrides.decisions.get(page.key, {})
        agreement = agreed(page, decided, self._overrides.prefer, self._model)
        page = agreement.page
        first = self._linted(page, site)
        while first.errors and first.spec.old is None and site.shared:
            site = replace(site, shared=self._innocent(first.errors, site))
            first = self._linted(page, site)
        linted = self._without_some(first, site) or first if first.errors else first
        if linted is not first and site is not self._site:
            shared = self._linted(linted.page, self._site)
            linted = linted if shared.errors else shared
        return replace(linted, notes=tuple(agreement.problems))

    def _innocent(self, errors: Iterable[Diagnostic], site: Site) -> tuple[SharedGroup, ...]:
        """The shared files that no error is about; none at all where no file is to blame."""
        files = {place.file for each in errors for place in (each.location, *each.related)}
        folder = relative_path(site.specs / "shared", site.root)
        rest = tuple(each for each in site.shared if f"{folder}/{each.name}.yaml" not in files)
        return () if len(rest) == len(site.shared) else rest

    def _linted(self, page: PageFacts, site: Site) -> LintedImport:
        """The spec of a page; findings about defaults that it states are acknowledged."""
        draft = self._compiled(page, self._importing(page, site))
        found = [(str(each.code), each.path) for each in draft.errors if each.code in _OF_DEFAULTS]
        if not found:
            return draft
        page = replace(page, acknowledged=tuple((*each, _BOTH_STATED) for each in dict.fromkeys(found)))
        return self._compiled(page, self._importing(page, site))

    def _model(self, page: PageFacts) -> Model | None:
        """The model that a page makes; None where it cannot be read."""
        spec = self._importing(page, replace(self._site, shared=()))
        models, problems = self._lowered(spec, lint=False)
        return None if has_errors(problems) or not models else models[0]

    def _compiled(self, page: PageFacts, spec: Imported) -> LintedImport:
        if spec.text == spec.old or has_errors(spec.problems):
            return LintedImport(page=page, spec=spec)
        models, problems = self._lowered(spec, lint=False)
        if not has_errors(problems) and not all(map(_is_surely_sound, models)):
            problems = self._lowered(spec, lint=True)[1]
        return LintedImport(page=page, spec=spec, problems=tuple(problems))

    def _lowered(self, spec: Imported, *, lint: bool) -> tuple[list[Model], list[Diagnostic]]:
        """The model of a spec, and what is wrong with it."""
        context = replace(self._context, lint=lint, drafts={spec.path: spec.text})
        results, problems = compile_here(context, [spec.path])
        found = [each for result in results for each in (*result.problems, *(result.findings or ()))]
        return [result.model for result in results if result.model], [*problems, *found]

    def _without_some(self, first: LintedImport, site: Site) -> LintedImport | None:
        """The spec without as few sentences as possible; None where no choice that was tried is sound."""
        file = relative_path(first.spec.path, self._site.root)
        node = model_node(first.spec.text, file, self._site.lookup)
        known = statements(first.page, node) if node else []
        about = [each for each in known if any(map(each.is_at, first.errors))] or known
        for number in range(1, MOST_ASIDE + 1):
            tried = islice(combinations(reversed(about), number), MOST_TRIED)
            drafts = [self._again(first, chosen, about, site) for chosen in tried]
            if sound := [each for each in drafts if each is not None and not each.errors]:
                return min(sound, key=lambda each: len(each.problems))
        return None

    def _again(
        self, first: LintedImport, chosen: Sequence[Statement], about: Sequence[Statement], site: Site
    ) -> LintedImport | None:
        """The model's sources read again, some sentences left aside."""
        key, names = first.page.key, {source.name for source in first.page.sources}
        overrides = self._overrides.having(key, [*asides(chosen, about, first.errors)])
        read = overrides.read(each for each in self._sources if each.name in names)
        page = next((each for each in read.models if each.key == key), None)
        return None if page is None or has_errors(read.problems) else self._linted(page, site)


def _is_surely_sound(model: Model) -> bool:
    """Whether no finding can be an error: of what a schema states, only one is, that nothing is valid."""
    return model.has_schema and Space(model.request, exact=False).request() is not None
