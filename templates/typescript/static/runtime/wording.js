// Messages of issues: rules' sentences with the values put in.

import { pointer } from "./edits.js";
import { isRecord, Opaque, plain, put } from "./plain.js";
import { codePoints } from "./values.js";

const LONGEST = 60;
const MOST_SIZES = 3;
const MOST = 10_000;
const DEEPEST = 20;

/** The sentence about these values, and behind it what to do; `names` are those of the parameters. */
export function worded({ message, names }, values, path, found) {
  const sentence = message.replace(/\{\{|\}\}|\{(\d+)(:length)?\}/g, (mark, number, length) => {
    if (number === undefined) return mark[0];
    return length === undefined ? shown(values[number]) : lengthOf(values[number]);
  });
  return found.length === 0 ? sentence : sentence + advice(names, values, path, found);
}

function advice(names, values, path, found) {
  const [{ form, value, patch }] = found;
  const place = patch.at(-1).path;
  if ((form === "value" || form === "number") && place !== pointer(path)) {
    const parts = place.split("/").slice(1);
    return `; ${shown(value)} as '${parts.filter((part) => !/^\d+$/.test(part)).join(".")}' would do`;
  }
  if (form === "value" && Array.isArray(value)) return "; did you mean an array of it?";
  if (form === "value" || form === "rename") return `; did you mean ${shown(value)}?`;
  if (form === "number") return `; the nearest is ${shown(value)}`;
  if (form === "remove") return "; remove it";
  if (form === "row") return sizes(names, values, found.filter((each) => each.form === "row"));
  if (form !== "move") return "";
  const dot = value.lastIndexOf(".");
  const isSame = value.slice(dot + 1) === path.at(-1);
  return isSame ? `; it belongs to '${value.slice(0, Math.max(0, dot))}'` : `; did you mean '${value}'?`;
}

/** The nearest sizes; those that have the first number as it is behind them. */
function sizes(names, values, found) {
  const text = ({ value, label }) => (label === null ? value : `${value} (${plainly(label)})`);
  if (values.length !== 2 || values.includes(null)) {
    return `; ${list(found.map(text).slice(0, MOST_SIZES), "or")} would do`;
  }
  const same = found.slice(MOST_SIZES).filter((each) => each.value.startsWith(`${values[0]}x`));
  const near = found.filter((each) => !same.includes(each)).map(text);
  const seconds = list(same.map((each) => each.value.split("x")[1]), "or");
  const withFirst = `; with ${shown(values[0])} as '${names[0]}', '${names[1]}' can be ${seconds}`;
  const verb = near.length === 1 ? "is" : "are";
  return `; the nearest ${verb} ${list(near.slice(0, MOST_SIZES), "and")}${same.length > 0 ? withFirst : ""}`;
}

/** The label without brackets of its own: `1K (4:3)` is `1K, 4:3`. */
function plainly(label) {
  return label.endsWith(")") ? label.replaceAll(" (", ", ").slice(0, -1) : label;
}

function list(texts, last) {
  return [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(` ${last} `);
}

function lengthOf(value) {
  if (typeof value === "string") return String(codePoints(value));
  if (Array.isArray(value)) return String(value.length);
  return isRecord(value) ? String(Object.keys(value).length) : "none";
}

/** The value as JSON writes it, shortened. */
export function shown(value) {
  if (typeof value === "string") {
    const cut = firstOf(value, LONGEST);
    return JSON.stringify(wellFormed(cut === value ? value : `${cut}...`));
  }
  if (value instanceof Opaque) return value.shown;
  if (Array.isArray(value)) return "an array";
  return isRecord(value) ? "an object" : String(value);
}

/** The value as JSON can hold it: what JSON lacks becomes a text, `...` stands for what is too much. */
export function jsonable(value) {
  return told(plain(value).copy, 0, { left: MOST });
}

function told(value, depth, room) {
  room.left--;
  if (typeof value === "string") return cutTo(room, value);
  if (Array.isArray(value) && depth < DEEPEST) {
    const items = [];
    for (const item of value) {
      items.push(room.left > 0 ? told(item, depth + 1, room) : "...");
      if (room.left <= 0) break;
    }
    return items;
  }
  if (isRecord(value) && depth < DEEPEST) return toldRecord(value, depth, room);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value;
  return cutTo(room, shown(value));
}

function toldRecord(value, depth, room) {
  const fields = {};
  for (const key of Object.keys(value)) {
    const name = cutTo(room, key);
    const each = room.left > 0 ? told(value[key], depth + 1, room) : "...";
    put(fields, name, each);
    if (room.left <= 0) break;
  }
  return fields;
}

function cutTo(room, text) {
  const most = Math.max(room.left, LONGEST);
  room.left -= text.length > 2 * MOST ? MOST : codePoints(text);
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
