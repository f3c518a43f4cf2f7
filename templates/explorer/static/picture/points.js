// Sizes as points: what each is called, its ratio and its area, and the order in which keys reach them.

/** In the place of a tier: all of them. */
export const ALL = Symbol("all tiers");

/**
 * A size with what a picture needs: `key` names it in sets, `slope` is its width by its height as its label has them.
 *
 * A size whose label states no ratio has that of its sides.
 */
export function pointOf(size) {
  const ratio = size.ratio ?? ratioOf(size.width, size.height);
  const [across, down] = ratio.split(":").map(Number);
  return { ...size, ratio, key: keyOf(size), slope: across / down, area: size.width * size.height };
}

export function keyOf({ width, height }) {
  return `${width}x${height}`;
}

/** The ratio of two whole numbers in lowest terms, such as `16:9`. */
export function ratioOf(width, height) {
  const divisor = greatestCommonDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}

/** The tiers in the order of the page; sizes without one share the tier null. */
export function tiersOf(points) {
  return [...new Set(points.map(({ tier }) => tier))];
}

/** What a screen reader says of a point. */
export function spoken({ width, height, tier, ratio, isApproximate }) {
  const across = `${isApproximate ? "about " : ""}${ratio.replace(":", " to ")}`;
  return [`${width} by ${height}`, tier, across].filter((part) => part !== null).join(", ");
}

/** What is written of a point beside its sides. */
export function described({ tier, ratio, isApproximate }) {
  return [tier, `${isApproximate ? "about " : ""}${ratio}`].filter((part) => part !== null);
}

/** The columns of the keyboard: sizes of one ratio, from tall to wide; in each of them from small to large. */
export function columns(points) {
  const byRatio = new Map();
  for (const point of points) byRatio.set(point.ratio, [...(byRatio.get(point.ratio) ?? []), point]);
  const bySize = (one, other) => one.area - other.area || one.width - other.width;
  return [...byRatio.values()].map((column) => column.sort(bySize)).sort(([one], [other]) => one.slope - other.slope);
}

/** The point where the keyboard starts: a square, else the first. */
export function firstStop(points) {
  return points.find(({ ratio, isApproximate }) => ratio === "1:1" && !isApproximate) ?? points[0];
}

function greatestCommonDivisor(one, other) {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
