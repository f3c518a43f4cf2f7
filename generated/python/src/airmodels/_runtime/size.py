"""Sizes, and what their labels say."""

import re
from typing import NamedTuple

_LABEL = re.compile(r"(?:(?P<tier>[^()]+?) ?)??\(?(?P<about>~?)(?P<ratio>\d+(?:\.\d+)?:\d+(?:\.\d+)?)\)?")
"""`2K (~16:9)`: a tier, whether what follows is about so, and a ratio."""


class Size(NamedTuple):
    """A supported size in pixels, with the label of the model's page."""

    label: str
    width: int
    height: int

    @property
    def tier(self) -> str | None:
        """What its label says beside the ratio, such as `2K`."""
        found = _LABEL.fullmatch(self.label)
        return found["tier"] if found else self.label or None

    @property
    def ratio(self) -> str | None:
        """The ratio in its label, such as `16:9`."""
        found = _LABEL.fullmatch(self.label)
        return found["ratio"] if found else None

    @property
    def is_approximate(self) -> bool:
        """Whether its sides are not exactly in that ratio, as its label says."""
        found = _LABEL.fullmatch(self.label)
        return bool(found and found["about"])
