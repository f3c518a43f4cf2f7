// Which control a parameter gets.

import { anything } from "./anything.js";
import { color, text } from "./free.js";
import { constant, segments, select } from "./chosen.js";
import { list } from "./list.js";
import { nested } from "./nested.js";

const MOST_SEGMENTS = 7;

/** The control of a parameter at a path; `naming` tells what names and describes it. */
export function controlOf(form, parameter, path, naming) {
  return kindOf(form, parameter)(form, parameter, path, naming);
}

function kindOf(form, parameter) {
  const { types, allowedValues, format } = parameter;
  if (parameter.const !== null) return constant;
  if (types.length !== 1) return anything;
  const [type] = types;
  if (type === "object") return form.childrenOf(parameter.name).length > 0 ? nested : anything;
  if (type === "array") return hasPlainItems(form, parameter) ? list : anything;
  if (type === "boolean") return segments;
  if (allowedValues.length > 0) return allowedValues.length > MOST_SEGMENTS ? select : segments;
  if (format === "color") return color;
  return type === "string" || type === "integer" || type === "number" ? text : anything;
}

/** Whether the items of a list can be edited one by one. */
function hasPlainItems(form, parameter) {
  const item = form.itemOf(parameter.name);
  if (item === undefined || item.types.length !== 1) return false;
  return item.types[0] === "object" ? form.childrenOf(item.name).length > 0 : item.types[0] !== "array";
}
