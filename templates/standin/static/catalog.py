"""What the specs know of the models, as it lies in this package."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .names import MODEL, TASK_TYPE

_FOLDER = Path(__file__).parent / "models"
_MOST = 256


@cache
def registry() -> tuple[bytes, str]:
    """The bytes of `registry.json`, and an ETag of them."""
    data = (_FOLDER / "registry.json").read_bytes()
    return data, f'"{sha256(data).hexdigest()[:32]}"'


@cache
def models() -> Mapping[str, Mapping[str, str]]:
    """Slug (`id`) and task type of each model, by its key: the AIR identifier, else the slug."""
    known: dict[str, dict[str, str]] = json.loads(registry()[0])["models"]
    return MappingProxyType(known)


def resolved(key: str) -> bytes | None:
    """The schemas of a model as JSON; None where no model has the key."""
    known = models().get(key)
    return None if known is None else (_FOLDER / f"model-{known['id']}.json").read_bytes()


def key_of(task: Mapping[str, Any]) -> str | None:
    """The key of the model of a task: what it names, or else the one model of its task type."""
    named = task.get(MODEL)
    if isinstance(named, str) and named in models():
        return named
    of_type = [key for key, each in models().items() if each["taskType"] == task.get(TASK_TYPE)]
    alone = [key for key in of_type if key == models()[key]["id"]]
    return alone[0] if len(alone) == 1 else None


def response_schema(key: str) -> Mapping[str, Any]:
    """The JSON Schema of what a model answers; raises KeyError where no model has the key."""
    schema: Mapping[str, Any] = _schemas(key)["responseSchema"]
    return schema


_read: dict[str, Mapping[str, Any]] = {}


def _schemas(key: str) -> Mapping[str, Any]:
    if key not in _read:
        data = resolved(key)
        if data is None:
            raise KeyError(key)
        while len(_read) >= _MOST:
            del _read[next(iter(_read))]
        _read[key] = json.loads(data)
    return _read[key]
