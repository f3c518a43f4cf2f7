// Finds what is nearest to an unsupported value, by measures that are the same in every language.

import { compare, exact, floor, fraction, minus, over, plus, times, toNumber, whole } from "./decimals.js";

const LONGEST = 64;
const LARGEST = 10 ** 9;
const MOST_ROWS = 3;
const MOST_SPELLINGS = 4096;
const SPELLINGS = new Map();

/** Two equal ratios of doubles differ by less. */
const ROUNDED = 1 + 1e-9;
const MOST_NAMES = 3;

/** The text without `_`, `-` and spaces, its letters A to Z in lower case. */
export function folded(text) {
  return text.replace(/[-_ ]/g, "").replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * The optimal string alignment distance of two arrays of code points, or `most` + 1 where it is larger than `most`.
 *
 * Insertions, deletions, replacements and swaps of neighbours count 1; no part is edited twice.
 */
export function editDistance(one, other, most) {
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
 * Distance and position of the known texts that the text may mean, the nearest first.
 *
 * Texts are compared as `folded`. At most a third of the longer one may differ, or one code point, but not
 * the whole text and no digit: `v2` is not `v3`. A text of more than 64 code points has no similar ones.
 */
export function similarTexts(text, known) {
  if (!isShort(text)) return [];
  const wanted = [...folded(text)];
  const own = digits(wanted);
  const found = [];
  for (const [position, each] of known.entries()) {
    const against = spellingOf(each);
    const longer = Math.max(wanted.length, against.letters.length);
    const most = longer > 1 ? Math.max(1, Math.floor(longer / 3)) : 0;
    if (own !== against.digits || Math.abs(wanted.length - against.letters.length) > most) continue;
    const far = editDistance(wanted, against.letters, most);
    if (far <= most) found.push([far, position]);
  }
  return found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/**
 * The most similar known text, or the first of them.
 *
 * Where none is similar: the only one that contains the text, if this has four code points or more.
 */
export function nearestText(text, known) {
  const found = similarTexts(text, known);
  if (found.length > 0) return known[found[0][1]];
  if (!isShort(text) || [...text].length < 4) return undefined;
  const part = folded(text);
  const containing = known.filter((each) => spellingOf(each).text.includes(part));
  return containing.length === 1 ? containing[0] : undefined;
}

/**
 * At most three names, none of them more than one edit farther from the text than the nearest.
 *
 * At most a third of a name differs; equally near ones keep their order. Digits may differ as well: who asks for
 * `paint-4` is shown `paint-3`.
 */
export function nearestNames(text, names) {
  if (!isShort(text)) return [];
  const wanted = [...folded(text)];
  const measured = names.map((name) => {
    const against = spellingOf(name).letters;
    const most = Math.max(1, Math.floor(Math.max(wanted.length, against.length) / 3));
    return { name, far: editDistance(wanted, against, most), most };
  });
  const near = measured.filter(({ far, most }) => far <= most).sort((one, other) => one.far - other.far);
  return near.filter(({ far }) => far <= near[0].far + 1).slice(0, MOST_NAMES).map(({ name }) => name);
}

/** What is said of a name that no model has; the models have `slug` and `air`. */
export function unknownModel(name, models) {
  const known = [...models.map(({ slug }) => slug), ...models.map(({ air }) => air).filter((air) => air !== null)];
  const near = nearestNames(name, known).map((each) => `'${each}'`);
  const last = near.pop();
  const told = near.length > 0 ? `${near.join(", ")} or ${last}` : last;
  const shown = typeof name === "string" ? `'${name}'` : `a value of type ${typeof name}`;
  return `no model is called ${shown}; ${told === undefined ? "'find' lists them all" : `did you mean ${told}?`}`;
}

/** The allowed text of the most similar spelling, or the nearest allowed number; the first of equals. */
export function nearestValue(value, allowed) {
  if (typeof value === "string") {
    return nearestText(value, allowed.filter((each) => typeof each === "string"));
  }
  const numbers = allowed.filter((each) => Number.isFinite(each));
  if (!Number.isFinite(value) || numbers.length === 0) return undefined;
  const away = (each) => magnitude(minus(exact(each), exact(value)));
  return numbers.reduce((best, each) => (compare(away(each), away(best)) < 0 ? each : best));
}

/** The nearest number within the bounds and on the step, or the smaller of two. */
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
    number = compare(twice, unit) <= 0 ? below : plus(below, unit);
  }
  if (low !== null && high !== null && compare(low, high) > 0) return undefined;
  if (low !== null && compare(number, low) < 0) number = low;
  if (high !== null && compare(number, high) > 0) number = high;
  return toNumber(number);
}

/**
 * At most three rows, those of the nearest ratio of sides first, then those of the nearest area.
 *
 * The distance of two ratios is the larger divided by the smaller, that of two areas their difference; both
 * are exact. Equally near rows keep their order. No rows where a side is not above 0 and below 10^9.
 */
export function nearestRows(rows, first, second) {
  const sides = [first, second];
  if (!sides.every((side) => Number.isInteger(side) && side > 0 && side < LARGEST)) return [];
  const [width, height] = sides.map(BigInt);
  const measured = nearRatios(rows, first / second).map((row) => {
    const one = BigInt(row[1]) * height;
    const other = BigInt(row[2]) * width;
    const ratio = one > other ? fraction(one, other) : fraction(other, one);
    return { row, ratio, area: magnitude(whole(BigInt(row[1]) * BigInt(row[2]) - width * height)) };
  });
  measured.sort((a, b) => compare(a.ratio, b.ratio) || compare(a.area, b.area));
  return measured.slice(0, MOST_ROWS).map((each) => each.row);
}

/** The rows whose ratios, as doubles, are no farther than that of the last row wanted. */
function nearRatios(rows, wanted) {
  const away = ([, one, other]) => Math.max(one / other / wanted, wanted / (one / other));
  const positive = rows.filter((row) => row[1] > 0 && row[2] > 0);
  const most = positive.map(away).sort((one, other) => one - other)[Math.min(MOST_ROWS, positive.length) - 1] * ROUNDED;
  return positive.filter((row) => away(row) <= most);
}

/** The rows with the value in a column, the nearest in the other column first. */
export function rowsWith(rows, column, value, other) {
  const found = Number.isInteger(value) ? rows.filter((row) => row[1 + column] === value) : [];
  if (!Number.isInteger(other)) return found;
  const away = (row) => magnitude(whole(BigInt(row[2 - column]) - BigInt(other)));
  return found.sort((one, two) => compare(away(one), away(two)));
}

function digits(letters) {
  return letters.filter((letter) => letter >= "0" && letter <= "9" && letter.length === 1).join("");
}

function isShort(text) {
  return typeof text === "string" && text !== "" && text.length <= 2 * LONGEST && [...text].length <= LONGEST;
}

/** The start of a text as folded, its code points, and the digits in it; those of short texts are remembered. */
function spellingOf(text) {
  const known = SPELLINGS.get(text);
  if (known !== undefined) return known;
  const letters = [...folded([...text.slice(0, 4 * LONGEST)].slice(0, 2 * LONGEST).join(""))];
  const spelling = { text: letters.join(""), letters, digits: digits(letters) };
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  if (text.length <= LONGEST) SPELLINGS.set(text, spelling);
  return spelling;
}

function onGrid(number, unit) {
  return times(whole(floor(over(number, unit))), unit);
}

function magnitude(number) {
  return number.top < 0n ? { top: -number.top, bottom: number.bottom } : number;
}
