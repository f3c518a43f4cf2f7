"""`validate` of very many requests where something goes wrong, and what it holds of them in memory."""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
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


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list processes")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing(end: int, tmp_path: Path) -> None:
    """No report, no draft of it, no process."""
    lines = b"".join(json.dumps(row).encode() + b"\n" for row in (*ROWS[:1] * 200, ROWS[1]))
    process = bulk_files.started(tmp_path, "--report", "report.parquet", "-")
    assert process.stdin is not None and process.stderr is not None
    process.stdin.write(lines * (8_000_000 // len(lines)))  # so many that processes have begun
    process.stdin.flush()
    if end == signal.SIGINT:
        os.killpg(process.pid, end)
    else:
        process.send_signal(end)
    _, err = process.communicate(timeout=60)
    assert "Traceback" not in err.decode()
    assert process.returncode == (2 if end == signal.SIGINT else 128 + end)
    assert [*tmp_path.iterdir()] == []
    until = time.monotonic() + 60
    while living(process.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert living(process.pid) == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list processes")
@pytest.mark.parametrize("later", [0.0, 0.06])
def test_an_interrupt_while_processes_start_is_told_once(later: float, tmp_path: Path) -> None:
    """It comes to all of them, and Python has not reached its first line in some."""
    line = json.dumps(ROWS[0]).encode() + b"\n"
    (tmp_path / "many.jsonl").write_bytes(line * (6_000_000 // len(line)))
    process = bulk_files.started(tmp_path, "many.jsonl")
    while len(living(process.pid)) < 3:  # itself, what looks after shared things, and the first that judges
        assert process.poll() is None, process.communicate()
        time.sleep(0.002)
    time.sleep(later)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode()) == (2, "interrupted\n")


INTERRUPTED = """
import runpy, sys

class Interrupted:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[2]:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupted())
runpy.run_module(sys.argv[1], run_name="__main__")
"""


@pytest.mark.parametrize(
    ("package", "module", "code", "words"),
    [
        (PACKAGE, f"{PACKAGE}._command.start", 2, "interrupted\n"),
        ("specwright", "specwright.cli.app", 130, "\n"),
    ],
)
def test_an_interrupt_before_the_command_is_read_is_told_as_any_other(
    package: str, module: str, code: int, words: str
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, package, module],
        env=bulk_files.environment(),
        capture_output=True,
        encoding="utf-8",
    )
    assert (run.returncode, run.stderr) == (code, words)


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no file that is open: nothing is locked")
def test_what_killed_runs_left_goes_and_what_others_write_stays(
    files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import fcntl

    for name in (".report.csv.4711", ".report.csv.4712", ".report.csv.bak", ".report.json.4711"):
        (tmp_path / name).write_text("a draft", encoding="utf-8")
    with (tmp_path / ".report.csv.4712").open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        code, _, _ = told(capsys, "--report", str(tmp_path / "report.csv"), str(files["lines"]))
    left = {".report.csv.4712", ".report.csv.bak", ".report.json.4711", "report.csv"}
    assert code == 1 and {each.name for each in tmp_path.iterdir()} == left


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no file that is open: nothing is locked")
def test_two_runs_do_not_take_each_others_drafts(tmp_path: Path) -> None:
    report = part("_bulk.reports").report
    with report(str(tmp_path / "a.csv"), is_keyed=False):
        (draft,) = tmp_path.iterdir()
        part("_bulk.reports")._sweep(tmp_path / "a.csv")
        assert draft.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


def living(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = path.read_text(encoding="utf-8").rpartition(")")
        except OSError:  # it has ended meanwhile
            continue
        state, _, its_group, *_ = rest.split()
        if its_group == str(group) and state != "Z":
            found.append(name)
    return found


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
with open("/proc/self/status") as file:  # `ru_maxrss` of a process is in part that of whoever began it
    own = next(line.split()[1] for line in file if line.startswith("VmHWM"))
print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell")
@pytest.mark.parametrize(("form", "count"), [("jsonl", 20_000), ("json", 20_000), ("parquet", 80_000)])
def test_memory_does_not_grow_with_the_file(form: str, count: int, tmp_path: Path) -> None:
    """Of Parquet from where pyarrow's pools are full."""
    small, large = (held(tmp_path, form, each) for each in (count, 3 * count))
    for before, after in zip(small, large, strict=True):
        assert after < before * 1.15 + 8_000, (small, large)


def held(folder: Path, form: str, count: int) -> list[int]:
    """Kilobytes that the command and the largest of its processes held, for a file of so many requests."""
    path = folder / f"{count}.{form}"
    texts = [
        json.dumps({**ROWS[0], "taskUUID": bulk_files.task(number), "positivePrompt": "a kite" * 40})
        for number in range(count)
    ]
    match form:
        case "jsonl":
            path.write_text("\n".join(texts))
        case "json":
            path.write_text("[" + ",\n".join(texts) + "]")
        case _:
            arrow = importlib.import_module("pyarrow")
            parquet = importlib.import_module("pyarrow.parquet")
            parquet.write_table(arrow.table({"request": texts}), path, row_group_size=10_000)
    run = subprocess.run(
        [sys.executable, "-P", "-c", MEASURE, PACKAGE, str(path)],
        env=bulk_files.environment(),
        capture_output=True,
        text=True,
    )
    path.unlink()
    assert f"{count} requests in 1 file: 0 errors" in run.stderr
    return [int(word) for word in run.stdout.split()]


@pytest.mark.parametrize(
    ("name", "due"), [("a.jsonl.gz", "not a gzipped file"), ("a.parquet", "no parquet: ")]
)
def test_a_file_that_is_not_what_its_name_says_is_told(
    name: str, due: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(b'{"a": 1}\n')
    code, out, err = told(capsys, str(path))
    assert (code, out) == (2, "") and err.startswith(f"error: {path}: {due}")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_told(files: dict[str, Path]) -> None:
    with Path("/dev/full").open("wb") as full:
        words = bulk_files.command("--format", "json", *[str(files["lines"])] * 9)
        run = subprocess.run(words, env=bulk_files.environment(), stdout=full, stderr=subprocess.PIPE)
    assert run.returncode == 2
    assert run.stderr.decode() == "error: standard output: no space left on device\n"
