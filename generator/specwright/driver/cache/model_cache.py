"""Results of models from earlier runs, used where all inputs are the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from specwright.driver import lock, release_history
from specwright.driver.cache import outcome as outcomes
from specwright.driver.cache import serialization
from specwright.driver.cache.fingerprint import fingerprint, hashed
from specwright.driver.cache.outcome import Outcome
from specwright.driver.project import KEPT, Project
from specwright.driver.result import Compiled, ModelResult
from specwright.driver.write import keep
from specwright.emit.output import CachedOutput, Output
from specwright.emit.target import Target
from specwright.load import origins

_NAMES = ("air", "slug", "title", "task_type", "naming", "folder")


@dataclass(frozen=True, kw_only=True)
class ModelCache:
    """A file for each model, named for the path of its spec; `inputs` are hashes taken before compiling.

    If it must not be read it finds nothing, if it must not be written it stores nothing.
    """

    project: Project
    inputs: Mapping[str, str] = field(repr=False)
    may_read: bool = True
    may_write: bool = True

    def get(
        self, path: Path, targets: Sequence[Target], recompile: Callable[[Sequence[Path]], Compiled]
    ) -> ModelResult | None:
        """What was kept of the model in a file for these targets.

        Its outputs are made again, by `recompile`, only where somebody asks for their text.
        """
        stored = (
            serialization.read(self._folder / self._file(path), self._key(path)) if self.may_read else None
        )
        if stored is None:
            return None
        document, text = stored

        @cache
        def texts() -> dict[str, str]:
            outputs = [output for each in recompile([path])[0] for output in each.outputs or ()]
            return {output.path: output.text for output in outputs if isinstance(output, Output)}

        try:
            if document["shared"] != self._shared(document["shared"]) or document["findings"] is None:
                return None
            if targets and document["targets"] != [each.name for each in targets]:
                return None
            return _from(document, text, lambda output: texts()[output])
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    def put(
        self,
        paths: Sequence[Path],
        results: Iterable[ModelResult],
        targets: Sequence[Target],
        outcome: Outcome,
    ) -> None:
        """Keeps results and outcome; files of models that are no longer there go.

        Nothing is stored if an input changed during the run.
        """
        if not self.may_write or lock.inputs(self.project) != self.inputs:
            return
        files: dict[str, bytes] = {}
        paths_by_place = {(path.parent.name, path.stem): path for path in paths}
        for result in results:
            path = paths_by_place.get((result.folder, result.slug))
            if path is None or result.findings is None:
                continue
            with suppress(UnicodeEncodeError):  # an output that cannot be written, as is said elsewhere
                document, text = _to(result)
                document |= {"key": self._key(path), "shared": self._shared(result.shared)}
                document |= {"targets": [each.name for each in targets]}
                files[self._file(path)] = serialization.packed(document, text)
        keep(self._folder, files, {outcomes.NAME, *map(self._file, paths)})
        outcomes.store(self.project, self.inputs, outcome)

    def _shared(self, names: Iterable[str]) -> dict[str, str | None]:
        return {name: self.inputs.get(f"{self._specs}shared/{name}.yaml") for name in names}

    def _key(self, path: Path) -> str:
        slug, name = path.stem, self._name(path)
        beside = (f"{self._specs}{each}" for each in (origins.name(slug), release_history.name(slug)))
        return hashed([self._common, name, *map(self.inputs.get, (name, *beside))])

    def _file(self, path: Path) -> str:
        return f"{hashed(self._name(path))[:40]}.json"

    def _name(self, path: Path) -> str:
        return self._specs + path.relative_to(self.project.specs).as_posix()

    @cached_property
    def _folder(self) -> Path:
        return self.project.root / KEPT

    @cached_property
    def _common(self) -> str:
        return fingerprint(self.project, self.inputs)

    @cached_property
    def _specs(self) -> str:
        """What the names of spec files begin with among the inputs."""
        return lock.input_name(self.project, self.project.specs, "x").removesuffix("x")


def _to(result: ModelResult) -> tuple[dict[str, Any], str]:
    """A result as JSON, and the texts of its parts one behind the other, with lengths in their places."""
    findings, outputs = result.findings, result.outputs
    document = {
        **{name: getattr(result, name) for name in _NAMES},
        "location": astuple(result.location),
        "shared": list(result.shared),
        "problems": serialization.problems_to(result.problems),
        "findings": None if findings is None else serialization.problems_to(findings),
        "outputs": None if outputs is None else {each.path: (each.digest, each.checksum) for each in outputs},
        "parts": {
            target: {name: len(text) for name, text in parts.items()}
            for target, parts in result.parts.items()
        },
    }
    return document, "".join(text for parts in result.parts.values() for text in parts.values())


def _from(document: Mapping[str, Any], text: str, remake: Callable[[str], str]) -> ModelResult:
    """The inverse; `remake` gives the text of the output at a path.

    Raises AttributeError, KeyError, TypeError or ValueError for what is no entry.
    """
    outputs = document["outputs"]
    kept = tuple(
        CachedOutput(
            path=path,
            digest=digest,
            checksum=checksum,
            model=document["slug"],
            text=partial(remake, path),
        )
        for path, (digest, checksum) in (outputs or {}).items()
    )
    return ModelResult(
        **{name: document[name] for name in _NAMES},
        location=serialization.location_from(document["location"]),
        shared=tuple(document["shared"]),
        problems=serialization.problems_from(document["problems"]),
        findings=serialization.problems_from(document["findings"]),
        outputs=kept if outputs is not None else None,
        parts=_cut(text, document["parts"]),
    )


def _cut(text: str, lengths: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, str]]:
    """Parts by target and name."""
    parts: dict[str, dict[str, str]] = {}
    start = 0
    for target, names in lengths.items():
        parts[target] = {}
        for name, length in names.items():
            parts[target][name] = text[start : start + length]
            start += length
    return parts
