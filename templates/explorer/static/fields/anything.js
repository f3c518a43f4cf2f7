// A value that no other control fits, as JSON; what is no JSON is a text.

import { h } from "../dom.js";
import { readJson } from "../request/json_text.js";
import { emptied } from "./free.js";

/** A field for any JSON value. */
export function anything(form, parameter, path, naming) {
  const input = h("textarea", {
    id: naming.id,
    className: "as-json",
    rows: "2",
    spellcheck: "false",
    "aria-label": naming.labelledBy === undefined ? naming.label : null,
    "aria-describedby": naming.described,
    oninput: () => form.set(path, readFor(parameter, input.value), true),
  });
  return {
    element: h("div", { className: "control" }, input),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      if (JSON.stringify(readFor(parameter, input.value)) !== JSON.stringify(value)) input.value = shown(value);
      input.disabled = choice?.forbidden === true && value === undefined;
      input.setAttribute("aria-invalid", String(isWrong));
      note.hidden = value === undefined;
      if (note.hidden) note.textContent = "";
      else note.textContent = typeof value === "string" ? "A text; objects, lists and numbers are written as JSON." : "JSON.";
    },
  };
}

function readFor(parameter, typed) {
  const value = read(typed);
  return value === undefined ? emptied(parameter) : value;
}

/** The value of what was typed; nothing where the field is empty. */
export function read(typed) {
  if (typed.trim() === "") return undefined;
  const { value, fault, notes } = readJson(typed);
  return fault !== undefined || notes.length > 0 ? typed : value;
}

function shown(value) {
  if (value === undefined) return "";
  const isPlainText = typeof value === "string" && !value.includes("\r") && read(value) === value;
  return isPlainText ? value : JSON.stringify(value, null, 2);
}
