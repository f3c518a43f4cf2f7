"""`specwright changelog`: a release told to its users, and where its entry stands in a file."""

import re

import pytest

from specwright.compare.change import (
    Change,
    Effect,
    FactKind,
    FactName,
    Identity,
    ModelChanges,
    ReleaseChanges,
    Side,
)
from specwright.compare.change_report import change_report
from specwright.compare.report.changelog import sections
from specwright.ir.parameter import Json

NARROWED, WIDENED = Effect.NARROWED, Effect.WIDENED


def identity(number: int = 1, slug: str = "") -> Identity:
    """What a model is called."""
    slug = slug or f"kite-{number}"
    return Identity(air=f"acme:kite@{number}", slug=slug, title=f"Kite {number}")


def change(
    kind: FactKind,
    *names: str,
    effect: Effect = NARROWED,
    side: Side = Side.REQUEST,
    old: Json = None,
    new: Json = None,
    lost: tuple[Json, ...] = (),
    gained: tuple[Json, ...] = (),
    about: str | None = None,
) -> Change:
    """A change of one fact."""
    return Change(
        side=side,
        fact=FactName(kind=kind, paths=tuple((name,) for name in names), name=about),
        effect=effect,
        old=old,
        new=new,
        lost=lost,
        gained=gained,
        fingerprint=f"{kind}{names}{old}{new}{lost}{side}",
    )


def told(*changes: Change) -> str:
    """The sections of a release in which one model has changed."""
    model = ModelChanges(old=identity(), new=identity(), changes=changes)
    return sections(change_report(ReleaseChanges(compared=(model,))))


def line(each: Change) -> str:
    """What is said of one change, without the model."""
    (item,) = re.findall(r"^- \*\*Kite 1\*\* \(`kite-1`\): (.*)$", told(each), re.MULTILINE)
    return str(item)


@pytest.mark.parametrize(
    ("each", "due"),
    [
        (
            change(FactKind.MINIMUM, "width", old=256, new=512),
            "`width`: at least 256 → 512. Give `width` from 512 on.",
        ),
        (
            change(FactKind.MAXIMUM, "width", old=None, new=1024),
            "`width`: no maximum → at most 1024. Give `width` up to 1024.",
        ),
        (
            change(FactKind.MAXIMUM, "cfg", old=9, new={"exclusiveMaximum": 9}),
            "`cfg`: at most 9 → below 9. Give `cfg` below 9.",
        ),
        (
            change(FactKind.STEP, "width", old=8, new=16),
            "`width`: multiples of 8 → 16. Give `width` multiples of 16.",
        ),
        (
            change(FactKind.LONGEST, "prompt", old=3000, new=1),
            "`prompt`: at most 3000 characters → 1. Give `prompt` at most 1 character.",
        ),
        (
            change(FactKind.SHORTEST, "prompt", old=2, new=3),
            "`prompt`: at least 2 characters → 3. Give `prompt` at least 3 characters.",
        ),
        (
            change(FactKind.MOST, "images", old=4, new=3),
            "`images`: at most 4 items → 3. Give `images` at most 3 items.",
        ),
        (
            change(FactKind.FEWEST, "images", old=None, new=1),
            "`images`: any number → at least 1 item. Give `images` at least 1 item.",
        ),
        (
            change(FactKind.TYPE, "seed", old=["integer", "string"], new="integer"),
            "`seed`: type integer or string → integer. Give `seed` as a value of type integer.",
        ),
        (
            change(FactKind.FORMAT, "id", old=None, new="uuid4"),
            "`id`: no format → format uuid4. Give `id` as a value of format uuid4.",
        ),
        (
            change(FactKind.UNIQUE, "images", new=True),
            "`images`: items have to differ now. Give each item of `images` once.",
        ),
        (
            change(FactKind.OPEN, "settings", old=True, new=False),
            "`settings`: other keys are refused now. Leave out keys that are not documented.",
        ),
        (
            change(FactKind.REQUIRED, "seed", old=False, new=True),
            "`seed`: required now. Give `seed` in every request.",
        ),
        (
            change(FactKind.PARAMETER, "watermark", old={"type": "boolean"}),
            "`watermark`: gone. Stop sending `watermark`.",
        ),
        (
            change(FactKind.PARAMETER, "seed", new={"type": "integer", "required": True}),
            "`seed`: new, required. Give `seed` in every request.",
        ),
        (
            change(FactKind.VALUES, "mode", old=["a", "b"], new=["a"], lost=("b",)),
            '`mode`: no longer "b". Give `mode` another value than `"b"`.',
        ),
        (
            change(FactKind.VALUES, "mode", new=["a", "b"]),
            '`mode`: only "a", "b" from now on. Give `mode` one of `"a", "b"`.',
        ),
        (
            change(FactKind.TABLE, "width", "height", old=[], new=[], lost=([512, 1024],)),
            "`width x height`: no longer 512x1024. Give `width x height` as another pair than `512x1024`.",
        ),
        (
            change(FactKind.DEFAULT, "steps", effect=Effect.BEHAVIOUR, old=0, new=30),
            "`steps`: default 0 → 30. Where results have to stay as they are, give `steps` as `0`.",
        ),
        (
            change(FactKind.PARAMETER, "cost", side=Side.RESPONSE, effect=WIDENED, old={"type": "number"}),
            "in responses, `cost`: gone. Do not read `cost` any more.",
        ),
        (
            change(FactKind.REQUIRED, "cost", side=Side.RESPONSE, effect=WIDENED, old=True),
            "in responses, `cost`: may be missing now. Expect responses without `cost`.",
        ),
        (
            change(
                FactKind.VALUES, "kind", side=Side.RESPONSE, effect=WIDENED, gained=("b",), old=[], new=[]
            ),
            'in responses, `kind`: now also "b". Expect `"b"` as well.',
        ),
        (
            change(FactKind.MAXIMUM, "x", effect=Effect.UNDECIDED, old=2, new=3),
            "`x`: at most 2 → 3. Whether a request is refused now could not be found out; try your own.",
        ),
        (change(FactKind.MAXIMUM, "x", effect=WIDENED, old=2, new=3), "`x`: at most 2 → 3."),
    ],
    ids=lambda each: f"{each.side}-{each.fact.kind}-{each.effect}" if isinstance(each, Change) else "",
)
def test_each_change_is_told_with_what_to_do(each: Change, due: str) -> None:
    assert line(each) == due


def test_what_breaks_comes_first_and_the_rest_in_its_sections() -> None:
    text = told(
        change(FactKind.MODEL, about="title", effect=Effect.DOCUMENTATION, old="Kite *", new="b"),
        change(FactKind.MODEL, about="summary", effect=Effect.DOCUMENTATION, old="a", new="b"),
        change(FactKind.PARAMETER, "seed", effect=WIDENED, new={"type": "integer"}),
        change(FactKind.DEFAULT, "steps", effect=Effect.BEHAVIOUR, old=20, new=30),
        change(FactKind.RULE, "ratio", effect=Effect.NONE, old="a", new="b"),
        change(FactKind.MINIMUM, "width", old=1, new=2),
        change(FactKind.MINIMUM, "height", old=1, new=3),
    )
    assert text == (
        "### Breaking\n\n- **Kite 1** (`kite-1`):\n"
        "  - `width`: at least 1 → 2. Give `width` from 2 on.\n"
        "  - `height`: at least 1 → 3. Give `height` from 3 on.\n\n"
        "### Changed\n\n- **Kite 1** (`kite-1`): `steps`: default 20 → 30. "
        "Where results have to stay as they are, give `steps` as `20`.\n\n"
        "### Added\n\n- **Kite 1** (`kite-1`): `seed`: new, optional.\n\n"
        "### Documentation\n\n- **Kite 1** (`kite-1`): title, which was Kite \\*, summary.\n"
    )


def test_one_change_in_many_models_is_one_line() -> None:
    limit = change(FactKind.LONGEST, "prompt", old=3000, new=2000)
    own = change(FactKind.MINIMUM, "width", old=1, new=2)
    models = [identity(number) for number in range(1, 9)]
    compared = [ModelChanges(old=each, new=each, changes=(limit,)) for each in models[:7]]
    compared.append(ModelChanges(old=models[7], new=models[7], changes=(limit, own)))
    text = sections(change_report(ReleaseChanges(compared=tuple(compared))))
    assert text.splitlines()[2:] == [
        "- **8 models** (`kite-1`, `kite-2`, `kite-3`, `kite-4`, `kite-5` and 3 more): "
        "`prompt`: at most 3000 characters → 2000. Give `prompt` at most 2000 characters.",
        "- **Kite 8** (`kite-8`): `width`: at least 1 → 2. Give `width` from 2 on.",
    ]


def test_a_renaming_is_proposed_and_never_said() -> None:
    facts: Json = {"type": "boolean"}
    renamed = change(FactKind.PARAMETER, "watermark", "features", effect=Effect.RENAMED, old=facts, new=facts)
    said = line(renamed)
    assert said.startswith("`watermark`: renamed to features?")
    assert said.endswith(" If `features` is what became of `watermark`, use it in its place.")


def test_models_that_come_go_or_are_called_otherwise() -> None:
    old, new = identity(1), identity(1, "kite-one")
    release = ReleaseChanges(
        compared=(ModelChanges(old=old, new=new, changes=()), ModelChanges(old=new, new=new, changes=())),
        gone=(identity(2),),
        added=(identity(3),),
        moved=((identity(4, "paint"), identity(5, "paint")),),
    )
    assert sections(change_report(release), "2.1.0").splitlines() == [
        "### Breaking",
        "",
        "- **Kite 2** (`kite-2`) is gone. Choose another model.",
        "- **Kite 5** (`paint`) is `acme:kite@5` now, and was `acme:kite@4`. Name the new one in requests.",
        "- **Kite 1** (`kite-one`) was `kite-1`. Import modules and types by their new names. "
        "The old names stay, deprecated, until 2.1.0.",
        "",
        "### Added",
        "",
        "- **Kite 3** (`kite-3`) is new.",
    ]


def test_nothing_in_a_text_acts() -> None:
    new = Identity(air="a:b@1", slug="kite", title="*Kite* <b> [x](y) @all #1")
    lost = change(FactKind.VALUES, "a`b", lost=("*x* `y`",), gained=(2,))
    model = ModelChanges(old=new, new=new, changes=(lost,))
    (item,) = sections(change_report(ReleaseChanges(compared=(model,)))).splitlines()[2:]
    assert item == (
        "- **\\*Kite\\* \\<b> \\[x\\](y) @\u2060all #\u20601** (`kite`): "
        '`"a\\u0060b"`: no longer "\\*x\\* \\`y\\`"; now also 2. '
        'Give `"a\\u0060b"` another value than ``"*x* `y`"``.'
    )


def test_a_release_in_which_no_fact_differs_says_so() -> None:
    assert told() == "No model differs; the packages do.\n"
    assert told(change(FactKind.RULE, "x", effect=Effect.NONE, old=1, new=2)) == told()
