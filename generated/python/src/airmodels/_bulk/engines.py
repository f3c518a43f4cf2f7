"""Clusters that judge pieces of files, Ray and Spark, with the function that processes have."""

import os
import sys
import tempfile
import zipfile
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from .refusal import Refusal, missing

_AHEAD = 2
"""Pieces under way for each core of the cluster."""

Begin = Callable[[Any], Callable[[Any], Any]]
Share = Callable[[Begin, Any, Iterable[Any]], Iterator[Any]]


def engine(name: str, package: str) -> Share:
    """What has a cluster judge pieces, in order; raises Refusal where it is missing or out of reach."""
    return _ray(package) if name == "ray" else _spark(package)


def _ray(package: str) -> Share:
    """Ray's cluster, at RAY_ADDRESS or on this machine."""
    try:
        ray: Any = import_module("ray")
    except ImportError:
        raise missing("--engine ray", "ray") from None

    def shared_out(begin: Begin, given: Any, tasks: Iterable[Any]) -> Iterator[Any]:
        try:
            ray.init(
                address=os.environ.get("RAY_ADDRESS", "auto"),
                runtime_env={"py_modules": [str(_folder(package))]},
                log_to_driver=False,
                logging_level="ERROR",
            )
        except ConnectionError as error:
            raise Refusal(
                f"no cluster of Ray is to be reached; set RAY_ADDRESS, or type: ray start --head ({error})"
            ) from None
        judge = ray.remote(_judge)
        most = _AHEAD * int(ray.cluster_resources().get("CPU", 1))
        under_way: deque[Any] = deque()
        with _ended("Ray", ray.shutdown):
            for task in tasks:
                under_way.append(judge.remote(begin, given, task))
                if len(under_way) > most:
                    yield ray.get(under_way.popleft())
            while under_way:
                yield ray.get(under_way.popleft())

    return shared_out


def _spark(package: str) -> Share:
    """Spark's cluster, as PYSPARK_SUBMIT_ARGS or spark-defaults.conf name it."""
    try:
        pyspark: Any = import_module("pyspark")
    except ImportError:
        raise missing("--engine spark", "pyspark") from None

    def shared_out(begin: Begin, given: Any, tasks: Iterable[Any]) -> Iterator[Any]:
        if "--master local" in os.environ.get("PYSPARK_SUBMIT_ARGS", ""):
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # not what is called python3 here
        try:
            context = pyspark.SparkContext.getOrCreate()
        except Exception as error:
            raise Refusal(f"no cluster of Spark is to be reached: {error}") from None
        if context.master.startswith("local") and not _is_named():
            context.stop()
            raise Refusal(
                "no cluster of Spark is named; set PYSPARK_SUBMIT_ARGS='--master ADDRESS pyspark-shell', or "
                "spark.master in spark-defaults.conf"
            )
        with tempfile.TemporaryDirectory() as folder, _ended("Spark", context.stop):
            context.addPyFile(str(_zipped(package, Path(folder))))
            most = _AHEAD * context.defaultParallelism
            waiting = iter(tasks)
            while wave := [*islice(waiting, most)]:
                pieces = context.parallelize(wave, len(wave))
                yield from pieces.map(lambda task: _judge(begin, given, task)).collect()

    return shared_out


def _is_named() -> bool:
    """Whether somebody chose a master of Spark; else it takes this machine."""
    return "PYSPARK_GATEWAY_PORT" in os.environ or "--master" in os.environ.get("PYSPARK_SUBMIT_ARGS", "")


@contextmanager
def _ended(name: str, end: Callable[[], None]) -> Generator[None, None, None]:
    """Leaves the cluster in the end; raises Refusal for what fails in it."""
    try:
        yield
    except Refusal:
        raise
    except Exception as error:
        told = [line for line in str(error).splitlines() if "Error" in line]
        raise Refusal(f"{name} failed: {told[0].strip() if told else error}") from error
    finally:
        end()


_BEGUN: dict[Any, Callable[[Any], Any]] = {}


def _judge(begin: Begin, given: Any, task: Any) -> Any:
    """What is found in a piece; each process begins once."""
    if given not in _BEGUN:
        _BEGUN[given] = begin(given)
    return _BEGUN[given](task)


def _folder(package: str) -> Path:
    return Path(str(import_module(package).__file__)).parent


def _zipped(package: str, folder: Path) -> Path:
    """The package as a file that nodes import it from."""
    source = _folder(package)
    target = folder / f"{package}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(source.rglob("*.py")):
            file.write(path, path.relative_to(source.parent))
    return target
