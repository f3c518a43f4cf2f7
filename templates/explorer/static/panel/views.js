// The texts of a request: JSON to edit, and samples in several languages, one at a time.

import { copy, h } from "../dom.js";
import { JsonEditor } from "./json_editor.js";
import { tabsOf } from "./tabs.js";

const JSON_TAB = "JSON";

/** The tabs, what they show, and the button that copies it. `samples` are texts of a request by the names of their tabs. */
export class Views {
  #edit;
  #samples;
  #chosen = JSON_TAB;
  #editor;
  #code = h("code");
  #text = h("pre", { className: "code", tabindex: "0", role: "region" }, this.#code);
  #tabs;

  constructor(edit, samples) {
    this.#edit = edit;
    this.#samples = samples;
    this.#editor = new JsonEditor((value) => edit.read(value));
    const panel = h("div", { className: "tab-panel", id: "tab-panel", role: "tabpanel" }, this.#editor.element, this.#text);
    const names = [JSON_TAB, ...Object.keys(samples)];
    this.#tabs = tabsOf(names, "Request as", panel, (name) => this.#choose(name));
    const copier = h("button", { type: "button", className: "plain", onclick: () => copy(this.#shownText, copier) }, "Copy");
    this.element = h("div", { className: "views" }, h("div", { className: "tabs" }, this.#tabs.element, copier), panel);
    this.#tabs.choose(JSON_TAB);
  }

  /** Shows the request as it is now. */
  write() {
    if (this.#chosen === JSON_TAB) this.#editor.show(this.#edit.shown);
    else this.#code.textContent = this.#samples[this.#chosen](this.#edit.request);
  }

  /** Drops a text that cannot be read. */
  reset() {
    this.#editor.reset();
  }

  /** Marks the lines of issues. */
  mark(issues) {
    const { isArray, index } = this.#edit.document;
    this.#editor.mark(issues, isArray ? [index] : []);
  }

  /** Jumps to the line of an issue. */
  goTo(issue) {
    this.#tabs.choose(JSON_TAB);
    this.#editor.goTo(issue);
  }

  get #shownText() {
    return this.#chosen === JSON_TAB ? this.#editor.text : this.#code.textContent;
  }

  #choose(name) {
    this.#chosen = name;
    this.#editor.element.hidden = name !== JSON_TAB;
    this.#text.hidden = name === JSON_TAB;
    this.#text.setAttribute("aria-label", `Request as ${name}`);
    this.write();
  }
}
