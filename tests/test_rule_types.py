"""mypy knows the argument of every kind of rule: a misspelt field is found before anything runs."""

import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from specwright.load.field_types import FieldType, ListType, OneOfType, RecordType
from specwright.lowering.rules import RULE_KINDS, RuleKind


def test_a_misspelt_field_of_an_argument_is_found(tmp_path: Path, repository: Path) -> None:
    modules = {kind.lower.__module__ for kind in RULE_KINDS if isinstance(kind.argument, RecordType)}
    for name in modules:
        source, count = re.subn(
            r"\bargument\.(\w+)", r"argument.\1_misspelt", inspect.getsource(sys.modules[name]), count=1
        )
        assert count == 1, name
        (tmp_path / f"{name.rpartition('.')[2]}.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={tmp_path / 'cache'}", str(tmp_path)]
    run = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    found = re.findall(r'(\w+)\.py:\d+: error: "\w+" has no attribute "\w+_misspelt"', run.stdout)
    assert {*found} == {name.rpartition(".")[2] for name in modules}, run.stdout + run.stderr


@pytest.mark.parametrize("kind", RULE_KINDS, ids=lambda kind: kind.key)
def test_a_kind_lowers_what_its_argument_is_decoded_to(kind: RuleKind[Any]) -> None:
    assert get_args(kind.lower.__annotations__["context"]) == (decoded(kind.argument),)


def decoded(form: FieldType) -> Any:
    match form:
        case RecordType(of=of):
            return of()
        case ListType(item=ListType() | OneOfType()):
            return tuple[str | tuple[str, ...], ...]
        case ListType():
            return tuple[str, ...]
        case OneOfType(options=(one, other)):
            return decoded(one) | decoded(other)
        case _:
            raise AssertionError(f"no rule has such an argument yet: {form}")
