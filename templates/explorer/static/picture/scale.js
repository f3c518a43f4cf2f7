// From pixels of sizes to pixels of the screen: one scale for both sides, the origin at the bottom left.

/** What is left free beyond the longest side. */
const AIR = 1.06;
const NARROW = 440;
const LEAST_SIDE = 120;
const ABOVE = 26;
const BELOW = 34;

/** The side of the square that holds these sizes. */
export function reachOf(sizes) {
  return Math.max(...sizes.flatMap(({ width, height }) => [width, height])) * AIR;
}

/** The scale of a picture so many pixels wide, whose axes run to `most`. */
export function scaleOf(size, most) {
  const isNarrow = size < NARROW;
  const margin = isNarrow ? 34 : 44;
  const side = Math.max(LEAST_SIDE, size - 2 * margin);
  const bottom = ABOVE + side;
  return {
    most,
    size,
    side,
    left: margin,
    top: ABOVE,
    right: margin + side,
    bottom,
    height: bottom + BELOW,
    radius: isNarrow ? 3.5 : 4.5,
    x: (width) => margin + (width / most) * side,
    y: (height) => bottom - (height / most) * side,
    widthAt: (x) => ((x - margin) / side) * most,
    heightAt: (y) => ((bottom - y) / side) * most,
  };
}

/** The numbers on an axis: the multiples of a power of two, two to four of them. */
export function ticksOf(most) {
  const step = 2 ** Math.floor(Math.log2(most / 2.2));
  return Array.from({ length: Math.ceil(most / step) - 1 }, (_, number) => (number + 1) * step);
}

/** The point that is nearest on the screen, or null if all are farther away than so many pixels. */
export function nearestPoint(points, scale, [x, y], reach) {
  let nearest = null;
  let least = reach;
  for (const point of points) {
    const away = Math.hypot(scale.x(point.width) - x, scale.y(point.height) - y);
    if (away < least) [nearest, least] = [point, away];
  }
  return nearest;
}

/** The size under the pointer, whether it is supported or not. */
export function sizeAt(scale, [x, y]) {
  return { width: Math.max(1, Math.round(scale.widthAt(x))), height: Math.max(1, Math.round(scale.heightAt(y))) };
}
