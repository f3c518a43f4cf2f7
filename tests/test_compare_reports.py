"""The report in each of its forms: for people, programs, pull requests, annotations and code scanning."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from invented_changes import (
    DAY,
    DEFAULT,
    REQUIRED,
    STEP,
    TITLE,
    UNSURE,
    WATERMARK,
    allowance,
    gone,
    identity,
    large,
    model,
    remix_and_its_next,
    report,
)
from specwright.compare.change import Effect, ModelChanges, ReleaseChanges, Side
from specwright.compare.change_report import ChangeReport, FailOn, change_report, should_fail
from specwright.compare.consequence import Bump
from specwright.compare.model_events import EventKind
from specwright.compare.releases import released
from specwright.compare.report.json import document
from specwright.compare.report.text import MOST_ENTRIES, text
from specwright.compare.version_bump import version


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
        "117 models  watermark: renamed to advancedFeatures? (same facts) "
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
    old, newer = remix_and_its_next()
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


def test_the_headline_counts_what_has_no_effect() -> None:
    told = report(model(1, replace(STEP, effect=Effect.NONE)))
    assert lines_of(told)[0].endswith("PATCH   1 without effect, 0 undecided")


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


def test_json_tells_which_half_is_undecided() -> None:
    half = replace(UNSURE, unknown=(Effect.WIDENED,))
    (group,) = document(report(model(1, half)))["groups"]
    assert group["changes"][0]["unknown"] == ["widened"]


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


SHAPE = {
    "": "version old new bump breaks counts groups events compared_as_versions equal allowances",
    "old": "name version models",
    "bump": "follows made version",
    "counts": "narrowed widened both renamed behaviour none documentation undecided",
    "groups": "consequence bump text renamed allowed changes",
    "groups.renamed": "from to",
    "groups.allowed": "models fingerprint because until location",
    "groups.changes": "fingerprint side fact effect unknown old new lost gained together models",
    "groups.changes.fact": "kind paths rule scope name",
    "groups.changes.together": "kind paths rule scope name",
    "groups.changes.models": "air task slug title before total narrowed widened",
    "events": "kind consequence bump fingerprint text model before allowed",
    "events.model": "air task slug title",
    "compared_as_versions": "old new",
    "allowances": "expired unused",
    "allowances.unused": "models fingerprint because until location",
}


def objects_at(data: Any, path: str) -> list[dict[str, Any]]:
    """The objects that stand at a path, in all lists on the way."""
    here = [data]
    for name in path.split(".") if path else ():
        below = [each[name] for each in here if each[name] is not None]
        here = [one for each in below for one in (each if isinstance(each, list) else [each])]
    return here


def test_json_has_the_keys_that_readers_rely_on() -> None:
    """Whoever takes one away raises the version of the shape."""
    accepted = report(
        model(1, replace(STEP, together=(DEFAULT.fact,))),
        allowances=(allowance(STEP.fingerprint), allowance("0" * 12)),
    )
    versions = change_report(
        ReleaseChanges(compared=(ModelChanges(old=identity(1), new=identity(2), changes=()),))
    )
    documents = [document(each) for each in (large(), accepted, versions)]
    for path, names in SHAPE.items():
        objects = [each for data in documents for each in objects_at(data, path)]
        assert objects and all(" ".join(each) == names for each in objects), path
