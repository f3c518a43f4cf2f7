"""The picture of sizes: taken by a click, by keys, by typing, by dragging; two models in one picture."""

import re
from typing import Any

import targets
from browsing.chromium import NARROW, Visit
from browsing.pages import ComparePage, Locator, ModelPage, Page, expect

MODEL = "m/ideogram-3-0.html"


def middle(mark: Locator) -> tuple[float, float]:
    """Where the mark stands on the screen."""
    box = mark.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def taken(model: ModelPage) -> tuple[int, int]:
    """The size in the request."""
    request = model.request()
    return request["width"], request["height"]


def test_a_click_takes_a_size(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.picture.scroll_into_view_if_needed()
    x, y = middle(model.size(1280, 800))
    model.page.mouse.click(x + 2, y - 1)
    expect(model.chosen()).to_have_accessible_name(re.compile("^1280 by 800\\b"))
    assert taken(model) == (1280, 800)
    expect(model.text("width")).to_have_value("1280")
    expect(model.text("height")).to_have_value("800")
    model.undo.click()
    expect(model.chosen()).to_have_count(0)
    assert "width" not in model.request()


def test_a_tap_takes_a_size_on_a_phone(visit: Visit) -> None:
    model = ModelPage(visit(MODEL, size=NARROW, has_touch=True, is_mobile=True))
    model.picture.scroll_into_view_if_needed()
    model.page.touchscreen.tap(*middle(model.size(1024, 1024)))
    expect(model.chosen()).to_have_accessible_name(re.compile("^1024 by 1024"))
    assert taken(model) == (1024, 1024)


def test_every_size_is_reached_by_arrows(visit: Visit) -> None:
    """Right to the next ratio, up to the larger of the ratio: from the first, all are met."""
    model = ModelPage(visit("m/ideogram-4-0-remix.html"))
    sizes = {(size.width, size.height) for size in ours("ideogram:4@remix").sizes}
    model.picture.locator("[tabindex='0']").focus()
    keys = model.page.keyboard
    keys.press("Home")
    met: set[str] = set()
    before = ""
    while (name := focused(model.page)) != before:
        before = name
        for key in ("ArrowDown", "ArrowUp"):
            column = ""
            while (name := focused(model.page)) != column:
                met.add(name)
                column = name
                keys.press(key)
        keys.press("ArrowRight")
    assert {pair(name) for name in met} == sizes
    expect(model.chosen()).to_have_count(0)
    last = focused(model.page)
    keys.press("Enter")
    assert taken(model) == pair(last)
    model.chosen().focus()
    keys.type("16:9")
    keys.press("Enter")
    width, height = taken(model)
    assert width / height == 16 / 9


def test_a_size_that_is_typed_shows_in_the_picture(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.text("width").fill("1280")
    partners = {size.height for size in ours().sizes if size.width == 1280}
    offers = model.sizes.get_by_role("button", name=re.compile(r"^\d+$"))
    expect(offers).to_have_count(len(partners))
    assert {int(each) for each in offers.all_inner_texts()} == partners
    model.text("height").fill(str(max(partners)))
    expect(model.chosen()).to_have_accessible_name(re.compile(f"^1280 by {max(partners)}"))
    model.text("height").fill("1001")
    expect(model.chosen()).to_have_count(0)
    nearest = ours().nearest_sizes(1280, 1001)
    fixes = model.sizes.get_by_role("button", name=re.compile(r"^\d+ \u00d7 \d+ "))
    for button, size in zip(fixes.all(), nearest, strict=False):
        expect(button).to_contain_text(f"{size.width} \u00d7 {size.height}")
    fixes.first.click()
    assert taken(model) == (nearest[0].width, nearest[0].height)


def test_a_drag_takes_the_nearest_of_a_free_size(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.picture.scroll_into_view_if_needed()
    mouse = model.page.mouse
    x, y = middle(model.size(1024, 1024))
    mouse.move(x + 3, y + 3)
    mouse.down()
    mouse.move(x + 30, y - 25, steps=4)
    expect(model.sizes).to_contain_text("nearest")
    shown = re.search(r"(\d+) \u00d7 (\d+)\s*Release for (\d+) \u00d7 (\d+)", model.sizes.inner_text())
    assert shown, model.sizes.inner_text()
    width, height, *due = map(int, shown.groups())
    mouse.up()
    first = ours().nearest_sizes(width, height)[0]
    assert [first.width, first.height] == due
    assert taken(model) == (first.width, first.height)


def test_two_models_in_one_picture(visit: Visit) -> None:
    page = visit("compare.html#a=ideogram-3-0&b=ideogram-4-0-remix")
    compare = ComparePage(page)
    one, two = ours(), ours("ideogram:4@remix")
    first, second = ({(size.width, size.height) for size in each.sizes} for each in (one, two))
    main = page.get_by_role("main")
    expect(main).to_contain_text(f"{len(first & second)} in both")
    expect(main).to_contain_text(f"{len(first - second)} only in {one.title}")
    expect(main).to_contain_text(f"{len(second - first)} only in {two.title}")
    expect(compare.row("taskType")).to_be_hidden()
    compare.only.uncheck()
    expect(compare.row("taskType")).to_be_visible()
    compare.second.select_option(value="ideogram-2-0-remix")
    expect(page).to_have_url(re.compile("b=ideogram-2-0-remix"))
    expect(main).to_contain_text("Ideogram 2.0 Remix")
    again = ComparePage(visit(page.url.rpartition("/")[2]))
    expect(again.second).to_have_value("ideogram-2-0-remix")


def ours(air: str = "ideogram:4@1") -> Any:
    """The model in Python."""
    return targets.of_the_repository().package.models[air]


def focused(page: Page) -> str:
    """The name of what has the focus."""
    return str(page.evaluate("document.activeElement.getAttribute('aria-label')"))


def pair(name: str) -> tuple[int, int]:
    """The size that a mark is called by."""
    width, height = re.findall(r"\d+", name)[:2]
    return int(width), int(height)
