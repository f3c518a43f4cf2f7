"""What people do who use keys alone, and what they see of it."""

from collections.abc import Iterator

from playwright.sync_api import Locator, Page

MOST = 200  # stops of a page
LOOK = """() => {
  const KEYS = ["outline", "boxShadow", "border", "stroke", "strokeWidth", "fill", "opacity", "display"];
  const at = document.activeElement;
  const above = [at.parentElement];
  while (above.length < 3) above.push(above.at(-1).parentElement);
  const near = [at, ...above, ...at.children, at.nextElementSibling, at.querySelector("*")];
  const styles = (each) => [getComputedStyle(each), getComputedStyle(each, "::after")];
  return JSON.stringify(near.filter(Boolean).flatMap(styles).map((style) => KEYS.map((key) => style[key])));
}"""
NAMED = """() => {
  const at = document.activeElement;
  window.met ??= new Set();
  if (at === document.body || window.met.has(at)) return null;
  window.met.add(at);
  const box = at.getBoundingClientRect();
  const words = [at.getAttribute("aria-label"), at.labels?.[0]?.innerText, at.innerText, at.id, at.tagName];
  window.stop = at;
  let fixed = false;
  for (let each = at; each; each = each.parentElement) {
    const { position, overflowY } = getComputedStyle(each);
    fixed ||= ["fixed", "sticky"].includes(position) || (overflowY === "auto" && each !== at);
  }
  return { name: words.find((word) => word), top: box.top + scrollY, fixed };
}"""


class Stop:
    """Where Tab came to: its name, where it stands on the page, whether one sees that it has the focus."""

    def __init__(self, told: dict[str, float | str | bool], *, seen: bool) -> None:
        self.name = str(told["name"])
        self.top = float(told["top"])
        self.moves = not told["fixed"]
        self.seen = seen


def stops(page: Page) -> Iterator[Stop]:
    """Each stop of Tab from the top of the page, until it is left or begins anew."""
    page.evaluate("document.querySelector('a, button').focus()")
    page.keyboard.press("Shift+Tab")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        told = page.evaluate(NAMED)
        if told is None:
            return
        focused = page.evaluate(LOOK)
        page.evaluate("document.activeElement.blur()")
        bare = page.evaluate(LOOK.replace("document.activeElement", "window.stop"))
        page.evaluate("window.stop.focus({ preventScroll: true, focusVisible: true })")
        yield Stop(told, seen=focused != bare)
    raise AssertionError(f"Tab does not come to the end of the page after {MOST} stops")


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until the target has the focus."""
    for _ in range(MOST):
        if target.count() > 0 and target.first.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not come to {target}")
