// What would put a fault right: values, names and sizes that are supported, each as a JSON Patch.

import { Exhausted, fault, MISSING, RELATION, UNKNOWN, VALUE } from "./checks.js";
import { applied, fingerprint, keyOf, patch, pathOf, placeOf, touched } from "./edits.js";
import { given } from "./plain.js";
import { attempts } from "./remedies.js";
import { allowance, mended, remains } from "./search.js";

const MOST_SHOWN = 8;

/**
 * What may be done about an issue, the best first: each removes its fault, a sure one brings no other.
 *
 * The source holds the checks, the request (a plain copy) and what its parts were copied from.
 */
export function suggestions(rule, path, { checks, request, original }) {
  const one = faultOf(checks, rule, path, request);
  if (one === undefined) return [];
  const found = new Map();
  const work = allowance();
  try {
    for (const attempt of attempts(checks, one, request)) {
      const [edits, sure] = whole(checks, one, attempt, request, work);
      if (edits.length > 0) {
        const key = JSON.stringify(fingerprint(edits));
        if (!found.has(key)) found.set(key, told({ ...attempt, sure }, edits, original));
      }
      if (found.size >= MOST_SHOWN) break;
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return [...found.values()];
}

function told({ form, value, label, sure }, edits, original) {
  return { form, value: given(value, original), label, patch: patch(edits, original), sure };
}

/** The issue about a rule and a place as a fault of the request, if it is one. */
function faultOf(checks, rule, path, request) {
  const number = checks.numbers.get(rule);
  if (number === undefined || checks.checks[number].advice) return undefined;
  const check = checks.checks[number];
  const place = path.slice(0, check.scope.length);
  const bound = place.filter((each) => typeof each === "number");
  if (check.stage === UNKNOWN) return fault(number, bound, path.at(-1));
  if (keyOf(pathOf(place)) === keyOf(check.scope)) return fault(number, bound, null);
  return checks.of(number, request).next().value;
}

/**
 * The edits of an attempt with those that what it uncovers takes, and whether they bring no other fault.
 *
 * No edits where it is no way out. A value that only rules between parameters refuse is advice.
 */
function whole(checks, one, attempt, request, work) {
  if (attempt.form === "remove") return [attempt.edits, true];
  const after = applied(request, attempt.edits);
  const before = checks.near(request, touched(attempt.edits), work);
  for (const [name, each] of before) {
    if (name === one.name || isHidden(checks, each, one)) before.delete(name);
  }
  const remaining = remains(checks, new Map([[one.name, one]]), before, attempt, after, work);
  if (remaining.size === 0) return [attempt.edits, attempt.sure];
  if (attempt.form === "rename" || attempt.form === "move") {
    const done = mended(checks, after, remaining, before, work);
    return done === undefined ? [[], false] : [[...attempt.edits, ...done.fixes.flat()], true];
  }
  const isRelation = (each) => checks.checks[each.number].stage === RELATION;
  const refused = remaining.has(one.name) || ![...remaining.values()].every(isRelation);
  return refused || (attempt.form !== "value" && attempt.form !== "number") ? [[], false] : [attempt.edits, false];
}

/** Whether the other fault keeps this one from being reported: it must not come to light. */
function isHidden(checks, one, behind) {
  const check = checks.checks[one.number];
  const first = checks.checks[behind.number];
  const place = keyOf(placeOf(first.about[0], behind.bound));
  const stands = (path) => keyOf(placeOf(path, one.bound)) === place;
  if (check.stage === VALUE) return first.stage === VALUE && stands(check.about[0]);
  const settles = first.stage === MISSING || (first.stage === VALUE && checks.isFirst(behind.number));
  return settles && check.paths.some(stands);
}
