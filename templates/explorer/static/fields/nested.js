// An object: the rows of what is inside it.

import { h } from "../dom.js";

/** The rows of an object's parameters, which it tells of each change. */
export function nested(form, parameter, path) {
  const rows = form.childrenOf(parameter.name).map((each) => form.row(each, [...path, each.name.split(".").at(-1)]));
  return {
    element: h("div", { className: "control" }, h("div", { className: "nest" }, rows.map((each) => each.element))),
    isGroup: true,
    isWide: true,
    reach: () => rows[0].reach(),
    forget: () => rows.forEach((each) => each.forget()),
    pass: (request) => rows.forEach((each) => each.update(request)),
  };
}
