// The label beside the point that is looked at, always inside the picture.

import { s } from "../dom.js";
import { megapixels, times } from "../numbers.js";
import { described } from "./points.js";
import { widthsAt } from "./text_width.js";

const PADDING = 10;
const LINE = 16;
const AWAY = 12;
const DOT = 6;

/** Draws the label of a point in a layer; null takes it away. `more` is a line below, `points` are those not to be covered. */
export function paintTip(layer, point, scale, points, more = null) {
  if (point === null) return layer.replaceChildren();
  const lines = [times(point.width, point.height), [...described(point), megapixels(point.area)].join(" · "), more];
  const shown = lines.filter((line) => line !== null);
  const widthOf = widthsAt(12);
  const width = Math.max(...shown.map(widthOf)) + 2 * PADDING;
  const height = 10 + LINE * shown.length;
  const dots = points.map((each) => [scale.x(each.width), scale.y(each.height)]);
  const [x, y] = placeOfTip([scale.x(point.width), scale.y(point.height)], [width, height], scale, dots);
  layer.replaceChildren(
    s("rect", { class: "tip", x, y, width, height, rx: 4 }),
    ...shown.map((line, place) =>
      s("text", { class: place === 0 ? "tip-main" : "tip-sub", x: x + PADDING, y: y + 17 + LINE * place }, line),
    ),
  );
  return layer;
}

/** Where the label of a point covers the fewest dots: at a corner of the point if it can, inside the picture always. */
export function placeOfTip([x, y], [width, height], { size, height: low }, dots = []) {
  const beside = [x + AWAY, x - width - AWAY];
  const levels = [y - height - AWAY, y + AWAY];
  const corners = levels.flatMap((top) => beside.map((left) => [left, top]));
  const edges = [[size - width - 2, 2], [2, low - height - 2]];
  const places = [...corners, ...edges].map(([left, top]) => [within(left, size - width), within(top, low - height)]);
  const covered = ([left, top]) =>
    dots.filter(([across, down]) => isNear(across, left, width) && isNear(down, top, height)).length;
  return places.map((place) => [covered(place), place]).reduce((best, each) => (each[0] < best[0] ? each : best))[1];
}

const within = (start, most) => Math.max(2, Math.min(start, most - 2));
const isNear = (place, start, length) => place > start - DOT && place < start + length + DOT;
