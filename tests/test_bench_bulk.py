"""The bench of bulk: a million requests as a target, and what is reckoned from it for clusters."""

import json
import pathlib
from itertools import islice

from bench import big, requests
from bench.peers import ours


def test_what_more_would_take_is_reckoned_from_what_was_measured() -> None:
    run = {"seconds": 3.0, "cpu": 5.0, "peak_MB": 90.0, "MB": 36.0}
    slow = {**run, "cpu": 2.5}
    runs = {"mixed, report in Parquet": run, "valid": slow}
    text = big.told({"requests": 100_000, "runs": runs, "fed_MB_s": 1440.0})
    assert (
        "| mixed, report in Parquet (36 MB) | 3.0 | 5.0 | 50.0 s CPU | 120 | reached | 90 MB a process |"
        in text
    )
    assert "| valid (36 MB) | 3.0 | 2.5 | 25.0 s CPU | 24 | **missed** | 90 MB a process |" in text
    assert "| extrapolated from 100,000 requests here | core-hours | at $0.04 each |" in text
    assert "| 10^8 mixed, report in Parquet | 1.4 | 0.06 | 2.6 min | 15.6 s | 1.6 s |" in text
    assert "| 10^10 mixed, report in Parquet | 138.9 | 5.56 | 4.3 h | 26.0 min | 2.6 min |" in text
    assert "which feeds about 200 cores" in text


def test_a_file_has_as_many_faulty_requests_as_asked(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.jsonl"
    requests.write(path, 400, 0.5)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert lines == [*requests.requests(400, 0.5)] == [*islice(requests.requests(500, 0.5), 400)]
    judge = ours().is_valid
    assert 140 < sum(map(judge, lines)) < 260
    assert all(map(judge, requests.requests(50, 0.0)))
