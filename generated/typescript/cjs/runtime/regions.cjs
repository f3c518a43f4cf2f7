// Cuts numbers, lengths and item counts into regions in which no rule tells two of them apart.
//
// A region is the numbers from `low` to `high`, both included unless it is `open`; null is no bound. Its samples
// are members, each behind whether it is a multiple of every step that a rule may ask for. All are fractions.
"use strict";

const { ceil, compare, exact, floor, fraction, lcm, minus, over, plus, times } = require("./decimals.cjs");
const { nextDouble, toNumber, whole } = require("./decimals.cjs");
const { keyOf } = require("./edits.cjs");
const { atoms, paths } = require("./nodes.cjs");

const KNOWN = new WeakMap();

/** The atoms about a parameter, also those inside `count-where`. */
function atomsAbout(checks, path) {
  if (!KNOWN.has(checks)) KNOWN.set(checks, new Map());
  const known = KNOWN.get(checks);
  const wanted = keyOf(path);
  if (!known.has(wanted)) known.set(wanted, checks.checks.flatMap((each) => atomsIn(each.predicate, wanted)));
  return known.get(wanted);
}

function atomsIn(node, wanted) {
  return atoms(node).flatMap((atom) => {
    const own = paths(atom).some((path) => keyOf(path) === wanted) ? [atom] : [];
    return atom.where === undefined ? own : [...own, ...atomsIn(atom.where, wanted)];
  });
}

/** The smallest common multiple of the steps; null where there are none. */
function commonStep(steps) {
  const found = steps.filter((each) => each !== null).map(exact);
  if (found.length === 0) return null;
  const below = found.map((each) => each.bottom).reduce(lcm);
  return fraction(found.map((each) => each.top * (below / each.bottom)).reduce(lcm), below);
}

/**
 * The regions between two bounds; `unit` is the step of all members, null where they are dense.
 *
 * `cuts` are the pairs of bounds in rules, both included; `every` is a step that a rule may ask for.
 */
function regions(least, most, unit, cuts, every) {
  let [low, high] = [least, most].map((each) => (each === null ? null : exact(each)));
  if (unit === null) return dense(low, high, cuts);
  low = low === null ? null : times(whole(ceil(over(low, unit))), unit);
  high = high === null ? null : times(whole(floor(over(high, unit))), unit);
  const starts = [];
  for (const [one, other] of cuts) {
    if (one !== null) starts.push(times(whole(ceil(over(exact(one), unit))), unit));
    if (other !== null) starts.push(plus(times(whole(floor(over(exact(other), unit))), unit), unit));
  }
  const inside = inOrder(starts).filter((each) => (low === null || compare(each, low) > 0) && isBelow(each, high));
  const ends = [...inside.map((each) => minus(each, unit)), high];
  return [low, ...inside].flatMap((start, number) => {
    const end = ends[number];
    if (start !== null && end !== null && compare(start, end) > 0) return [];
    return [{ low: start, high: end, open: false, samples: [...samples(start, end, unit, every ?? unit)] }];
  });
}

/** A member that is a multiple of every step, and one that is not. */
function* samples(low, high, unit, wide) {
  const isMember = (each) => (low === null || compare(each, low) >= 0) && isBelow(each, high);
  const start = low ?? high ?? whole(0);
  const upward = low !== null || high === null;
  const first = times(whole((upward ? ceil : floor)(over(start, wide))), wide);
  if (isMember(first)) yield [true, first];
  if (compare(wide, unit) === 0) return;
  const isOff = (each) => over(each, wide).bottom !== 1n;
  const other = isOff(start) ? start : (upward ? plus : minus)(start, unit);
  if (isOff(other) && isMember(other)) yield [false, other];
}

/** The cuts, and the regions between them. */
function dense(low, high, cuts) {
  const points = [...cuts.flat(), low, high].filter((each) => each !== null).map(exact);
  const inside = inOrder(points).filter((each) => (low === null || compare(each, low) >= 0) && isBelow(each, high));
  const found = [];
  let before = null;
  for (const [number, point] of inside.entries()) {
    if (number > 0 || low === null) found.push(between(before, point));
    found.push({ low: point, high: point, open: false, samples: [[true, point]] });
    before = point;
  }
  return high === null ? [...found, between(before, null)] : found;
}

/** How far another number is that is surely another double. */
function apart(number) {
  const size = compare(number, whole(0)) < 0 ? minus(whole(0), number) : number;
  const share = over(size, whole(1024));
  return compare(share, whole(1)) < 0 ? whole(1) : share;
}

function between(low, high) {
  let sample;
  if (low === null) sample = high === null ? whole(0) : minus(high, apart(high));
  else sample = high === null ? plus(low, apart(low)) : over(plus(low, high), whole(2));
  return { low, high, open: true, samples: [[true, sample]] };
}

/** The bounds of neighbouring regions, both included; for an open end, the double next to it. */
function ends(run) {
  const [first, last] = [run[0], run.at(-1)];
  const low = first.low === null ? null : toNumber(first.low);
  const high = last.high === null ? null : toNumber(last.high);
  return [
    first.open && low !== null ? nextDouble(low, true) : low,
    last.open && high !== null ? nextDouble(high, false) : high,
  ];
}

function isBelow(each, high) {
  return high === null || compare(each, high) <= 0;
}

/** The fractions in ascending order, each once. */
function inOrder(several) {
  return several.sort(compare).filter((each, number) => number === 0 || compare(each, several[number - 1]) !== 0);
}

exports.atomsAbout = atomsAbout;
exports.commonStep = commonStep;
exports.regions = regions;
exports.ends = ends;
