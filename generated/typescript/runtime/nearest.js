// What lies nearest to a value that is not supported, by measures that are the same in every language.

import { compared, exact, floor, fraction, minus, over, plus, times, whole, written } from "./decimals.js";

const LONGEST = 64;
const LARGEST = 10 ** 9;
const MOST_ROWS = 3;

/** The text without `_`, `-` and spaces, its letters A to Z small. */
export function folded(text) {
  return text.replace(/[-_ ]/g, "").replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * How many code points are inserted, deleted, replaced or swapped with a neighbour; `most` + 1 for more.
 *
 * The optimal string alignment distance: no part is edited twice. Both are arrays of code points.
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const differs = one[row - 1] !== other[column - 1];
      let best = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (differs ? 1 : 0));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        best = Math.min(best, before[column - 2] + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return last[other.length];
}

/**
 * The known texts that the text may have meant: distance and position, the nearest first.
 *
 * Compared as `folded`; a third of the longer one's length may differ, at least one code point and never
 * all, and no digit: `v2` is not `v3`. A text beyond 64 code points is near to nothing.
 */
export function spelling(text, known) {
  if (!isShort(text)) return [];
  const wanted = [...folded(text)];
  const found = [];
  for (const [position, each] of known.entries()) {
    const against = cutAndFolded(each);
    const longer = Math.max(wanted.length, against.length);
    const most = longer > 1 ? Math.max(1, Math.floor(longer / 3)) : 0;
    const far = distance(wanted, against, most);
    if (far <= most && digits(wanted) === digits(against)) found.push([far, position]);
  }
  return found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/**
 * The known text most like it: equal when folded, or the nearest; of equal ones the first.
 *
 * Where none is near, the only one that contains it, of four code points or more.
 */
export function nearestText(text, known) {
  const found = spelling(text, known);
  if (found.length > 0) return known[found[0][1]];
  if (!isShort(text) || [...text].length < 4) return undefined;
  const part = folded(text);
  const holding = known.filter((each) => cutAndFolded(each).join("").includes(part));
  return holding.length === 1 ? holding[0] : undefined;
}

/** The allowed text of the nearest spelling, or the nearest allowed number; of two the first. */
export function nearestValue(value, allowed) {
  if (typeof value === "string") {
    return nearestText(value, allowed.filter((each) => typeof each === "string"));
  }
  const numbers = allowed.filter((each) => Number.isFinite(each));
  if (!Number.isFinite(value) || numbers.length === 0) return undefined;
  const away = (each) => magnitude(minus(exact(each), exact(value)));
  return numbers.reduce((best, each) => (compared(away(each), away(best)) < 0 ? each : best));
}

/** The number within the bounds and on the step that is nearest; of two the smaller. */
export function nearestNumber(value, least, most, step, integer) {
  let number = exact(value);
  let unit = step !== null ? exact(step) : integer ? exact(1) : null;
  if (integer && unit !== null) unit = fraction(unit.top, 1n);
  let low = least === null ? null : exact(least);
  let high = most === null ? null : exact(most);
  if (unit !== null) {
    low = low === null ? null : minus(exact(0), onGrid(minus(exact(0), low), unit));
    high = high === null ? null : onGrid(high, unit);
    const below = onGrid(number, unit);
    const twice = times(minus(number, below), exact(2));
    number = compared(twice, unit) <= 0 ? below : plus(below, unit);
  }
  if (low !== null && high !== null && compared(low, high) > 0) return undefined;
  if (low !== null && compared(number, low) < 0) number = low;
  if (high !== null && compared(number, high) > 0) number = high;
  return written(number);
}

/**
 * The rows nearest to a pair: of the nearest ratio of sides, and of these those of the nearest area.
 *
 * Ratios are compared by how many times the larger holds the smaller, areas by their difference, all
 * exactly; of two that are equally near the first comes first. Three at most; none for a pair that is not
 * above 0 and below a thousand million.
 */
export function nearestRows(rows, first, second) {
  const sides = [first, second];
  if (!sides.every((side) => Number.isInteger(side) && side > 0 && side < LARGEST)) return [];
  const [width, height] = sides.map(BigInt);
  const measured = rows.filter((row) => row[1] > 0 && row[2] > 0).map((row) => {
    const one = BigInt(row[1]) * height;
    const other = BigInt(row[2]) * width;
    const ratio = one > other ? fraction(one, other) : fraction(other, one);
    return { row, ratio, area: magnitude(whole(BigInt(row[1]) * BigInt(row[2]) - width * height)) };
  });
  measured.sort((a, b) => compared(a.ratio, b.ratio) || compared(a.area, b.area));
  return measured.slice(0, MOST_ROWS).map((each) => each.row);
}

/** The rows that have the value in a column, the nearest in the other column first. */
export function beside(rows, column, value, other) {
  const found = Number.isInteger(value) ? rows.filter((row) => row[1 + column] === value) : [];
  if (!Number.isInteger(other)) return found;
  const away = (row) => magnitude(whole(BigInt(row[2 - column]) - BigInt(other)));
  return found.sort((one, two) => compared(away(one), away(two)));
}

function digits(letters) {
  return letters.filter((letter) => letter >= "0" && letter <= "9" && letter.length === 1).join("");
}

function isShort(text) {
  return typeof text === "string" && text !== "" && text.length <= 2 * LONGEST && [...text].length <= LONGEST;
}

function cutAndFolded(text) {
  return [...folded([...text.slice(0, 4 * LONGEST)].slice(0, 2 * LONGEST).join(""))];
}

function onGrid(number, unit) {
  return times(whole(floor(over(number, unit))), unit);
}

function magnitude(number) {
  return number.top < 0n ? { top: -number.top, bottom: number.bottom } : number;
}
