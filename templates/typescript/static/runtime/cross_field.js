// Evaluates rules between parameters with three values: an atom about a value of the wrong type is neither
// satisfied nor violated, since that value has an issue of its own. Where a value may have several types, or
// any, the other ones are not wrong: an atom about one type is satisfied by them.

import { ATOMS, countWhereHolds, failingKeys, hasType, paths, valueAt } from "./predicates.js";

/** A context is a request, the indexes for `[]`, the tables, and the types of parameters. */
export function isSatisfied(node, context) {
  switch (node[0]) {
    case "not":
      return isViolated(node[1], context);
    case "implies":
      return isViolated(node[1], context) || isSatisfied(node[2], context);
    case "all-of":
      return node[1].every((part) => isSatisfied(part, context));
    case "any-of":
      return node[1].some((part) => isSatisfied(part, context));
    case "present":
      return valueAt(node[1], context.request, context.bound) !== undefined;
    default: {
      const values = valuesOf(node, context);
      if (node[0] !== "total-count" && values.includes(undefined)) return true;
      if (!isOfType(node, values, context)) return false;
      return atomHolds(node, values, context) ?? true;
    }
  }
}

export function isViolated(node, context) {
  switch (node[0]) {
    case "not":
      return isSatisfied(node[1], context);
    case "implies":
      return isSatisfied(node[1], context) && isViolated(node[2], context);
    case "all-of":
      return node[1].some((part) => isViolated(part, context));
    case "any-of":
      return node[1].every((part) => isViolated(part, context));
    case "present":
      return valueAt(node[1], context.request, context.bound) === undefined;
    default: {
      const values = valuesOf(node, context);
      return isOfType(node, values, context) && atomHolds(node, values, context) === false;
    }
  }
}

function valuesOf(node, context) {
  return paths(node).map((path) => valueAt(path, context.request, context.bound));
}

/** Whether each value has its parameter's type, unless that parameter has several types. */
function isOfType(node, values, context) {
  if (node[0] === "total-count" || node[0] === "has-type") return true;
  return paths(node).every((path, number) => {
    const type = context.typeOf(path);
    return type === undefined || hasType(values[number], type);
  });
}

function atomHolds(node, values, context) {
  const satisfies = (bound) => isSatisfied(node[2], { ...context, bound });
  if (node[0] === "every-value") {
    if (!hasType(values[0], "object")) return undefined;
    return failingKeys(node, context.request, context.bound, satisfies).next().done;
  }
  if (node[0] !== "count-where") return ATOMS[node[0]](node, values, context.tables);
  if (!Array.isArray(values[0])) return undefined;
  return countWhereHolds(node, context.request, context.bound, satisfies);
}
