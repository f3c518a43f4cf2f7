// An array: a control for each item, and buttons that add and remove.

import { h } from "../dom.js";
import { at, uuid } from "../request.js";

const MOST_SHOWN = 100;

/** The items of a list; what is no array is shown as its only item. */
export function list(form, parameter, path, naming) {
  const itemsParameter = form.itemOf(parameter.name);
  const items = h("ol", { className: "items" });
  const rest = h("p", { className: "note", hidden: true });
  const add = h("button", { type: "button", className: "plain", onclick: addOne }, `Add to ${naming.label}`);
  let shown = [];
  let request;

  function addOne() {
    const now = at(request, path);
    const count = Array.isArray(now) ? now.length : 0;
    form.set([...path, count], firstOf(itemsParameter));
    shown.at(-1)?.reach()?.focus();
  }

  function removeOne(place) {
    form.set([...path, place], undefined);
    (shown[Math.min(place, shown.length - 1)]?.reach() ?? add).focus();
  }

  function resize(count) {
    for (const each of shown.splice(count)) {
      each.forget();
      each.element.remove();
    }
    while (shown.length < count) {
      const item = itemOf(form, itemsParameter, [...path, shown.length], naming, removeOne);
      shown.push(item);
      items.append(item.element);
    }
  }

  return {
    element: h("div", { className: "control" }, items, rest, add),
    isGroup: true,
    reach: () => shown[0]?.reach() ?? add,
    forget: () => resize(0),
    pass(next) {
      request = next;
      const value = at(request, path);
      const count = Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
      resize(Math.min(count, MOST_SHOWN));
      rest.hidden = count <= MOST_SHOWN;
      rest.textContent = `and ${count - MOST_SHOWN} more, in the JSON`;
      for (const each of shown) each.update(request);
    },
    update({ value, choice }) {
      const count = Array.isArray(value) ? value.length : 0;
      const offer = choice?.offers.find((each) => each.type === "array");
      const most = offer?.maxItems ?? parameter.maxItems;
      add.hidden = most !== null && count >= most;
      add.disabled = choice?.forbidden === true && value === undefined;
    },
  };
}

/** One item: the rows of an object in a card, or a control beside its button. */
function itemOf(form, parameter, path, { label, described }, removeOne) {
  const place = path.at(-1);
  const name = `${label}, item ${place + 1}`;
  const attributes = { type: "button", className: "plain", onclick: () => removeOne(place) };
  const remove = h("button", attributes, "Remove", h("span", { className: "away" }, ` ${name}`));
  if (parameter.types[0] === "object") return card(form, parameter, path, name, remove);
  const naming = { id: form.idOf(path), label: name, described };
  const control = form.control(parameter, path, naming);
  const note = h("p", { className: "note", hidden: true });
  const item = { element: h("li", {}, h("div", { className: "item" }, control.element, note), remove), reach: control.reach };
  let last;
  return {
    ...item,
    forget: () => control.forget?.(),
    update(request) {
      control.pass?.(request);
      const held = at(request, path.slice(0, -1));
      const value = Array.isArray(held) ? held[place] : held;
      const isWrong = form.isWrongAt(path);
      if (last !== undefined && Object.is(last.value, value) && last.isWrong === isWrong) return;
      last = { value, isWrong };
      control.update?.({ value, choice: undefined, note, isWrong });
    },
  };
}

function card(form, parameter, path, name, remove) {
  const rows = form.childrenOf(parameter.name).map((each) => form.row(each, [...path, each.name.split(".").at(-1)]));
  const nest = h("div", { className: "nest" }, rows.map((each) => each.element));
  return {
    element: h("li", {}, h("div", { className: "card", role: "group", "aria-label": name }, nest, remove)),
    reach: () => rows[0].reach(),
    forget: () => rows.forEach((each) => each.forget()),
    update: (request) => rows.forEach((each) => each.update(request)),
  };
}

/** What a new item begins as. */
function firstOf({ types, allowedValues, format, minimum }) {
  if (allowedValues.length > 0) return allowedValues[0];
  const [type] = types;
  if (type === "object") return {};
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return minimum ?? 0;
  return format === "uuid4" ? uuid() : format === "color" ? "#808080" : "";
}
