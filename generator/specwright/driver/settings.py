"""The keys of `[tool.specwright]` in a project's `pyproject.toml`: what each means, and what it may be."""

import keyword
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from specwright.diagnostics import did_you_mean
from specwright.driver import versions
from specwright.driver.folders import OWN
from specwright.emit.output import TargetName

TARGET_NAMES: tuple[TargetName, ...] = get_args(TargetName)

Fault = Callable[[str], str | None]
"""What is wrong with a text, None where nothing is."""

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_PACKAGE = re.compile(r"[A-Za-z](\w*[A-Za-z0-9])?", re.ASCII)
_NEEDED = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions"}
_NPM = re.compile(r"(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*")
_LONGEST_NPM = 214
_OF_NODE = re.compile(
    r"assert|buffer|child_process|cluster|console|constants|crypto|dgram|dns|domain|events|fs|http|http2|https|"
    r"inspector|module|net|os|path|perf_hooks|process|punycode|querystring|readline|repl|stream|sys|timers|"
    r"tls|tty|url|util|v8|vm|wasi|worker_threads|zlib|node_modules|favicon\.ico"
)
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LONGEST = 200
_HOST = r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(:\d{1,5})?"
_ADDRESS = re.compile(rf"https?://{_HOST}/([\w.~!$&'()*+,;=:@%-]+/)*", re.ASCII)

_PATH = r"[\"']?tool[\"']?\s*\.\s*[\"']?specwright[\"']?"
_TABLE = re.compile(rf"\s*\[+\s*{_PATH}\s*\]")
_DOTTED = re.compile(rf"\s*({_PATH}|[\"']?specwright[\"']?)\s*[.=]|\s*[\"']?tool[\"']?\s*=.*specwright")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectSetting:
    """A key; `fault` tells what is wrong with its text, but for `targets`, which is a list."""

    name: str
    fault: Fault | None = None


def _no_folder(text: str) -> str | None:
    if re.search(r"[\x00-\x1f\x7f]", text) or len(text) > _LONGEST:
        return "is no name of a folder"
    if re.match(r"[/\\~]|[A-Za-z]:", text):
        return "is a path from elsewhere; folders are named from the project's root"
    return None


def _no_package(text: str) -> str | None:
    if not _PACKAGE.fullmatch(text) or len(text) > _LONGEST:
        return "is no name of a package; letters, digits and '_' make one, as in 'airmodels'"
    if keyword.iskeyword(text) or _DEVICES.fullmatch(text):
        return "cannot name a package: the name is reserved"
    if text in sys.stdlib_module_names or text in _NEEDED:
        return "cannot name a package: it would hide one that is needed"
    return None


def _no_npm_package(text: str) -> str | None:
    if not _NPM.fullmatch(text) or len(text) > _LONGEST_NPM:
        return "is no name of an npm package; small letters, digits and '-' make one, as in '@acme/models'"
    name = text.rpartition("/")[2]
    if ("/" not in text and _OF_NODE.fullmatch(name)) or _DEVICES.fullmatch(name):
        return "cannot name an npm package: the name is reserved"
    return None


def _no_bundle(text: str) -> str | None:
    if not _FOLDER.fullmatch(text) or text.endswith(".") or _DEVICES.fullmatch(text) or len(text) > _LONGEST:
        return "is no name of a folder; letters, digits, '-' and '_' make one"
    if text.lower() in OWN:
        return "is the name of another output"
    return None


def _no_address(text: str) -> str | None:
    if _ADDRESS.fullmatch(text) and len(text) <= 10 * _LONGEST:
        return None
    return "is no address of a folder, as in 'https://acme.example/schemas/'"


def _no_version(text: str) -> str | None:
    if versions.PATTERN.fullmatch(text) and len(text) <= _LONGEST:
        return None
    return "is no version that both Python and npm read, as in '1.2.0' or '1.2.0-rc.1'"


SETTINGS = (
    ProjectSetting(name="specs", fault=_no_folder),
    ProjectSetting(name="templates", fault=_no_folder),
    ProjectSetting(name="generated", fault=_no_folder),
    ProjectSetting(name="targets"),
    ProjectSetting(name="package", fault=_no_package),
    ProjectSetting(name="pydantic-package", fault=_no_package),
    ProjectSetting(name="npm-package", fault=_no_npm_package),
    ProjectSetting(name="bundle", fault=_no_bundle),
    ProjectSetting(name="schema-base", fault=_no_address),
    ProjectSetting(name="version", fault=_no_version),
)


def faults(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each key with which something is wrong, with a sentence about it."""
    known = {setting.name: setting for setting in SETTINGS}
    for key, value in settings.items():
        setting = known.get(key)
        if setting is None:
            yield key, f"has an unknown key '{key}'{did_you_mean(key, known)}"
        elif setting.fault is None:
            yield from ((key, fault) for fault in _of_targets(value))
        elif not isinstance(value, str) or not value:
            yield key, f"'{key}' must be a text"
        elif reason := setting.fault(value):
            yield key, f"'{key}' {reason}; here stands {value[:_LONGEST]!r}"
    yield from _same_names(settings)


def _same_names(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Packages that would stand in each other's place, those of compiled verdicts among them."""
    names = settings.get("package", "airmodels"), settings.get("pydantic-package", "airmodels_pydantic")
    if not all(isinstance(each, str) for each in names):
        return
    package, pydantic = (each.replace("_", "-").lower() for each in names)
    key = "pydantic-package" if "pydantic-package" in settings else "package"
    if package == pydantic:
        yield key, "'package' and 'pydantic-package' must differ"
    elif pydantic == f"{package}-native":
        yield key, "'pydantic-package' names the package of compiled verdicts; name another"
    elif pydantic == f"{package}-standin":
        yield key, "'pydantic-package' is the name of the stand-in's package; take another"


def targets(names: object) -> tuple[TargetName, ...]:
    """The targets that a setting names, in the order in which they are made."""
    return tuple(name for name in TARGET_NAMES if isinstance(names, list) and name in names)


def _of_targets(names: object) -> Iterator[str]:
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        yield "'targets' must be a list of names of targets"
    elif not names:
        yield "'targets' is empty; leave it out for all of them"
    else:
        for name in names:
            if name not in TARGET_NAMES:
                near = did_you_mean(name, TARGET_NAMES)
                known = near or f"; known are {', '.join(TARGET_NAMES)}"
                yield f"'targets' has an unknown name '{name}'{known}"


def line_of(text: str, key: str = "") -> int:
    """The line of a key of `[tool.specwright]`, of the table where it is not told, 1 where neither is."""
    name = re.compile(rf"(.*[.{{,\s])?[\"']?{re.escape(key)}[\"']?\s*[=.]")
    is_inside, table = False, 0
    for number, line in enumerate(text.splitlines(), 1):
        begins = _TABLE.match(line) or _DOTTED.match(line)
        if begins:
            is_inside, table = True, table or number
        elif re.match(r"\s*\[[^,]*$", line):
            is_inside = False
        if key and is_inside and name.match(line):
            return number
    return table or 1
