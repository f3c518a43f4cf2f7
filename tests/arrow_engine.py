"""Runs the examples of a page about one engine, in a Python that has it.

`arrow_engine.py PAGE ENGINE ask FOLDER [1]` writes what the examples say is refused and wrong to the folder,
and what becomes of requests whose columns the engine infers; with `1` only the first.
`arrow_engine.py PAGE ENGINE time FOLDER SMALL LARGE ROUNDS` prints what a row costs.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from arrow_cost import cost
from arrow_page import STRUCTS, blocks


def prepared(engine: str) -> None:
    """One worker for each engine, and nothing that is served."""
    if engine == "DuckDB":
        import duckdb  # type: ignore[import-not-found, unused-ignore]

        duckdb.execute("SET threads = 1")
    if engine == "Ray":
        import ray  # type: ignore[import-not-found, unused-ignore]

        ray.init(num_cpus=1, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.default_hash_shuffle_parallelism = 1  # for few rows; 200 tasks otherwise


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


def ask(engine: str, examples: list[str], structs: str, verdicts_alone: bool) -> None:
    """Writes `ENGINE.refused.parquet` and `ENGINE.issues.parquet`."""
    names: dict[str, Any] = {"__name__": "__main__", STRUCTS: structs}
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
        valid = inferred(engine, names)
        Path(f"{engine}.inferred.json").write_text(json.dumps(valid), encoding="utf-8")


def inferred(engine: str, names: dict[str, Any]) -> list[bool]:
    """The verdicts on `requests.jsonl`, whose columns the engine infers; none of Ray, which asks pyarrow."""
    match engine:
        case "DuckDB":
            exec(compile(names[STRUCTS], STRUCTS, "exec"), names)
            rows = names["rows"]
        case "Polars":
            rows = names["polars"].read_ndjson("requests.jsonl", infer_schema_length=None)
        case "PySpark":
            rows = names["SparkSession"].builder.getOrCreate().read.json("requests.jsonl").toArrow()
        case _:
            return []
    verdicts: list[bool] = names["arrow"].verdicts(rows).to_pylist()
    return verdicts


def main() -> None:
    page, engine, what, *words = sys.argv[1:]
    every = blocks(Path(page).read_text(encoding="utf-8"))
    examples = every[engine]
    os.chdir(words[0])  # before workers start, which look for files here, too
    prepared(engine)
    if what == "ask":
        ask(engine, examples, every[STRUCTS][0], words[1:] == ["1"])
        return
    _, small, large, rounds = words

    def run() -> int:
        names: dict[str, Any] = {"__name__": "__main__"}
        exec(compile(examples[0], engine, "exec"), names)
        count = len(table(engine, names["refused"]))
        if engine == "DuckDB":
            names["duckdb"].remove_function("is_valid_request")  # it can be made once
        return count

    print(json.dumps(cost(run, small, large, int(rounds), passing=engine == "Ray")))


if __name__ == "__main__":
    main()
