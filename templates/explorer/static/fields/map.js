// A map: values under keys that the reader names.

import { h } from "../dom.js";
import { at } from "../request/request.js";
import { firstOf, itemOf } from "./item.js";
import { otherKeys } from "./others.js";

const MOST_SHOWN = 100;

/** The values of a map under keys that are not `known` to have rows of their own; `parameter` is that of its values. */
export function mapOf(form, parameter, path, { known, naming }) {
  return new KeyedValues(form, parameter, path, { known, naming });
}

class KeyedValues {
  #shown = new Map();
  #request = {};

  constructor(form, parameter, path, { known, naming }) {
    Object.assign(this, { form, parameter, path, known, naming });
    this.items = h("ul", { className: "items" });
    this.rest = h("p", { className: "note", hidden: true });
    const onkeydown = (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // else the field that has the focus then gets the line break
      this.#addOne();
    };
    const label = `New key of ${naming.label}`;
    this.key = h("input", { type: "text", className: "short", autocomplete: "off", spellcheck: "false", "aria-label": label, onkeydown });
    const about = h("span", { className: "away" }, ` to ${naming.label}`);
    const add = h("button", { type: "button", className: "plain", onclick: () => this.#addOne() }, "Add this key", about);
    this.element = h("div", { className: "control" }, this.items, this.rest, h("div", { className: "in-line" }, this.key, add));
  }

  reach() {
    return this.key;
  }

  forget() {
    this.#keep([]);
  }

  update(request) {
    this.#request = request;
    const keys = otherKeys(at(request, this.path), this.known);
    this.#keep(keys.slice(0, MOST_SHOWN));
    this.rest.hidden = keys.length <= MOST_SHOWN;
    this.rest.textContent = `and ${keys.length - MOST_SHOWN} more, in the JSON`;
    for (const item of this.#shown.values()) item.update(request);
  }

  #addOne() {
    const key = this.key.value;
    const path = [...this.path, key];
    this.key.value = "";
    if (at(this.#request, path) === undefined) this.form.set(path, firstOf(this.parameter));
    (this.#shown.get(key) ?? this.form.rows.get(this.form.idOf(path)) ?? this).reach().focus();
  }

  #removeOne(key) {
    this.form.set([...this.path, key], undefined);
    this.key.focus();
  }

  /** Shows these keys alone, in their order. */
  #keep(keys) {
    for (const [key, item] of this.#shown) {
      if (keys.includes(key)) continue;
      item.forget();
      item.element.remove();
      this.#shown.delete(key);
    }
    for (const [place, key] of keys.entries()) {
      if (!this.#shown.has(key)) this.#shown.set(key, this.#item(key));
      const { element } = this.#shown.get(key);
      if (this.items.children[place] !== element) this.items.insertBefore(element, this.items.children[place] ?? null);
    }
  }

  #item(key) {
    const { label, described } = this.naming;
    const shownKey = h("code", { className: "map-key" }, shown(key));
    const naming = { name: `${label}, ${shown(key)}`, shownKey, described };
    return itemOf(this.form, this.parameter, [...this.path, key], naming, () => this.#removeOne(key));
  }
}

function shown(key) {
  return key === "" ? '""' : key;
}
