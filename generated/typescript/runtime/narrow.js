// Finds what can still be chosen: every value that is offered was completed to a valid request.

import { Budget, checksOf } from "./checks.js";
import { narrowing, NO_SIZES, offer } from "./choices.js";
import { judgedBy } from "./easing.js";
import { applyEdits, editsToSet } from "./edits.js";
import { unknownOf } from "./leniency.js";
import { narrowingSteps } from "./narrowing.js";
import { isRecord, plain, withOriginals } from "./plain.js";
import { MOST_WORK, Possibilities } from "./possibilities.js";

/** The choices left for the model of these rules; throws for options alone. Unknown keys that pass forbid nothing. */
export function narrowRequest(rules, request, options) {
  return drained(narrowSteps(rules, request, options));
}

/** The same in steps: each gives a choice once it is known, else null; the last returns what is narrowed. */
export function narrowSteps(rules, request, options) {
  const unknown = unknownOf(options);
  const asked = options?.names;
  if (typeof asked === "string") throw new RangeError(`names is a list of names, such as ["${asked}"], not a text`);
  const names = asked === undefined || asked === null ? undefined : [...asked];
  return steps(rules, request, unknown, names);
}

/** What all steps come to. */
export function drained(several) {
  for (;;) {
    const { done, value } = several.next();
    if (done) return value;
  }
}

function* steps(rules, request, unknown, names) {
  try {
    const { copy, original } = plain(request);
    const { rules: asked, judged } = judgedBy(rules, copy, unknown);
    return yield* narrowingSteps(checksOf(asked), judged, names, (example) => shown(example, original));
  } catch {
    return narrowing([], NO_SIZES, undefined, false);
  }
}

/**
 * The models that accept what is set, as the choice of the parameter that names them, in steps, one for each model;
 * throws for options alone.
 */
export function modelSteps(name, models, request, options) {
  return stepsOfModels(name, models, request, unknownOf(options));
}

function* stepsOfModels(name, models, request, unknown) {
  try {
    const { copy, original } = plain(request);
    if (!isRecord(copy)) return narrowing([], NO_SIZES, undefined, false);
    const given = copy[name] !== undefined;
    const fitting = [];
    let complete = true;
    for (const [air, rules] of models) {
      const { rules: asked, judged } = judgedBy(rules, applyEdits(copy, editsToSet(copy, [name], air)), unknown);
      const search = new Possibilities(checksOf(asked), judged, new Budget(MOST_WORK));
      const example = search.completion(judged);
      if (example !== undefined) fitting.push({ air, example });
      complete &&= !search.incomplete;
      yield null;
    }
    const required = fitting.length > 0;
    const offers = required ? [offer("string", { allowedValues: fitting.map((each) => each.air) })] : [];
    const rules = required ? [`${name}.required`] : [];
    const choice = { name, given, required, forbidden: false, rules, offers, complete, ...OF_ALL };
    const example = given ? undefined : shown(fitting[0]?.example, original);
    return narrowing([choice], NO_SIZES, example, complete);
  } catch {
    return narrowing([], NO_SIZES, undefined, false);
  }
}

/** What is said of a choice that depends on all that is set. */
export const OF_ALL = { reasons: [], lookedAt: null, aside: [], freeText: false };

function shown(example, original) {
  return example === undefined ? undefined : withOriginals(example, original);
}
