"""How many vectors something accepts that a tool made: counted for its row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Verdicts:
    """Counts of vectors, and the names of the valid ones that were refused."""

    valid: int = 0
    invalid: int = 0
    caught: int = 0
    refused: list[str] = field(default_factory=list)

    def add(self, slug: str, vector: Mapping[str, Any], *, accepted: bool) -> None:
        """Counts the answer on a vector of a model."""
        if vector["valid"]:
            self.valid += 1
            self.refused += [] if accepted else [f"{slug}: {vector['id']}"]
        else:
            self.invalid += 1
            self.caught += not accepted

    @property
    def refuses_no_valid(self) -> bool:
        return self.valid > 0 and not self.refused

    def keeps(self, *, most_refused: float, least_caught: float) -> bool:
        """Whether few enough of the valid and enough of the invalid are refused; both are shares."""
        if not self.valid or not self.invalid:
            return False
        return len(self.refused) <= most_refused * self.valid and self.caught >= least_caught * self.invalid

    def told(self) -> str:
        such = f" (such as {self.refused[0]})" if self.refused else ""
        share = f"{self.caught} of {self.invalid} invalid ({self.caught / max(1, self.invalid):.0%})"
        return f"refuses {len(self.refused)} of {self.valid} valid{such}, {share}"
