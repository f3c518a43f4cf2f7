"""One fact in many models is one group; renamings are proposed by the models that show them."""

import pytest

from invented_changes import allowance, change, gone, identity, model, new
from specwright.compare.change import Change, Effect, FactKind, ModelChanges, Side
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ChangeGroup, grouped, in_order
from specwright.compare.renamings import ends, with_renamings


def groups_of(*models: ModelChanges) -> list[ChangeGroup]:
    return in_order(with_renamings(grouped(models, ())))


def told(groups: list[ChangeGroup]) -> list[tuple[set[str], int]]:
    return [({each.fingerprint for each in group.changes}, len(group.models)) for group in groups]


def test_one_fact_in_many_models_is_one_group() -> None:
    shorter = change(FactKind.LONGEST, "prompt", old=2000, new=1500)
    other = change(FactKind.LONGEST, "prompt", old=2000, new=1000)
    groups = groups_of(*(model(n, shorter) for n in range(118)), model(200, other), model(201))
    assert told(groups) == [({shorter.fingerprint}, 118), ({other.fingerprint}, 1)]


def test_a_fact_with_another_effect_is_another_group() -> None:
    facts = {"old": 8, "new": 4}
    widened = change(FactKind.STEP, "width", effect=Effect.WIDENED, **facts)
    none = change(FactKind.STEP, "width", effect=Effect.NONE, **facts)
    assert widened.fingerprint == none.fingerprint
    groups = groups_of(model(1, none), model(2, widened), model(3, none))
    assert [(group.consequence, len(group.models)) for group in groups] == [
        (Consequence.ACCEPTED, 1),
        (Consequence.NONE, 2),
    ]


def test_the_worst_come_first_then_what_refuses_everything_then_what_most_models_have() -> None:
    safe = change(FactKind.STEP, "width", effect=Effect.WIDENED, old=8, new=4)
    text = change(FactKind.MODEL, name="title", effect=Effect.DOCUMENTATION)
    total, few, many = gone("inputs"), gone("mask"), gone("seed")
    models = [model(n, safe, text, many) for n in range(5)]
    groups = groups_of(*models, model(7, few), model(8, total, few, total=[total.fact]))
    order = [total, many, few, safe, text]
    assert [group.changes[0] for group in groups] == order
    assert [group.total for group in groups] == [True, False, False, False, False]


def test_the_shortest_request_stands_for_the_group() -> None:
    proofs: list[Change] = [gone("seed", narrowed={"seed": "x" * length}) for length in (9, 2, 5)]
    (group,) = groups_of(*(model(n, proof) for n, proof in enumerate(proofs)))
    assert group.changes[0].narrowed == {"seed": "xx"}
    assert len(group.occurrences) == 3


def test_a_parameter_gone_and_one_new_in_the_same_models_are_proposed_as_one() -> None:
    old, fresh = gone("watermark"), new("advancedFeatures")
    groups = groups_of(*(model(n, old, fresh) for n in range(9)), model(20, old), model(21, fresh))
    assert told(groups) == [
        ({old.fingerprint, fresh.fingerprint}, 9),
        ({old.fingerprint}, 1),
        ({fresh.fingerprint}, 1),
    ]
    assert ends(groups[0]) == (("watermark",), ("advancedFeatures",))
    assert ends(groups[1]) is ends(groups[2]) is None
    assert groups[0].consequence is Consequence.BREAKS_SENDERS


@pytest.mark.parametrize("both", [7, 8])
def test_four_fifths_of_the_models_have_to_show_it(both: int) -> None:
    """Of ten models, as many as `both` have the two, the rest one of them."""
    old, fresh = gone("watermark"), new("mark")
    models = [model(n, old, fresh) for n in range(both)]
    models += [model(n, old) if n % 2 else model(n, fresh) for n in range(both, 10)]
    assert any(map(ends, groups_of(*models))) == (both >= 8)


def test_parameters_with_other_facts_or_of_the_other_side_are_not_one() -> None:
    number = change(FactKind.PARAMETER, "mark", effect=Effect.WIDENED, new={"type": "number"})
    answered = new("mark", side=Side.RESPONSE, effect=Effect.NARROWED)
    for fresh in (number, answered):
        assert not any(map(ends, groups_of(*(model(n, gone("watermark"), fresh) for n in range(9)))))


def test_two_that_are_as_likely_are_not_proposed() -> None:
    changes = (gone("watermark"), new("mark"), new("sign"))
    assert not any(map(ends, groups_of(*(model(n, *changes) for n in range(9)))))


def test_one_model_alone_shows_no_renaming_that_it_does_not_tell_itself() -> None:
    assert not any(map(ends, groups_of(model(1, gone("watermark"), new("mark")))))
    renamed = change(FactKind.PARAMETER, "watermark", "mark", effect=Effect.RENAMED)
    (group,) = groups_of(model(1, renamed))
    assert ends(group) == (("watermark",), ("mark",))


def test_models_that_show_a_known_renaming_join_it() -> None:
    renamed = change(FactKind.PARAMETER, "watermark", "mark", effect=Effect.RENAMED)
    unsure = model(9, gone("watermark"), new("mark"))
    (group,) = groups_of(*(model(n, renamed) for n in range(3)), unsure)
    assert len(group.models) == 4 and ends(group) == (("watermark",), ("mark",))
    assert {each.fingerprint for each in group.changes} == {
        renamed.fingerprint,
        *(each.fingerprint for each in unsure.changes),
    }


def test_what_is_accepted_in_some_models_is_a_group_of_its_own() -> None:
    shorter = change(FactKind.LONGEST, "prompt", old=2000, new=1500)
    entry = allowance(shorter.fingerprint, "acme-paint-?")
    models = [model(n, shorter) for n in (1, 2, 10)]
    groups = in_order(grouped(models, [entry]))
    assert [(group.allowance, len(group.models)) for group in groups] == [(None, 1), (entry, 2)]
    assert groups[0].models == ((identity(10), identity(10)),)
