"""The npm package in a browser: a page that allows no code but files of its own server loads it as it is."""

import html
import http.server
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import targets
from browsers import CHROMIUM
from javascript_answers import narrowed, text

POLICY = "default-src 'none'; script-src 'self'"
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *(
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ),
]
REQUEST = {"model": "ideogram:4@1", "taskType": "imageInference", "width": 1000, "styleTyp": "ANIME"}
PARTIAL = {"model": "ideogram:4@1", "width": 1536}
PAGE = '<!doctype html><meta charset="utf-8"><pre></pre><script type="module" src="show.js"></script>\n'
SHOW = """
import {{ isValid, models, narrow, validate }} from "./package/all.js";
const told = [];
try {{
  eval("1");
  told.push("code made of texts runs");
}} catch (error) {{
  told.push(error.name);
}}
const request = {request};
told.push(isValid(request), validate(request), narrow({partial}));
told.push(models[request.model].MODEL.parameters.width.description);
document.querySelector("pre").textContent = JSON.stringify(told);
"""


class Guarded(http.server.SimpleHTTPRequestHandler):
    """Serves files under the policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the library has
        """Says nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    shutil.copytree(targets.of_the_repository().folder / "typescript", tmp_path / "site" / "package")
    (tmp_path / "site" / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "site" / "show.js").write_text(
        SHOW.format(request=json.dumps(REQUEST), partial=json.dumps(PARTIAL)), encoding="utf-8"
    )
    handler = partial(Guarded, directory=str(tmp_path / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


@pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed: no browser has loaded the npm package"
)
def test_a_browser_loads_the_modules_under_a_strict_policy(address: str, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=10000"]
    run = subprocess.run(
        [*command, "--dump-dom", address], capture_output=True, encoding="utf-8", timeout=120
    )
    shown = re.search(r"<pre>(.*?)</pre>", run.stdout, re.DOTALL)
    assert shown, run.stdout + run.stderr
    refused, valid, issues, left, description = json.loads(html.unescape(shown[1]))
    assert (refused, valid) == ("EvalError", False), "the policy is in force"
    package = targets.of_the_repository().package
    due = package.validate(REQUEST)
    assert [(each["code"], each["message"]) for each in issues] == [(each.code, each.message) for each in due]
    assert "styleTyp" in issues[0]["message"]
    assert text(left) == text(narrowed(package, PARTIAL))
    assert description == package.models["ideogram:4@1"].parameters["width"].description
