"""What only the page of a model shows, read from its script as the page reads it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import node

SCRIPT = Path(__file__).parent / "typescript" / "shown.cjs"


def shown(explorer: Path, slug: str, package: str = "airmodels") -> dict[str, Any]:
    """The sources with lines and pages in full, and the changes."""
    words = [node.NODE or "", str(SCRIPT), package, str(explorer), slug]
    run = subprocess.run(words, capture_output=True, encoding="utf-8")
    assert (run.returncode, run.stderr) == (0, ""), run.stderr[-2000:]
    found: dict[str, Any] = json.loads(run.stdout)
    return found
