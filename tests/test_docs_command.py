"""`specwright docs` prints the page about specs, and every key and kind of rule that the loader knows."""

import re

import pytest

from specwright.cli import docs
from specwright.cli.app import main
from specwright.load.field_types import keys
from specwright.lowering.rules import RULE_KINDS
from specwright.lowering.rules.operators import OPERATORS
from test_readme import REPOSITORY

PAGE = (REPOSITORY / "specs" / "README.md").read_text(encoding="utf-8")


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["docs", *words]) == 0
    return capsys.readouterr().out


def test_the_page_is_that_of_the_repository(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys) == PAGE


def test_every_key_of_every_record_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    sections = dict(
        re.findall(r"^([a-z][a-z-]*)(?: \(\S+\))?: .+\n((?:  .+\n)+)", printed(capsys, "keys"), re.MULTILINE)
    )
    assert sections.keys() == docs.records().keys()
    for name, record in docs.records().items():
        listed = re.findall(r"^  ([A-Za-z0-9]+)( \(required\))?: ", sections[name], re.MULTILINE)
        assert [(key, bool(due)) for key, due in listed] == [
            (each.name, each.required) for each in keys(record)
        ]
        assert printed(capsys, "keys", name).startswith(name)


def test_every_kind_of_rule_is_listed_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    listed = re.findall(r"^([a-z-]+): .", printed(capsys, "rules"), re.MULTILINE)
    assert listed == [kind.key for kind in RULE_KINDS]
    for kind in RULE_KINDS:
        told = printed(capsys, "rules", kind.key)
        assert told.startswith(f"{kind.key}: {kind.purpose}\n  as in - {kind.key}: ")
        assert "  takes " in told


def test_every_word_of_conditions_has_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    told = printed(capsys, "conditions")
    rows = told.partition("| condition |")[2]
    assert not [word for word in OPERATORS if f"{word}" not in rows]
    assert told.startswith(f"Words of conditions: {', '.join(OPERATORS)}\n")


@pytest.mark.parametrize(
    ("topic", "name", "near"), [("keys", "sorce", "source"), ("rules", "oneOf", "exactly-one-of")]
)
def test_a_name_that_there_is_not(
    topic: str, name: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["docs", topic, name]) == 2
    assert f"did you mean '{near}'" in capsys.readouterr().err
