// An array: a control for each item, and buttons that add and remove.

import { h } from "../dom.js";
import { at } from "../request/request.js";
import { heldLine } from "./held.js";
import { firstOf, itemOf } from "./item.js";

const MOST_SHOWN = 100;

/** The items of a list. */
export function list(form, parameter, path, naming) {
  return new List(form, parameter, path, naming);
}

/** The control of a list; what is no array is told, and has no item. */
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
    this.held = heldLine(form, path, naming, "list");
    this.element = h("div", { className: "control" }, this.held.element, this.items, this.rest, this.add);
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
    const count = Array.isArray(value) ? value.length : 0;
    this.held.update(value);
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

  #nameOf(place) {
    const { label, described } = this.naming;
    return { name: `${label}, item ${place + 1}`, described };
  }

  #resize(count) {
    for (const item of this.#shown.splice(count)) {
      item.forget();
      item.element.remove();
    }
    while (this.#shown.length < count) {
      const path = [...this.path, this.#shown.length];
      const item = itemOf(this.form, this.itemParameter, path, this.#nameOf(path.at(-1)), () => this.#removeOne(path.at(-1)));
      this.#shown.push(item);
      this.items.append(item.element);
    }
  }
}
