// An array: a control for each item, and buttons that add and remove.

import { h } from "../dom.js";
import { at, uuid } from "../request/request.js";

const MOST_SHOWN = 100;

/** The items of a list. */
export function list(form, parameter, path, naming) {
  return new List(form, parameter, path, naming);
}

/** The control of a list; what is no array is shown as its only item. */
class List {
  isGroup = true;
  #shown = [];
  #request = {};

  constructor(form, parameter, path, naming) {
    Object.assign(this, { form, parameter, path, naming });
    this.itemParameter = form.itemOf(parameter.name);
    this.items = h("ol", { className: "items" });
    this.rest = h("p", { className: "note", hidden: true });
    this.add = h("button", { type: "button", className: "plain", onclick: () => this.#addOne() }, `Add to ${naming.label}`);
    this.element = h("div", { className: "control" }, this.items, this.rest, this.add);
  }

  reach() {
    return this.#shown[0]?.reach() ?? this.add;
  }

  forget() {
    this.#resize(0);
  }

  /** Shows the items of a request, as many as can be looked through. */
  pass(request) {
    this.#request = request;
    const value = at(request, this.path);
    const count = Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
    this.#resize(Math.min(count, MOST_SHOWN));
    this.rest.hidden = count <= MOST_SHOWN;
    this.rest.textContent = `and ${count - MOST_SHOWN} more, in the JSON`;
    for (const item of this.#shown) item.update(request);
  }

  update({ value, choice }) {
    const count = Array.isArray(value) ? value.length : 0;
    const offer = choice?.offers.find((each) => each.type === "array");
    const most = offer?.maxItems ?? this.parameter.maxItems;
    this.add.hidden = most !== null && count >= most;
    this.add.disabled = choice?.forbidden === true && value === undefined;
  }

  #addOne() {
    const now = at(this.#request, this.path);
    const count = Array.isArray(now) ? now.length : 0;
    this.form.set([...this.path, count], firstOf(this.itemParameter));
    this.#shown.at(-1)?.reach().focus();
  }

  #removeOne(place) {
    this.form.set([...this.path, place], undefined);
    const next = this.#shown[Math.min(place, this.#shown.length - 1)];
    (next?.reach() ?? this.add).focus();
  }

  #resize(count) {
    for (const item of this.#shown.splice(count)) {
      item.forget();
      item.element.remove();
    }
    while (this.#shown.length < count) {
      const path = [...this.path, this.#shown.length];
      const item = itemOf(this.form, this.itemParameter, path, this.naming, () => this.#removeOne(path.at(-1)));
      this.#shown.push(item);
      this.items.append(item.element);
    }
  }
}

/** One item: the rows of an object in a card, or a control beside its button. */
function itemOf(form, parameter, path, { label, described }, onRemove) {
  const name = `${label}, item ${path.at(-1) + 1}`;
  const about = h("span", { className: "away" }, ` ${name}`);
  const remove = h("button", { type: "button", className: "plain", onclick: onRemove }, "Remove", about);
  if (parameter.types[0] === "object") return card(form, parameter, path, name, remove);
  return plainItem(form, parameter, path, { label: name, described }, remove);
}

function plainItem(form, parameter, path, naming, remove) {
  const control = form.control(parameter, path, { id: form.idOf(path), ...naming });
  const note = h("p", { className: "note", hidden: true });
  let last;
  return {
    element: h("li", {}, h("div", { className: "item" }, control.element, note), remove),
    reach: () => control.reach?.() ?? remove,
    forget: () => control.forget?.(),
    update(request) {
      control.pass?.(request);
      const held = at(request, path.slice(0, -1));
      const value = Array.isArray(held) ? held[path.at(-1)] : held;
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
