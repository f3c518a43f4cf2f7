"""A project in a git repository of its own, whose history tests write commit by commit."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from specwright.cli.app import main

TINY = Path(__file__).parent / "specs/tiny.yaml"
SPEC = "specs/models/acme/tiny.yaml"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

_CONFIG = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


@dataclass(kw_only=True)
class GitHistory:
    """A repository at `root`, its commits by their messages; `folder` is that of the project."""

    root: Path
    folder: Path
    commits: dict[str, str] = field(default_factory=dict)

    def git(self, *words: str) -> str:
        """What a command of git prints."""
        done = subprocess.run(
            ["git", "-c", "init.defaultBranch=main", *words],
            cwd=self.root,
            env={**os.environ, **_CONFIG},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, *changes: tuple[str, str], file: str = SPEC) -> None:
        """Replaces texts in a file, each of which must stand in it."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    def put(self, file: str, text: str) -> None:
        """Writes a file of the project."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, message: str) -> str:
        """Commits everything; gives the hash."""
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        self.commits[message] = self.git("rev-parse", "HEAD")
        return self.commits[message]

    def run(self, *words: str) -> int:
        """The exit code of a command of specwright in the project."""
        return main(["--project", str(self.folder), *words])


def history(root: Path, folder: str = ".") -> GitHistory:
    """A repository with one commit, `first`, of a project with one model."""
    made = GitHistory(root=root, folder=(root / folder).resolve())
    made.git("init", "-q")
    made.git("config", "user.name", "Ann")
    made.git("config", "user.email", "ann@acme.example")
    made.put("specs/api.yaml", "title: Acme\n")
    made.put("pyproject.toml", '[tool.specwright]\ntargets = ["catalog", "json-schema"]\n')
    made.put(SPEC, TINY.read_text(encoding="utf-8"))
    made.commit("first")
    return made
