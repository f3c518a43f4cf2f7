// Completes a request: adds what rules ask for, changes and removes nothing.

import { candidates } from "./candidates.js";
import { inOrder, UNKNOWN } from "./checks.js";
import { applied, at, isWithin, keyOf, placeOf, putting, touched } from "./edits.js";
import { atoms, paths, valueAt } from "./predicates.js";

const DEEPEST = 60;
const MOST_ITEMS = 16;

/**
 * A valid request that holds all of this one; undefined where the search finds none.
 *
 * Nothing is added at a locked place. Throws Exhausted when it has looked at as much as it may.
 */
export function completed(checks, request, locked, work) {
  work.spend(checks.checks.length);
  const faults = checks.faults(request, DEEPEST + 1);
  return extended({ checks, locked, work }, request, new Map(faults.map((each) => [each.name, each])), 0);
}

function extended(search, request, faults, depth) {
  if (faults.size === 0) return request;
  const { checks, locked, work } = search;
  const open = inOrder(faults.values()).map((fault) => openings(checks, fault, request, locked));
  if (depth > DEEPEST || !open.every((places) => places.length > 0)) return undefined;
  for (const [path, bound] of open[0]) {
    const place = placeOf(path, bound);
    for (const value of candidates(checks, path, request, bound)) {
      const edits = putting(request, place, value);
      if (edits === undefined) continue;
      work.spend(1);
      const after = applied(request, edits);
      const left = checks.near(after, touched(edits), work);
      for (const [name, each] of faults) {
        if (!left.has(name) && checks.still(each, after, work)) left.set(name, each);
      }
      const made = extended(search, after, left, depth + 1);
      if (made !== undefined) return made;
    }
  }
  return undefined;
}

/** The absent parameters that the broken check speaks of: only one of them can mend it. */
function openings(checks, fault, request, locked) {
  const check = checks.checks[fault.number];
  if (check.stage === UNKNOWN) return [];
  return [...spokenOf(check.holds, request, fault.bound)].filter(([path, bound]) => {
    const place = placeOf(path, bound);
    if (locked.some((each) => isWithin(place, each)) || !checks.parameters.has(keyOf(path))) return false;
    return at(request, place) === undefined && putting(request, place, null) !== undefined;
  });
}

/** The parameters that a predicate looks at, those in the items that it counts among them. */
function* spokenOf(node, request, bound) {
  for (const atom of atoms(node)) {
    for (const path of paths(atom)) yield [path, bound];
    if (atom[0] !== "count-where") continue;
    const items = valueAt(atom[1], request, bound);
    const count = Array.isArray(items) ? Math.min(items.length, MOST_ITEMS) : 0;
    for (let number = 0; number < count; number++) yield* spokenOf(atom[2], request, [...bound, number]);
  }
}
