// Tells on which values the answers to a fault depend, so that one met before is not looked into again.
//
// A fix changes the values of a few parameters. What becomes of it is decided by the checks that depend on these, and
// so by all that these checks read. Faults of unknown keys: `key_footprint.js`.

import { isOfKeys, isOfMap, UNKNOWN } from "./check.js";
import { isWithin, keyOf } from "./edits.js";
import { optionsOf } from "./fixes.js";
import { freePaths, paths } from "./nodes.js";
import { Opaque } from "./plain.js";
import { valueAt } from "./predicates.js";

const LONGEST = 200;
const [MOST_PARTS, DEEPEST] = [4, 2];

/** The fixes that set what is absent: they ask for the object above it. */
const FILLING = ["add", "nearest-row"];

/** All that the answers to a fault depend on, as a text; undefined where this is too much or not known. */
export function questionOfFault(checks, rule, place, request) {
  if (!checks.footprints.has(rule)) {
    const number = checks.numbers.get(rule);
    checks.footprints.set(rule, number === undefined ? undefined : footprintOf(checks, checks.checks[number]));
  }
  const footprint = checks.footprints.get(rule);
  return footprint && questionWith([rule, place], footprint, place, request, []);
}

/** The start, the values and those at the paths as a text; undefined where one is large. */
export function questionWith(start, footprint, place, request, values) {
  const bound = place.filter((part) => typeof part === "number");
  const every = [...values, ...footprint.map((path) => valueAt(path, request, bound))];
  return every.every((value) => isSmall(value, DEEPEST)) ? JSON.stringify([...start, every.map(spelt)]) : undefined;
}

/** A value told apart from those that JSON writes alike: nothing for one that is absent, two parts for -0. */
function spelt(value) {
  if (value === undefined) return [];
  return Object.is(value, -0) ? [0, 0] : [value];
}

/** Whether a value has few parts, short ones, all of JSON's types. */
function isSmall(value, depth) {
  if (typeof value === "string") return value.length <= LONGEST;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (value instanceof Opaque || depth === 0) return false;
  const parts = Object.values(value);
  const names = Array.isArray(value) ? [] : Object.keys(value);
  const isSmallPart = (part) => !Object.is(part, -0) && isSmall(part, depth - 1); // JSON writes 0 for -0
  return parts.length <= MOST_PARTS && [...names, ...parts].every(isSmallPart);
}

/** The paths of all values that decide what is said of a fault; undefined where others may, too. */
function footprintOf(checks, check) {
  if (check.phase === UNKNOWN || isOfMap(check) || check.advice) return undefined;
  if (!isWithin(check.subjects[0], check.scope)) return undefined;
  const changed = changedBy(checks, check);
  return changed && readBy(checks, [check], changed, objectsAbove(check.scope));
}

/**
 * The paths of all that decides how changes end; undefined where that is not known from values alone.
 *
 * `objects` are known to be there.
 */
export function readBy(checks, broken, changed, objects) {
  const near = nearTo(checks, changed);
  const known = new Set(objects.map(keyOf));
  if (!near.every((each) => isDecided(each, known, changed))) return undefined;
  const readers = [...broken, ...near].filter((each) => !isOfKeys(each));
  const all = [...broken.flatMap(({ subjects }) => subjects), ...changed, ...readers.flatMap(({ reads }) => reads)];
  const every = new Map(all.map((path) => [keyOf(path), path]));
  const own = new Set(changed.map(keyOf));
  const outside = [...every].filter(([key, path]) => own.has(key) || !isBelow(path, changed)).map(([, path]) => path);
  return outside.every((path) => isLedTo(path, known)) ? outside : undefined;
}

/** The paths that lead to a scope and to all above it. */
export function objectsAbove(scope) {
  return [[], ...scope.map((_, depth) => scope.slice(0, depth + 1))];
}

/** What a change at the paths may turn. */
export function nearTo(checks, changed) {
  const numbers = new Set(changed.flatMap((path) => checks.checksNear(path)));
  return [...numbers].map((number) => checks.checks[number]).filter(({ advice }) => !advice);
}

/** What the fixes of a check may change; undefined where they do more than that. */
export function changedBy(checks, check) {
  const fixes = optionsOf(checks, check).flat();
  if (fixes.some((fix) => fix.fix === "generate" || !hasHolder(fix, check))) return undefined;
  return fixes.flatMap(paths);
}

/** Whether the object above what a fix sets is there: the one that the check is about. */
function hasHolder(fix, { scope }) {
  return !FILLING.includes(fix.fix) || paths(fix).every((path) => keyOf(path.slice(0, -1)) === keyOf(scope));
}

/** Whether what a check near the changes asks is known from the values that it reads. */
function isDecided(one, known, changed) {
  if (isBelow(one.scope, changed)) return true;
  const holder = keyOf(one.scope);
  if (!isOfKeys(one)) return known.has(holder);
  const inside = changed.filter((path) => keyOf(path.slice(0, -1)) === holder);
  return inside.every((path) => one.predicate.names.includes(path.at(-1)));
}

/** Whether a path leads to what is changed, or into it. */
function isBelow(path, changed) {
  return changed.some((each) => isWithin(path, each));
}

/** Whether the indexes of a fault lead to the one value at the path. */
function isLedTo(path, known) {
  return !path.includes("{}") && known.has(keyOf(path.slice(0, path.lastIndexOf("[]") + 1)));
}
