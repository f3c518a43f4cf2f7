// Tells on which values the answers to a fault depend, so that one met before is not looked into again.

import { isOfMap, UNKNOWN } from "./check.js";
import { at, isWithin, keyOf } from "./edits.js";
import { optionsOf } from "./fixes.js";
import { freePaths, paths } from "./nodes.js";
import { isRecord, Opaque } from "./plain.js";
import { valueAt } from "./predicates.js";
import { meant, requiredMeant } from "./unknown_keys.js";

const LONGEST = 200;
const [MOST_PARTS, DEEPEST] = [4, 2];
const MOST_CHANGED = 8;

/** The fixes that set what is absent: they ask for the object above it. */
const FILLING = ["add", "nearest-row"];

/** All that the answers to a fault depend on, as a text; undefined where this is too much to be remembered. */
export function questionOf(checks, rule, place, request) {
  if (!checks.footprints.has(rule)) {
    const number = checks.numbers.get(rule);
    checks.footprints.set(rule, number === undefined ? undefined : footprintOf(checks, checks.checks[number]));
  }
  const footprint = checks.footprints.get(rule);
  if (footprint === undefined) return undefined;
  if (footprint.length === 0) return ofUnknown(checks, rule, place, request);
  return question([rule, place], footprint, place, request, []);
}

function question(start, footprint, place, request, values) {
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

/** The question of an unknown key that is to be removed, or renamed to another one of the same object. */
function ofUnknown(checks, rule, place, request) {
  const there = at(request, place.slice(0, -1));
  const value = at(request, place);
  const key = place.at(-1);
  if (key.length > LONGEST || checks.isInWhole(place)) return undefined;
  if (isRecord(value) && Object.keys(value).length > 0) return undefined;
  const { scope } = checks.checks[checks.numbers.get(rule)];
  const { sibling, elsewhere } = meant(checks, scope, key);
  if (elsewhere.length > 0) return undefined;
  if (sibling === undefined && requiredMeant(checks, scope, there, key) !== undefined) return undefined;
  if (sibling === undefined || there[sibling] !== undefined) return JSON.stringify([rule, place]);
  const target = [...scope, sibling];
  const name = keyOf(target);
  if (!checks.footprints.has(name)) checks.footprints.set(name, afterSearch(checks, scope, target));
  const footprint = checks.footprints.get(name);
  return footprint && question([rule, place, sibling], footprint, place, request, [value]);
}

/**
 * The paths of all values that decide what is said of a fault; undefined where others may, too.
 *
 * No paths for unknown keys.
 */
function footprintOf(checks, check) {
  if (check.phase === UNKNOWN && !isOfMap(check)) return [];
  if (isOfMap(check) || check.advice || !isWithin(check.subjects[0], check.scope)) return undefined;
  const changed = changedBy(checks, check);
  return changed && read(checks, check.scope, [check], changed);
}

/** The paths that decide what becomes of a value that is moved to another one, and of what that brings. */
function afterSearch(checks, scope, target) {
  const changed = new Map([[keyOf(target), target]]);
  for (const path of changed.values()) {
    // Grows by what the fixes of what is near may change.
    for (const each of near(checks, [path])) {
      const more = each.phase === UNKNOWN ? [] : changedBy(checks, each);
      if (more === undefined || changed.size > MOST_CHANGED) return undefined;
      for (const one of more) changed.set(keyOf(one), one);
    }
  }
  return read(checks, scope, [], [...changed.values()]);
}

/** The paths of all that decides how changes end; undefined where that is not known from values alone. */
function read(checks, scope, broken, changed) {
  const nearby = near(checks, changed);
  if (!nearby.every((each) => isDecided(each, scope, changed))) return undefined;
  const readers = [...broken, ...nearby].filter(({ phase }) => phase !== UNKNOWN);
  const all = [...broken.flatMap(({ subjects }) => subjects), ...changed, ...readers.flatMap(({ reads }) => reads)];
  const every = new Map(all.map((path) => [keyOf(path), path]));
  const own = new Set(changed.map(keyOf));
  const outside = [...every].filter(([key, path]) => own.has(key) || !isBelow(path, changed)).map(([, path]) => path);
  return outside.every((path) => isLedTo(path, scope)) ? outside : undefined;
}

/** What a change at the paths may turn. */
function near(checks, changed) {
  const numbers = new Set(changed.flatMap((path) => checks.checksNear(path)));
  return [...numbers].map((number) => checks.checks[number]).filter(({ advice }) => !advice);
}

/** What the fixes of a check may change; undefined where they do more than that. */
function changedBy(checks, check) {
  const fixes = optionsOf(checks, check).flat();
  if (fixes.some((fix) => fix.fix === "generate" || !hasHolder(fix, check))) return undefined;
  return fixes.flatMap(paths);
}

/** Whether the object above what a fix sets is there: the one that the check is about. */
function hasHolder(fix, { scope }) {
  return !FILLING.includes(fix.fix) || paths(fix).every((path) => keyOf(path.slice(0, -1)) === keyOf(scope));
}

/** Whether what a check near the changes asks is known from the values that it reads. */
function isDecided(one, scope, changed) {
  if (isBelow(one.scope, changed)) return true;
  if (one.phase !== UNKNOWN) return isWithin(scope, one.scope);
  const holder = keyOf(one.scope);
  const inside = changed.filter((path) => keyOf(path.slice(0, -1)) === holder);
  return inside.every((path) => one.predicate.names.includes(path.at(-1)));
}

/** Whether a path leads to what is changed, or into it. */
function isBelow(path, changed) {
  return changed.some((each) => isWithin(path, each));
}

/** Whether the indexes of the scope lead to the one value at the path. */
function isLedTo(path, scope) {
  const depth = path.lastIndexOf("[]") + 1;
  return !path.includes("{}") && path.slice(0, depth).every((name, index) => scope[index] === name);
}
