"""The report as Markdown, as annotations and as a log of SARIF: valid, escaped, and at its places."""

import json
import re
from dataclasses import replace

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

import npm
from invented_changes import (
    DEFAULT,
    REQUIRED,
    STEP,
    UNSURE,
    WATERMARK,
    allowance,
    change,
    gone,
    large,
    model,
    new,
    remix_and_its_next,
    report,
)
from specwright.cli.terminal import annotation
from specwright.compare.change import FactKind
from specwright.compare.change_report import ChangeReport, change_report
from specwright.compare.consequence import Consequence
from specwright.compare.releases import released
from specwright.compare.report.github import MOST_NOTICES, annotations
from specwright.compare.report.markdown import MOST_LETTERS, markdown
from specwright.compare.report.markdown_text import plain
from specwright.compare.report.places import Places
from specwright.compare.report.sarif import sarif


def github(told: ChangeReport, places: Places) -> list[str]:
    """The lines that a run writes."""
    lines = [
        annotation(each.level, each.place, each.title, "", each.message) for each in annotations(told, places)
    ]
    assert all(line.endswith("\n") for line in lines)
    return [line[:-1] for line in lines]


HOSTILE = "a`b|c<i>*d*_e_ @all #12 [x](y)\n::error::z\r%0A\u2028"


def test_markdown_shows_texts_as_they_are() -> None:
    told = report(model(1, change(FactKind.VALUES, "mode", old=[], new=[], lost=(HOSTILE[:24],), gained=())))
    (line,) = (each for each in markdown(told).splitlines() if "mode" in each)
    assert line.startswith(r'- mode: no longer "a\`b\|c\<i>\*d\*\_e\_ @' + "\u2060all ") and line.endswith(
        "`"
    )
    assert all("\n- " not in each for each in markdown(large()).split("\n\n#### ")[0:1])
    assert "```" not in markdown(report(model(1, gone("a``b", narrowed={"a``b": 1})))).replace("```", "", 2)


def test_markdown_makes_no_link_of_an_address() -> None:
    told = "http://a.example HTTPS://b.example/www.c (www.d.example) mailto:e@f.example ratio:1"
    due = r"http\://a.example HTTPS\://b.example/www\.c (www\.d.example) mailto\:e@f.example ratio:1"
    assert plain(told) == due


def test_markdown_writes_out_what_cannot_be_seen() -> None:
    lost = change(FactKind.VALUES, "mode", old=[], new=[], lost=("a\u202eb\ud800",))
    written = markdown(report(model(1, replace(lost, narrowed={"mode": "a\u202eb\ud800"}))))
    assert written.encode() and "\u202e" not in written
    assert '"a\\\\u202eb\\\\ud800"' in written and '`{"mode": "a\\u202eb\\ud800"}`' in written


def test_markdown_has_every_section_and_fits_a_comment() -> None:
    written = markdown(large())
    for heading in (Consequence.BREAKS_SENDERS, Consequence.UNDECIDED, Consequence.ACCEPTED):
        assert f"\n#### {heading.heading}\n" in written
    assert written.startswith(
        "### 1.6.8 -> 1.6.9   349 -> 345 models: **MAJOR (made: PATCH)**\n".replace("   ", " ")
    )
    assert all(each.fingerprint in written for each in (*WATERMARK, *REQUIRED, STEP, UNSURE))
    huge = markdown(report(model(1, *(gone(f"{'p' * 50}{n}.x", narrowed={"a": n}) for n in range(2000)))))
    assert len(huge) < MOST_LETTERS + 200 and "too long for a comment" in huge.splitlines()[-1]


def test_annotations_are_one_line_each_and_escaped() -> None:
    told = report(
        model(1, change(FactKind.VALUES, "a,b:c", old=[], new=[], lost=(HOSTILE,), gained=())),
        allowances=(allowance("0" * 12),),
    )
    first, second = github(told, Places())
    assert first.startswith('::error title=Breaks senders::"a,b:c": no longer "a`b|c<i>')
    assert second.startswith(
        "::warning file=accepted.yaml,line=3,col=5,title=Entry without use::the entry for 0"
    )
    messages = [change(FactKind.RULE, rule="shape", scope=("x",), old=HOSTILE, new="b")]
    (line,) = github(report(model(1, *messages)), Places())
    assert "\n" not in line and "\r" not in line and "%250A" in line and line.count("::") >= 2
    assert line.splitlines() == [line] and re.fullmatch(r"::error title=[^:,]+::.*", line)


def test_annotations_have_a_level_and_a_place() -> None:
    old, newer = remix_and_its_next()
    told = change_report(released([old], [newer]))
    places = [
        re.match(r"::(\w+) file=([^,]+),line=(\d+),col=\d+,title=", each)
        for each in github(told, Places([newer]))
    ]
    assert all(places) and {each[1] for each in places if each} == {"error", "notice"}
    assert {each[2] for each in places if each} <= {
        "specs/models/ideogram/ideogram-3-0.yaml",
        *(f"specs/shared/{name}.yaml" for name in ("generation", "ideogram", "image-response")),
    }
    accepted = report(model(1, REQUIRED[0]), allowances=(allowance(REQUIRED[0].fingerprint),))
    (line,) = github(accepted, Places())
    assert line.startswith("::warning ") and "(accepted until 2030-12-31: nobody sends it)" in line
    assert github(report(model(1, DEFAULT)), Places())[0].startswith("::warning title=Behaviour%3A ")


def test_few_notices_are_annotations() -> None:
    told = report(model(1, *(new(f"p{n}.x") for n in range(50)), REQUIRED[0]))
    lines = github(told, Places())
    assert lines[0].startswith("::error ") and len(lines) == 1 + MOST_NOTICES + 1
    assert lines[-1].endswith("::40 more changes break nobody; --format json has all")


def sarif_schema() -> Validator:
    path = npm.tools().parent / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    return validator_for(schema)(schema)


def test_logs_are_valid_by_the_schema_of_sarif() -> None:
    judge = sarif_schema()
    entries = (allowance(STEP.fingerprint), allowance("0" * 12))
    accepted = report(model(1, STEP, DEFAULT), allowances=entries)
    old, newer = remix_and_its_next()
    real = change_report(released([old], [newer]))
    for told in (large(), accepted, report(), real):
        log = sarif(told, Places([newer]), "0.1.0")
        assert [each.message for each in judge.iter_errors(log)] == []
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not judge.is_valid(log)


def test_a_log_names_rules_fingerprints_places_and_what_is_accepted() -> None:
    (run,) = sarif(large(), Places(), "0.1.0")["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == ["breaks-senders", "undecided", "behaviour", "accepted"]
    assert all(ids[each["ruleIndex"]] == each["ruleId"] for each in run["results"])
    marks = [each["partialFingerprints"]["specwright/v1"] for each in run["results"]]
    assert ",".join(each.fingerprint for each in WATERMARK) in marks
    assert {each["level"] for each in run["results"]} == {"error", "warning", "note"}
    accepted = report(model(1, STEP), allowances=(allowance(STEP.fingerprint), allowance("0" * 12)))
    (run,) = sarif(accepted, Places(), "0.1.0")["runs"]
    assert run["results"][0]["suppressions"] == [{"kind": "external", "justification": "nobody sends it"}]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5}
