"""The explorer as people use it: a browser, the pages by their roles and names, a site of many models.

A module of tests that imports this is skipped, and says so, where there is nothing to drive.
"""

import pytest

from browsers import CHROMIUM

__all__ = ["CHROMIUM"]

pytest.importorskip("playwright", reason="pip install --group browser: no browser opens the explorer")
if CHROMIUM is None:
    pytest.skip("Chromium is not installed: no browser opens the explorer", allow_module_level=True)
