"""How a stand-in is set up."""

import math
import re
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

MIB = 1024 * 1024
_MOST_PORT = 65_535
_REQUEST_RATES = ("rate_limit_rate", "drop_rate", "timeout_rate")
_SECONDS = ("hold", "ttl", "body_timeout", "max_seconds")
_COUNTS = ("most_results", "most_recorded", "most_recorded_bytes", "max_body", "max_depth", "max_tasks")
_ORIGIN = re.compile(r"\*|null|https?://[^\s/?#@]+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a stand-in does, and where it stops; times are in seconds, sizes in bytes, rates between 0 and 1.

    Any key is right unless `api_keys` names some. `latency` is the least and the most time that a task takes.
    Of all requests, `rate_limit_rate` are answered by 429, `drop_rate` by a connection that breaks,
    `timeout_rate` after `hold` by a time-out; of all tasks, `fail_rate` fail at the provider. With the same
    `seed` and the same requests in the same order, the same ones meet a fault.

    Results are forgotten after `ttl`, and the oldest when there are more than `most_results`. Placeholders
    have at most `max_pixels` and last `max_seconds`. Webhooks and uploads go to public addresses alone, to
    others only where `allow_private` says so.

    Of requests the latest `most_recorded` are kept to be looked at, and of these as many as take
    `most_recorded_bytes` of memory together. It serves the pages of the folder `explorer`, if there is one;
    pages of other places may ask it if their origin is in `cors`, or `*` is.

    Raises ValueError for what no stand-in can keep to: a rate above 1, less than no time, a text of keys.
    """

    host: str = "127.0.0.1"
    port: int = 0
    api_keys: frozenset[str] = frozenset()
    seed: int = 0
    latency: tuple[float, float] = (0.0, 0.0)
    fail_rate: float = 0.0
    rate_limit_rate: float = 0.0
    drop_rate: float = 0.0
    timeout_rate: float = 0.0
    hold: float = 30.0
    ttl: float = 300.0
    most_results: int = 10_000
    most_recorded: int = 1_000
    most_recorded_bytes: int = 32 * MIB
    max_body: int = 32 * MIB
    max_depth: int = 64
    max_tasks: int = 100
    max_values: int = 20_000
    body_timeout: float = 10.0
    max_pixels: int = 4096 * 4096
    max_seconds: float = 2.0
    allow_private: bool = False
    cors: frozenset[str] = frozenset()
    explorer: Path | None = None

    def __post_init__(self) -> None:
        for name in (*_REQUEST_RATES, "fail_rate"):
            if not 0 <= (rate := getattr(self, name)) <= 1:
                raise ValueError(f"{name} is a share between 0 and 1, not {rate}")
        if sum(getattr(self, name) for name in _REQUEST_RATES) > 1 + 1e-9:
            raise ValueError(
                f"{', '.join(_REQUEST_RATES)} are shares of the same requests: at most 1 together"
            )
        for name in _SECONDS:
            if not (seconds := getattr(self, name)) >= 0:
                raise ValueError(f"{name} is a number of seconds, not {seconds}")
        if not is_span(self.latency):
            raise ValueError(
                f"latency is the least and the most seconds, as (0.2, 1.0), not {self.latency!r}"
            )
        if not 0 <= self.port <= _MOST_PORT:
            raise ValueError(f"port is between 0 and {_MOST_PORT}, not {self.port}")
        if self.max_pixels < 1:
            raise ValueError(f"max_pixels is 1 or more, not {self.max_pixels}")
        for name in _COUNTS:
            if (count := getattr(self, name)) < 0:
                raise ValueError(f"{name} is 0 or more, not {count}")
        for name in ("api_keys", "cors"):
            if isinstance(getattr(self, name), str):
                raise ValueError(f"{name} is a set of texts, not a text")
        for origin in self.cors:
            if not _ORIGIN.fullmatch(origin):
                raise ValueError(f"an origin is as http://localhost:3000, or null, or *; not {origin!r}")
        if self.explorer is not None and not (self.explorer / "index.html").is_file():
            raise ValueError(f"no explorer in {self.explorer}: 'specwright generate' makes one")

    @property
    def is_loopback(self) -> bool:
        """Whether this machine alone reaches the stand-in."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False


def is_span(latency: object) -> bool:
    """Whether it is two finite numbers of seconds, the lesser one first."""
    match latency:
        case (int() | float() as least, int() | float() as most):
            return 0 <= least <= most and math.isfinite(most)
    return False
