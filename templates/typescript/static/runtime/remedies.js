// Carries remedies out: what they change in a request, so that a broken check holds.
//
// An attempt is `{ edits, form, value, label, sure }`: edits that may make a check hold, and how to speak of
// them. What is not `sure` is advice, and never a fix.

import { converted, stripped } from "./conversion.js";
import { compared, exact, over, times } from "./decimals.js";
import { applied, at, placeOf, putting } from "./edits.js";
import { MATCHES } from "./formats.js";
import { beside, nearestNumber, nearestRows, nearestValue } from "./nearest.js";
import { hasKind, holds, valueAt } from "./predicates.js";
import { meanings } from "./strangers.js";

const MOST_ATTEMPTS = 12;

/** What may be done about a fault, option after option, the best first. */
export function* attempts(checks, fault, request) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) {
    const holder = placeOf(check.scope, fault.bound);
    for (const [edits, form, value] of meanings(checks, request, holder, fault.key)) {
      yield { edits, form, value, label: null, sure: true };
    }
    return;
  }
  for (const option of check.options) {
    yield* carriedOut({ checks, request, bound: fault.bound }, option);
  }
}

/** The attempts of the first remedy that changes something, each followed by the other remedies. */
function* carriedOut(scene, option) {
  if (option.length === 0) return;
  const [[name, ...facts], ...rest] = option;
  const found = [...REMEDIES[name](scene, ...facts)].slice(0, MOST_ATTEMPTS);
  if (found.length === 0) yield* carriedOut(scene, rest);
  for (const attempt of found) {
    const after = { ...scene, request: applied(scene.request, attempt.edits) };
    const following = carriedOut(after, rest).next().value;
    if (following === undefined) yield attempt;
    else {
      const edits = [...attempt.edits, ...following.edits];
      yield { ...following, edits, sure: attempt.sure && following.sure };
    }
  }
}

function* put(scene, path, value, form, sure = true) {
  const edits = putting(scene.request, placeOf(path, scene.bound), value);
  if (edits !== undefined) yield { edits, form, value, label: null, sure };
}

function* row(scene, columns, table) {
  const places = columns.map((path) => placeOf(path, scene.bound));
  const [first, second] = places.map((place) => at(scene.request, place));
  const rows = scene.checks.tables[table];
  let found;
  let sure = true;
  if (first === undefined || second === undefined) {
    const [column, given] = first === undefined ? [1, second] : [0, first];
    found = given === undefined ? [] : beside(rows, column, given, undefined);
    sure = found.length === 1;
  } else {
    found = nearestRows(rows, first, second);
    const same = beside(rows, 0, first, second).slice(0, 3);
    found = [...found, ...same.filter((each) => !found.includes(each))];
  }
  for (const [label, ...sides] of found) {
    const edits = places.flatMap((place, number) =>
      at(scene.request, place) === sides[number] ? [] : (putting(scene.request, place, sides[number]) ?? []),
    );
    if (edits.length > 0) {
      yield { edits, form: "row", value: `${sides[0]}x${sides[1]}`, label: label || null, sure };
    }
  }
}

function* nearest(scene, path, allowed) {
  const value = valueAt(path, scene.request, scene.bound);
  const near = value === undefined ? undefined : nearestValue(value, allowed);
  if (near !== undefined && near !== value) yield* put(scene, path, near, "value");
}

function* number(scene, path, integer, least, most, step) {
  const value = valueAt(path, scene.request, scene.bound);
  if (!Number.isFinite(value)) return;
  const near = nearestNumber(value, least, most, step, integer);
  if (near !== undefined && near !== value) yield* put(scene, path, near, "number");
}

/** The nearest number for one column, the other being what it is. */
function* partner(scene, columns, changed, ratio, least, most, within) {
  const values = columns.map((path) => valueAt(path, scene.request, scene.bound));
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
  const [, path, integer, ownLeast, ownMost, step] = within;
  const lows = [bounds[0], ownLeast].filter((each) => each !== null).map(exact);
  const highs = [bounds[1], ownMost].filter((each) => each !== null).map(exact);
  const largest = lows.reduce((one, two) => (one === null || compared(two, one) > 0 ? two : one), null);
  const smallest = highs.reduce((one, two) => (one === null || compared(two, one) < 0 ? two : one), null);
  const near = nearestNumber(value, largest, smallest, step, integer);
  if (near !== undefined && near !== value) yield* put(scene, path, near, "number");
}

function* shortened(scene, path, most) {
  const value = valueAt(path, scene.request, scene.bound);
  if (typeof value === "string" && value.length > most) {
    const kept = [...value.slice(0, 2 * most)].slice(0, most).join("");
    if (kept !== value) yield* put(scene, path, kept, "cut");
  } else if (Array.isArray(value) && value.length > most) {
    yield* put(scene, path, value.slice(0, most), "cut");
  }
}

function* cutAlike(scene, left, right) {
  const arrays = [left, right].map((path) => valueAt(path, scene.request, scene.bound));
  if (!arrays.every(Array.isArray)) return;
  const shorter = Math.min(arrays[0].length, arrays[1].length);
  for (const path of [left, right]) yield* shortened(scene, path, shorter);
}

function* cutTogether(scene, arrays, most) {
  const found = arrays.map((path) => [path, valueAt(path, scene.request, scene.bound)]);
  let surplus = found.reduce((sum, [, each]) => sum + (Array.isArray(each) ? each.length : 0), 0) - most;
  const edits = [];
  for (const [path, value] of found.reverse()) {
    if (surplus <= 0 || !Array.isArray(value) || value.length === 0) continue;
    const kept = value.slice(0, Math.max(0, value.length - surplus));
    surplus -= value.length - kept.length;
    edits.push(...(putting(scene.request, placeOf(path, scene.bound), kept) ?? []));
  }
  if (edits.length > 0) yield { edits, form: "cut", value: null, label: null, sure: true };
}

function* fewer(scene, path, where, most) {
  const items = valueAt(path, scene.request, scene.bound);
  if (!Array.isArray(items)) return;
  const meets = (index) => holds(where, scene.request, [...scene.bound, index], scene.checks.tables);
  const surplus = new Set([...items.keys()].filter(meets).slice(most));
  if (surplus.size > 0) {
    yield* put(scene, path, items.filter((_, index) => !surplus.has(index)), "cut");
  }
}

function* otherType(scene, path, kind) {
  const value = valueAt(path, scene.request, scene.bound);
  if (value === undefined || hasKind(value, kind)) return;
  const made = converted(value, kind);
  if (made !== undefined) yield* put(scene, path, made, "value", false);
}

function* reformatted(scene, path, name) {
  const value = valueAt(path, scene.request, scene.bound);
  if (typeof value !== "string" || value.length > 20_000 || [...value].length > 10_000) return;
  const trimmed = stripped(value);
  const addressed = trimmed.includes(".") ? `https://${trimmed}` : trimmed;
  const others = { color: `#${trimmed}`, uri: addressed, media: addressed };
  const made = [trimmed, others[name] ?? trimmed].find((each) => each !== value && MATCHES[name](each));
  if (made !== undefined) yield* put(scene, path, made, "value", made !== addressed || made === trimmed);
}

function* dropped(scene, path) {
  const place = placeOf(path, scene.bound);
  if (at(scene.request, place) === undefined) return;
  const value = path.filter((each) => each !== "[]").join(".");
  yield { edits: [["remove", place]], form: "drop", value, label: null, sure: true };
}

function* added(scene, path, value) {
  if (valueAt(path, scene.request, scene.bound) === undefined) yield* put(scene, path, value, "add");
}

function* filled(scene, path) {
  if (valueAt(path, scene.request, scene.bound) === undefined) yield* put(scene, path, newUuid4(), "fill");
}

/** A new UUID; from the platform's source of randomness where it has one. */
function newUuid4() {
  const crypto = globalThis.crypto;
  if (typeof crypto?.randomUUID === "function") return crypto.randomUUID();
  const random = (most) => Math.floor(Math.random() * most);
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (mark) =>
    (mark === "x" ? random(16) : 8 + random(4)).toString(16),
  );
}

const REMEDIES = {
  "nearest-row": row,
  "nearest-value": nearest,
  "nearest-number": number,
  "nearest-partner": partner,
  shortened,
  cut: shortened,
  "cut-alike": cutAlike,
  "cut-together": cutTogether,
  "fewer-where": fewer,
  converted: otherType,
  reformatted,
  dropped,
  added,
  filled,
};
