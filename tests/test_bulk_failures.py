"""`validate` of very many requests where something goes wrong, and what it holds of them in memory."""

import importlib
import json
import os
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import bulk_files
import deadly_workers
import targets
from bulk_files import in_pieces, part, told

PACKAGE = targets.of_the_repository().names.package
ROWS = bulk_files.requests(90)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return bulk_files.write(tmp_path_factory.mktemp("bulk"), ROWS)


def test_a_killed_process_leaves_no_report(
    files: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    in_pieces(monkeypatch, 2)
    monkeypatch.setattr(part("_command.validating"), "begin", deadly_workers.deadly_at_any)
    code, out, err = told(capsys, "--report", str(tmp_path / "report.csv"), str(files["lines"]))
    assert (code, out) == (2, "") and err == "error: a process that was judging has died\n"
    assert [*tmp_path.iterdir()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="no signals of this kind")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing(end: int, tmp_path: Path) -> None:
    """No report, no draft of it, no process."""
    line = json.dumps(ROWS[1]).encode() + b"\n"
    process = bulk_files.started(tmp_path, "--report", "report.parquet", "-")
    assert process.stdin is not None and process.stderr is not None
    process.stdin.write(line * (20_000_000 // len(line)))  # more than waits in pipes: processes have begun
    process.stdin.flush()
    if end == signal.SIGINT:
        os.killpg(process.pid, end)
    else:
        process.send_signal(end)
    _, err = process.communicate(timeout=60)
    assert "Traceback" not in err.decode()
    assert process.returncode == (2 if end == signal.SIGINT else 143)
    assert [*tmp_path.iterdir()] == []
    with pytest.raises(ProcessLookupError):  # nobody is left in its group
        os.killpg(process.pid, 0)


def test_a_pipe_that_is_closed_ends_the_run(files: dict[str, Path]) -> None:
    words = " ".join(f"'{word}'" for word in bulk_files.command(*[str(files["lines"])] * 40))
    run = subprocess.run(
        ["sh", "-c", f"{words} | head -1"], env=bulk_files.environment(), capture_output=True, text=True
    )
    assert run.stdout.count("\n") == 1 and run.stderr == ""


MEASURE = """
import resource, sys
from importlib import import_module
start = import_module(sys.argv[1] + "._command.start").start
start(sys.argv[1], ["validate", *sys.argv[2:]])
most = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(*most)
"""


@pytest.mark.skipif(find_spec("resource") is None, reason="this system does not tell")
@pytest.mark.parametrize("form", ["jsonl", "json", "parquet"])
def test_memory_does_not_grow_with_the_file(form: str, tmp_path: Path) -> None:
    small, large = (held(tmp_path, form, count) for count in (20_000, 80_000))
    for before, after in zip(small, large, strict=True):
        assert after < before * 1.15 + 8_000, (small, large)


def held(folder: Path, form: str, count: int) -> list[int]:
    """Kilobytes that the command and the largest of its processes held, for a file of so many requests."""
    path = folder / f"{count}.{form}"
    texts = [
        json.dumps({**ROWS[number % 6 and 0], "taskUUID": f"{number:08}-1111-4111-8111-111111111111"})
        for number in range(count)
    ]
    texts = [text.replace("a kite", "a kite" * 40) for text in texts]
    match form:
        case "jsonl":
            path.write_text("\n".join(texts))
        case "json":
            path.write_text("[" + ",\n".join(texts) + "]")
        case _:
            arrow = importlib.import_module("pyarrow")
            importlib.import_module("pyarrow.parquet").write_table(arrow.table({"request": texts}), path)
    run = subprocess.run(
        [sys.executable, "-P", "-c", MEASURE, PACKAGE, str(path)],
        env=bulk_files.environment(),
        capture_output=True,
        text=True,
    )
    path.unlink()
    assert f"{count} requests in 1 file: 0 errors" in run.stderr
    return [int(word) for word in run.stdout.split()]
