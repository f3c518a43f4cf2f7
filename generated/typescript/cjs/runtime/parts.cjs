// Tests of values of any type, of the parts of a value, and of texts by the expressions of specs.
"use strict";

const { Opaque } = require("./plain.cjs");
const { isObject, own } = require("./values.cjs");

const EXPRESSIONS = new Map();

/** Throws NOT_JSON for an object that is not ordinary, where nothing else judges the value. */
function guard(value) {
  if (!(value instanceof Opaque)) isObject(value);
}

/** The value that the names lead to below any value, or undefined; throws NOT_JSON as `guard` does. */
function reachAny(value, ...names) {
  let found = value;
  for (const name of names) {
    guard(found);
    found = found instanceof Opaque ? undefined : own(found, name);
  }
  guard(found);
  return found;
}

/** The number of keys of an ordinary object. */
function keyCount(value) {
  let count = 0;
  for (const key in value) if (value[key] !== undefined) count++;
  return count;
}

/** Whether a function is true of the value under each key of an object that it is asked about. */
function isEveryValue(value, holds, names = [], matching = null) {
  for (const key in value) {
    if (value[key] !== undefined && isAsked(key, names, matching) && !holds(value[key])) return false;
  }
  return true;
}

/** Whether a key is none of the names, and one in which an expression, if there is one, is found. */
function isAsked(key, names, matching) {
  return !names.includes(key) && (matching === null || isFound(matching, key));
}

/** Whether a regular expression, spelt for every engine, matches somewhere in the text. */
function isFound(pattern, text) {
  if (!EXPRESSIONS.has(pattern)) EXPRESSIONS.set(pattern, new RegExp(pattern, "u"));
  return EXPRESSIONS.get(pattern).test(text);
}

/** Whether no two items are equal, as JSON compares. */
function areUnlike(items) {
  const seen = new Set();
  for (let index = 0; index < items.length; index++) seen.add(comparable(items[index]));
  return seen.size === items.length;
}

/** The items without those that are equal to one before them. */
function unlike(items) {
  const seen = new Set();
  return items.filter((each) => {
    const key = comparable(each);
    return !seen.has(key) && seen.add(key);
  });
}

/** Something that is the same for two values just where they are equal in JSON. */
function comparable(value) {
  if (typeof value === "number" || typeof value === "string") {
    return Number.isNaN(value) ? Symbol("equal to nothing") : typeof value === "number" ? value : `"${value}`;
  }
  const odd = [];
  const text = written(value, odd);
  return odd.length > 0 ? Symbol("equal to nothing") : `:${text}`;
}

/** The value as a text in which the keys are in order; what is equal to nothing is told in `odd`. */
function written(value, odd) {
  if (Array.isArray(value)) return `[${Array.from(value, (each) => written(each, odd)).join()}]`;
  if (Number.isNaN(value) || value instanceof Opaque) odd.push(value);
  else if (isObject(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys.sort().map((key) => `${JSON.stringify(key)}:${written(value[key], odd)}`)}}`;
  }
  return typeof value === "number" ? `${value}` : JSON.stringify(value);
}

exports.guard = guard;
exports.reachAny = reachAny;
exports.keyCount = keyCount;
exports.isEveryValue = isEveryValue;
exports.isAsked = isAsked;
exports.isFound = isFound;
exports.areUnlike = areUnlike;
exports.unlike = unlike;
