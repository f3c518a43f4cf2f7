// Carries out a JSON Patch on a text: what does not change stays as it is written, numbers too.

import { parse } from "./json_tree.js";

/** The text after the operations on the value at a path; throws where one has no place in the text. */
export function patched(text, path, operations) {
  return operations.reduce((draft, operation) => {
    const target = [...path, ...tokens(operation.path)];
    if (operation.op === "remove") return without(draft, target);
    if (operation.op !== "move") return withValue(draft, target, JSON.stringify(operation.value), operation.op === "add");
    const source = [...path, ...tokens(operation.from)];
    const { start, end } = nodeAt(parse(draft), source);
    return withValue(without(draft, source), target, draft.slice(start, end), true);
  }, text);
}

/** The parts of a JSON Pointer (RFC 6901). */
export function tokens(pointer) {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The part as the node names it: a number among items. */
function stepOf(node, part) {
  return !node.parts.has(part) && /^[0-9]+$/.test(part) ? Number(part) : part;
}

function nodeAt(root, path) {
  return path.reduce((node, part) => {
    const inner = node.parts.get(stepOf(node, part));
    if (inner === undefined) throw new RangeError("nothing is written there");
    return inner;
  }, root);
}

function without(text, path) {
  const parent = nodeAt(parse(text), path.slice(0, -1));
  const place = [...parent.parts.keys()].indexOf(stepOf(parent, path.at(-1)));
  if (place < 0) throw new RangeError("nothing is written there");
  const parts = [...parent.parts.values()];
  const part = parts[place];
  if (place + 1 < parts.length) return text.slice(0, part.begins) + text.slice(parts[place + 1].begins);
  return text.slice(0, place > 0 ? parts[place - 1].end : part.begins) + text.slice(part.end);
}

function withValue(text, path, value, isNew) {
  const root = parse(text);
  if (path.length === 0) return text.slice(0, root.start) + value + text.slice(root.end);
  const parent = nodeAt(root, path.slice(0, -1));
  const name = stepOf(parent, path.at(-1));
  const part = parent.parts.get(name);
  const isArray = text[parent.start] === "[";
  if (part !== undefined && isNew && isArray) return `${text.slice(0, part.begins)}${value}, ${text.slice(part.begins)}`;
  if (part !== undefined) return text.slice(0, part.start) + value + text.slice(part.end);
  if (!"{[".includes(text[parent.start])) throw new RangeError("no value has a place there");
  return appended(text, parent, isArray ? "" : JSON.stringify(name), value);
}

/** The text with a value behind the last one of an object or array, spaced as that is. */
function appended(text, parent, key, value) {
  const last = [...parent.parts.values()].at(-1);
  if (last === undefined) {
    const entry = key === "" ? value : `${key}: ${value}`;
    return text.slice(0, parent.start + 1) + entry + text.slice(parent.end - 1);
  }
  let space = /[ \t\r\n]*$/.exec(text.slice(0, last.begins))[0];
  let colon = "";
  if (key !== "") {
    const written = text.slice(last.begins, last.start);
    colon = written.slice(written.lastIndexOf(":"));
    if (space === "") space = colon.slice(1);
  }
  return `${text.slice(0, last.end)},${space}${key}${colon}${value}${text.slice(last.end)}`;
}
