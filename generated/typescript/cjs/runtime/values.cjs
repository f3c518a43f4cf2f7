// Tests of values that the verdicts share.
//
// Only what JSON.stringify would write counts: own enumerable keys whose value is not undefined. Verdicts read
// ordinary objects, in which `for` finds own keys alone. Any other object throws NOT_JSON, and the verdict is
// given on a plain copy instead.
"use strict";

const isEnumerable = Object.prototype.propertyIsEnumerable;

/** Thrown for an object that is not ordinary. */
const NOT_JSON = new Error("not an ordinary object");

/** Whether the value is an ordinary object; throws NOT_JSON for another object that is no array. */
function isObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) return false;
  if (prototype === Object.prototype) return true;
  if (prototype === null) return true;
  throw NOT_JSON;
}

/** Whether all objects inherit a key that `for` finds. */
function isPolluted() {
  for (const key in Object.prototype) return key !== undefined;
  return false;
}

/** The value of an own key of an ordinary object, or undefined. */
function own(value, key) {
  return isObject(value) && isEnumerable.call(value, key) ? value[key] : undefined;
}

/** The value that the names lead to below an object, or undefined. */
function reach(value, ...names) {
  let found = value;
  for (const name of names) found = own(found, name);
  return found;
}

/** Whether the object has no other keys than these. */
function hasOnly(value, names) {
  for (const key in value) {
    if (value[key] !== undefined && !names.includes(key)) return false;
  }
  return true;
}

/** Whether the two numbers are a row of a table: a map from first numbers to lists of second ones. */
function hasRow(table, first, second) {
  const seconds = table.get(first);
  return seconds !== undefined && seconds.includes(second);
}

/** The number of items of all arrays together; other values have none. */
function totalLength(...arrays) {
  return arrays.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0);
}

/** The number of items of an array that meet a condition. */
function countWhere(items, meets) {
  let found = 0;
  for (let index = 0; index < items.length; index++) if (meets(items[index])) found++;
  return found;
}

/** Whether the text has this many code points or more; half a surrogate pair counts as one. */
function hasAtLeast(text, least) {
  if (text.length < least) return false;
  return text.length >= 2 * least - 1 || codePoints(text) >= least;
}

/** Whether the text has this many code points or fewer. */
function hasAtMost(text, most) {
  if (text.length <= most) return true;
  return text.length <= 2 * most && codePoints(text) <= most;
}

/** The number of code points in a text. */
function codePoints(text) {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) {
      count--;
    }
  }
  return count;
}

exports.NOT_JSON = NOT_JSON;
exports.isObject = isObject;
exports.isPolluted = isPolluted;
exports.own = own;
exports.reach = reach;
exports.hasOnly = hasOnly;
exports.hasRow = hasRow;
exports.totalLength = totalLength;
exports.countWhere = countWhere;
exports.hasAtLeast = hasAtLeast;
exports.hasAtMost = hasAtMost;
exports.codePoints = codePoints;
