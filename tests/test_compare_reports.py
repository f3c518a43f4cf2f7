"""The report in each of its forms: for people, programs, pull requests, annotations and code scanning."""

import datetime
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

import npm
import targets
from invented_changes import allowance, change, gone, identity, model, new
from specwright.compare.allowed import Allowance
from specwright.compare.change import Effect, FactKind, ModelChanges, ReleaseChanges, Side
from specwright.compare.change_report import ChangeReport, FailOn, change_report, should_fail
from specwright.compare.consequence import Bump, Consequence
from specwright.compare.model_events import EventKind
from specwright.compare.releases import released
from specwright.compare.report.github import MOST_NOTICES, github
from specwright.compare.report.json import document
from specwright.compare.report.markdown import MOST_LETTERS, markdown
from specwright.compare.report.places import Places
from specwright.compare.report.sarif import sarif
from specwright.compare.report.text import MOST_ENTRIES, text
from specwright.compare.version_bump import version

DAY = datetime.date(2030, 6, 1)
WATERMARK = [gone("watermark", narrowed={"watermark": "x"}), new("advancedFeatures")]
REQUIRED = [change(FactKind.REQUIRED, name, new=True, narrowed={"seed": 1}) for name in ("width", "height")]
STEP = change(FactKind.STEP, "width", effect=Effect.WIDENED, old=16, new=8, widened={"width": 8})
DEFAULT = change(FactKind.DEFAULT, "steps", effect=Effect.BEHAVIOUR, old=20, new=30)
TITLE = change(FactKind.MODEL, name="title", effect=Effect.DOCUMENTATION, old="A", new="B")
UNSURE = change(FactKind.PATTERN, "tag", effect=Effect.UNDECIDED, old="a+", new="(a|aa)+")


def report(*models: ModelChanges, allowances: tuple[Allowance, ...] = (), **asked: Any) -> ChangeReport:
    gone_models = asked.pop("gone_models", ())
    release = ReleaseChanges(compared=models, gone=gone_models, added=asked.pop("added", ()))
    return change_report(release, allowances=allowances, day=DAY, **asked)


def large() -> ChangeReport:
    """A release of 349 models of which 117 rename a parameter, one requires two, and a few come and go."""
    models = [model(n, *WATERMARK) for n in range(117)]
    models += [model(200, *REQUIRED), model(201, STEP, DEFAULT), model(202, UNSURE)]
    models += [model(n, TITLE) for n in range(300, 312)] + [model(n) for n in range(400, 609)]
    return report(
        *models,
        gone_models=tuple(identity(n) for n in range(700, 708)),
        added=tuple(identity(n) for n in range(800, 804)),
        names=("1.6.8", "1.6.9"),
        versions=(version("1.6.8"), version("1.6.9")),
    )


def lines_of(told: ChangeReport, *, full: bool = False) -> list[str]:
    parts = text(told, full=full)
    return ["".join(part if isinstance(part, str) else part[0] for part in line).rstrip() for line in parts]


def squeezed(line: str) -> str:
    return re.sub(r" {2,}", "  ", line).strip()


def test_a_release_of_many_models_is_told_in_few_lines() -> None:
    changes = (*WATERMARK, *REQUIRED, STEP, DEFAULT, UNSURE)
    fingerprints = {each.fingerprint for each in changes} | {each.fingerprint for each in EventKind}
    lines = [squeezed(line) for line in lines_of(large())]
    assert [re.sub("|".join(fingerprints), "*", line) for line in lines] == [
        "1.6.8 -> 1.6.9  349 -> 345 models  MAJOR (made: PATCH)  239 changes in 6 groups, 1 undecided",
        "Breaks senders",
        "117 models  watermark: renamed to advancedFeatures? The facts are the same "
        "(acme:paint@0, acme:paint@1 and 115 more)  * *",
        'was valid for acme:paint@0: {"watermark": "x"}',
        "1 model  width, height: required now (acme:paint@200)  * *",
        'was valid: {"seed": 1}',
        "8 models gone: acme:paint@700, acme:paint@701, acme:paint@702, acme:paint@703, acme:paint@704 "
        "and 3 more  *",
        "Undecided, counted as breaking",
        "1 model  tag: pattern a+ -> (a|aa)+ (acme:paint@202)  *",
        "Behaviour: the same requests are valid, and the results differ",
        "1 model  steps: default 20 -> 30 (acme:paint@201)  *",
        "Newly accepted",
        "1 model  width: multiples of 16 -> 8 (acme:paint@201)  *",
        "4 models new: acme:paint@800, acme:paint@801, acme:paint@802, acme:paint@803  *",
        "Responses: equal, proved.  Documentation: title (12)",
    ]


def test_versions_of_one_real_model_are_told_in_few_lines() -> None:
    known = targets.of_the_repository()
    old, newer = (known.model(slug) for slug in ("ideogram-2-0-remix", "ideogram-3-0"))
    told = lines_of(change_report(released([old], [newer])))
    assert 8 < len(told) < 60 and told[0].startswith("Ideogram 2.0 Remix -> Ideogram 3.0   MAJOR")
    assert "  No old request is valid any more, because of inputs." in told
    assert any(line.startswith("  inputs: gone (every request had to give it)") for line in told)
    assert lines_of(change_report(released([old], [old]))) == [
        "Ideogram 2.0 Remix   no change   the same requests and responses are valid, proved"
    ]


def test_a_long_section_is_cut_and_full_is_not() -> None:
    many = report(model(1, *(gone(f"{name}.x") for name in map("p{}".format, range(99)))))
    cut, full = lines_of(many), lines_of(many, full=True)
    assert len(full) - len(cut) == 99 - MOST_ENTRIES - 1
    assert f"  … and {99 - MOST_ENTRIES} more; --format json has all" in cut


def test_the_headline_tells_the_bump_that_follows() -> None:
    def head(old: str | None, newer: str | None) -> str:
        versions = tuple(version(each) if each else None for each in (old, newer))
        told = change_report(
            ReleaseChanges(compared=(model(1, REQUIRED[0]), model(2))),
            versions=(versions[0], versions[1]),
        )
        return lines_of(told)[0].split("   ")[2]

    assert head(None, None) == "MAJOR"
    assert head("1.2.3", None) == head("1.2.3", "1.2.3") == "MAJOR: 1.2.3 -> 2.0.0"
    assert head("0.2.3", "0.2.3") == "MAJOR: 0.2.3 -> 0.3.0"
    assert head("1.2.3", "1.3.0") == "MAJOR (made: MINOR)"
    assert head("0.2.3", "0.3.0") == "MAJOR (made: MAJOR)"
    assert head("1.2.3", "1.2.0") == "MAJOR (the version went back from 1.2.3 to 1.2.0)"


@pytest.mark.parametrize(
    ("told", "on", "expected"),
    [
        (REQUIRED[0], "breaking", True),
        (UNSURE, "breaking", True),
        (STEP, "breaking", False),
        (DEFAULT, "breaking", False),
        (STEP, "any", True),
        (TITLE, "any", True),
        (REQUIRED[0], "never", False),
        (replace(STEP, side=Side.RESPONSE), "breaking", True),
        (replace(REQUIRED[0], side=Side.RESPONSE), "breaking", False),
    ],
)
def test_what_fails(told: Any, on: FailOn, expected: bool) -> None:
    assert should_fail(report(model(1, told)), on) == expected
    accepted = report(model(1, told), allowances=(allowance(told.fingerprint),))
    assert not should_fail(accepted, on)
    assert not should_fail(report(model(1)), on)


def test_an_entry_accepts_to_the_end_of_its_day_and_one_of_no_use_is_told() -> None:
    print_ = REQUIRED[0].fingerprint
    today = allowance(print_, until=DAY.isoformat())
    told = report(model(1, REQUIRED[0]), allowances=(today,))
    assert not told.breaks and told.bump is Bump.MAJOR and not told.expired and not told.unused
    assert "      accepted until 2030-06-01: nobody sends it" in lines_of(told)
    late = allowance(print_, until="2030-05-31")
    other = allowance("0" * 12, "acme:*")
    told = report(model(1, REQUIRED[0]), allowances=(late, other))
    assert told.breaks and (told.expired, told.unused) == ((late,), (other,))
    assert lines_of(told)[-2:] == [
        f"accepted.yaml:3:5: the entry for {print_} has expired on 2030-05-31: nobody sends it",
        f"accepted.yaml:3:5: the entry for {'0' * 12} is of no use: no model 'acme:*' has this change",
    ]


def test_what_is_undecided_and_accepted_breaks_nobody() -> None:
    assert report(model(1, UNSURE)).bump is Bump.MAJOR
    assert report(model(1, UNSURE), allowances=(allowance(UNSURE.fingerprint),)).bump is Bump.MINOR


def test_json_has_every_change_of_every_model_uncut() -> None:
    long = {"prompt": "x" * 5000, "values": [*range(500)]}
    told = large()
    data = json.loads(json.dumps(document(told)))
    assert data["version"] == 1 and data["breaks"] is True
    assert data["bump"] == {"follows": "major", "made": "patch", "version": "2.0.0"}
    assert data["old"] == {"name": "1.6.8", "version": "1.6.8", "models": 349}
    assert data["counts"]["undecided"] == 1 and data["counts"]["narrowed"] == 119
    assert sum(len(each["models"]) for group in data["groups"] for each in group["changes"]) == 251
    first = data["groups"][0]
    assert first["renamed"] == {"from": "watermark", "to": "advancedFeatures"}
    assert [each["fingerprint"] for each in first["changes"]] == [each.fingerprint for each in WATERMARK]
    assert len(data["events"]) == 12 and data["equal"] == 209
    (group,) = document(report(model(1, gone("a", narrowed=long))))["groups"]
    assert group["changes"][0]["models"][0]["narrowed"] == long
    assert document(report())["groups"] == []


def test_json_tells_what_is_accepted_and_by_which_entry() -> None:
    entry = allowance(STEP.fingerprint)
    data = document(report(model(1, STEP), allowances=(entry, allowance("0" * 12))))
    assert data["groups"][0]["allowed"] == {
        "models": "*",
        "fingerprint": STEP.fingerprint,
        "because": "nobody sends it",
        "until": "2030-12-31",
        "location": "accepted.yaml:3:5",
    }
    assert [each["fingerprint"] for each in data["allowances"]["unused"]] == ["0" * 12]


HOSTILE = "a`b|c<i>*d*_e_ @all #12 [x](y)\n::error::z\r%0A\u2028"


def test_markdown_shows_texts_as_they_are() -> None:
    told = report(model(1, change(FactKind.VALUES, "mode", old=[], new=[], lost=(HOSTILE[:24],), gained=())))
    (line,) = (each for each in markdown(told).splitlines() if "mode" in each)
    assert line.startswith(r'- mode: no longer "a\`b\|c\<i>\*d\*\_e\_ @' + "\u2060all ") and line.endswith(
        "`"
    )
    assert all("\n- " not in each for each in markdown(large()).split("\n\n#### ")[0:1])
    assert "```" not in markdown(report(model(1, gone("a``b", narrowed={"a``b": 1})))).replace("```", "", 2)


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
    known = targets.of_the_repository()
    old, newer = (known.model(slug) for slug in ("ideogram-2-0-remix", "ideogram-3-0"))
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
    assert next(iter(github(report(model(1, DEFAULT)), Places()))).startswith("::warning title=Behaviour%3A ")


def test_few_notices_are_annotations() -> None:
    told = report(model(1, *(new(f"p{n}.x") for n in range(50)), REQUIRED[0]))
    lines = list(github(told, Places()))
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
    known = targets.of_the_repository()
    old, newer = (known.model(slug) for slug in ("ideogram-2-0-remix", "ideogram-3-0"))
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
