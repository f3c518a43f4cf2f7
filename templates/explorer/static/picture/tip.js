// The label beside the point that is looked at, always inside the picture.

import { megapixels, s, times } from "../dom.js";
import { described } from "./points.js";
import { widthsAt } from "./text_width.js";

const PADDING = 10;
const LINE = 16;
const AWAY = 12;

/** Draws the label of a point in a layer; null takes it away. `more` is a line below. */
export function paintTip(layer, point, scale, more = null) {
  if (point === null) return layer.replaceChildren();
  const lines = [times(point.width, point.height), [...described(point), megapixels(point.area)].join(" · "), more];
  const shown = lines.filter((line) => line !== null);
  const widthOf = widthsAt(12);
  const width = Math.max(...shown.map(widthOf)) + 2 * PADDING;
  const height = 10 + LINE * shown.length;
  const [x, y] = placeOfTip(scale.x(point.width), scale.y(point.height), width, height, scale.size);
  layer.replaceChildren(
    s("rect", { class: "tip", x, y, width, height, rx: 4 }),
    ...shown.map((line, place) =>
      s("text", { class: place === 0 ? "tip-main" : "tip-sub", x: x + PADDING, y: y + 17 + LINE * place }, line),
    ),
  );
  return layer;
}

/** Above to the right, or where there is no room on the other side of the point. */
export function placeOfTip(x, y, width, height, size) {
  let left = x + AWAY;
  if (left + width > size - 2) left = x - width - AWAY;
  if (left < 2) left = Math.max(2, Math.min(size - width - 2, x - width / 2));
  const above = y - height - 8;
  return [left, above < 2 ? y + AWAY : above];
}
