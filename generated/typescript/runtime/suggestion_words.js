// What a suggestion does, in words, as a button says it.

import { joinWords } from "./placeholders.js";
import { codePoints } from "./values.js";
import { displayValue } from "./wording.js";

/** The suggestions with their `message`, which is not among their own enumerable properties. */
export function withMessages(suggestions) {
  for (const each of suggestions) Object.defineProperty(each, "message", { get: () => inWords(each) });
  return suggestions;
}

/** The operations of a patch in one sentence without a full stop. */
function inWords({ form, label, patch }) {
  const told = joinWords([...operations(form, patch)], "and");
  const sized = label === null ? told : `${told} (${withoutBrackets(label)})`;
  return sized.slice(0, 1).toUpperCase() + sized.slice(1);
}

function* operations(form, patch) {
  for (const [number, { op, path, from, value }] of patch.entries()) {
    const name = nameOf(path);
    if (op === "remove") yield `remove '${name}'`;
    else if (op === "move") yield `${holderOf(path) === holderOf(from) ? "rename" : "move"} '${nameOf(from)}' to '${name}'`;
    else if (!isHolder(path, value, patch.slice(number + 1))) yield given(form, name, value);
  }
}

/** Whether an object is added for what is added next. */
function isHolder(path, value, later) {
  const isEmpty = typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
  return isEmpty && later.some((each) => each.path.startsWith(`${path}/`));
}

function given(form, name, value) {
  if (form === "fill") return `give '${name}' a new UUID`;
  if (form !== "cut" || (typeof value !== "string" && !Array.isArray(value))) {
    return `set '${name}' to ${displayed(value)}`;
  }
  const [count, noun] = typeof value === "string" ? [codePoints(value), "character"] : [value.length, "item"];
  return `cut '${name}' to ${count} ${noun}${count === 1 ? "" : "s"}`;
}

function displayed(value) {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  return displayValue(value);
}

function holderOf(pointer) {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** The name of what a JSON Pointer leads to: `images[0].url`. */
function nameOf(pointer) {
  const parts = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join("");
  return (name[0] === "." ? name.slice(1) : name) || "the request";
}

function withoutBrackets(label) {
  return label.endsWith(")") ? label.replaceAll(" (", ", ").slice(0, -1) : label;
}
