"""`specwright bisect`: the revision since which the specs refuse or accept a request, and the change."""

import json
import math
from dataclasses import dataclass, replace

from specwright.cli import bisect_report
from specwright.cli.bisect_report import BisectFormat, Turn
from specwright.cli.json_numbers import EXACT_DECODER
from specwright.cli.terminal import FOUND, GOOD, CommandError, err
from specwright.cli.terminal_bar import pausable
from specwright.cli.validate import content
from specwright.cli.versions.history import SpecHistory, SpecState, states
from specwright.cli.versions.judged import AskedRequest, RequestVerdict
from specwright.cli.versions.repository import Repository
from specwright.cli.versions.turning_points import LineSearch, TurningPoint, search
from specwright.driver.compile import open_project
from specwright.driver.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class BisectOptions:
    """Between which revisions, about which model where the request does not count, and what is told."""

    good: str | None = None
    bad: str | None = None
    model: str | None = None
    every: bool = False
    form: BisectFormat = "text"


def run(project: Project, file: str, options: BisectOptions) -> int:
    """Raises CommandError where the request or a revision cannot be read, or none of the specs."""
    asked = AskedRequest(
        request=_request(file), api=open_project(project)[0].service.api, pattern=options.model
    )
    if options.model is None and asked.named is None:
        key = asked.api.discriminator
        raise CommandError(f"the request has no '{key}' that names its model; pass --model SLUG")
    repository = Repository(folder=project.root)
    oldest = repository.commit(options.good) if options.good else None
    newest = repository.commit(options.bad) if options.bad else None
    if oldest and newest and not repository.is_before(oldest.hash, newest.hash):
        advice = "give the older one as --good"
        raise CommandError(f"'{options.good}' is no revision before '{options.bad}'; {advice}")
    line = states(project, repository, oldest, newest)
    history = SpecHistory(project=project, repository=repository, asked=asked, states=line)
    found = _searched(history, every=options.every)
    turns = [_turn(history, point) for point in found.points]
    bisect_report.say(history, found, turns, options.form)
    if not (turns or oldest) and repository.is_shallow():
        err("this clone is shallow, and earlier revisions are not in it: 'git fetch --unshallow' gets them")
    return FOUND if turns else GOOD


def _searched(history: SpecHistory, *, every: bool) -> LineSearch:
    """What asking the states came to; raises CommandError where none can be read."""
    count = len(history.states)
    due = count if every else 2 + math.ceil(math.log2(max(count, 2)))
    with pausable("asking revisions", due) as bar:
        history.tick = bar.advance
        found = search(count, history.accepts, every=every)
    if all(each is None for each in found.answers.values()):
        told = next((each.reason for _, each in history.unread()), "there are no specs")
        raise CommandError(f"none of the {count} versions of the specs can be read: {told}")
    if not any(isinstance(each, RequestVerdict) and each.model for each in history.verdicts.values()):
        raise CommandError(f"no version of the specs has a model '{history.asked.shown}'; pass --model SLUG")
    return found


def _turn(history: SpecHistory, point: TurningPoint) -> Turn:
    """A turning point, followed into the branch that a merge brought it with."""
    turn = _of(history, point)
    while not turn.skipped and (inner := _on_branch(history, turn)):
        turn = inner
    return turn


def _of(history: SpecHistory, point: TurningPoint) -> Turn:
    return Turn(
        last=history.states[point.last],
        first=history.states[point.first],
        before=history.verdict(point.last),
        after=history.verdict(point.first),
        skipped=tuple(history.states[each] for each in point.skipped),
    )


def _on_branch(history: SpecHistory, turn: Turn) -> Turn | None:
    """The turning point among the commits that a merge took over; None where it lies in the merge itself."""
    repository, merge = history.repository, turn.first.commit
    brought = repository.brought(merge.hash, history.paths) if merge else []
    base = repository.parents(brought[0].hash)[:1] if brought else []
    commits = [*map(repository.commit, base), *brought]
    inner = replace(history, states=[SpecState(commit=each) for each in commits], verdicts={})
    found = search(len(commits), inner.accepts)
    if not found.points or inner.accepts(len(commits) - 1) != turn.after.is_valid:
        return None
    return replace(_of(inner, found.points[-1]), merge=turn.merge or merge)


def _request(file: str) -> dict[str, object]:
    """The one request of a file; raises CommandError."""
    text = content(file).decode("utf-8-sig", errors="replace")
    try:
        value = EXACT_DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise CommandError(f"{file}:{error.lineno}:{error.colno}: {error.msg.lower()}") from None
    except (RecursionError, ValueError) as error:
        raise CommandError(f"{file}:1:1: {error}") from None
    requests = value if isinstance(value, list) else [value]
    if len(requests) != 1:
        raise CommandError(f"{file} holds {len(requests)} requests; give a file of the one to ask about")
    if not isinstance(requests[0], dict):
        raise CommandError(f"{file}:1:1: a request is an object")
    return requests[0]
