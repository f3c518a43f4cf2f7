// Names of points that hide nothing: each stands at the first free place beside its point, or waits for the pointer.

const LINE = 13;
const BASELINE = 3;
const GAP = 4;

/** The points with the most telling first: exact ratios, squares, then the most extreme and the largest. */
export function tellingFirst(points) {
  return [...points].sort((one, other) => worth(other) - worth(one));
}

/**
 * The names that are shown, with the place of their texts in pixels.
 *
 * `wanted` come first come first served; no name touches another one, a dot of `points` or the bounds
 * `[left, top, right, bottom]`. `widthOf` measures a text.
 */
export function placedNames(wanted, { points, scale, bounds, widthOf, textOf }) {
  const reach = scale.radius + 1;
  const dots = points.map((point) => [point, around(scale.x(point.width), scale.y(point.height), reach)]);
  const taken = [];
  const names = [];
  for (const point of wanted) {
    const text = textOf(point);
    const width = widthOf(text);
    const [x, y] = [scale.x(point.width), scale.y(point.height)];
    for (const [across, down] of places(width, scale.radius + GAP)) {
      const box = [x + across - 2, y + down, x + across + width + 2, y + down + LINE];
      if (!isWithin(box, bounds) || taken.some((other) => touch(other, box))) continue;
      if (dots.some(([other, dot]) => other !== point && touch(dot, box))) continue;
      taken.push(box);
      names.push({ point, text, box, x: x + across, y: y + down + LINE - BASELINE });
      break;
    }
  }
  return names;
}

export function touch(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/** Right, left, above, below, and the four corners. */
function places(width, gap) {
  return [
    [gap, -LINE / 2],
    [-gap - width, -LINE / 2],
    [-width / 2, -gap - LINE],
    [-width / 2, gap],
    [gap - 1, 4 - gap - LINE],
    [1 - gap - width, 4 - gap - LINE],
    [gap - 1, gap - 4],
    [1 - gap - width, gap - 4],
  ];
}

function worth({ isApproximate, ratio, slope, area }) {
  return (isApproximate ? 0 : 1e6) + (ratio === "1:1" ? 1e5 : 0) + Math.abs(Math.log(slope)) * 1000 + area / 1e7;
}

function around(x, y, reach) {
  return [x - reach, y - reach, x + reach, y + reach];
}

function isWithin(box, bounds) {
  return box[0] >= bounds[0] && box[1] >= bounds[1] && box[2] <= bounds[2] && box[3] <= bounds[3];
}
