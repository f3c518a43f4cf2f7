// Completes a request: adds what is missing, changes and removes nothing.

import { candidates } from "./candidates.js";
import { isOfMap, UNKNOWN } from "./check.js";
import { applyEdits, at, changedPlaces, editsToSet, isWithin, keyOf, placeOf } from "./edits.js";
import { inOrder } from "./faults.js";
import { atoms, paths } from "./nodes.js";
import { leading, valueAt } from "./predicates.js";

const DEEPEST = 60;
const MOST_ITEMS = 16;

/**
 * A valid request that extends this one, without additions at locked places; undefined if none is found.
 *
 * Throws Exhausted when the budget is spent.
 */
export function completeRequest(checks, request, locked, budget) {
  budget.spend(checks.checks.length);
  const faults = checks.faults(request, DEEPEST + 1);
  return extend({ checks, locked, budget }, request, new Map(faults.map((each) => [each.name, each])), 0);
}

function extend(search, request, faults, depth) {
  if (faults.size === 0) return request;
  const { checks, locked, budget } = search;
  const open = inOrder(faults.values()).map((fault) => additions(checks, fault, request, locked));
  if (depth > DEEPEST || !open.every((places) => places.length > 0)) return undefined;
  for (const [path, bound] of open[0]) {
    const place = placeOf(path, bound);
    for (const value of candidates(checks, path, request, bound)) {
      const edits = editsToSet(request, place, value);
      if (edits === undefined) continue;
      budget.spend(1);
      const after = applyEdits(request, edits);
      const left = checks.faultsNear(after, changedPlaces(edits), budget);
      for (const [name, each] of faults) {
        if (!left.has(name) && checks.persists(each, after, budget)) left.set(name, each);
      }
      const found = extend(search, after, left, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The absent parameters that the broken check reads: only adding one of them can make it hold. */
export function additions(checks, fault, request, locked) {
  const check = checks.checks[fault.number];
  if (check.phase === UNKNOWN) return [];
  const node = isOfMap(check) ? check.predicate.where : check.predicate;
  return [...reads(node, request, fault.bound)].filter(([path, bound]) => {
    const place = placeOf(path, bound);
    if (locked.some((each) => isWithin(place, each)) || !checks.parameters.has(keyOf(path))) return false;
    return at(request, place) === undefined && editsToSet(request, place, null) !== undefined;
  });
}

/** The parameters that a predicate reads, also in the items that it counts. */
function* reads(node, request, bound) {
  for (const atom of atoms(node)) {
    for (const path of paths(atom)) yield [path, bound];
    if (atom.where === undefined) continue;
    const items = valueAt(atom.path, request, bound);
    const outer = leading(atom.path, bound);
    const count = Array.isArray(items) ? Math.min(items.length, MOST_ITEMS) : 0;
    for (let number = 0; number < count; number++) yield* reads(atom.where, request, [...outer, number]);
  }
}
