// What the dots mean, and the buttons that show one tier alone.

import { h } from "../dom.js";
import { several } from "../numbers.js";
import { tierClass } from "./marks.js";
import { ALL } from "./points.js";

/** The legend, and the `chips` that call `onLook(tier)`; `press(tier)` shows which tier is looked at, or ALL. */
export function legendOf(points, tiers, onLook) {
  const choices = tiers.length > 1 ? [ALL, ...tiers] : [];
  const buttons = choices.map((tier) =>
    h(
      "button",
      { type: "button", className: "chip", onclick: () => onLook(tier) },
      tier === ALL ? "All" : (tier ?? "Other"),
    ),
  );
  const count = (tier) => points.filter((point) => point.tier === tier).length;
  const chips = h(
    "div",
    { className: "chips", role: "group", "aria-label": "Sizes shown", hidden: buttons.length === 0 },
    buttons,
  );
  const element = h(
    "ul",
    { className: "legend" },
    tiers.map((tier) =>
      h("li", { className: tierClass(tiers, tier) }, h("span", { className: "key" }), labelOf(tier, count(tier))),
    ),
    points.some((point) => point.isApproximate) &&
      h("li", {}, h("span", { className: "key hollow" }), "ratio is approximate"),
  );
  return {
    element,
    chips,
    press(tier) {
      for (const [place, button] of buttons.entries())
        button.setAttribute("aria-pressed", String(choices[place] === tier));
    },
  };
}

function labelOf(tier, count) {
  const sizes = several(count, "size");
  return tier === null ? sizes : `${tier}, ${sizes}`;
}
