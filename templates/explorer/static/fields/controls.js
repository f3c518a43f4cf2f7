// Which control a parameter gets.

import { anything } from "./anything.js";
import { color, text } from "./free.js";
import { constant, isListedWhole, segments, select, valuesOf } from "./chosen.js";
import { isListed, isNested, kinds } from "./kinds.js";
import { list } from "./list.js";
import { nested } from "./nested.js";

const MOST_SEGMENTS = 7;

/** The control of a parameter at a path; `naming` tells what names and describes it. */
export function controlOf(form, parameter, path, naming) {
  return kindOf(form, parameter)(form, parameter, path, naming);
}

function kindOf(form, parameter) {
  const { types, format } = parameter;
  if (parameter.const !== null) return constant;
  if (isListedWhole(parameter)) return valuesOf(parameter).length > MOST_SEGMENTS ? select : segments;
  if (types.length > 1) return isNested(form, parameter) || isListed(form, parameter) ? kinds : anything;
  const [type] = types;
  if (type === "object") return isNested(form, parameter) ? nested : anything;
  if (type === "array") return isListed(form, parameter) ? list : anything;
  if (format === "color") return color;
  return type === "string" || type === "integer" || type === "number" ? text : anything;
}
