// The numbers at which rules about a pair turn, given the other number, or for all that it may be.
"use strict";

const { ceil, exact, floor, minus, over, plus, times, toNumber, whole } = require("./decimals.cjs");
const { keyOf } = require("./edits.cjs");
const { valueAt } = require("./predicates.cjs");
const { atomsAbout } = require("./regions.cjs");

const ANY_NUMBER = { type: "number", values: [], minimum: null, maximum: null, step: null };

/** Numbers at which a rule about a pair turns, given the other number, or for the bounds of that. */
function* breakpoints(checks, nodes, path, request, bound) {
  for (const node of nodes) {
    if (node.op === "compare") yield* compared(checks, node, path, request, bound);
    if (!["in-table", "product", "ratio"].includes(node.op)) continue;
    const column = node.paths.findIndex((each) => keyOf(each) === keyOf(path));
    const partner = node.paths[1 - column];
    const other = valueAt(partner, request, bound);
    const isGiven = Number.isInteger(other);
    if (node.op === "in-table") {
      const rows = checks.tables[node.table].map((row) => row.slice(1));
      yield* rows.filter((row) => !isGiven || row[1 - column] === other).map((row) => row[column]);
      continue;
    }
    const parameter = checks.parameters.get(keyOf(partner));
    for (const each of isGiven ? [other] : limitsOf(parameter)) yield* aroundLimits(node, column, each);
  }
}

function boundsOf({ minimum = null, maximum = null }) {
  return [minimum, maximum];
}

function limitsOf(parameter) {
  return parameter.variants.flatMap(boundsOf).filter((each) => each !== null).map(Math.trunc);
}

/** The whole numbers next to the limits that the rule sets, given the other number. */
function* aroundLimits(node, column, other) {
  for (const limit of boundsOf(node)) {
    if (limit === null || other <= 0 || limit <= 0) continue;
    const [one, two] = [exact(limit), exact(other)];
    let edge;
    if (node.op === "product") edge = over(one, two);
    else edge = column === 0 ? times(one, two) : over(two, one);
    yield* [Number(floor(edge)), Number(ceil(edge))];
  }
}

/**
 * The number that one is compared with; of an absent one its limits, and those by which it is bound.
 *
 * With these the next ones on its step, since there must be room for it.
 */
function* compared(checks, node, path, request, bound, seen = []) {
  const partner = node.paths.find((each) => keyOf(each) !== keyOf(path));
  const other = valueAt(partner, request, bound);
  if (Number.isFinite(other)) yield other;
  if (other !== undefined || seen.includes(keyOf(partner))) return;
  const numeric = numericOf(checks.parameters.get(keyOf(partner)));
  const unit = stepOf(numeric);
  const limits = [...endsOf(numeric, unit)];
  for (const further of atomsAbout(checks, partner)) {
    if (further.op !== "compare" || further.paths.some((each) => keyOf(each) === keyOf(path))) continue;
    limits.push(...compared(checks, further, partner, request, bound, [...seen, keyOf(path)]));
  }
  for (const limit of limits) {
    yield limit;
    if (unit !== null) yield* [minus(exact(limit), unit), plus(exact(limit), unit)].map(toNumber);
  }
}

/** The type of a parameter that is one of numbers, or any number. */
function numericOf(parameter) {
  return parameter.variants.find((each) => each.type === "integer" || each.type === "number") ?? ANY_NUMBER;
}

/** The step of a type of numbers: 1 for whole ones, null where there is none. */
function stepOf({ type, step }) {
  if (step !== null) return exact(step);
  return type === "integer" ? exact(1) : null;
}

/** The smallest and the largest number on the step, as far as there are such. */
function* endsOf({ values, minimum, maximum }, unit) {
  const listed = values.filter((each) => typeof each === "number");
  const low = listed.length > 0 ? Math.min(...listed) : minimum;
  const high = listed.length > 0 ? Math.max(...listed) : maximum;
  const onStep = (number, round) => (unit === null ? number : toNumber(times(whole(round(over(exact(number), unit))), unit)));
  if (low !== null) yield onStep(low, ceil);
  if (high !== null) yield onStep(high, floor);
}

exports.breakpoints = breakpoints;
exports.numericOf = numericOf;
exports.stepOf = stepOf;
