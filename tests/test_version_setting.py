"""The version in a project's settings: it is written, and the letters around it stay."""

import pytest

from specwright.driver import version_setting


@pytest.mark.parametrize(
    ("text", "due"),
    [
        pytest.param("", '[tool.specwright]\nversion = "2.0.0"\n', id="nothing"),
        pytest.param("[a]\nb = 1\n", '[a]\nb = 1\n\n[tool.specwright]\nversion = "2.0.0"\n', id="no-table"),
        pytest.param("a = 1", 'a = 1\n\n[tool.specwright]\nversion = "2.0.0"\n', id="no-line-end"),
        pytest.param(
            '[project]\nversion = "1.0.0"\n[tool.specwright] # ours\nbundle = "b"\n',
            '[project]\nversion = "1.0.0"\n[tool.specwright] # ours\nversion = "2.0.0"\nbundle = "b"\n',
            id="table",
        ),
        pytest.param(
            "[project]\r\nversion = '1.0.0'\r\n[tool.specwright]\r\n\"version\"='1.0.0'#x\r\n",
            '[project]\r\nversion = \'1.0.0\'\r\n[tool.specwright]\r\n"version"="2.0.0"#x\r\n',
            id="quotes",
        ),
        pytest.param(
            'tool.specwright.version = "1.0.0"\n', 'tool.specwright.version = "2.0.0"\n', id="dotted"
        ),
        pytest.param(
            '[tool]\nspecwright = { bundle = "version = 1", version = "1.0.0" }\n',
            '[tool]\nspecwright = { bundle = "version = 1", version = "2.0.0" }\n',
            id="inline",
        ),
        pytest.param(
            '[tool.specwright]\nversion = "2.0.0"', '[tool.specwright]\nversion = "2.0.0"', id="same"
        ),
        pytest.param("\ufeffa = 1\n", '\ufeffa = 1\n\n[tool.specwright]\nversion = "2.0.0"\n', id="mark"),
        pytest.param('[tool]\nspecwright = { bundle = "b" }\n', None, id="inline-without"),
        pytest.param('[tool.specwright]\nversion = """\n1.0.0"""\n', None, id="on-two-lines"),
        pytest.param('[tool]\nspecwright.bundle = "b"\n', None, id="dotted-without"),
    ],
)
def test_the_version_is_written_and_no_other_letter(text: str, due: str | None) -> None:
    if due is None:
        with pytest.raises(ValueError, match=r'write version = "2\.0\.0" into \[tool\.specwright\]'):
            version_setting.with_version(text, "2.0.0")
    else:
        assert version_setting.with_version(text, "2.0.0") == due
