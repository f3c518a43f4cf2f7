// Carries out fixes: finds the edits of a request after which a broken check holds.
//
// An attempt is `{ edits, form, value, label, sure }`: edits that may make a check hold, and what a suggestion
// says about them. What is not `sure` is only advice.

import { convert, stripped } from "./conversion.js";
import { compare, exact, over, times } from "./decimals.js";
import { applyEdits, at, editsToSet, placeOf } from "./edits.js";
import { MATCHES } from "./formats.js";
import { nearestNumber, nearestRows, nearestValue, rowsWith } from "./nearest.js";
import { hasType, holds, valueAt } from "./predicates.js";
import { interpretations } from "./unknown_keys.js";

const MOST_ATTEMPTS = 12;

/** What may be done about a fault, option by option, the best first. */
export function* attempts(checks, fault, request) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) {
    const holder = placeOf(check.scope, fault.bound);
    for (const [edits, form, value] of interpretations(checks, request, holder, fault.key)) {
      yield { edits, form, value, label: null, sure: true };
    }
    return;
  }
  for (const option of check.options) {
    yield* carryOut({ checks, request, bound: fault.bound }, option);
  }
}

/** The attempts of the first fix that changes something, each followed by the fixes behind it. */
function* carryOut(context, option) {
  if (option.length === 0) return;
  const [[name, ...facts], ...rest] = option;
  const found = [...FIXES[name](context, ...facts)].slice(0, MOST_ATTEMPTS);
  if (found.length === 0) yield* carryOut(context, rest);
  for (const attempt of found) {
    const after = { ...context, request: applyEdits(context.request, attempt.edits) };
    const following = carryOut(after, rest).next().value;
    if (following === undefined) yield attempt;
    else {
      const edits = [...attempt.edits, ...following.edits];
      yield { ...following, edits, sure: attempt.sure && following.sure };
    }
  }
}

function* set(context, path, value, form, sure = true) {
  const edits = editsToSet(context.request, placeOf(path, context.bound), value);
  if (edits !== undefined) yield { edits, form, value, label: null, sure };
}

function* toNearestRow(context, columns, table) {
  const places = columns.map((path) => placeOf(path, context.bound));
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
      yield { edits, form: "row", value: `${sides[0]}x${sides[1]}`, label: label || null, sure };
    }
  }
}

function* toNearestValue(context, path, allowed) {
  const value = valueAt(path, context.request, context.bound);
  const near = value === undefined ? undefined : nearestValue(value, allowed);
  if (near !== undefined && near !== value) yield* set(context, path, near, "value");
}

function* toNearestNumber(context, path, integer, least, most, step) {
  const value = valueAt(path, context.request, context.bound);
  if (!Number.isFinite(value)) return;
  const near = nearestNumber(value, least, most, step, integer);
  if (near !== undefined && near !== value) yield* set(context, path, near, "number");
}

/** The nearest number for one column, given the other. */
function* toNearestPartner(context, columns, changed, ratio, least, most, own) {
  const values = columns.map((path) => valueAt(path, context.request, context.bound));
  if (!values.every(Number.isInteger)) return;
  const value = values[changed];
  if (values[1 - changed] <= 0) return;
  const other = exact(values[1 - changed]);
  const [low, high] = [least, most].map((each) => (each === null ? null : exact(each)));
  const isZero = (each) => each === null || each.top === 0n;
  let bounds;
  if (!ratio) bounds = [low, high].map((each) => (each === null ? null : over(each, other)));
  else if (changed === 0) bounds = [low, high].map((each) => (each === null ? null : times(each, other)));
  else bounds = [high, low].map((each) => (isZero(each) ? null : over(other, each)));
  const [, path, integer, ownLeast, ownMost, step] = own;
  const lows = [bounds[0], ownLeast].filter((each) => each !== null).map(exact);
  const highs = [bounds[1], ownMost].filter((each) => each !== null).map(exact);
  const largest = lows.reduce((one, two) => (one === null || compare(two, one) > 0 ? two : one), null);
  const smallest = highs.reduce((one, two) => (one === null || compare(two, one) < 0 ? two : one), null);
  const near = nearestNumber(value, largest, smallest, step, integer);
  if (near !== undefined && near !== value) yield* set(context, path, near, "number");
}

function* truncate(context, path, most) {
  const value = valueAt(path, context.request, context.bound);
  if (typeof value === "string" && value.length > most) {
    const kept = [...value.slice(0, 2 * most)].slice(0, most).join("");
    if (kept !== value) yield* set(context, path, kept, "cut");
  } else if (Array.isArray(value) && value.length > most) {
    yield* set(context, path, value.slice(0, most), "cut");
  }
}

function* equalizeLengths(context, left, right) {
  const arrays = [left, right].map((path) => valueAt(path, context.request, context.bound));
  if (!arrays.every(Array.isArray)) return;
  const shorter = Math.min(arrays[0].length, arrays[1].length);
  for (const path of [left, right]) yield* truncate(context, path, shorter);
}

function* truncateTogether(context, arrays, most) {
  const found = arrays.map((path) => [path, valueAt(path, context.request, context.bound)]);
  let surplus = found.reduce((sum, [, each]) => sum + (Array.isArray(each) ? each.length : 0), 0) - most;
  const edits = [];
  for (const [path, value] of found.reverse()) {
    if (surplus <= 0 || !Array.isArray(value) || value.length === 0) continue;
    const kept = value.slice(0, Math.max(0, value.length - surplus));
    surplus -= value.length - kept.length;
    edits.push(...(editsToSet(context.request, placeOf(path, context.bound), kept) ?? []));
  }
  if (edits.length > 0) yield { edits, form: "cut", value: null, label: null, sure: true };
}

function* removeWhere(context, path, where, most) {
  const items = valueAt(path, context.request, context.bound);
  if (!Array.isArray(items)) return;
  const meets = (index) => holds(where, context.request, [...context.bound, index], context.checks.tables);
  const surplus = new Set([...items.keys()].filter(meets).slice(most));
  if (surplus.size > 0) {
    yield* set(context, path, items.filter((_, index) => !surplus.has(index)), "cut");
  }
}

function* convertValue(context, path, type) {
  const value = valueAt(path, context.request, context.bound);
  if (value === undefined || hasType(value, type)) return;
  const made = convert(value, type);
  if (made !== undefined) yield* set(context, path, made, "value", false);
}

function* reformat(context, path, name) {
  const value = valueAt(path, context.request, context.bound);
  if (typeof value !== "string" || value.length > 20_000 || [...value].length > 10_000) return;
  const trimmed = stripped(value);
  const address = trimmed.includes(".") ? `https://${trimmed}` : trimmed;
  const others = { color: `#${trimmed}`, uri: address, media: address };
  const made = [trimmed, others[name] ?? trimmed].find((each) => each !== value && MATCHES[name](each));
  if (made !== undefined) yield* set(context, path, made, "value", made !== address || made === trimmed);
}

function* drop(context, path) {
  const place = placeOf(path, context.bound);
  if (at(context.request, place) === undefined) return;
  const value = path.filter((each) => each !== "[]").join(".");
  yield { edits: [["remove", place]], form: "drop", value, label: null, sure: true };
}

function* add(context, path, value) {
  if (valueAt(path, context.request, context.bound) === undefined) yield* set(context, path, value, "add");
}

function* generate(context, path) {
  if (valueAt(path, context.request, context.bound) === undefined) yield* set(context, path, newUuid4(), "fill");
}

/** A random UUID of version 4, from the platform's source of randomness if it has one. */
function newUuid4() {
  const crypto = globalThis.crypto;
  if (typeof crypto?.randomUUID === "function") return crypto.randomUUID();
  const random = (most) => Math.floor(Math.random() * most);
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (mark) =>
    (mark === "x" ? random(16) : 8 + random(4)).toString(16),
  );
}

const FIXES = {
  "nearest-row": toNearestRow,
  "nearest-value": toNearestValue,
  "nearest-number": toNearestNumber,
  "nearest-partner": toNearestPartner,
  "truncate-text": truncate,
  "truncate-items": truncate,
  "equalize-lengths": equalizeLengths,
  "truncate-together": truncateTogether,
  "remove-where": removeWhere,
  convert: convertValue,
  reformat,
  drop,
  add,
  generate,
};
