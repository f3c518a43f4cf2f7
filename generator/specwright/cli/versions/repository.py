"""What git knows of a folder: the files at a revision, and the revisions that changed some.

Nothing is checked out and nothing is fetched; bytes come as they were committed, whatever filters say.
"""

import os
import subprocess
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specwright.cli.terminal import CommandError

_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
"""What a hook of git sets, which would make every folder the one of the hook."""

_ALONE = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
"""Nothing is asked of people, and nothing of servers."""

_FILE, _LINK = "blob", "120000"
_FATAL = "fatal: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A revision by its hash: when it was made (ISO 8601, a day) and the first line of its message."""

    hash: str
    day: str
    subject: str

    @property
    def short(self) -> str:
        return self.hash[:10]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """The git repository that a folder lies in; paths are told from the folder, and have slashes."""

    folder: Path

    def commit(self, revision: str) -> Commit:
        """The commit that a revision names; raises CommandError where it names none."""
        asked = f"{revision}^{{commit}}"
        try:
            text = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", asked)
        except _GitFault as fault:
            self._run_or_fail("rev-parse", "--git-dir")
            advice = (
                "a branch, a tag, a hash or 'HEAD~3'; 'git fetch --unshallow' gets what a shallow clone left"
            )
            raise CommandError(f"git knows no revision '{revision}' in {self.folder}: {advice}") from fault
        return next(self.log("-1", text.decode().strip()))

    def log(self, *asked: str) -> Iterator[Commit]:
        """Commits as `git log` lists them; raises CommandError."""
        text = self._run_or_fail("log", "--format=%H%x00%cs%x00%s", *asked).decode("utf-8", "replace")
        for line in filter(None, text.split("\n")):
            name, day, subject = line.split("\0", 2)
            yield Commit(hash=name, day=day, subject=subject)

    def changing(self, paths: Sequence[str], newest: str = "HEAD") -> list[Commit]:
        """The commits up to one that changed files at the paths, the oldest first, along first parents.

        What a merge brought counts as one change: between two that follow each other nothing else stands.
        """
        found = self.log("--first-parent", "--reverse", "--end-of-options", newest, "--", *paths)
        return list(found)

    def parents(self, commit: str) -> list[str]:
        """The hashes of the commits before a commit: two or more of a merge. Raises CommandError."""
        return self._run_or_fail("rev-list", "--parents", "-n1", commit).decode().split()[1:]

    def brought(self, merge: str, paths: Sequence[str]) -> list[Commit]:
        """The commits that changed files at the paths on the branch that a merge took over, oldest first."""
        first, *others = self.parents(merge) or [""]
        if not others:
            return []
        return list(self.log("--first-parent", "--reverse", others[0], f"^{first}", "--", *paths))

    def is_before(self, one: str, other: str) -> bool:
        """Whether a commit is another one, or one that led to it. Raises CommandError."""
        return bool(self._run_or_fail("rev-list", "-n1", one, f"^{other}") == b"")

    def is_shallow(self) -> bool:
        """Whether the clone has no commits before some day. Raises CommandError."""
        return self._run_or_fail("rev-parse", "--is-shallow-repository").strip() == b"true"

    def files(self, commit: str, paths: Collection[str] = ()) -> dict[str, str]:
        """The files below some paths, or all, with the hashes of their contents; raises CommandError."""
        listed = self._run_or_fail("ls-tree", "-r", "-z", commit, "--", *paths)
        found: dict[str, str] = {}
        for line in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
            head, _, name = line.partition("\t")
            mode, kind, digest = head.split()
            is_inside = not PurePosixPath(name).is_absolute() and ".." not in PurePosixPath(name).parts
            if kind == _FILE and mode != _LINK and is_inside:
                found[name] = digest
        return found

    def contents(self, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
        """The bytes of files, by the hashes of their contents; raises CommandError."""
        asked = "".join(f"{digest}\n" for digest in files.values()).encode()
        answer, start = self._run_or_fail("cat-file", "--batch", given=asked), 0
        for name in files:
            end = answer.index(b"\n", start)
            size = answer[start:end].split()[-1]
            if not size.isdigit():
                raise CommandError(f"git does not have what stands in {name}; 'git fetch' may bring it")
            start, stop = end + 1, end + 1 + int(size)
            yield name, answer[start:stop]
            start = stop + 1

    def _run_or_fail(self, *words: str, given: bytes | None = None) -> bytes:
        try:
            return self._run(*words, given=given)
        except _GitFault as fault:
            raise CommandError(f"git {words[0]} in {self.folder}: {fault}") from fault

    def _run(self, *words: str, given: bytes | None = None) -> bytes:
        environment = {key: each for key, each in os.environ.items() if key not in _ELSEWHERE}
        environment |= _ALONE
        command = ["git", "--no-pager", "-c", "log.showSignature=false", "-C", str(self.folder), *words]
        try:
            done = subprocess.run(command, input=given or b"", capture_output=True, env=environment)
        except OSError as error:
            advice = "install it, or pass folders or files instead of 'git:…'"
            raise CommandError(f"git cannot be run ({error.strerror}); {advice}") from error
        if done.returncode:
            raise _GitFault(_told(done.stderr) or f"it ends with code {done.returncode}")
        return done.stdout


class _GitFault(Exception):
    """What git says is wrong."""


def _told(said: bytes) -> str:
    """What git says is wrong, without the warnings that may come before it."""
    lines = said.decode("utf-8", "replace").strip().splitlines()
    fatal = (line.removeprefix(_FATAL) for line in lines if line.startswith(_FATAL))
    return next(fatal, lines[0] if lines else "")
