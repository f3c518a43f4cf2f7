"""What an update says of its models, as the text of a pull request and as JSON."""

import pytest

from specwright.cli import fact_changes, update_markdown
from specwright.cli.update_summary import plain, summary
from specwright.importer.update.changes import FactChange
from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome

GITHUB_TAKES = 65_536


def changed(slug: str, *changes: FactChange, notes: tuple[str, ...] = ()) -> ModelUpdate:
    told = tuple(map(fact_changes.plain, changes))
    return ModelUpdate(slug=slug, outcome=UpdateOutcome.CHANGED, changes=told, notes=notes)


def left(slug: str, outcome: UpdateOutcome, *notes: str) -> ModelUpdate:
    return ModelUpdate(slug=slug, outcome=outcome, notes=notes)


def of_enum(before: list[str], now: list[str]) -> FactChange:
    return FactChange(name="request.mode.enum", old=before, new=now)


def test_values_that_come_and_go_stand_on_lines_of_their_own() -> None:
    updates = [
        changed("paint-2", of_enum(["a", "b"], ["b", "c", "d"]), FactChange(name="request.x.minimum", new=1)),
        left("paint-3", UpdateOutcome.REFUSED, "page.md:3:1: cannot be read"),
        left("paint-4", UpdateOutcome.UNCHANGED),
    ]
    assert update_markdown.page(updates, is_whole=True) == (
        "**3 models**: 1 changed, 1 unchanged, 1 refused\n"
        "\n### Refused: their specs stay as they are\n\n"
        "<details><summary><code>paint-3</code></summary>\n\n"
        "```diff\npage.md:3:1: cannot be read\n```\n\n</details>\n"
        "\n### Changed\n\n"
        "<details><summary><code>paint-2</code>: 2 facts</summary>\n\n"
        '```diff\nrequest.mode.enum: 3 now, 2 before\n- "a"\n+ "c"\n+ "d"\n'
        "request.x.minimum: new 1\n```\n\n</details>\n"
    )


def test_a_page_is_never_too_long_and_loses_no_model_silently() -> None:
    values = [f"a rather long value, number {number}" for number in range(40)]
    many = [
        changed(f"paint-{number}", *[of_enum(values[:20], values[20:])] * 5, notes=("look here",) * 40)
        for number in range(400)
    ]
    text = update_markdown.page([*many, left("other", UpdateOutcome.GONE, "no page")], is_whole=True)
    assert len(text) <= update_markdown.LONGEST < GITHUB_TAKES
    assert "other" in text and "no page" in text
    assert all(f"<code>paint-{number}</code>: 5 facts" in text for number in range(400))
    assert 0 < text.count("<details>") == text.count("</details>") < 401


@pytest.mark.parametrize("count", [3_000, 30_000])
def test_models_without_a_line_are_counted(count: int) -> None:
    slugs = [f"a-model-with-a-rather-long-name-{number:05}" for number in range(count)]
    text = update_markdown.page([changed(each) for each in slugs], is_whole=False)
    assert len(text) <= update_markdown.LONGEST
    shown = sum(f"<code>{each}</code>" in text for each in slugs)
    assert f"And {count - shown} more models." in text
    assert "cut short" in text


def test_text_from_pages_stays_inside_its_fence() -> None:
    hostile = "```\n</details> @everyone ````"
    text = update_markdown.page(
        [
            changed("paint-2", FactChange(name="request.mode.enum", old=["x"], new=["x", hostile])),
            left("paint-3", UpdateOutcome.REFUSED, f"says {hostile}"),
        ],
        is_whole=True,
    )
    fences = [line for line in text.splitlines() if line.startswith("`````")]
    assert fences == ["`````diff", "`````"] * 2
    assert '+ "```\\n</details> @everyone ````"' in text


def test_one_model_with_too_much_to_say_is_cut_at_a_line() -> None:
    change = of_enum([], [f"value {number}" for number in range(5_000)])
    text = update_markdown.page([changed("paint-2", change)], is_whole=True)
    assert len(text) < update_markdown.MOST_OF_ONE + 500
    lines = text.splitlines()
    shown = sum(line.startswith('+ "value') for line in lines)
    assert f"… and {5_000 - shown} more lines" in lines


def test_the_summary_has_every_outcome_once() -> None:
    updates = [left(f"paint-{number}", outcome) for number, outcome in enumerate(UpdateOutcome)]
    assert summary(updates) == ("6 models: 1 new, 1 changed, 1 unchanged, 1 refused, 1 gone, 1 not reached")
    told = plain(updates, is_whole=True)
    assert told["counts"] == {str(outcome): 1 for outcome in UpdateOutcome}
    assert [*told["counts"]] == ["new", "changed", "unchanged", "refused", "gone", "not reached"]
