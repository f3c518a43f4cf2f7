// Whether a rule between parameters is kept or broken. Unlike the plain meaning of predicates, a statement
// about a value of a wrong type counts as neither: what is wrong with that value is told by itself.

import { countHolds, hasKind, paths, STATEMENTS, valueAt } from "./predicates.js";

/** A scene is a request, the numbers of the items at hand, the tables, and the types of parameters. */
export function isKept(node, scene) {
  switch (node[0]) {
    case "not":
      return isBroken(node[1], scene);
    case "implies":
      return isBroken(node[1], scene) || isKept(node[2], scene);
    case "all-of":
      return node[1].every((part) => isKept(part, scene));
    case "any-of":
      return node[1].some((part) => isKept(part, scene));
    case "present":
      return valueAt(node[1], scene.request, scene.bound) !== undefined;
    default: {
      const values = valuesOf(node, scene);
      if (node[0] !== "total-count" && values.includes(undefined)) return true;
      return isOfType(node, values, scene) && isMet(node, values, scene) === true;
    }
  }
}

export function isBroken(node, scene) {
  switch (node[0]) {
    case "not":
      return isKept(node[1], scene);
    case "implies":
      return isKept(node[1], scene) && isBroken(node[2], scene);
    case "all-of":
      return node[1].some((part) => isBroken(part, scene));
    case "any-of":
      return node[1].every((part) => isBroken(part, scene));
    case "present":
      return valueAt(node[1], scene.request, scene.bound) === undefined;
    default: {
      const values = valuesOf(node, scene);
      return isOfType(node, values, scene) && isMet(node, values, scene) === false;
    }
  }
}

function valuesOf(node, scene) {
  return paths(node).map((path) => valueAt(path, scene.request, scene.bound));
}

/** Whether every value has the type that its parameter has, where that has but one. */
function isOfType(node, values, scene) {
  if (node[0] === "total-count" || node[0] === "is-kind") return true;
  return paths(node).every((path, number) => {
    const kind = scene.kindOf(path);
    return kind === undefined || hasKind(values[number], kind);
  });
}

function isMet(node, values, scene) {
  if (node[0] !== "count-where") return STATEMENTS[node[0]](node, values, scene.tables);
  if (!Array.isArray(values[0])) return undefined;
  return countHolds(node, scene.request, scene.bound, (bound) => isKept(node[2], { ...scene, bound }));
}
