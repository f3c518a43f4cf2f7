// Converts values to another type where the meaning is plain: `"1024"` to 1024, a string to an array of it.
"use strict";

const { compare, decimalText, exact, fraction, toNumber, whole } = require("./decimals.cjs");
const { isRecord } = require("./plain.cjs");
const { hasType } = require("./predicates.cjs");
const { codePoints } = require("./values.cjs");

const MOST_DIGITS = 30;
const LARGEST_EXACT = 2 ** 53;
/** Numbers between these are written without an exponent in every language. */
const [LARGEST_PLAIN, SMALLEST_PLAIN] = [1e21, 1e-6];
const NUMBER = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]{1,2}))?$/;
const SPACES =
  "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007" +
  "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** The text without what Python calls white space at its ends. */
function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** The value as the other type, and whether it stays exactly what it is; undefined where no value is plain. */
function convert(value, jsonType) {
  const type = typeof value;
  if (jsonType === "array") {
    return type === "string" || type === "number" || isRecord(value) ? [[value], true] : [undefined, false];
  }
  if (Array.isArray(value)) {
    const isOne = value.length === 1 && value[0] !== null && hasType(value[0], jsonType);
    return isOne ? [value[0], true] : [undefined, false];
  }
  if (jsonType === "boolean" && type === "string") {
    const word = value.length <= MOST_DIGITS ? stripped(value).toLowerCase() : "";
    return [word === "true" ? true : word === "false" ? false : undefined, true];
  }
  if (jsonType === "boolean" && type === "number") {
    return [value === 1 ? true : value === 0 ? false : undefined, false];
  }
  if (jsonType === "string" && Number.isFinite(value)) return textOf(value);
  const isNumeric = jsonType === "integer" || jsonType === "number";
  if (!isNumeric || type !== "string" || value.length > 2 * MOST_DIGITS) return [undefined, false];
  return codePoints(value) > MOST_DIGITS ? [undefined, false] : numberIn(stripped(value), jsonType);
}

/** The number in decimal, exact if a double tells it from its neighbours. */
function textOf(number) {
  const size = Math.abs(number);
  if (size !== 0 && !(size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) return [undefined, false];
  if (Number.isInteger(number)) return [BigInt(number).toString(), size < LARGEST_EXACT];
  return [decimalText(exact(number)), true];
}

function numberIn(text, jsonType) {
  const parts = NUMBER.exec(text);
  if (parts === null) return [undefined, false];
  const [, sign, before, digits = "", exponent = "0"] = parts;
  const shift = Number(exponent) - digits.length;
  const top = BigInt(`${sign}${before}${digits}`);
  const stated = shift < 0 ? fraction(top, 10n ** BigInt(-shift)) : whole(top * 10n ** BigInt(shift));
  const number = toNumber(stated);
  if (!hasType(number, jsonType)) return [undefined, false];
  return [number, Math.abs(number) < LARGEST_EXACT && compare(exact(number), stated) === 0];
}

exports.stripped = stripped;
exports.convert = convert;
