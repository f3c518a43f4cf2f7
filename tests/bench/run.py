"""The whole bench: what is measured, in order, into one document of raw figures."""

import json
import os
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from bench import (
    big,
    cold,
    importing,
    javascript,
    many,
    parts,
    sets,
    sizes,
    subschemas,
    timing,
    updating,
    wrong,
)
from bench.peers import MESSAGES, OURS, TO_DICT, Missing, Peer, ours, peers, version_of
from bench.timing import Timer, passes


class Bench:
    """One run: its folder, its extent, and the figures found so far."""

    def __init__(
        self, folder: Path, *, quick: bool, counts: Sequence[int], tell: Callable[[str], None]
    ) -> None:
        self.folder = folder
        self.counts = counts
        self.quick = quick
        self.tell = tell
        self.rounds, self.seconds, self.warm = (1, 0.0, 0.0) if quick else (50, 0.004, 0.3)
        self.sets: Mapping[str, list[sets.Request]] = sets.sets()
        if quick:
            self.sets = {name: values[:5] for name, values in self.sets.items()}
        self.figures: dict[str, Any] = {
            "machine": machine(),
            "skipped": {},
            "how": {},
            "raw": {},
            "versions": {},
        }
        self.peers: dict[str, Peer] = {}

    def run(self) -> dict[str, Any]:
        """Everything, told as it goes."""
        self.find_peers()
        self.verdicts()
        self.models()
        self.from_bytes()
        self.errors()
        self.dataclasses()
        self.tell("cold starts")
        self.figures["cold"] = cold.starts(self.folder, rounds=1 if self.quick else 7)
        self.tell("the generator")
        count, rounds = (4, 1) if self.quick else (400, 3)
        self.figures["generator"] = many.generator(self.folder, rounds=rounds)
        self.figures["sizes"] = sizes.measured(self.folder, self.counts, self.tell, official=not self.quick)
        self.tell("imports")
        self.figures["imports"] = importing.imports(self.folder, 4 if self.quick else 400)
        self.figures["update"] = updating.unchanged(self.folder / "update", count)
        self.subschemas()
        self.tell("bulk")
        requests = 200 if self.quick else 1_000_000
        self.figures["bulk"] = big.validated(self.folder, requests, self.peers.get("jsonschema"))
        self.parts()
        self.figures["load"] = list(os.getloadavg()) if hasattr(os, "getloadavg") else []
        return self.figures

    def parts(self) -> None:
        """The rows of targets that parts bring themselves."""
        self.figures["parts"] = []
        for name, measure in parts.PARTS.items():
            self.tell(name)
            try:
                self.figures["parts"] += [list(row) for row in measure(self.folder, self.quick)]
            except (ImportError, Missing) as error:
                self.skip(name, str(error))

    def subschemas(self) -> None:
        """What jsonsubschema and `specwright diff` say of the same pairs of versions."""
        self.tell("pairs of versions")
        try:
            self.figures["subschemas"] = subschemas.subschemas(4 if self.quick else subschemas.PAIRS)
        except Missing as error:
            self.skip(subschemas.THEIRS, str(error))

    def find_peers(self) -> None:
        """Sets up the peers that are there, and says which are not."""
        for each in peers(self.folder):
            if isinstance(each, Peer):
                self.peers[each.name] = each
                self.figures["how"][each.name] = each.how
                if each.distribution:
                    self.figures["versions"][each.name] = version_of(each.name, each.distribution)
            else:
                self.skip(*each)

    def skip(self, name: str, reason: str) -> None:
        """Notes that a peer is not there, once."""
        if name in self.figures["skipped"]:
            return
        self.figures["skipped"][name] = reason
        self.tell(f"skipped: {name}: {reason}")

    def verdicts(self) -> None:
        """Verdicts on dicts, set by set, the JavaScript processes between the others."""
        vectors = sets.vectors()
        requests = [each["request"] for each in vectors]
        judges = self.judges(sets.SLUG, javascript.MAKERS, {**self.sets, "vectors": requests})
        for name, values in self.sets.items():
            self.tell(f"verdicts: {name}, {len(values)} requests")
            timers = {p.name: passes(p.verdict, values) for p in self.peers.values()}
            timers |= {peer: judge.timer(name, warm=self.warm) for peer, judge in judges.items()}
            self.measure(f"verdict: {name}", timers, len(values))
        self.tell(f"verdicts alone: {len(vectors)} vectors")
        answers = {p.name: wrong.answers(p.verdict, requests) for p in self.peers.values()}
        answers |= {peer: judge.verdicts("vectors") for peer, judge in judges.items()}
        self.figures["vectors"] = len(vectors)
        self.figures["wrong"] = {peer: wrong.found(vectors, given) for peer, given in answers.items()}
        for judge in judges.values():
            judge.close()

    def models(self) -> None:
        """Our JavaScript and ajv on the conformance vectors of each model."""
        for slug in sorted(each.slug for each in sets.catalog().models):
            values = {name: each[:5] if self.quick else each for name, each in sets.cases(slug).items()}
            judges = self.judges(slug, (javascript.OURS, javascript.AJV), values)
            self.tell(f"JavaScript verdicts: {slug}")
            for name, requests in values.items():
                timers = {peer: judge.timer(name, warm=self.warm) for peer, judge in judges.items()}
                self.measure(f"model: {slug}: {name}", timers, len(requests))
            for judge in judges.values():
                judge.close()

    def judges(
        self, slug: str, names: Iterable[str], values: Mapping[str, list[Any]]
    ) -> dict[str, javascript.Judge]:
        """The JavaScript validators of a model, those that are there."""
        folder = self.folder / "node" / slug
        javascript.prepare(folder, slug, values)
        found = {}
        for name in names:
            try:
                found[name] = javascript.Judge(name, folder)
            except Missing as error:
                self.skip(name, str(error))
                continue
            self.figures["how"][name] = javascript.MAKERS[name].how
            self.figures["versions"][name] = javascript.version_of(name)
        return found

    def from_bytes(self) -> None:
        """JSON bytes to a verdict, with each of our readers; reading alone for comparison."""
        package = ours()
        text = import_module("airmodels._runtime.json_text")
        values = [json.dumps(each).encode() for name in ("examples", "mixed") for each in self.sets[name]]
        timers = {"json.loads alone": passes(json.loads, values)}
        readers = {"json": text.exactly}
        for name, made in (("orjson", text.of_orjson), ("msgspec", text.of_msgspec)):
            try:
                module = import_module(name)
            except ImportError:
                continue
            readers[name] = made(module).read
            alone = module.loads if name == "orjson" else module.json.Decoder().decode
            timers[f"{name} alone"] = passes(alone, values)
            self.figures["versions"][f"{name} alone"] = module.__version__
        for name, read in readers.items():
            timers[f"{OURS} with {name}"] = passes(_judge(read, package.is_valid), values)
        for peer in self.peers.values():
            if peer.from_bytes:
                timers[peer.name] = passes(peer.from_bytes, values)
        self.tell(f"JSON bytes to verdict, {len(values)} requests")
        self.measure("bytes", timers, len(values))

    def errors(self) -> None:
        """All errors of invalid requests, with paths."""
        values = self.sets["invalid"]
        timers = {p.name: passes(p.errors, values) for p in self.peers.values() if p.errors}
        validate = ours().validate
        timers[MESSAGES] = passes(lambda request: [each.message for each in validate(request)], values)
        timers[TO_DICT] = passes(lambda request: [each.to_dict() for each in validate(request)], values)
        self.tell("all errors of invalid requests")
        self.measure("errors", timers, len(values))

    def dataclasses(self) -> None:
        """A dataclass from a dict, beside the verdict alone."""
        made = ours().models[sets.SLUG].request_type
        for name in ("examples", "mixed"):
            values = self.sets[name]
            timers = {"verdict": passes(ours().models[sets.SLUG].is_valid, values)}
            timers["from_dict"] = passes(made.from_dict, values)
            self.measure(f"dataclass: {name}", timers, len(values))

    def measure(self, what: str, timers: Mapping[str, Timer], each: int) -> None:
        """Runs the timers in turns and keeps the best figure of each, in microseconds."""
        found = timing.interleaved(timers, rounds=self.rounds, seconds=self.seconds)
        self.figures["raw"][what] = {"values": each, "seconds": found}
        self.figures.setdefault("microseconds", {})[what] = timing.best(found, each)


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    return {
        "processor": name or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
    }


def _judge(read: Callable[[Any], Any], verdict: Callable[[Any], bool]) -> Callable[[bytes], bool]:
    return lambda data: verdict(read(data))
