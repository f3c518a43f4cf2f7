// Numbers, lengths and counts cut into regions within which no rule tells two of them apart.
//
// A region goes from `low` to `high`, both included unless it is `open`; null stands for no end. Its samples are
// members, told by whether they lie on every step that a rule may ask for. All numbers are fractions.

import { ceil, compared, exact, floor, fraction, lcm, minus, over, plus, times } from "./decimals.js";
import { nextDouble, whole, written } from "./decimals.js";
import { keyOf } from "./edits.js";
import { atoms, paths } from "./predicates.js";

const KNOWN = new WeakMap();

/** The statements of rules about a parameter, those about counted items among them. */
export function mentions(checks, path) {
  if (!KNOWN.has(checks)) KNOWN.set(checks, new Map());
  const known = KNOWN.get(checks);
  const wanted = keyOf(path);
  if (!known.has(wanted)) known.set(wanted, checks.checks.flatMap((each) => about(each.holds, wanted)));
  return known.get(wanted);
}

function about(node, wanted) {
  return atoms(node).flatMap((atom) => {
    const own = paths(atom).some((path) => keyOf(path) === wanted) ? [atom] : [];
    return atom[0] === "count-where" ? [...own, ...about(atom[2], wanted)] : own;
  });
}

/** The smallest step that is a multiple of each of these; null where there are none. */
export function commonStep(steps) {
  const found = steps.filter((each) => each !== null).map(exact);
  if (found.length === 0) return null;
  const below = found.map((each) => each.bottom).reduce(lcm);
  return fraction(found.map((each) => each.top * (below / each.bottom)).reduce(lcm), below);
}

/**
 * The regions between two ends; `unit` is the step of all members, null where there are no gaps.
 *
 * `cuts` are the bounds, both included, that rules compare with; `every` is a step that one may ask for.
 */
export function regions(least, most, unit, cuts, every) {
  let [low, high] = [least, most].map((each) => (each === null ? null : exact(each)));
  if (unit === null) return dense(low, high, cuts);
  low = low === null ? null : times(whole(ceil(over(low, unit))), unit);
  high = high === null ? null : times(whole(floor(over(high, unit))), unit);
  const starts = [];
  for (const [one, other] of cuts) {
    if (one !== null) starts.push(times(whole(ceil(over(exact(one), unit))), unit));
    if (other !== null) starts.push(plus(times(whole(floor(over(exact(other), unit))), unit), unit));
  }
  const inside = inOrder(starts).filter((each) => (low === null || compared(each, low) > 0) && isBelow(each, high));
  const ends = [...inside.map((each) => minus(each, unit)), high];
  return [low, ...inside].flatMap((start, number) => {
    const end = ends[number];
    if (start !== null && end !== null && compared(start, end) > 0) return [];
    return [{ low: start, high: end, open: false, samples: [...samples(start, end, unit, every ?? unit)] }];
  });
}

/** A member on every step, and one that is not. */
function* samples(low, high, unit, wide) {
  const isMember = (each) => (low === null || compared(each, low) >= 0) && isBelow(each, high);
  const start = low ?? high ?? whole(0);
  const upward = low !== null || high === null;
  const first = times(whole((upward ? ceil : floor)(over(start, wide))), wide);
  if (isMember(first)) yield [true, first];
  if (compared(wide, unit) === 0) return;
  const isOff = (each) => over(each, wide).bottom !== 1n;
  const other = isOff(start) ? start : (upward ? plus : minus)(start, unit);
  if (isOff(other) && isMember(other)) yield [false, other];
}

/** Points at the cuts, and what lies between them. */
function dense(low, high, cuts) {
  const points = [...cuts.flat(), low, high].filter((each) => each !== null).map(exact);
  const inside = inOrder(points).filter((each) => (low === null || compared(each, low) >= 0) && isBelow(each, high));
  const found = [];
  let before = null;
  for (const [number, point] of inside.entries()) {
    if (number > 0 || low === null) found.push(between(before, point));
    found.push({ low: point, high: point, open: false, samples: [[true, point]] });
    before = point;
  }
  return high === null ? [...found, between(before, null)] : found;
}

function between(low, high) {
  let sample;
  if (low === null) sample = high === null ? whole(0) : minus(high, whole(1));
  else sample = high === null ? plus(low, whole(1)) : over(plus(low, high), whole(2));
  return { low, high, open: true, samples: [[true, sample]] };
}

/** The bounds of neighbouring regions, both included; a double beside a bound that is not. */
export function ends(run) {
  const [first, last] = [run[0], run.at(-1)];
  const low = first.low === null ? null : written(first.low);
  const high = last.high === null ? null : written(last.high);
  return [
    first.open && low !== null ? nextDouble(low, true) : low,
    last.open && high !== null ? nextDouble(high, false) : high,
  ];
}

function isBelow(each, high) {
  return high === null || compared(each, high) <= 0;
}

/** The fractions in ascending order, each once. */
function inOrder(several) {
  return several.sort(compared).filter((each, number) => number === 0 || compared(each, several[number - 1]) !== 0);
}
