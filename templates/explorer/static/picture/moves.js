// Where keys lead from a point: across the ratios, up and down in size, from tier to tier, or to what is typed.

import { tiersOf } from "./points.js";

/**
 * The point that a key leads to from another one; null for a key that moves nothing.
 *
 * `columns` are those of the points that are shown, `points` all of them: tiers are changed among all.
 */
export function moved(key, point, { columns, points }) {
  const own = columns.findIndex((column) => column.includes(point));
  const row = columns[own].indexOf(point);
  switch (key) {
    case "ArrowRight":
      return nearestArea(columns[own + 1] ?? [point], point);
    case "ArrowLeft":
      return nearestArea(columns[own - 1] ?? [point], point);
    case "ArrowUp":
      return columns[own][row + 1] ?? point;
    case "ArrowDown":
      return columns[own][row - 1] ?? point;
    case "PageUp":
      return inTier(points, point, 1);
    case "PageDown":
      return inTier(points, point, -1);
    case "Home":
      return nearestArea(columns[0], point);
    case "End":
      return nearestArea(columns.at(-1), point);
    default:
      return null;
  }
}

/** The point whose ratio or size begins with what is typed, such as `16:9` or `1024x`; null where none does. */
export function typedTo(text, points) {
  const byRatio = points.filter(({ ratio }) => ratio.startsWith(text));
  const whole = byRatio.filter(({ ratio }) => ratio === text);
  const exact = (list) => list.find(({ isApproximate }) => !isApproximate);
  return exact(whole) ?? whole[0] ?? exact(byRatio) ?? points.find(({ key }) => key.startsWith(text)) ?? null;
}

/** The point of a list whose ratio is nearest to that of another. */
export function nearestRatio(points, { slope }) {
  return least(points, (point) => Math.abs(Math.log(point.slope / slope)));
}

function nearestArea(points, { area }) {
  return least(points, (point) => Math.abs(point.area - area));
}

function inTier(points, point, by) {
  const tiers = tiersOf(points);
  const tier = tiers[tiers.indexOf(point.tier) + by];
  const others = tier === undefined ? [] : points.filter((other) => other.tier === tier);
  return others.length > 0 ? nearestRatio(others, point) : point;
}

function least(points, measure) {
  return points.reduce((best, point) => (measure(point) < measure(best) ? point : best));
}
