"""Many models compared on several processes give what one gives, in the same order."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from specwright.compare.change import ModelChanges
from specwright.compare.releases import Pair, changes_of, released
from specwright.driver import comparing
from specwright.driver.comparing import FEWEST, on_all_cores
from specwright.driver.processes import WorkersLost
from specwright.ir.model import Model
from test_compare_releases import of


def releases() -> tuple[list[Model], list[Model]]:
    """More models than one process is started for, of which every third is as it was."""
    old = [of(f"acme:a@{n}", f"a{n}") for n in range(2 * FEWEST)]
    new = [replace(each, title="B") if n % 3 else each for n, each in enumerate(old)]
    return old, new


def test_processes_give_what_one_gives() -> None:
    old, new = releases()
    spread = released(old, new, over=lambda work, pairs: on_all_cores(work, pairs, processes=2))
    assert spread == released(old, new)
    assert sum(bool(each.changes) for each in spread.compared) == len(old) * 2 // 3


@pytest.mark.parametrize("before", [0, 5])
def test_what_a_lost_process_leaves_is_done_here(monkeypatch: pytest.MonkeyPatch, before: int) -> None:
    def lost(begin: object, given: object, tasks: list[Pair], processes: int) -> Iterator[ModelChanges]:
        yield from map(changes_of, tasks[:before])
        raise WorkersLost("killed")

    monkeypatch.setattr(comparing, "shared_out", lost)
    old, new = releases()
    spread = released(old, new, over=lambda work, pairs: on_all_cores(work, pairs, processes=2))
    assert spread == released(old, new)


def test_few_models_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "shared_out", None)
    old, new = (models[: FEWEST - 1] for models in releases())
    assert len(released(old, new, over=on_all_cores).compared) == FEWEST - 1
