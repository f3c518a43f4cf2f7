"""How a stand-in is set up."""

from dataclasses import dataclass
from ipaddress import ip_address

MIB = 1024 * 1024


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
    body_timeout: float = 10.0
    max_pixels: int = 4096 * 4096
    max_seconds: float = 2.0
    allow_private: bool = False

    @property
    def is_loopback(self) -> bool:
        """Whether this machine alone reaches the stand-in."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False
