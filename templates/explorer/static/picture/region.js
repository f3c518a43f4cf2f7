// Which sizes within bounds are allowed: for some widths the lowest and the highest height, found by asking.

const COLUMNS = 40;
const SAMPLES = 16;

/**
 * The steps of finding the region, one for each width that is looked at; it returns `[{ width, low, high }]`, low and high
 * null where no height was found: one is looked for at each fifteenth of the axis and beside the last width's middle.
 * Between the two all heights are taken to be allowed.
 */
export function* regionSteps([across, down], isAllowed) {
  const region = [];
  let hint = null;
  for (const place of spread(across.count, COLUMNS)) {
    const width = across.at(place);
    const allowed = (index) => isAllowed(width, down.at(index));
    const range = rangeOf(down.count, hint, allowed);
    hint = range === null ? hint : Math.round((range[0] + range[1]) / 2);
    region.push({ width, low: range && down.at(range[0]), high: range && down.at(range[1]) });
    yield;
  }
  return region;
}

/** The first and the last allowed place among so many, or null. */
function rangeOf(count, hint, allowed) {
  const places = spread(count, SAMPLES);
  if (hint !== null && !places.includes(hint)) places.push(hint);
  const hits = places.filter(allowed).sort((one, other) => one - other);
  if (hits.length === 0) return null;
  const below = Math.max(-1, ...places.filter((place) => place < hits[0]));
  const above = Math.min(count, ...places.filter((place) => place > hits.at(-1)));
  return [edge(hits[0], below, allowed), edge(hits.at(-1), above, allowed)];
}

/** The last allowed place on the way from an allowed one to one that is not. */
function edge(good, bad, allowed) {
  let [inside, outside] = [good, bad];
  while (Math.abs(inside - outside) > 1) {
    const middle = Math.trunc((inside + outside) / 2);
    if (allowed(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** So many places of `count`, the first and the last among them. */
function spread(count, most) {
  const number = Math.min(count, most);
  if (number === 1) return [0];
  return Array.from({ length: number }, (_, place) => Math.round((place * (count - 1)) / (number - 1)));
}

/** The outlines of a region as the data of a path. */
export function outlineOf(region, scale) {
  const runs = [[]];
  for (const column of region) {
    if (column.low === null) runs.push([]);
    else runs.at(-1).push(column);
  }
  const point = (width, height) => `${scale.x(width).toFixed(1)} ${scale.y(height).toFixed(1)}`;
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const up = run.map(({ width, high }) => point(width, high));
      const back = [...run].reverse().map(({ width, low }) => point(width, low));
      return `M${[...up, ...back].join("L")}Z`;
    })
    .join("");
}
