"""How a stand-in is set up."""

import math
from dataclasses import dataclass
from ipaddress import ip_address

MIB = 1024 * 1024
_MOST_PORT = 65_535
_REQUEST_RATES = ("rate_limit_rate", "drop_rate", "timeout_rate")
_SECONDS = ("hold", "ttl", "body_timeout", "max_seconds")


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
    max_body: int = 32 * MIB
    max_depth: int = 64
    max_tasks: int = 100
    max_values: int = 20_000
    body_timeout: float = 10.0
    max_pixels: int = 4096 * 4096
    max_seconds: float = 2.0
    allow_private: bool = False

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
        if isinstance(self.api_keys, str):
            raise ValueError("api_keys is a set of keys, not a text")

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
