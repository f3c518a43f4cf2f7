"""An update of models that one bundle describes, which is asked for once: who is new, who has left."""

import json
from pathlib import Path

import pytest

from docs_server import serving
from test_retire import bundle, run, spec


def test_a_bundle_that_hundreds_share_is_asked_for_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def updated(*arguments: str, code: int) -> dict[str, str]:
        capsys.readouterr()
        assert run(tmp_path, "update", "--format", "json", *arguments) == code
        return {each["slug"]: each["outcome"] for each in json.loads(capsys.readouterr().out)["models"]}

    names = [f"model-{number}" for number in range(30)]
    with serving() as served:
        served.pages = {"/all.json": bundle(*names)}
        (tmp_path / "pyproject.toml").write_text(
            '[tool.specwright]\ntargets = ["catalog"]\n', encoding="utf-8"
        )
        assert run(tmp_path, "import", f"{served.address}/all.json") == 0
        served.forget()
        assert {*updated(code=0).values()} == {"unchanged"} and served.statuses == {200: 1}
        served.pages = {"/all.json": bundle(*names[1:], "newcomer")}
        outcomes = updated(names[2], code=0)
        assert (
            outcomes == {names[2]: "changed"}
            and not (spec(tmp_path, names[1]).parent / "newcomer.yaml").exists()
        )
        outcomes = updated(code=1)
        assert outcomes.pop(names[0]) == "gone" and outcomes.pop("newcomer") == "new"
        assert outcomes == {name: "unchanged" if name == names[2] else "changed" for name in names[1:]}
        assert run(tmp_path, "retire", names[0]) == 0
        served.forget()
        assert {*updated(code=0).values()} == {"unchanged"} and served.statuses == {304: 1}
        assert run(tmp_path, "outdated") == 0
        served.pages = {"/all.json": bundle(*names[2:], "newcomer")}
        capsys.readouterr()
        assert run(tmp_path, "outdated") == 1
        told = capsys.readouterr().out
        assert f"{names[0]} (bundle): retired\n" in told and f"{names[1]} (bundle): no longer listed" in told
        outcomes = updated(code=1)
        assert (outcomes[names[0]], outcomes[names[1]]) == ("unchanged", "gone")
