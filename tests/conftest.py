"""What every test may ask for, and the strict mood: `STRICT=1` makes a failure of each skip."""

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from browsing.chromium import Visit

os.environ["SPECWRIGHT_PRIVATE"] = "1"
"""Servers of the tests are on this machine."""

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated packages of four hundred models."""
    from many_models import packages

    return packages(tmp_path_factory.mktemp("many"))


@pytest.fixture(scope="module")
def visits(address: str) -> Iterator["Visit"]:
    """A browser for the tests of a file: an event loop runs as long as it does, and others start theirs."""
    from browsing.chromium import Visit, launched

    with launched() as browser:
        yield Visit(browser, address)


@pytest.fixture(scope="session")
def site(repository: Path) -> Path:
    """The explorer of the specs here, as files; other tests hold what is generated to the specs."""
    return repository / "generated" / "explorer"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the explorer of the specs here is served."""
    from browsing.served import serving

    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def many_address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an explorer of four hundred models is served."""
    from browsing.many import copied
    from browsing.served import serving

    folder = tmp_path_factory.mktemp("many") / "site"
    copied(site, folder, 400)
    with serving(folder) as address:
        yield address


@pytest.fixture
def visit(visits: "Visit") -> Iterator["Visit"]:
    """Opens pages of the explorer; a fault of any of them is an error."""
    yield visits
    faults = visits.close()
    assert not faults, "\n".join(["", *faults])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Any:
    report: pytest.TestReport = yield
    if report.skipped and not hasattr(report, "wasxfail") and is_strict():
        report.outcome = "failed"
        report.longrepr = f"skipped, and nothing may skip: {reason(report.longrepr)}"
    return report


@pytest.fixture
def own_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that imports `airmodels` from its own project: others' are set aside, its own is forgotten."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    aside = {name: sys.modules.pop(name) for name in [*sys.modules] if name.partition(".")[0] == "airmodels"}
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "airmodels"]:
        del sys.modules[name]
    sys.modules.update(aside)


@pytest.fixture
def no_package(own_package: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test for which `airmodels` is not installed, whatever other tests of this process can import."""
    holders = [path for path in sys.path if (Path(path) / "airmodels").is_dir()]
    monkeypatch.setattr(sys, "path", [path for path in sys.path if path not in holders])
    importlib.invalidate_caches()


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Any:
    report: pytest.CollectReport = yield
    if report.skipped and is_strict():
        report.outcome = "failed"
        report.longrepr = f"skipped, and nothing may skip: {reason(report.longrepr)}"
    return report


def pytest_unconfigure() -> None:
    targets = sys.modules.get("targets")
    if targets is not None:
        targets.sweep()


def is_strict() -> bool:
    """Whether the environment asks for a run in which nothing skips."""
    return os.environ.get("STRICT", "") not in ("", "0")


def reason(longrepr: object) -> str:
    """Why a test was skipped, as it said itself."""
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
