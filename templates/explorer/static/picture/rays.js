// The lines of the ratios: where each starts and ends, and which of them have room for a name.

/** Nearer to the origin they would be a black fan. */
const START = 0.27;
const APART_RIGHT = 14;
const APART_TOP = 36;
const CORNER = 16;
/** The name of the axis stands above its end. */
const AXIS_NAME = 46;

/** A ray for each column of points, with its ends in pixels; `weight` says which names come first. */
export function raysOf(columns, scale) {
  return columns.map((column) => {
    const { ratio, slope } = column[0];
    const isWide = slope >= 1;
    const length = Math.hypot(slope, 1);
    return {
      ratio,
      slope,
      isWide,
      weight: (ratio === "1:1" ? 1000 : 0) + (column.some((point) => !point.isApproximate) ? 100 : 0) + column.length,
      start: [scale.left + (START * scale.side * slope) / length, scale.bottom - (START * scale.side) / length],
      end: isWide ? [scale.right, scale.y(scale.most / slope)] : [scale.x(scale.most * slope), scale.top],
    };
  });
}

/** The rays whose names stand at the frame: the heaviest first, and none too near to one that has its name. */
export function namedRays(rays, scale) {
  const named = [];
  for (const ray of [...rays].sort((one, other) => other.weight - one.weight)) {
    const isUnderAxis = !ray.isWide && ray.end[0] < scale.left + AXIS_NAME;
    if (!isUnderAxis && !named.some((other) => isTooNear(ray, other))) named.push(ray);
  }
  return named;
}

/** Where the name of a ray stands, as attributes of a text. */
export function nameOfRay({ isWide, end: [x, y] }) {
  return isWide ? { x: x + 5, y: y + 4, "text-anchor": "start" } : { x, y: y - 6, "text-anchor": "middle" };
}

function isTooNear(one, other) {
  const [across, down] = [Math.abs(one.end[0] - other.end[0]), Math.abs(one.end[1] - other.end[1])];
  if (one.isWide !== other.isWide) return across < APART_TOP && down < CORNER;
  return one.isWide ? down < APART_RIGHT : across < APART_TOP;
}
