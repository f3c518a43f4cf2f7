// Converts values to another type where the meaning is plain: `"1024"` to 1024, a string to an array of it.

import { exact, toNumber } from "./decimals.js";
import { isRecord } from "./plain.js";
import { hasType } from "./predicates.js";

const MOST_DIGITS = 30;
const SPACES =
  "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007" +
  "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** The text without what Python calls white space at its ends. */
export function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** The value as the other type, or undefined where it is not plain what that is. */
export function convert(value, jsonType) {
  const type = typeof value;
  if (jsonType === "array") {
    return type === "string" || type === "number" || isRecord(value) ? [value] : undefined;
  }
  if (jsonType === "boolean") {
    if (type === "number") return value === 1 ? true : value === 0 ? false : undefined;
    if (type !== "string") return undefined;
    const text = stripped(value);
    const word = text.length <= 5 ? text.toLowerCase() : "";
    return word === "true" ? true : word === "false" ? false : undefined;
  }
  if (jsonType === "string") {
    if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
    return Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : undefined;
  }
  const isNumeric = jsonType === "integer" || jsonType === "number";
  if (!isNumeric || type !== "string" || value.length > MOST_DIGITS) return undefined;
  return numberIn(stripped(value), jsonType);
}

function numberIn(text, jsonType) {
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(text)) return undefined;
  const number = toNumber(exact(Number(text)));
  return hasType(number, jsonType) ? number : undefined;
}
