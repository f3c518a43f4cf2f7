// Tells on which values the answers to an unknown key depend: where its value may go, and what is there.

import { isOfKeys, VALUE } from "./check.js";
import { at, isWithin, keyOf } from "./edits.js";
import { changedBy, nearTo, objectsAbove, questionOfFault, questionWith, readBy } from "./footprint.js";
import { isRecord } from "./plain.js";
import { valueAt } from "./predicates.js";
import { meant, requiredMeant } from "./unknown_keys.js";

const LONGEST = 200;
const MOST_CHANGED = 12;

/** All that the answers to a fault depend on, as a text; undefined where this is too much to be remembered. */
export function questionOf(checks, rule, place, request) {
  const check = checks.checks[checks.numbers.get(rule)];
  if (check === undefined || !isOfKeys(check)) return questionOfFault(checks, rule, place, request);
  const value = at(request, place);
  if (place.at(-1).length > LONGEST || checks.isInWhole(place)) return undefined;
  if (isRecord(value) && Object.keys(value).length > 0) return undefined;
  const move = moveOf(checks, check.scope, place, request);
  if (move.targets.length === 0) return JSON.stringify([rule, place]);
  const name = keyOf(move);
  if (!checks.footprints.has(name)) checks.footprints.set(name, footprintOf(checks, move));
  const footprint = checks.footprints.get(name);
  const bound = place.filter((part) => typeof part === "number");
  const kinds = move.present.map((each) => isRecord(valueAt(each, request, bound)));
  return footprint && questionWith([rule, place, move, kinds], footprint, place, request, [value]);
}

/**
 * Where the value at a place may be moved: to parameters that are meant, and absent.
 *
 * `present` and `absent` are the objects above them, beside those above the key.
 */
function moveOf(checks, scope, place, request) {
  const there = at(request, place.slice(0, -1));
  const bound = place.filter((part) => typeof part === "number");
  const { sibling: alike, elsewhere } = meant(checks, scope, place.at(-1));
  const sibling = alike ?? requiredMeant(checks, scope, there, place.at(-1));
  const isAbsent = (path) => valueAt(path, request, bound) === undefined;
  const targets = sibling !== undefined && there[sibling] === undefined ? [[...scope, sibling]] : [];
  targets.push(...elsewhere.map(({ path }) => path).filter(isAbsent));
  const above = targets.flatMap((path) => objectsAbove(path).slice(1, -1)).filter((path) => !isWithin(scope, path));
  const holders = [...new Map(above.map((path) => [keyOf(path), path])).values()];
  const [absent, present] = [holders.filter(isAbsent), holders.filter((path) => !isAbsent(path))];
  return { scope, targets, present, absent, isObject: isRecord(at(request, place)) };
}

/** The paths that decide what becomes of a value that is moved, and of what that brings. */
function footprintOf(checks, move) {
  const changed = new Map([...move.targets, ...move.absent].map((path) => [keyOf(path), path]));
  for (const path of changed.values()) {
    // Grows by what the fixes of what is near may change.
    for (const each of nearTo(checks, [path])) {
      if (isOfKeys(each) || !concerns(move, each, path)) continue;
      const more = changedBy(checks, each);
      if (more === undefined || changed.size > MOST_CHANGED) return undefined;
      for (const one of more) if (!changed.has(keyOf(one))) changed.set(keyOf(one), one);
    }
  }
  return readBy(checks, [], [...changed.values()], [...move.present, ...objectsAbove(move.scope)]);
}

/** Whether a check near the path can fail after the move: absent values have no faults. */
function concerns({ targets, absent, isObject }, check, path) {
  if (absent.includes(path)) return check.phase !== VALUE;
  if (!targets.includes(path) || isObject || !check.isOfObject) return true;
  return !isWithin(check.scope, path) || check.scope[path.length] === "[]";
}
