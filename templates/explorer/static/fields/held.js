// What is set where rows and items have nothing to show: an empty object or list, or a value of another kind.

import { h } from "../dom.js";
import { isRecord } from "../request/request.js";

const LONGEST = 60;

/** A line that says so, with the button that takes it out; `kind` is "object" or "list". */
export function heldLine(form, path, { label }, kind) {
  const words = h("span", { className: "quiet" });
  const about = h("span", { className: "away" }, ` ${label}`);
  const remove = h("button", { type: "button", className: "plain", onclick: () => form.set(path, undefined) }, "Remove", about);
  const element = h("div", { className: "in-line held", hidden: true }, words, remove);
  return {
    element,
    update(value) {
      const text = heldText(value, kind);
      element.hidden = text === null;
      if (text !== null && words.textContent !== text) words.textContent = text;
    },
  };
}

/** What is to be said of a value that shows no row and no item; null where there is nothing to say. */
export function heldText(value, kind) {
  if (value === undefined) return null;
  const isOfKind = kind === "list" ? Array.isArray(value) : isRecord(value);
  if (!isOfKind) return `No ${kind}, but ${shortened(JSON.stringify(value))}`;
  return Object.keys(value).length === 0 ? "Set, and empty" : null;
}

function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
