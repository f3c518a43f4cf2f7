// What issues and reasons say of a check: its sentence about some values, and its parameters.

import { filled } from "./placeholders.js";
import { hasType } from "./predicates.js";
import { formatMessage } from "./wording.js";

/** The sentence of a check about values at fault, followed by what may be done. */
export function sentenceOf({ message, messages, predicate, subjects }, values, place, suggested = []) {
  const names = subjects.map((path) => path.at(-1));
  const [, own = message] = messages.find(([type]) => hasType(values[0], type)) ?? [];
  return formatMessage({ message: filled(own, predicate), names }, values, place, suggested);
}

/** The parameter that a check is about, or the list of several. */
export function parameterOf({ subjects }) {
  const names = subjects.map(apiName);
  return names.length === 1 ? names[0] : Object.freeze(names);
}

/** The path as the API writes it. */
export function apiName(path) {
  return path.filter((each) => each !== "[]").join(".");
}
