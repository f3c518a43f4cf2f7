"""What a field holds that was not set, where None is JSON's null."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """The type of `UNSET`, its only value."""

    UNSET = "UNSET"

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""The parameter is not given: `to_dict` leaves it out, and writes null where a field holds None."""
