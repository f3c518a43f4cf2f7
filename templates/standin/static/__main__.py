"""Serves a stand-in from the command line."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .server import Standin
from .settings import Settings, is_span

_RATES = {
    "fail": "tasks that fail at the provider",
    "rate-limit": "requests answered by 429",
    "drop": "requests whose connection breaks",
    "timeout": "requests that time out",
}


def main(arguments: Sequence[str] | None = None, program: str | None = None) -> int:
    """Serves until interrupted; 2 where the port is taken. Its help speaks of it as the program."""
    options = parser(program)
    given = options.parse_args(arguments)
    try:
        chosen = settings(given)
    except ValueError as problem:
        options.error(str(problem))
    try:
        Standin(chosen).serve()
    except OSError as problem:
        print(f"cannot listen on {given.host}:{given.port}: {problem.strerror}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        pass
    return 0


def settings(given: argparse.Namespace) -> Settings:
    """The settings that options come to."""
    return Settings(
        host=given.host,
        port=given.port,
        api_keys=frozenset(given.api_key),
        seed=given.seed,
        latency=given.latency,
        fail_rate=given.fail_rate,
        rate_limit_rate=given.rate_limit_rate,
        drop_rate=given.drop_rate,
        timeout_rate=given.timeout_rate,
        hold=given.hold,
        ttl=given.ttl,
        max_pixels=given.max_pixels,
        max_seconds=given.max_seconds,
        most_recorded=given.max_recorded,
        allow_private=given.allow_private,
        cors=frozenset(given.cors),
        explorer=given.explorer,
    )


def parser(program: str | None = None) -> argparse.ArgumentParser:
    """The options."""
    known = Settings()
    made = argparse.ArgumentParser(prog=program, description="Serve a stand-in of the API on this machine.")
    made.add_argument("--host", default=known.host, help="address to listen on (%(default)s)")
    made.add_argument("--port", type=int, default=8000, help="port, 0 for a free one (%(default)s)")
    made.add_argument(
        "--api-key", action="append", default=[], help="a right key; any key is, if none is given"
    )
    made.add_argument("--seed", type=int, default=known.seed, help="of faults and placeholders (%(default)s)")
    made.add_argument(
        "--latency", type=span, default=known.latency, metavar="S[-S]", help="seconds that a task takes"
    )
    for name, meaning in _RATES.items():
        made.add_argument(f"--{name}-rate", type=rate, default=0.0, metavar="R", help=f"share of {meaning}")
    made.add_argument("--hold", type=float, default=known.hold, help="seconds until a time-out (%(default)g)")
    made.add_argument(
        "--ttl", type=float, default=known.ttl, help="seconds that results are kept (%(default)g)"
    )
    made.add_argument(
        "--max-pixels", type=int, default=known.max_pixels, help="of a placeholder (%(default)s)"
    )
    made.add_argument(
        "--max-seconds", type=float, default=known.max_seconds, help="of video and audio (%(default)g)"
    )
    made.add_argument(
        "--max-recorded", type=int, default=known.most_recorded, help="requests that are kept (%(default)s)"
    )
    made.add_argument(
        "--cors", action="append", default=[], metavar="ORIGIN", help="pages of this origin may ask; * of all"
    )
    made.add_argument(
        "--explorer", type=Path, metavar="DIR", help="serve the explorer of this folder, below /explorer/"
    )
    made.add_argument(
        "--allow-private", action="store_true", help="send webhooks and uploads to private addresses, too"
    )
    return made


def rate(text: str) -> float:
    """A share between 0 and 1."""
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1")
    return value


def span(text: str) -> tuple[float, float]:
    """`0.2` or `0.1-0.5`, in seconds."""
    least, _, most = text.partition("-")
    low, high = float(least), float(most or least)
    if not is_span((low, high)):
        raise argparse.ArgumentTypeError(f"{text} is no span of seconds")
    return low, high


if __name__ == "__main__":
    sys.exit(main(program=f"python -m {__package__}"))
