// How the size of a request stands: chosen, half typed, not supported, still missing.

import { isMissing, isWrong, namesOf } from "../request/issues.js";

const MOST_VALUES = 24;

/**
 * The standing of a request's size in a table.
 *
 * `selected` is the point that it is, `free` any other size or side (0 where it is not known), `nearest` the supported
 * sizes near to it, `wrong` the issue that refuses it, `possible` the keys of what can still be chosen, or null for all.
 */
export function standingOf({ request, left, issues }, table, points, nearestSizes) {
  const sides = table.sides(request);
  const [width, height] = sides.map(pixels);
  const selected = points.find((point) => point.width === sides[0] && point.height === sides[1]) ?? null;
  const free = selected === null && width + height > 0 ? { width, height } : null;
  const isWhole = free !== null && width > 0 && height > 0;
  const own = issues.filter((issue) => namesOf(issue).some((name) => table.names.includes(name)));
  return {
    sides,
    selected,
    free,
    isWhole,
    nearest: isWhole ? nearestSizes(width, height) : [],
    wrong: own.find(isWrong) ?? null,
    isNeeded: own.some(isMissing),
    possible: selected !== null || isWhole || left === null ? null : fewer(table.possible(left), points),
  };
}

/**
 * What the other side may be where one is typed: `{ name, values }`, its parameter and the values that are left; null
 * where that is not known.
 */
export function partnersOf({ free, isWhole }, left, names) {
  if (free === null || isWhole || left === null || names.length < 2) return null;
  const [typed, other] = free.width > 0 ? names : [...names].reverse();
  const choice = left.choices[other];
  if (choice === undefined || choice.aside.includes(typed.split(".")[0])) return null;
  return { name: other, values: choice.offers.flatMap(valuesOf) };
}

/** The values that an offer comes to: those it names, or those of short bounds; [] of more. */
export function valuesOf({ type, allowedValues, minimum, maximum, step }) {
  if (allowedValues !== null) return allowedValues;
  if (type !== "integer" || minimum === null || maximum === null) return [];
  const unit = Math.max(1, step ?? 1);
  const count = Math.floor((maximum - minimum) / unit) + 1;
  return count <= MOST_VALUES ? Array.from({ length: count }, (_, place) => minimum + unit * place) : [];
}

/** The sides that sizes have and that are nearest to the one that is typed. */
export function nearSides({ free }, points, most) {
  const side = free.width > 0 ? "width" : "height";
  const away = (value) => Math.abs(value - free[side]);
  const values = [...new Set(points.map((point) => point[side]))];
  return {
    side,
    values: values
      .sort((one, other) => away(one) - away(other))
      .slice(0, most)
      .sort((one, other) => one - other),
  };
}

function pixels(value) {
  return Number.isInteger(value) && value > 0 ? value : 0;
}

function fewer(keys, points) {
  return keys.size < new Set(points.map(({ key }) => key)).size ? keys : null;
}
