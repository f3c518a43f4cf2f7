// A check of a message: what its table states, and what follows from that.

import { isWithin, keyOf } from "./edits.js";
import { atoms, decoded, freePaths, parse } from "./nodes.js";

export const UNKNOWN = 0;
export const MISSING = 1;
export const VALUE = 2;
export const CROSS_FIELD = 3;
const PHASES = ["unknown", "missing", "value", "cross-field"];

/** The operators of which a change anywhere inside the value may turn the outcome. */
const OF_WHOLE = ["unique-items", "item-total", "property-count", "every-value", "no-additional-properties"];

/** A check of a table; what it does not state is as usual. */
export function check(stated) {
  const scope = parse(stated.scope ?? "");
  const phase = PHASES.indexOf(stated.phase ?? "value");
  const predicate = decoded(stated.predicate);
  const own = unique(freePaths(predicate, false));
  const reads = unique(freePaths(predicate, true));
  const parts = phase === UNKNOWN ? [] : atoms(predicate);
  const isInside = (path) => path.length > scope.length && isWithin(path, scope);
  return {
    rule: stated.id,
    code: stated.code,
    message: stated.message,
    messages: Object.entries(stated.messages ?? {}),
    phase,
    scope,
    subjects: stated.subjects?.map(parse) ?? own,
    advice: stated.severity === "warning",
    predicate,
    fixes: stated.fixes?.map((option) => option.map(decoded)),
    paths: own,
    reads,
    dependencies: unique([scope, ...reads]),
    wholes: parts.filter(({ op }) => OF_WHOLE.includes(op)).map((each) => each.path),
    sized: parts.filter(({ op }) => op === "count-where" || OF_WHOLE.includes(op)).map((each) => each.path),
    isOfObject: phase === CROSS_FIELD || own.some(isInside),
  };
}

/** Whether a check is about the values of a map, so that each has its own fault. */
export function isOfMap(one) {
  return one.predicate.op === "every-value" && one.phase !== CROSS_FIELD;
}

/** Whether a check is about the keys of an object, so that each unknown one has its own fault. */
export function isOfKeys(one) {
  return one.phase === UNKNOWN && !isOfMap(one);
}

function unique(several) {
  return [...new Map(several.map((path) => [keyOf(path), path])).values()];
}
