"""Texts that are told while they are made, as events that a server sends."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from starlette.responses import Response, StreamingResponse

from . import utilities
from .names import TASK_TYPE, TASK_UUID
from .refusal import Refusal
from .service import Outcome, Service

METHOD = "stream"


def is_stream(tasks: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a task asks for a stream; raises Refusal where it is not the only one that runs."""
    streamed = [task for task in tasks if task.get("deliveryMethod") == METHOD]
    running = [task for task in tasks if task.get(TASK_TYPE) != utilities.AUTHENTICATION]
    if streamed and (len(running) > 1 or tasks[-1] is not streamed[0]):
        message = f"a task whose 'deliveryMethod' is '{METHOD}' must be the only one of its request"
        raise Refusal(400, "invalidRequest", message, parameter="deliveryMethod", task=streamed[0])
    return bool(streamed)


async def answer(service: Service, task: Mapping[str, Any], address: str) -> tuple[Outcome, Response | None]:
    """What a task comes to, and the stream that tells it; None where there are errors instead."""
    outcome = Outcome()
    await utilities.run(service, task, address, outcome)
    if outcome.errors:
        return outcome, None
    texts = [item.get("text") for item in outcome.data]
    if not all(isinstance(text, str) for text in texts):
        message = (
            f"only texts are streamed; this model answers none, so 'deliveryMethod' cannot be '{METHOD}'"
        )
        outcome = Outcome()
        outcome.refuse(
            Refusal(400, "unsupportedDeliveryMethod", message, parameter="deliveryMethod", task=task)
        )
        return outcome, None
    return outcome, StreamingResponse(_events(task, outcome.data[0]), media_type="text/event-stream")


def _events(task: Mapping[str, Any], item: Mapping[str, Any]) -> Iterator[str]:
    """A piece for each word, the end with its reason, and the mark behind which nothing comes."""
    words = item["text"].split(" ")
    named = {TASK_UUID: task.get(TASK_UUID)}
    for number, word in enumerate(words):
        yield _event({**named, "delta": {"text": word if number == 0 else f" {word}"}})
    usage = {"promptTokens": 0, "completionTokens": len(words), "totalTokens": len(words)}
    yield _event({**named, "delta": {}, "finishReason": "stop", "usage": usage})
    yield "data: [DONE]\n\n"


def _event(value: Mapping[str, Any]) -> str:
    return f"data: {json.dumps(value)}\n\n"
