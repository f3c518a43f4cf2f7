"""What a placeholder is to be: small enough to be kept where its bytes would not be."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["image", "video", "audio"]


class Unmakeable(Exception):
    """There is no placeholder of this format; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A file: the same recipe gives the same bytes.

    `form` is its format as the API writes it, in capitals. Sizes are in pixels, `seconds` how long it lasts
    if it has a length, `label` what is written on it.
    """

    kind: Kind
    form: str
    width: int
    height: int
    seconds: float
    frames_per_second: int
    seed: int
    label: str


def within(width: int, height: int, most_pixels: int) -> tuple[int, int]:
    """The size, smaller in the same ratio where it has more pixels than allowed."""
    if width * height <= most_pixels:
        return width, height
    scale = (most_pixels / (width * height)) ** 0.5
    return max(1, int(width * scale)), max(1, int(height * scale))
