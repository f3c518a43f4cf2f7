"""Runs the examples of a page about one engine, in a Python that has it.

`arrow_engine.py PAGE ENGINE ask FOLDER [1]` writes what the examples say is refused and wrong to the folder,
with `1` only the former. `arrow_engine.py PAGE ENGINE time SMALL LARGE ROUNDS` prints how much a row costs.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from arrow_cost import cost
from arrow_page import blocks


def prepared(engine: str) -> None:
    """One worker for each engine, and nothing that is served."""
    if engine == "DuckDB":
        import duckdb  # type: ignore[import-not-found, unused-ignore]

        duckdb.execute("SET threads = 1")
    if engine == "Ray":
        import ray  # type: ignore[import-not-found, unused-ignore]

        ray.init(num_cpus=1, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
        ray.data.DataContext.get_current().enable_progress_bars = False


def table(engine: str, result: Any) -> Any:
    """What an example has made, as a table of pyarrow."""
    if isinstance(result, pa.Table):
        return result
    match engine:
        case "DuckDB":
            return result.to_arrow_table()
        case "Polars":
            return result.to_arrow()
        case "PySpark":
            return result.toArrow()
        case "Ray":
            import ray

            parts = [part for part in ray.get(result.to_arrow_refs()) if len(part)]
            return pa.concat_tables(parts) if parts else pa.table({"key": pa.array([], pa.int64())})
        case _:
            raise ValueError(engine)


def ask(engine: str, examples: list[str], verdicts_alone: bool) -> None:
    """Writes `ENGINE.refused.parquet` and `ENGINE.issues.parquet`."""
    names: dict[str, Any] = {"__name__": "__main__"}
    wanted = (
        {"refused": examples[0]}
        if verdicts_alone
        else dict(zip(("refused", "issues"), examples, strict=True))
    )
    for name, code in wanted.items():
        exec(compile(code, f"{engine}: {name}", "exec"), names)
        pq.write_table(table(engine, names[name]), f"{engine}.{name}.parquet")
    if not verdicts_alone:
        frequent = table(engine, names["frequent"]).to_pylist()
        Path(f"{engine}.frequent.json").write_text(json.dumps(frequent), encoding="utf-8")


def main() -> None:
    page, engine, what, *words = sys.argv[1:]
    examples = blocks(Path(page).read_text(encoding="utf-8"))[engine]
    os.chdir(words[0])  # before workers start, which look for files here, too
    prepared(engine)
    if what == "ask":
        ask(engine, examples, words[1:] == ["1"])
        return
    small, large, rounds = words

    def run() -> int:
        names: dict[str, Any] = {"__name__": "__main__"}
        exec(compile(examples[0], engine, "exec"), names)
        return len(table(engine, names["refused"]))

    print(json.dumps(cost(run, small, large, int(rounds))))


if __name__ == "__main__":
    main()
