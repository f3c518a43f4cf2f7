"""For tests of programs that send requests: a pytest plugin; needs the extra `testing` of this package.

`pytest_plugins = ["airmodels.testing"]` in a `conftest.py` (with this package's name) brings the fixture
`standin`: a local stand-in of the service that validates what it is sent, and costs nothing. `assert_valid`
says what is wrong with a request, `valid_requests` and `invalid_requests` are strategies for Hypothesis.
"""

import json
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from ._testing.faulty import Faulty, invalid_requests
from ._testing.requests import valid_requests

if TYPE_CHECKING:
    from ._runtime.easing import Unknown

__all__ = [
    "Faulty",
    "assert_valid",
    "invalid_requests",
    "standin",
    "standin_server",
    "standin_settings",
    "valid_requests",
]

_PACKAGE = __name__.rpartition(".")[0]
KEY = "a-key-of-tests"


def assert_valid(request: object, *, unknown: "Unknown" = "error") -> None:
    """Fails, with a line for each fault and its fix where one is known, if the API would refuse the request.

    Raises AssertionError then, and ValueError for another word of `unknown`.
    """
    __tracebackhide__ = True
    issues = import_module(_PACKAGE).validate(request, unknown=unknown)
    faults = [issue for issue in issues if issue.severity == "error"]
    if faults:
        lines = [
            f"- {issue.message}" + (f"; fix: {json.dumps(issue.fix)}" if issue.fix else "")
            for issue in faults
        ]
        raise AssertionError("\n".join(["the request is not valid:", *lines]))


@pytest.fixture(scope="session")
def standin_settings() -> Mapping[str, Any]:
    """The settings of the stand-in; a fixture of the same name in a `conftest.py` takes its place."""
    return {}


@pytest.fixture(scope="session")
def standin_server(standin_settings: Mapping[str, Any]) -> Iterator[Any]:
    """A stand-in on a free port of this machine, for as long as the tests run."""
    with import_module(f"{_PACKAGE}_standin").Standin(**standin_settings) as server:
        yield server


@pytest.fixture
def standin(standin_server: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The stand-in for one test: as if it had just started, so that tests come out alike in any order.

    It has recorded nothing yet, no task runs, no fault is expected, and random numbers begin at its seed.

    Programs that read their addresses from the environment find it there: the package's name in capitals,
    with `_HTTP_URL`, `_WS_URL` and `_API_KEY`. Others are given `standin.http_url` or `standin.ws_url`, and
    any key.
    """
    standin_server.forget()
    keys = sorted(standin_server.settings.api_keys) or [KEY]
    addresses = {"HTTP_URL": standin_server.http_url, "WS_URL": standin_server.ws_url, "API_KEY": keys[0]}
    for name, value in addresses.items():
        monkeypatch.setenv(f"{_PACKAGE.upper()}_{name}", value)
    return standin_server
