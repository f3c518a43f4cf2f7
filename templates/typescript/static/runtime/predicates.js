// Evaluates predicates given as data, on a request made of JSON's types.
//
// A predicate is an array: its name, then its arguments. Paths start at the root of the request; `bound` holds
// the indexes that stand for their `[]` and the keys that stand for their `{}`.

import { compare, exact, isMultipleOf, isProductWithin, over } from "./decimals.js";
import { MATCHES } from "./formats.js";
import { areUnlike, isAsked, isFound, keyCount } from "./parts.js";
import { isRecord } from "./plain.js";
import { codePoints } from "./values.js";

const TYPES = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: isRecord,
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  null: (value) => value === null,
  any: () => true,
};

/** Whether the value has a type of JSON Schema. */
export function hasType(value, type) {
  return TYPES[type](value);
}

/** The value at the path, or undefined. */
export function valueAt(path, request, bound) {
  let value = request;
  let number = 0;
  for (const name of path) {
    if (name === "[]") {
      value = Array.isArray(value) ? value[bound[number]] : undefined;
      number++;
    } else {
      const key = name === "{}" ? bound[number++] : name;
      value = isRecord(value) && key !== undefined ? value[key] : undefined;
    }
    if (value === undefined) return undefined;
  }
  return value;
}

/** Whether the predicate is true; an atom is true of a value that is absent or of another type. */
export function holds(node, request, bound, tables) {
  switch (node[0]) {
    case "implies":
      return !holds(node[1], request, bound, tables) || holds(node[2], request, bound, tables);
    case "not":
      return !holds(node[1], request, bound, tables);
    case "all-of":
      return node[1].every((part) => holds(part, request, bound, tables));
    case "any-of":
      return node[1].some((part) => holds(part, request, bound, tables));
    case "present":
      return valueAt(node[1], request, bound) !== undefined;
    case "count-where":
      return countWhereHolds(node, request, bound, (each) => holds(node[2], request, each, tables));
    case "every-value":
      return failingKeys(node, request, bound, (each) => holds(node[2], request, each, tables)).next().done;
    default: {
      const values = paths(node).map((path) => valueAt(path, request, bound));
      return ATOMS[node[0]](node, values, tables) ?? true;
    }
  }
}

/** The atoms of the predicate, without those inside `count-where` and `every-value`. */
export function atoms(node) {
  if (node[0] === "all-of" || node[0] === "any-of") return node[1].flatMap(atoms);
  return node[0] === "not" || node[0] === "implies" ? node.slice(1).flatMap(atoms) : [node];
}

/** The paths that an atom is about. */
export function paths(node) {
  if (["in-table", "product", "ratio", "total-count"].includes(node[0])) return node[1];
  return node[0] === "equal-item-count" ? node.slice(1, 3) : node.slice(1, 2);
}

/** The keys of an object that are not among the names. */
export function unknownKeys(names, value) {
  const known = new Set(names);
  return Object.keys(value).filter((key) => !known.has(key));
}

/** Whether a `count-where` holds; `meets` is given the indexes that lead to an item. */
export function countWhereHolds(node, request, bound, meets) {
  const items = valueAt(node[1], request, bound);
  if (!Array.isArray(items)) return true;
  let found = 0;
  for (let index = 0; index < items.length; index++) if (meets([...bound, index])) found++;
  return inRange(found, node[3], node[4]);
}

/** The keys of a map whose values are not as an `every-value` asks; `fits` is given what leads to a value. */
export function* failingKeys(node, request, bound, fits) {
  const value = valueAt(node[1], request, bound);
  if (!isRecord(value)) return;
  for (const key of Object.keys(value)) {
    if (isAsked(key, node[3], node[4]) && !fits([...bound, key])) yield key;
  }
}

function inRange(value, least, most) {
  return (least === null || least <= value) && (most === null || value <= most);
}

function inOpenRange(value, least, most) {
  return (least === null || least < value) && (most === null || value < most);
}

function isRatio(values, least, most) {
  if (values[1] <= 0) return true;
  const ratio = over(exact(values[0]), exact(values[1]));
  return (
    (least === null || compare(ratio, exact(least)) >= 0) &&
    (most === null || compare(ratio, exact(most)) <= 0)
  );
}

const ofIntegers = (test) => (node, values, tables) =>
  values.every(Number.isInteger) ? test(node, values, tables) : undefined;

const ofType = (type, test) => (node, values) =>
  hasType(values[0], type) ? test(node, values[0]) : undefined;

/** The value of each atom: true, false, or undefined where a value is absent or of another type. */
export const ATOMS = {
  "has-type": (node, [value]) => (value === undefined ? undefined : hasType(value, node[2])),
  enum: (node, [value]) => (value === undefined ? undefined : node[2].includes(value)),
  "no-additional-properties": ofType("object", (node, value) => unknownKeys(node[2], value).length === 0),
  range: ofType("number", (node, value) => inRange(value, node[2], node[3])),
  "exclusive-range": ofType("number", (node, value) => inOpenRange(value, node[2], node[3])),
  "multiple-of": ofType("number", (node, value) => isMultipleOf(value, node[2])),
  length: ofType("string", (node, value) => inRange(codePoints(value), node[2], node[3])),
  "item-count": ofType("array", (node, value) => inRange(value.length, node[2], node[3])),
  matches: ofType("string", (node, value) => MATCHES[node[2]](value)),
  pattern: ofType("string", (node, value) => isFound(node[2], value)),
  "unique-items": ofType("array", (node, value) => areUnlike(value)),
  "property-count": ofType("object", (node, value) => inRange(keyCount(value), node[2], node[3])),
  "in-table": ofIntegers((node, [first, second], tables) =>
    tables[node[2]].some((row) => row[1] === first && row[2] === second),
  ),
  product: ofIntegers((node, [one, other]) => isProductWithin(one, other, node[2], node[3])),
  ratio: ofIntegers((node, values) => isRatio(values, node[2], node[3])),
  "equal-item-count": (node, values) =>
    values.every(Array.isArray) ? values[0].length === values[1].length : undefined,
  "total-count": (node, values) =>
    values.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0) <= node[2],
};
