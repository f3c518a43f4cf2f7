// Carries out fixes: finds the edits of a request after which a broken check holds.
//
// An attempt is `{ edits, form, value, label, sure, destructive }`: edits that may make a check hold, and what a
// suggestion says about them. What is not `sure` is only advice; what is `destructive` loses a part of what was
// meant.

import { numericOf, stepOf } from "./breakpoints.js";
import { convert, stripped } from "./conversion.js";
import { ceil, compare, exact, floor, over, times, whole } from "./decimals.js";
import { applyEdits, at, editsToSet, keyOf, placeOf } from "./edits.js";
import { followingOptions } from "./following.js";
import { MATCHES } from "./formats.js";
import { isLost } from "./losses.js";
import { nearestNumber, nearestRows, nearestValue, rowsWith } from "./nearest.js";
import { unlike } from "./parts.js";
import { hasType, holds, valueAt } from "./predicates.js";
import { respelt } from "./respellings.js";
import { interpretations } from "./unknown_keys.js";
import { newUuid4 } from "./uuids.js";

const MOST_ATTEMPTS = 12;

/** What may be done about a fault, option by option, the best first. */
export function* attempts(checks, fault, request) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) {
    const holder = placeOf(check.scope, fault.bound);
    for (const [edits, form, value] of interpretations(checks, request, holder, fault.key)) {
      yield { edits, form, value, label: null, sure: true, destructive: false };
    }
    return;
  }
  for (const option of optionsOf(checks, check)) {
    yield* carryOut({ checks, request, bound: fault.bound }, option);
  }
}

/** The options of a check, the best first: those that its table states, or that follow from it. */
export function optionsOf(checks, check) {
  check.fixes ??= followingOptions(checks, check);
  return check.fixes;
}

/** The attempts of the first fix that changes something, each followed by the fixes behind it. */
function* carryOut(context, option) {
  if (option.length === 0) return;
  const [fix, ...rest] = option;
  const found = [...FIXES[fix.fix](context, fix)].slice(0, MOST_ATTEMPTS);
  if (found.length === 0) yield* carryOut(context, rest);
  for (const attempt of found) {
    const after = { ...context, request: applyEdits(context.request, attempt.edits) };
    const following = carryOut(after, rest).next().value;
    if (following === undefined) yield attempt;
    else {
      const edits = [...attempt.edits, ...following.edits];
      const destructive = attempt.destructive || following.destructive;
      yield { ...following, edits, sure: attempt.sure && following.sure, destructive };
    }
  }
}

function* set(context, path, value, form, sure = true) {
  const edits = editsToSet(context.request, placeOf(path, context.bound), value);
  if (edits !== undefined) yield { edits, form, value, label: null, sure, destructive: form === "cut" };
}

function* toNearestRow(context, { paths, table }) {
  const places = paths.map((path) => placeOf(path, context.bound));
  const [first, second] = places.map((place) => at(context.request, place));
  const rows = context.checks.tables[table];
  let found;
  let sure = true;
  if (first === undefined || second === undefined) {
    const [column, given] = first === undefined ? [1, second] : [0, first];
    found = given === undefined ? [] : rowsWith(rows, column, given, undefined);
    sure = found.length === 1;
  } else {
    found = nearestRows(rows, first, second);
    const same = rowsWith(rows, 0, first, second).slice(0, 3);
    found = [...found, ...same.filter((each) => !found.includes(each))];
  }
  for (const [label, ...sides] of found) {
    const edits = places.flatMap((place, column) =>
      at(context.request, place) === sides[column] ? [] : (editsToSet(context.request, place, sides[column]) ?? []),
    );
    if (edits.length > 0) {
      const value = `${sides[0]}x${sides[1]}`;
      yield { edits, form: "row", value, label: label || null, sure, destructive: false };
    }
  }
}

function* toNearestValue(context, { path, values }) {
  const value = valueAt(path, context.request, context.bound);
  const near = value === undefined ? undefined : nearestValue(value, values);
  if (near !== undefined && near !== value) yield* set(context, path, near, "value");
}

function* toNearestNumber(context, { path, minimum = null, maximum = null, step = null }) {
  if (!Number.isFinite(valueAt(path, context.request, context.bound))) return;
  yield* toNumberWithin(context, path, minimum, maximum, step);
}

/** The nearest number within these bounds that the parameter's own limits allow. */
function* toNumberWithin(context, path, least, most, step) {
  const value = valueAt(path, context.request, context.bound);
  const own = numericOf(context.checks.parameters.get(keyOf(path)));
  const lows = [least, own.minimum].filter((each) => each !== null).map(exact);
  const highs = [most, own.maximum].filter((each) => each !== null).map(exact);
  const largest = lows.reduce((one, two) => (one === null || compare(two, one) > 0 ? two : one), null);
  const smallest = highs.reduce((one, two) => (one === null || compare(two, one) < 0 ? two : one), null);
  const near = nearestNumber(value, largest, smallest, step ?? own.step, own.type === "integer");
  if (near !== undefined && near !== value) yield* set(context, path, near, "number");
}

/** The nearest number for one column, given the other. */
function* toNearestPartner(context, { paths: columns, changed, ratio, minimum = null, maximum = null }) {
  const values = columns.map((path) => valueAt(path, context.request, context.bound));
  if (!values.every(Number.isInteger)) return;
  if (values[1 - changed] <= 0) return;
  const other = exact(values[1 - changed]);
  const [low, high] = [minimum, maximum].map((each) => (each === null ? null : exact(each)));
  const isZero = (each) => each === null || each.top === 0n;
  let bounds;
  if (!ratio) bounds = [low, high].map((each) => (each === null ? null : over(each, other)));
  else if (changed === 0) bounds = [low, high].map((each) => (each === null ? null : times(each, other)));
  else bounds = [high, low].map((each) => (isZero(each) ? null : over(other, each)));
  yield* toNumberWithin(context, columns[changed], ...bounds, null);
}

/** The nearest number for one column that compares with the other as it must. */
function* toNearestComparable(context, { paths: columns, changed, inclusive = false }) {
  const values = columns.map((path) => valueAt(path, context.request, context.bound));
  if (!values.every(Number.isFinite)) return;
  let limit = exact(values[1 - changed]);
  if (!inclusive) {
    const unit = stepOf(numericOf(context.checks.parameters.get(keyOf(columns[changed]))));
    if (unit === null) return;
    const steps = over(limit, unit);
    limit = times(whole(changed === 1 ? floor(steps) + 1n : ceil(steps) - 1n), unit);
  }
  yield* toNumberWithin(context, columns[changed], ...(changed === 1 ? [limit, null] : [null, limit]), null);
}

function* truncate(context, { path, maximum: most }) {
  const value = valueAt(path, context.request, context.bound);
  if (typeof value === "string" && value.length > most) {
    const kept = [...value.slice(0, 2 * most)].slice(0, most).join("");
    if (kept !== value) yield* set(context, path, kept, "cut");
  } else if (Array.isArray(value) && value.length > most) {
    yield* set(context, path, value.slice(0, most), "cut");
  }
}

function* equalizeLengths(context, { paths }) {
  const arrays = paths.map((path) => valueAt(path, context.request, context.bound));
  if (!arrays.every(Array.isArray)) return;
  const maximum = Math.min(arrays[0].length, arrays[1].length);
  for (const path of paths) yield* truncate(context, { path, maximum });
}

function* truncateTogether(context, { paths, maximum: most }) {
  const found = paths.map((path) => [path, valueAt(path, context.request, context.bound)]);
  let surplus = found.reduce((sum, [, each]) => sum + (Array.isArray(each) ? each.length : 0), 0) - most;
  const edits = [];
  for (const [path, value] of found.reverse()) {
    if (surplus <= 0 || !Array.isArray(value) || value.length === 0) continue;
    const kept = value.slice(0, Math.max(0, value.length - surplus));
    surplus -= value.length - kept.length;
    edits.push(...(editsToSet(context.request, placeOf(path, context.bound), kept) ?? []));
  }
  if (edits.length > 0) yield { edits, form: "cut", value: null, label: null, sure: true, destructive: true };
}

function* removeWhere(context, { path, where, maximum: most }) {
  const items = valueAt(path, context.request, context.bound);
  if (!Array.isArray(items)) return;
  const meets = (index) => holds(where, context.request, [...context.bound, index], context.checks.tables);
  const surplus = new Set([...items.keys()].filter(meets).slice(most));
  if (surplus.size > 0) {
    yield* set(context, path, items.filter((_, index) => !surplus.has(index)), "cut");
  }
}

function* removeDuplicates(context, { path }) {
  const items = valueAt(path, context.request, context.bound);
  if (!Array.isArray(items)) return;
  const kept = unlike(items);
  if (kept.length < items.length) yield* set(context, path, kept, "cut");
}

function* convertValue(context, { path, type }) {
  const value = valueAt(path, context.request, context.bound);
  if (value === undefined || hasType(value, type)) return;
  const [made, sure] = convert(value, type);
  if (made !== undefined) yield* set(context, path, made, "value", sure);
}

function* reformat(context, { path, format: name }) {
  const value = valueAt(path, context.request, context.bound);
  if (typeof value !== "string" || value.length > 20_000 || [...value].length > 10_000) return;
  for (const [made, sure] of respelt(stripped(value), name)) {
    if (made === value || !MATCHES[name](made)) continue;
    yield* set(context, path, made, "value", sure);
    return;
  }
}

function* drop(context, { path }) {
  const place = placeOf(path, context.bound);
  if (at(context.request, place) === undefined) return;
  const value = place.filter((each) => typeof each === "string").join(".");
  const destructive = isLost(context.checks, context.request, place);
  yield { edits: [["remove", place]], form: "drop", value, label: null, sure: true, destructive };
}

function* dropNull(context, fix) {
  if (valueAt(fix.path, context.request, context.bound) === null) yield* drop(context, fix);
}

function* add(context, { path, value }) {
  if (valueAt(path, context.request, context.bound) === undefined) yield* set(context, path, value, "add");
}

function* generate(context, { path }) {
  if (valueAt(path, context.request, context.bound) === undefined) yield* set(context, path, newUuid4(), "fill");
}

const FIXES = {
  "nearest-row": toNearestRow,
  "nearest-value": toNearestValue,
  "nearest-number": toNearestNumber,
  "nearest-partner": toNearestPartner,
  "nearest-comparable": toNearestComparable,
  truncate,
  "equalize-lengths": equalizeLengths,
  "truncate-together": truncateTogether,
  "remove-where": removeWhere,
  "remove-duplicates": removeDuplicates,
  convert: convertValue,
  reformat,
  drop,
  "drop-null": dropNull,
  add,
  generate,
};
