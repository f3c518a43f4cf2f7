// Keys of an object that no row shows.

import { h } from "../dom.js";
import { at, isRecord } from "../request/request.js";

const MOST = 10;

/** A line that names them, but for those of which an issue speaks; they are edited in the JSON. */
export function othersOf(form, path, known) {
  const element = h("p", { className: "note", hidden: true });
  return {
    element,
    reach: () => element,
    forget: () => {},
    update(request) {
      const keys = otherKeys(at(request, path), known).filter((key) => !form.isToldAt([...path, key]));
      const text = textOf(keys);
      element.hidden = keys.length === 0;
      if (element.textContent !== text) element.textContent = text;
    },
  };
}

/** The keys of a value beside those that are known. */
export function otherKeys(value, known) {
  return isRecord(value) ? Object.keys(value).filter((key) => !known.includes(key)) : [];
}

function textOf(keys) {
  const more = keys.length > MOST ? ` and ${keys.length - MOST} more` : "";
  return `Other keys, edited in the JSON: ${keys.slice(0, MOST).map((key) => JSON.stringify(key)).join(", ")}${more}`;
}
