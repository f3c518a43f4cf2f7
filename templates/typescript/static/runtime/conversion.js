// Values written as another type, where they plainly say one: `"1024"` is 1024, a lone text a list of it.

import { written, exact } from "./decimals.js";
import { isRecord } from "./plain.js";
import { hasKind } from "./predicates.js";

const MOST_DIGITS = 30;
const SPACES =
  "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007" +
  "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** The text without white space at its ends. */
export function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** The value as another type, where it plainly says one; undefined where it does not. */
export function converted(value, kind) {
  const type = typeof value;
  if (kind === "array") {
    return type === "string" || type === "number" || isRecord(value) ? [value] : undefined;
  }
  if (kind === "boolean") {
    if (type === "number") return value === 1 ? true : value === 0 ? false : undefined;
    if (type !== "string") return undefined;
    const said = stripped(value);
    const word = said.length <= 5 ? said.toLowerCase() : "";
    return word === "true" ? true : word === "false" ? false : undefined;
  }
  if (kind === "string") {
    if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
    return Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : undefined;
  }
  const isNumeric = kind === "integer" || kind === "number";
  return isNumeric && type === "string" && value.length <= MOST_DIGITS ? numberIn(stripped(value), kind) : undefined;
}

function numberIn(text, kind) {
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(text)) return undefined;
  const number = written(exact(Number(text)));
  return hasKind(number, kind) ? number : undefined;
}
