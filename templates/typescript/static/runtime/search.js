// The search for the cheapest edits that mend faults and bring no others. Faults go by their names in maps.

import { Exhausted, inOrder, Work } from "./checks.js";
import { applied, at, cost, fingerprint, touched } from "./edits.js";
import { attempts } from "./remedies.js";

const MOST_STATES = 300;
const MOST_BRANCHES = 4;
const MOST_WORK = 20_000;

/** What one search may look at: so many checks at so many places. */
export function allowance() {
  return new Work(MOST_WORK);
}

/**
 * The cheapest fixes, each some edits, after which none of the wanted faults is left and none but accepted
 * ones are new; and the request after them.
 *
 * Of equally cheap ones those that come first in the order of checks and of their remedies. Undefined where
 * there are none, or none within the allowance and three hundred requests looked at.
 */
export function mended(checks, request, wanted, accepted, work) {
  const waiting = [{ cost: 0, number: 0, fixes: [], draft: request, faults: wanted }];
  const known = new Set();
  let number = 0;
  try {
    while (waiting.length > 0 && number < MOST_STATES) {
      const state = cheapest(waiting);
      if (state.faults.size === 0) return { fixes: state.fixes, request: state.draft };
      const prints = new Set(fingerprint(state.fixes.flat()));
      const key = JSON.stringify([[...state.faults.keys()].sort(), [...prints].sort()]);
      if (known.has(key)) continue;
      known.add(key);
      for (const attempt of branches(checks, state.faults, state.draft)) {
        number++;
        work.spend(1 + copying(state.draft, attempt));
        const draft = applied(state.draft, attempt.edits);
        const faults = remains(checks, state.faults, accepted, attempt, draft, work);
        const price = state.cost + cost(attempt.edits, state.draft);
        waiting.push({ cost: price, number, fixes: [...state.fixes, attempt.edits], draft, faults });
      }
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return undefined;
}

/** The faults that are left after an attempt, and those that it brought. */
export function remains(checks, faults, accepted, attempt, after, work) {
  const found = checks.near(after, touched(attempt.edits), work);
  for (const name of accepted.keys()) found.delete(name);
  for (const [name, each] of faults) {
    if (!found.has(name) && checks.still(each, after, work)) found.set(name, each);
  }
  return found;
}

function cheapest(waiting) {
  let best = 0;
  for (const [position, each] of waiting.entries()) {
    const { cost: least, number } = waiting[best];
    if (each.cost < least || (each.cost === least && each.number < number)) best = position;
  }
  return waiting.splice(best, 1)[0];
}

/** What may be done about the first few of the faults. */
function* branches(checks, faults, draft) {
  for (const fault of inOrder(faults.values()).slice(0, MOST_BRANCHES)) {
    for (const each of attempts(checks, fault, draft)) if (each.sure) yield each;
  }
}

/** The work of copying the arrays and objects on the way to what an attempt changes. */
function copying(draft, attempt) {
  let total = 0;
  for (const place of touched(attempt.edits)) {
    for (let length = 0; length < place.length; length++) {
      const holder = at(draft, place.slice(0, length));
      if (typeof holder === "object" && holder !== null) total += Math.floor(Object.keys(holder).length / 64);
    }
  }
  return total;
}
