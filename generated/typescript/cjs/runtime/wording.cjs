// Writes the messages of issues: the sentences of rules with values put in, and what to do.
"use strict";

const { decimalText, itemTotal } = require("./decimals.cjs");
const { pointer } = require("./edits.cjs");
const { dotted, parse } = require("./nodes.cjs");
const { joinWords } = require("./placeholders.cjs");
const { isRecord, Opaque, plain, put } = require("./plain.cjs");
const { codePoints } = require("./values.cjs");

const MARKS = /\{\{|\}\}|\{(\d+)(:length)?(?::sum ([^ }]+) ([^}]*))?\}/g;
const LONGEST = 60;
const MOST_SIZES = 3;
const MOST = 10_000;
const DEEPEST = 20;

/** The rule's sentence about these values, followed by the first suggestion; `names` are the parameters'. */
function formatMessage({ message, names }, values, path, found) {
  const sentence = message.replace(MARKS, (mark, number, length, absent, path) => {
    if (number === undefined) return mark[0];
    if (absent !== undefined) return sumOf(values[number], Number(absent), path);
    return length === undefined ? displayValue(values[number]) : lengthOf(values[number]);
  });
  return found.length === 0 ? sentence : sentence + advice(names, values, path, found);
}

/** What the numbers at a path inside the items come to. */
function sumOf(value, absent, path) {
  const total = Array.isArray(value) ? itemTotal(value, path === "" ? [] : path.split("."), absent) : null;
  return total === null ? "none" : decimalText(total);
}

function advice(names, values, path, found) {
  const [{ form, value, patch, uncovers }] = found;
  const place = patch.at(-1).path;
  if ((form === "value" || form === "number") && place !== pointer(path)) {
    const parts = place.split("/").slice(1);
    return `; ${displayValue(value)} as '${parts.filter((part) => !/^\d+$/.test(part)).join(".")}' would do`;
  }
  if (form === "value" && Array.isArray(value)) return "; did you mean an array of it?";
  if (form === "value" || form === "rename") return `; did you mean ${displayValue(value)}?${uncovered(uncovers)}`;
  if (form === "number") return `; the nearest is ${displayValue(value)}`;
  if (form === "remove") return "; remove it";
  if (form === "row") return sizes(names, values, found.filter((each) => each.form === "row"));
  if (form !== "move") return "";
  const steps = parse(value);
  const isSame = steps.at(-1) === path.at(-1);
  return isSame ? `; it belongs to '${dotted(steps.slice(0, -1))}'` : `; did you mean '${value}'?`;
}

/** How many faults show once the right model is named. */
function uncovered({ length }) {
  return length === 0 ? "" : ` Then ${length} more ${length === 1 ? "fault shows" : "faults show"}`;
}

/** The nearest sizes, followed by those that keep the first number. */
function sizes(names, values, found) {
  const text = ({ value, label }) => (label === null ? value : `${value} (${withoutBrackets(label)})`);
  if (values.length !== 2 || values.includes(null)) {
    return `; ${joinWords(found.map(text).slice(0, MOST_SIZES), "or")} would do`;
  }
  const same = found.slice(MOST_SIZES).filter((each) => each.value.startsWith(`${values[0]}x`));
  const near = found.filter((each) => !same.includes(each)).map(text);
  const seconds = joinWords(same.map((each) => each.value.split("x")[1]), "or");
  const withFirst = `; with ${displayValue(values[0])} as '${names[0]}', '${names[1]}' can be ${seconds}`;
  const verb = near.length === 1 ? "is" : "are";
  return `; the nearest ${verb} ${joinWords(near.slice(0, MOST_SIZES), "and")}${same.length > 0 ? withFirst : ""}`;
}

/** The label without brackets: `1K (4:3)` becomes `1K, 4:3`. */
function withoutBrackets(label) {
  return label.endsWith(")") ? label.replaceAll(" (", ", ").slice(0, -1) : label;
}

function lengthOf(value) {
  if (typeof value === "string") return String(codePoints(value));
  if (Array.isArray(value)) return String(value.length);
  return isRecord(value) ? String(Object.keys(value).length) : "none";
}

/** The value as JSON, shortened. */
function displayValue(value) {
  if (typeof value === "string") {
    const cut = firstOf(value, LONGEST);
    return JSON.stringify(wellFormed(cut === value ? value : `${cut}...`));
  }
  if (value instanceof Opaque) return value.text;
  if (Array.isArray(value)) return "an array";
  return isRecord(value) ? "an object" : String(value);
}

/** The value made of JSON's types: what JSON lacks becomes a string, `...` replaces what is too long. */
function jsonable(value) {
  return toJson(plain(value).copy, 0, { left: MOST });
}

function toJson(value, depth, limit) {
  limit.left--;
  if (typeof value === "string") return cut(limit, value);
  if (Array.isArray(value) && depth < DEEPEST) {
    const items = [];
    for (const item of value) {
      items.push(limit.left > 0 ? toJson(item, depth + 1, limit) : "...");
      if (limit.left <= 0) break;
    }
    return items;
  }
  if (isRecord(value) && depth < DEEPEST) return recordToJson(value, depth, limit);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value;
  return cut(limit, displayValue(value));
}

function recordToJson(value, depth, limit) {
  const fields = {};
  for (const key of Object.keys(value)) {
    const name = cut(limit, key);
    const each = limit.left > 0 ? toJson(value[key], depth + 1, limit) : "...";
    put(fields, name, each);
    if (limit.left <= 0) break;
  }
  return fields;
}

function cut(limit, text) {
  const most = Math.max(limit.left, LONGEST);
  limit.left -= text.length > 2 * MOST ? MOST : codePoints(text);
  const cut = firstOf(text, most);
  return cut === text ? text : `${cut}...`;
}

/** The first code points of a text. */
function firstOf(text, most) {
  return text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join("");
}

function wellFormed(text) {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "?");
}

exports.formatMessage = formatMessage;
exports.displayValue = displayValue;
exports.jsonable = jsonable;
