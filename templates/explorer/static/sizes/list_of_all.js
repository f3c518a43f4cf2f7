// All sizes as a table of buttons: the picture's equal for those who would rather read.

import { h } from "../dom.js";
import { times } from "../numbers.js";
import { columns } from "../picture/points.js";

/** The table, folded; `press(point)` shows which size is chosen, `dim(keys)` which are still possible (null: all). */
export function listOfAll(points, onTake) {
  const buttons = new Map(points.map((point) => [point, sizeButton(point, onTake)]));
  const rows = columns(points).map((column) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, column[0].ratio),
      h(
        "td",
        {},
        h(
          "div",
          { className: "chips" },
          column.map((point) => buttons.get(point)),
        ),
      ),
    ),
  );
  const table = h(
    "table",
    {},
    h("caption", { className: "away" }, "Sizes by ratio, small to large"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Ratio"), h("th", { scope: "col" }, "Sizes"))),
    h("tbody", {}, rows),
  );
  const scroll = h(
    "div",
    { className: "scroll", tabindex: "0", role: "region", "aria-label": "Sizes by ratio" },
    table,
  );
  return {
    element: h(
      "details",
      { className: "source all-sizes" },
      h("summary", {}, `All ${points.length} sizes by ratio`),
      scroll,
    ),
    update({ selected, possible }) {
      for (const [point, button] of buttons) {
        button.setAttribute("aria-pressed", String(point === selected));
        button.classList.toggle("is-out", possible !== null && !possible.has(point.key));
      }
    },
  };
}

function sizeButton(point, onTake) {
  const tier = point.tier === null ? null : h("span", { className: "away" }, `, ${point.tier}`);
  const about = point.isApproximate ? "~" : "";
  const properties = { type: "button", className: "chip", "data-size": point.key, onclick: () => onTake(point) };
  return h("button", properties, `${about}${times(point.width, point.height)}`, tier);
}
