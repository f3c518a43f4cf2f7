"""From a bare interpreter to the first verdict: the time it takes and the memory it needs, peer by peer."""

import compileall
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from bench import sets

_PROBE = """
import sys, time
sys.path[:0] = {path!r}
request = {request!r}
def peak():
    try:
        lines = open("/proc/self/status").readlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
before, started = peak(), time.perf_counter()
{code}
assert verdict(request), "the request is valid"
print(time.perf_counter() - started, (peak() - before) * 1024)
"""
_LOAD = "import json; schema = json.load(open({schema!r}))"
CODE = {
    "airmodels": "from airmodels import is_valid as verdict",
    "airmodels, dataclass": (
        "from airmodels.{module} import {prefix}Request as made; verdict = lambda it: made.from_dict(it)"
    ),
    "fastjsonschema": f"{_LOAD}; import fastjsonschema; verdict = fastjsonschema.compile(schema)",
    "jsonschema-rs": f"{_LOAD}; import jsonschema_rs; verdict = jsonschema_rs.validator_for(schema).is_valid",
    "jsonschema": (
        f"{_LOAD}; from jsonschema import Draft202012Validator as made; verdict = made(schema).is_valid"
    ),
    "airmodels-pydantic": (
        "from airmodels_pydantic.{module} import {prefix}Request as made; verdict = made.model_validate"
    ),
}


def starts(folder: Path, *, rounds: int) -> dict[str, dict[str, float]]:
    """Milliseconds and megabytes of each peer that is there, the best of some rounds, taken in turns."""
    path = [str(copies(folder)), sysconfig.get_paths()["purelib"], sysconfig.get_paths()["platlib"]]
    words = {"module": sets.SLUG.replace("-", "_"), "prefix": "Ideogram20Remix"}
    schema = folder / "cold.schema.json"
    schema.write_text(json.dumps(sets.schema()), encoding="utf-8")
    found: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        for name, code in CODE.items():
            text = code.format(schema=str(schema), **words)
            probe = _PROBE.format(path=path, request=sets.sets()["examples"][0], code=text)
            figures = isolated(probe)
            if figures:
                milliseconds, megabytes = figures[0] * 1e3, figures[1] / 1e6
                best = found.setdefault(name, {"ms": milliseconds, "MB": megabytes})
                best["ms"], best["MB"] = min(best["ms"], milliseconds), min(best["MB"], megabytes)
    return found


def copies(folder: Path) -> Path:
    """A folder with the generated packages, compiled as an installer would compile them."""
    target = folder / "installed"
    shutil.rmtree(target, ignore_errors=True)
    for kind in ("python", "pydantic"):
        shutil.copytree(sets.ROOT / "generated" / kind / "src", target, dirs_exist_ok=True)
    compileall.compile_dir(target, quiet=1)
    return target


def isolated(code: str) -> list[float] | None:
    """What the code prints in an interpreter that has imported nothing; None where it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [sys.executable, "-I", "-S", "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, env=environment)
    return None if run.returncode else [float(each) for each in run.stdout.split()]


def registry(folder: Path, package: str, models: int) -> dict[str, Any]:
    """What a package of many models costs: its import, the first verdict, one of every model."""
    code = f"""
import sys, time
sys.path.insert(0, {str(folder)!r})
started = time.perf_counter()
import {package}
imported = time.perf_counter()
airs = list({package}._registry.MODULES)
{package}.is_valid({{"model": airs[len(airs) // 2]}})
first = time.perf_counter()
for air in airs:
    {package}.is_valid({{"model": air}})
print(imported - started, first - imported, time.perf_counter() - first)
"""
    rounds = [each for each in (isolated(code) for _ in range(5)) if each]
    best = [min(column) * 1e3 for column in zip(*rounds, strict=True)]
    return {"models": models, "import_ms": best[0], "first_ms": best[1], "all_ms": best[2]}
