// An object: the rows of what is inside it, and what else it holds.

import { h } from "../dom.js";
import { lastKeyOf } from "../request/parameter_names.js";
import { at } from "../request/request.js";
import { heldLine } from "./held.js";
import { mapOf } from "./map.js";
import { othersOf } from "./others.js";

/** The rows of an object's parameters, which it tells of each change. */
export function nested(form, parameter, path, naming) {
  const inside = insideOf(form, parameter, path, naming);
  return {
    ...inside,
    element: h("div", { className: "control" }, h("div", { className: "nest" }, inside.elements)),
    isGroup: true,
    isWide: true,
  };
}

/** What an object holds: a row for each key that is known, and keys of the reader's own. */
export function insideOf(form, parameter, path, naming) {
  const children = form.childrenOf(parameter.name);
  const known = children.map((each) => lastKeyOf(each.name));
  const rows = children.map((each, place) => form.row(each, [...path, known[place]]));
  const own = form.valueOf(parameter.name);
  const rest = own === undefined ? othersOf(form, path, known) : mapOf(form, own, path, { known, naming });
  const held = heldLine(form, path, naming, "object");
  const parts = [...rows, rest];
  return {
    elements: [held.element, ...parts.map((each) => each.element)],
    reach: () => parts[0].reach(),
    forget: () => parts.forEach((each) => each.forget()),
    pass(request) {
      held.update(at(request, path));
      for (const each of parts) each.update(request);
    },
  };
}
