"""What a task is answered: items that fit the response schema of its model."""

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from . import catalog
from .media import KINDS, Kind, Recipe, ensure_makeable, extension, made, mime_type
from .media.recipe import within
from .names import TASK_TYPE, TASK_UUID
from .settings import Settings
from .synthesis import uuid4, value_for

_OUTPUT = re.compile(r"(?P<stem>\w*?(image|video|audio))(URL|Base64Data|DataURI)", re.IGNORECASE)
_WAYS = {"URL": "url", "Base64Data": "base64data", "DataURI": "datauri"}
_SIZES: Mapping[Kind, tuple[int, int]] = {"image": (1024, 1024), "video": (640, 360), "audio": (0, 0)}
_SECONDS = 5.0
_FRAMES_PER_SECOND = 24
_MOST_FRAMES_PER_SECOND = 60
_MOST_SEED = 2**31 - 1
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered to a valid task: `index` of its results, made with `seed` and these UUIDs.

    `task` has its defaults filled in, `cost` is its price where it is asked for and known. The same answer
    gives the same item.
    """

    task: Mapping[str, Any]
    key: str
    index: int
    seed: int
    identity: str
    cost: float | None


def answers(task: Mapping[str, Any], key: str, random: Random, cost: float | None) -> list[Answer]:
    """The answers to a task, as many as it asks for."""
    given = task.get("seed")
    seed = given if isinstance(given, int) else random.randint(1, _MOST_SEED)
    count = task.get("numberResults", 1)
    return [
        Answer(task=task, key=key, index=index, seed=seed + index, identity=uuid4(random), cost=cost)
        for index in range(count if isinstance(count, int) else 1)
    ]


def files(answer: Answer, settings: Settings) -> Iterator[tuple[str, str, Recipe]]:
    """For each file of an answer its stem (`image`), its name, and how it is made."""
    properties = catalog.response_schema(answer.key).get("properties", {})
    outputs = [match for name in properties if (match := _OUTPUT.fullmatch(name))]
    for number, stem in enumerate(dict.fromkeys(match["stem"] for match in outputs)):
        recipe = _recipe(_kind(stem), answer, settings)
        name = answer.identity if number == 0 else f"{answer.identity}-{stem}"
        yield stem, f"{name}.{extension(recipe.form)}", recipe


def item(answer: Answer, settings: Settings, address: str) -> dict[str, Any]:
    """An item of `data`; files have URLs below the address, or are made at once.

    Raises Unmakeable or Unfitting where the stand-in does not know how to make what is asked for.
    """
    schema = catalog.response_schema(answer.key)
    properties, task = schema.get("properties", {}), answer.task
    known = {name: task[name] for name in (TASK_TYPE, TASK_UUID) if name in task}
    known |= {"seed": answer.seed, "text": _text(task)}
    if answer.cost is not None:
        known["cost"] = answer.cost
    for stem, name, recipe in files(answer, settings):
        known |= _output(stem, name, recipe, answer, address)
    values = {name: value for name, value in known.items() if name in properties}
    random = Random(answer.identity)
    for name in schema.get("required", ()):
        if name not in values:
            values[name] = value_for(properties.get(name, {}), schema, random, name)
    return {name: values[name] for name in properties if name in values}


def _output(stem: str, name: str, recipe: Recipe, answer: Answer, address: str) -> dict[str, Any]:
    """The UUID of a file, and the file in the way or ways that the task asks for."""
    ways = _ways(answer.task)
    output: dict[str, Any] = {f"{stem}UUID": answer.identity}
    if not are_made_at_once(answer.task):
        ensure_makeable(recipe.form)
        return output | {f"{stem}URL": f"{address}/files/{name}"}
    text = base64.b64encode(made(recipe)).decode()
    possible = {
        "URL": f"{address}/files/{name}",
        "Base64Data": text,
        "DataURI": f"data:{mime_type(recipe.form)};base64,{text}",
    }
    return output | {f"{stem}{way}": possible[way] for way, asked in _WAYS.items() if asked in ways}


def are_made_at_once(task: Mapping[str, Any]) -> bool:
    """Whether the answer holds the file itself, and not only where it is."""
    return bool(_ways(task) & {"base64data", "datauri"})


def _ways(task: Mapping[str, Any]) -> set[str]:
    asked = task.get("outputType", "URL")
    return {str(each).lower() for each in (asked if isinstance(asked, list) else [asked])}


def _kind(stem: str) -> Kind:
    """What kind of file a name of the response speaks of: `maskImage` of an image."""
    return next(kind for kind in KINDS if stem.lower().endswith(kind))


def _recipe(kind: Kind, answer: Answer, settings: Settings) -> Recipe:
    """The file that the task asks for, as far as settings let it be so large or long."""
    task = answer.task
    form = task.get("outputFormat")
    width, height = task.get("width"), task.get("height")
    if not (type(width) is int and type(height) is int and width > 0 and height > 0):
        width, height = _SIZES[kind]
    width, height = within(width, height, settings.max_pixels)
    seconds, rate = task.get("duration", _SECONDS), task.get("fps", _FRAMES_PER_SECOND)
    return Recipe(
        kind=kind,
        form=form.upper() if isinstance(form, str) else KINDS[kind],
        width=width,
        height=height,
        seconds=min(float(seconds) if isinstance(seconds, (int, float)) else _SECONDS, settings.max_seconds),
        frames_per_second=min(rate if isinstance(rate, int) else _FRAMES_PER_SECOND, _MOST_FRAMES_PER_SECOND),
        seed=answer.seed,
        label=answer.key,
    )


def _text(task: Mapping[str, Any]) -> str:
    """What a model of texts says: what it was asked."""
    messages = task.get("messages")
    asked = (
        messages[-1].get("content") if isinstance(messages, list) and messages else task.get("positivePrompt")
    )
    words = " ".join(str(asked if asked is not None else task.get("prompt", "")).split()[:_MOST_WORDS])
    return f"The stand-in was asked: {words}"
