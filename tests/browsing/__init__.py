"""The explorer as people use it: a browser, the pages by their roles and names, a site of many models.

A module of tests that imports this is skipped, and says so, where there is nothing to drive.
"""

import shutil

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytest.importorskip("playwright", reason="pip install --group browser: no browser opens the explorer")
if CHROMIUM is None:
    pytest.skip("Chromium is not installed: no browser opens the explorer", allow_module_level=True)
