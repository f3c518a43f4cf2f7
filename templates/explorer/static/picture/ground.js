// What lies behind the points: the grid and its numbers, the axes, the rays of the ratios, the line of each tier.

import { s } from "../dom.js";
import { nameOfRay, namedRays, raysOf } from "./rays.js";
import { ticksOf } from "./scale.js";

const CURVE_STEPS = 24;
/** Fewer sizes make no line. */
const LEAST_OF_CURVE = 5;

/** Grid, numbers and axes; `names` are what the two sides are called. */
export function axes(scale, names = ["width", "height"]) {
  const { left, right, top, bottom } = scale;
  return [
    ...ticksOf(scale.most).flatMap((tick) => tickNodes(scale, tick)),
    s("path", { class: "frame", d: `M${left} ${top}V${bottom}H${right}` }),
    s("text", { class: "axis", x: right, y: bottom + 30, "text-anchor": "end" }, names[0]),
    s("text", { class: "axis", x: left - 6, y: top - 10, "text-anchor": "start" }, names[1]),
  ];
}

function tickNodes(scale, tick) {
  const [x, y] = [scale.x(tick), scale.y(tick)];
  return [
    s("line", { class: "grid", x1: x, x2: x, y1: scale.bottom, y2: scale.top }),
    s("line", { class: "grid", x1: scale.left, x2: scale.right, y1: y, y2: y }),
    s("text", { class: "tick", x, y: scale.bottom + 16, "text-anchor": "middle" }, String(tick)),
    s("text", { class: "tick", x: scale.left - 6, y: y + 4, "text-anchor": "end" }, String(tick)),
  ];
}

/** The rays of all columns, and names where there is room; `data-ratio` tells whose they are. */
export function rayNodes(columns, scale) {
  const rays = raysOf(columns, scale);
  return [
    ...rays.map(({ ratio, start, end }) =>
      s("line", { class: "ray", "data-ratio": ratio, x1: start[0], y1: start[1], x2: end[0], y2: end[1] }),
    ),
    ...namedRays(rays, scale).map((ray) =>
      s("text", { class: "ray-name", "data-ratio": ray.ratio, ...nameOfRay(ray) }, ray.ratio),
    ),
  ];
}

/** The line on which the sizes of a tier lie, all of one area; null for few sizes. */
export function tierCurve(points, scale, className) {
  if (points.length < LEAST_OF_CURVE) return null;
  const area = middle(points.map((point) => point.area));
  const widest = Math.log(Math.max(...points.map(({ width }) => width)) ** 2 / area);
  const tallest = Math.log(area / Math.max(...points.map(({ height }) => height)) ** 2);
  const places = Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const slope = Math.exp(tallest + ((widest - tallest) * step) / CURVE_STEPS);
    return `${scale.x(Math.sqrt(area * slope)).toFixed(1)} ${scale.y(Math.sqrt(area / slope)).toFixed(1)}`;
  });
  return s("path", { class: `curve ${className}`, d: `M${places.join("L")}` });
}

function middle(numbers) {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
