"""Runs tasks: what REST and sockets have in common."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from random import Random
from typing import Any

from starlette.concurrency import run_in_threadpool

from . import catalog
from .answers import Answer, answers, are_made_at_once, files, item
from .deliveries import Deliveries
from .expiring import Expiring
from .faults import Faults
from .media import Recipe, Unmakeable
from .names import TASK_TYPE, TASK_UUID, VALIDATORS
from .recorder import Recorder
from .refusal import Refusal
from .settings import MIB, Settings
from .synthesis import Unfitting

MOST_UPLOADED = 64 * MIB


@dataclass(slots=True)
class Outcome:
    """What tasks came to: items, errors, and the status where all of them failed."""

    data: list[dict[str, Any]] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    status: int = 200

    def envelope(self) -> dict[str, Any]:
        """The answer; `errors` is there only if there are some, `data` if there are any or no errors."""
        data = {"data": self.data} if self.data or not self.errors else {}
        return data | ({"errors": self.errors} if self.errors else {})

    def parts(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """Items and errors, by what the answer calls them."""
        yield "data", self.data
        yield "errors", self.errors

    def refuse(self, refusal: Refusal) -> None:
        """Adds an error."""
        self.errors.append(refusal.error)
        self.status = max(self.status, refusal.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A task that is answered later: when it is ready, and whether it fails then."""

    ready_at: float
    answers: Sequence[Answer]
    failure: Refusal | None


class Service:
    """The state of a stand-in, and what it does with tasks."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.faults = Faults(settings)
        self.recorder = Recorder(settings.most_recorded, settings.most_recorded_bytes)
        self.deliveries = Deliveries(settings, self.recorder)
        self.validators = import_module(VALIDATORS)
        self.loop: asyncio.AbstractEventLoop | None = None
        self.begin()

    def begin(self) -> None:
        """Puts everything as it is at the start."""
        self.recorder.clear()
        self.faults.clear()
        ttl, most = self.settings.ttl, self.settings.most_results
        self.random = Random(self.settings.seed)
        self.running: Expiring[str, Running] = Expiring(ttl, most)
        self.files: Expiring[str, Recipe] = Expiring(ttl, most)
        self.uploads: Expiring[str, tuple[bytes, str]] = Expiring(
            ttl, most, MOST_UPLOADED, lambda upload: len(upload[0])
        )
        self.sessions: Expiring[str, bool] = Expiring(ttl, most)

    async def forget(self) -> None:
        """Forgets what came of requests and sends nothing for them any more, as if it had just started."""
        await self.deliveries.cancel()
        self.begin()

    def is_key(self, key: object) -> bool:
        """Whether a key of the API is right."""
        keys = self.settings.api_keys
        return isinstance(key, str) and (key in keys if keys else bool(key.strip()))

    async def run(self, task: Mapping[str, Any], address: str, outcome: Outcome) -> None:
        """Runs a task of a model and adds what it comes to; files have URLs below the address."""
        issues = self.validators.validate(task)
        refused = self.validators.to_api(issues)["errors"]
        if refused:
            outcome.errors += refused
            outcome.status = max(outcome.status, 400)
            return
        try:
            outcome.data += await self._valid(task, address)
        except Refusal as refusal:
            outcome.refuse(refusal)

    async def _valid(self, task: Mapping[str, Any], address: str) -> list[dict[str, Any]]:
        uuid = task.get(TASK_UUID)
        if isinstance(uuid, str) and uuid in self.running:
            message = f"a task with the '{TASK_UUID}' {uuid} runs already, or has its results waiting"
            raise Refusal(400, "conflictTaskUUID", message, parameter=TASK_UUID, task=task)
        self.deliveries.check(task)
        whole = self.validators.with_defaults(task)
        key = catalog.key_of(task)
        if key is None:
            raise Refusal(400, "unsupportedTask", "the stand-in cannot tell which model is meant", task=task)
        failure = self._failure(task)
        delay = self.faults.delay()
        cost = self.validators.cost(task).usd if whole.get("includeCost") is True else None
        made = answers(whole, key, self.random, cost)
        if whole.get("deliveryMethod") == "async" and isinstance(uuid, str):
            running = Running(ready_at=time.monotonic() + delay, answers=made, failure=failure)
            self.running[uuid] = running
            if failure is None:
                self.deliveries.later(delay, self._delivered(made, address))
            return [{name: task[name] for name in (TASK_TYPE, TASK_UUID) if name in task}]
        await asyncio.sleep(delay)
        if failure is not None:
            raise failure
        items = await self.items(made, address)
        self.deliveries.later(0, self._delivered(made, address))
        return items

    async def items(self, made: Sequence[Answer], address: str) -> list[dict[str, Any]]:
        """The items of answers; raises Refusal for what the stand-in cannot make."""
        try:
            if are_made_at_once(made[0].task):
                items = [await run_in_threadpool(item, each, self.settings, address) for each in made]
            else:
                items = [item(each, self.settings, address) for each in made]
        except (Unmakeable, Unfitting) as problem:
            raise Refusal(400, "unsupportedByStandin", str(problem), task=made[0].task) from None
        for each in made:
            for _, name, recipe in files(each, self.settings):
                self.files[name] = recipe
        return items

    async def _delivered(self, made: Sequence[Answer], address: str) -> None:
        """Sends what a task asks to be sent: its files to an endpoint, its items to a webhook."""
        task = made[0].task
        if not self.deliveries.wants(task):
            return
        try:
            items = await self.items(made, address)
            recipes = [recipe for each in made for _, _, recipe in files(each, self.settings)]
            await self.deliveries.send(task, items, recipes)
        except (Refusal, Unmakeable):
            return

    def _failure(self, task: Mapping[str, Any]) -> Refusal | None:
        if not self.faults.of_task():
            return None
        message = "the provider failed, as the stand-in was told it should"
        return Refusal(400, "providerError", message, task=task)
