"""Asks a stand-in of this machine by many connections at once: `standin_load.py [CONNECTIONS] [SECONDS]`.

Every connection sends one task after the other; the time begins when each has had its first answer. Printed
are requests a second, errors, and the memory of the server after a sixth of the time and at the end: what is
kept of results expires, so that it stays the same.
"""

import asyncio
import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import standins

SERVE = [sys.executable, "-m", "specwright", "serve", "--port", "0", "--ttl", "3"]
ROOT = Path(__file__).resolve().parents[1]
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass(slots=True)
class Load:
    """What came of it; memory in MiB, by the second at which it was looked at."""

    answered: int = 0
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0
    memory: dict[float, float] = field(default_factory=dict)
    ended: asyncio.Event = field(default_factory=asyncio.Event)


async def loaded(address: str, pid: int, connections: int, seconds: float) -> Load:
    """Asks for so long; memory is looked at after a sixth of the time, and at the end."""
    host, port = address.removeprefix("http://").split(":")
    load = Load()
    first = asyncio.Barrier(connections + 1)
    asking = [
        asyncio.create_task(ask(host, int(port), load, first, number / connections))
        for number in range(connections)
    ]
    await first.wait()
    load.answered, start = 0, time.monotonic()
    await asyncio.sleep(seconds / 6)
    load.memory[seconds / 6] = resident(pid)
    await asyncio.sleep(seconds - seconds / 6)
    load.memory[seconds] = resident(pid)
    load.seconds = time.monotonic() - start
    load.ended.set()
    await asyncio.gather(*asking)
    return load


async def ask(host: str, port: int, load: Load, first: asyncio.Barrier, wait: float) -> None:
    """One connection, which begins a little after others; all go on when each has had an answer, or none."""
    await asyncio.sleep(wait)
    task = standins.example("ideogram-3-0", outputType="URL")
    is_first = True
    try:
        reader, writer = await asyncio.open_connection(host, port)
        while not load.ended.is_set():
            await answered(reader, writer, request(host, task), load)
            if is_first:
                is_first = False
                await first.wait()
        writer.close()
    except (OSError, asyncio.IncompleteReadError) as error:
        load.errors.append(repr(error))
        if is_first:
            await first.wait()


async def answered(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytes, load: Load
) -> None:
    """Counts the answer to one request, or keeps what is wrong with it."""
    writer.write(sent)
    head = await reader.readuntil(b"\r\n\r\n")
    length = _LENGTH.search(head)
    body = await reader.readexactly(int(length[1]) if length else 0)
    if b" 200 " in head[:16] and json.loads(body)["data"]:
        load.answered += 1
    else:
        load.errors.append(body.decode())


def request(host: str, task: dict[str, Any]) -> bytes:
    body = json.dumps([task]).encode()
    head = f"POST /v1 HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {standins.KEY}\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def resident(pid: int) -> float:
    """MiB of memory that a process has, as Linux tells it."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found, status
    return int(found[1]) / 1024


def run(connections: int, seconds: float) -> Load:
    """Starts a server in a process of its own and asks it."""
    with subprocess.Popen(SERVE, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        printed = ""
        while not (address := re.search(r"http://[\w.:]+", printed)):
            line = server.stdout.readline()
            assert line, printed
            printed += line
        try:
            return asyncio.run(loaded(address[0], server.pid, connections, seconds))
        finally:
            server.terminate()


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[1:]]
    came = run(*(sizes + [1000, 30][len(sizes) :]))
    print(f"{came.answered} answered, {came.answered / came.seconds:.0f}/s, {len(came.errors)} errors")
    print(", ".join(f"{mib:.1f} MiB after {at:g} s" for at, mib in came.memory.items()))
    print(*{error[:200] for error in came.errors}, sep="\n")
