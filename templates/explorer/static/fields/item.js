// One of the values of a list or a map.

import { h } from "../dom.js";
import { at, uuid } from "../request/request.js";

/** The rows of an object in a card, or a control beside its button; `shownKey` stands before it. */
export function itemOf(form, parameter, path, { name, shownKey = null, described }, onRemove) {
  const about = h("span", { className: "away" }, ` ${name}`);
  const remove = h("button", { type: "button", className: "plain", onclick: onRemove }, "Remove", about);
  const isCard = parameter.types.length === 1 && form.isNested(parameter);
  return (isCard ? card : plainItem)(form, parameter, path, { label: name, shownKey, described }, remove);
}

function plainItem(form, parameter, path, { label, shownKey, described }, remove) {
  const control = form.control(parameter, path, { id: form.idOf(path), label, described });
  const note = h("p", { className: "note", hidden: true });
  let last;
  return {
    element: h("li", {}, h("div", { className: "item" }, shownKey, control.element, note), remove),
    reach: () => control.reach?.() ?? remove,
    forget: () => control.forget?.(),
    update(request) {
      control.pass?.(request);
      const value = at(request, path);
      const isWrong = form.isWrongAt(path);
      if (last !== undefined && Object.is(last.value, value) && last.isWrong === isWrong) return;
      last = { value, isWrong };
      control.update?.({ value, choice: undefined, note, isWrong });
    },
  };
}

function card(form, parameter, path, { label, shownKey, described }, remove) {
  const inside = form.inside(parameter, path, { label, described });
  const nest = h("div", { className: "nest" }, inside.elements);
  return {
    element: h("li", {}, h("div", { className: "card", role: "group", "aria-label": label }, shownKey, nest, remove)),
    reach: inside.reach,
    forget: inside.forget,
    update: inside.pass,
  };
}

/** What a new item begins as. */
export function firstOf({ types, allowedValues, format, minimum }) {
  if (allowedValues.length > 0) return allowedValues[0];
  const [type] = types;
  if (type === "object") return {};
  if (type === "array") return [];
  if (type === "boolean") return false;
  if (type === "null") return null;
  if (type === "integer" || type === "number") return minimum ?? 0;
  return format === "uuid4" ? uuid() : format === "color" ? "#808080" : "";
}
