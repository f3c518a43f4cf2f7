// A value that may be an object or a list as well as something else: whatever it is now can be edited.

import { h } from "../dom.js";
import { at, isRecord } from "../request/request.js";
import { anything } from "./anything.js";
import { list } from "./list.js";
import { nested } from "./nested.js";

const FRESH = { object: () => ({}), array: () => [] };
const WORDS = { object: "Fill in as an object", array: "Fill in as a list" };

/** The control for the kind of value that is there, and buttons that begin another kind. */
export function kinds(form, parameter, path, naming) {
  const plain = anything(form, parameter, path, { ...naming, labelledBy: undefined });
  const inside = { labelledBy: undefined, id: `${naming.id}-inside`, label: naming.label, described: naming.described };
  const parts = {};
  if (isNested(form, parameter)) parts.object = nested(form, parameter, path, inside);
  if (isListed(form, parameter)) parts.array = list(form, parameter, path, inside);
  const about = () => h("span", { className: "away" }, ` ${naming.label}`);
  const begin = (kind) => form.set(path, FRESH[kind]());
  const starters = Object.keys(parts).map((kind) =>
    h("button", { type: "button", className: "plain", onclick: () => begin(kind) }, WORDS[kind], about()),
  );
  const start = h("div", { className: "in-line" }, starters);
  const shownPart = (value) => parts[Array.isArray(value) ? "array" : isRecord(value) ? "object" : "none"];
  let now;
  return {
    element: h("div", { className: "control" }, plain.element, start, Object.values(parts).map((each) => each.element)),
    isGroup: true,
    isWide: parts.object !== undefined,
    reach: () => (shownPart(now) ?? plain).reach(),
    forget: () => Object.values(parts).forEach((each) => each.forget?.()),
    pass(request) {
      now = at(request, path);
      const part = shownPart(now);
      plain.element.hidden = part !== undefined;
      start.hidden = now !== undefined;
      for (const each of Object.values(parts)) {
        each.element.hidden = each !== part;
        each.pass(request);
      }
    },
    update(state) {
      const part = shownPart(state.value);
      if (part === undefined) return plain.update(state);
      state.note.hidden = true;
      return part.update?.(state);
    },
  };
}

/** Whether a parameter can be an object whose keys are known or lead to values that are. */
export function isNested(form, { name, types }) {
  return types.includes("object") && (form.childrenOf(name).length > 0 || form.valueOf(name) !== undefined);
}

/** Whether a parameter can be a list whose items are described. */
export function isListed(form, { name, types }) {
  return types.includes("array") && form.itemOf(name) !== undefined;
}
