"""The conformance corpus: small specs, and requests with the verdict that is due. Read as strictly as specs.

A request's keys are put over the file's `base`, `without` takes keys of the base away, `whole` stands for
the request itself. What YAML cannot hold is written as `{$json: TEXT}` (half a surrogate pair, NaN) and
`{$repeat: [PART, TIMES]}` (a long text or list).
"""

import json
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.field_types import (
    AnyType,
    EnumType,
    FlagType,
    ListType,
    OneOfType,
    RecordType,
    TextType,
    key,
)
from specwright.load.located import Located
from specwright.load.records import NAME

FOLDER = Path(__file__).parent / "conformance"
PARAMETERS = ("$", "$ref")
"""Parameters of the corpus that begin as notations do."""
BEATS = ("inside", "edge", "outside", "type", "absent", "nested")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedIssue(Located):
    """What an issue must say; what is not stated may be anything."""

    code: str | None = key(TextType(), "the API's error code", default=None)
    parameter: str | tuple[str, ...] | None = key(
        OneOfType(options=(TextType(), ListType(item=TextType(), minimum=2))),
        "the parameters it names",
        default=None,
    )
    rule: str = key(TextType(), "the id of the rule that is broken")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRecord(Located):
    """A request, its verdict, and the issues it must give, in order, each once."""

    title: str = key(TextType(), "what is special about the request")
    beat: str = key(EnumType(words=BEATS), "where the request stands to the rule")
    request: dict[str, Any] = key(AnyType(), "keys that are put over the base", default=None)
    without: tuple[str, ...] = key(
        ListType(item=TextType(pattern=NAME)), "keys of the base left out", default=()
    )
    whole: Any = key(AnyType(), "the request itself", default=None)
    valid: bool = key(FlagType(), "the verdict that is due")
    issues: tuple[ExpectedIssue, ...] = key(
        ListType(item=RecordType(of=lambda: ExpectedIssue)), "the issues, in order", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecRecord(Located):
    """The part of a model's spec that matters here."""

    request: Any = key(AnyType(), "groups, as in a model's spec")
    rules: Any = key(AnyType(), "rules, as in a model's spec", default=None)
    additionalProperties: bool = key(  # noqa: N815
        FlagType(), "whether the request is open, as in a model's spec", default=False
    )
    acknowledged: Any = key(AnyType(), "findings that are meant, as in a model's spec", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord(Located):
    """A file of the corpus."""

    spec: SpecRecord = key(RecordType(of=lambda: SpecRecord), "the spec that the requests are for")
    base: dict[str, Any] = key(AnyType(), "what the requests have in common", default=None)
    cases: tuple[CaseRecord, ...] = key(
        ListType(item=RecordType(of=lambda: CaseRecord)), "requests and verdicts"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case with its request made out, and the name of the file it stands in.

    `text` is the request as JSON, with `1e400` as it stands; None where Python would write it
    like that.
    """

    corpus: str
    record: CaseRecord
    request: Any
    text: str | None

    def __str__(self) -> str:
        return f"{self.corpus}: {self.record.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """One file: the kind it is about, its spec as a whole model file, its cases."""

    name: str
    model_file: dict[str, Any]
    cases: tuple[Case, ...]

    @property
    def slug(self) -> str:
        """The slug of its model."""
        return f"conformance-{self.name}"


@cache
def corpora() -> tuple[Corpus, ...]:
    """Every file of the corpus, by name; raises ValueError with all that is wrong in one."""
    return tuple(map(_corpus, sorted(FOLDER.glob("*.yaml"))))


def _corpus(path: Path) -> Corpus:
    name, record = path.stem, _record(path)
    base = {"model": f"conformance:{name}@1", **(record.base or {})}
    cases = (_case(name, each, base) for each in record.cases)
    return Corpus(name=name, model_file=_model_file(name, record.spec), cases=tuple(cases))


def decoded(value: Any) -> Any:
    """The value with its notations carried out."""
    match value:
        case {"$json": text} if len(value) == 1:
            return json.loads(decoded(text))
        case {"$repeat": [part, int(times)]} if len(value) == 1:
            return decoded(part) * times
        case dict():
            strange = [name for name in value if name.startswith("$") and name not in PARAMETERS]
            if strange:
                raise ValueError(f"no notation {', '.join(strange)}")
            return {name: decoded(each) for name, each in value.items()}
        case list():
            return [decoded(each) for each in value]
        case _:
            return value


def written(value: Any) -> str:
    """The value as JSON, in which stands what `$json` says as it says it."""
    match value:
        case {"$json": text} if len(value) == 1:
            return str(decoded(text))
        case {"$repeat": [_, int()]} if len(value) == 1:
            return json.dumps(decoded(value))
        case dict():
            return f"{{{', '.join(f'{json.dumps(name)}: {written(each)}' for name, each in value.items())}}}"
        case list():
            return f"[{', '.join(map(written, value))}]"
        case _:
            return json.dumps(value)


def is_json(text: str) -> bool:
    """Whether the text is JSON, in which NaN and infinities have no names."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    try:
        json.loads(text, parse_constant=refuse)
    except ValueError:
        return False
    return True


def _record(path: Path) -> FileRecord:
    node, problems = nodes.read(path.read_text(encoding="utf-8"), f"conformance/{path.name}")
    reading = Decoder()
    record = reading.record(node, FileRecord) if node else None
    problems = [*problems, *reading.problems]
    if problems or record is None:
        raise ValueError("\n".join(map(str, problems)))
    return record


def _case(corpus: str, record: CaseRecord, base: dict[str, Any]) -> Case:
    stated = _stated(record, base)
    request, text = deepcopy(decoded(stated)), written(stated)
    told = text if text != json.dumps(request) and is_json(text) else None
    return Case(corpus=corpus, record=record, request=request, text=told)


def _stated(record: CaseRecord, base: dict[str, Any]) -> Any:
    """The request in the notation of the file."""
    if "whole" in record.locations:
        return record.whole
    absent = set(record.without) - base.keys()
    if absent:
        raise ValueError(f"{record.location}: the base has no {', '.join(sorted(absent))}")
    return {**{k: v for k, v in base.items() if k not in record.without}, **(record.request or {})}


def _model_file(name: str, spec: SpecRecord) -> dict[str, Any]:
    air = f"conformance:{name}@1"
    address = f"https://conformance.example/{name}"
    naming = {"title": "Model", "parameters": {"model": {"type": "string", "required": True, "const": air}}}
    return {
        "model": air,
        "title": f"Conformance of {name}",
        "summary": "Holds the targets to one meaning.",
        "status": "live",
        "creator": "Conformance",
        "capabilities": ["Tests"],
        "documentation": address,
        "sources": [{"url": address, "rendering": "text", "sha256": "0" * 64, "read": "2026-01-01"}],
        "request": [naming, *spec.request],
        **({"additionalProperties": True} if spec.additionalProperties else {}),
        **({"rules": spec.rules} if spec.rules else {}),
        **({"acknowledged": spec.acknowledged} if spec.acknowledged else {}),
        "response": [{"title": "Response", "parameters": {"cost": {"type": "number"}}}],
    }
