"""The examples of `ARROW.md` do what it says, in each engine; the verdicts are those of the package."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

import arrow_agree
import arrow_cost
import arrow_page
import targets
import vector_files
from arrow_log import Log, mixed, told, vectors

COMPILED = targets.of_the_repository()
SOURCE = COMPILED.folder / "python"
PAGE = (SOURCE / "ARROW.md").read_text(encoding="utf-8")
MIXED = 700


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    folder = tmp_path_factory.mktemp("columns")
    log = Log(vectors()[::3] + mixed(MIXED, seed=11), folder)
    log.write()
    lines = "".join(f"{json.dumps(request)}\n" for request in valid_requests())
    (folder / "requests.jsonl").write_text(lines, encoding="utf-8")
    yield log


@cache
def valid_requests() -> list[Any]:
    """Vectors whose texts UTF-8 can hold: readers of columns refuse others."""
    slugs = [model.slug for model in COMPILED.catalog.models]
    cases = [case for slug in slugs for case in vector_files.cases(COMPILED.folder, slug) if case["valid"]]
    return [case["request"] for case in cases if "\\ud8" not in json.dumps(case["request"])]


def test_every_engine_has_two_examples_that_are_short() -> None:
    blocks = arrow_page.blocks(PAGE)
    assert {name for name, examples in blocks.items() if len(examples) == 2} == {*arrow_page.ENGINES}
    assert len(blocks[arrow_page.STRUCTS]) == 1
    for name, examples in blocks.items():
        assert all(len(example.splitlines()) <= arrow_page.MOST_LINES for example in examples), name


@pytest.mark.parametrize("engine", arrow_page.ENGINES)
def test_an_engine_says_what_the_package_says(engine: str, log: Log) -> None:
    missing = arrow_page.missing(engine)
    if missing:
        pytest.skip(f"{engine} goes unasked: {missing}")
    arrow_page.run(SOURCE, engine, "ask", str(log.folder), jvm=arrow_page.QUICK_START)
    refused = pq.read_table(log.folder / f"{engine}.refused.parquet")["key"].to_pylist()
    assert sorted(refused) == log.refused(COMPILED.package)
    issues = pq.read_table(log.folder / f"{engine}.issues.parquet").to_pylist()
    due = log.issues(COMPILED.package)
    assert told(issues) == due
    frequent = json.loads((log.folder / f"{engine}.frequent.json").read_text(encoding="utf-8"))
    counts = Counter({(row.pop("code"), row.pop("parameter")): sum(row.values()) for row in frequent})
    assert counts == Counter((issue[2], issue[4]) for issue in due.elements())
    inferred = json.loads((log.folder / f"{engine}.inferred.json").read_text(encoding="utf-8"))
    assert inferred == ([] if engine == "Ray" else [True] * len(valid_requests()))


def test_pyarrow_agrees_about_requests_at_random(tmp_path: Path) -> None:
    log = Log(mixed(1000, seed=5), tmp_path)
    log.write()
    due = {*log.refused(COMPILED.package)}
    assert 0 < len(due) < len(log.texts)
    for planted in (set(), {1}, {0, 7}):
        assert arrow_agree.disagreements("pyarrow", log, due ^ planted, COMPILED.names.package) == planted


def test_the_cost_of_a_row_is_told_from_rounds() -> None:
    """In the middle of them, so that one that was disturbed does not count."""
    spent = {"loop": [2.0, 1.0, 2.0], "engine": [3.0, 3.0, 9.0]}
    assert arrow_cost.told(spent) == (2.0, 3.0, 3.0)
    assert arrow_cost.is_within(loop=2.0, engine=3.4) and not arrow_cost.is_within(loop=2.0, engine=3.6)
    assert arrow_cost.is_within(loop=10.0, engine=12.9) and not arrow_cost.is_within(loop=10.0, engine=13.1)
    assert not arrow_cost.is_within(loop=2.0, engine=-1.0), "something was not counted"


def test_the_cost_of_a_row_counts_what_the_longer_log_takes_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, length in (("small.parquet", 2), ("large.parquet", 20)):
        Log(["{}"] * length, tmp_path).write(name)
    lengths: list[int] = []

    def read() -> int:
        lengths.append(pq.read_metadata("log.parquet").num_rows)
        return 0

    spent = arrow_cost.cost(read, "small.parquet", "large.parquet", rounds=2)
    assert lengths == [20, 20, 2, 20, 2]
    assert len(spent["loop"]) == len(spent["engine"]) == 2
