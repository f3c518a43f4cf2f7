// The editor of a request to a model: its parts, and what follows from a change in all of them.

import { samplesOf } from "../code/samples.js";
import { h } from "../dom.js";
import { Editing } from "../request/editing.js";
import { formOf } from "../fields/form.js";
import { idOf } from "../fields/row.js";
import { namesOf, signatureOf } from "../request/issues.js";
import { NPM_PACKAGE, PYTHON_PACKAGE, SDK } from "../names.js";
import { narrowingOf } from "./narrowing.js";
import { panelOf } from "../panel/panel.js";
import { pathOf } from "../request/parameter_names.js";
import { freshRequest, identifiers } from "../request/request.js";
import { sizesSection } from "../sizes/sizes_section.js";
import { sourcesOf } from "../sources/sources_section.js";

const PROJECT = { sdk: SDK, npmPackage: NPM_PACKAGE, pythonPackage: PYTHON_PACKAGE };

/** `sizes` (null where there is nothing to draw), `form`, `panel` and `bar` have elements; `edit` is the request. */
export class ModelEditor {
  #module;
  #narrowed = null;
  #issues = [];
  #asked = null;
  #frame = 0;
  #ask;

  constructor({ module, page, shown, slug, root, first }) {
    const facts = module.MODEL;
    const edit = new Editing(first, (field) => this.refresh(field));
    const set = (path, value, isTyping) => edit.set(path, value, isTyping);
    const commit = (request) => edit.commit(request);
    const apply = (fix) => commit(module.applyFix(edit.request, fix));
    this.sizes = sizesSection({ facts, module, get: () => edit.request, set, commit });
    const sides = this.sizes?.parameters ?? [];
    const sources = (parameter) => sourcesOf(parameter, { page, shown });
    this.form = formOf({ facts, page, without: sides, set, apply, sourcesOf: sources });
    const jumps = { jump, reach: (issue) => reachOf(issue, this.form, sides) };
    const link = { without: identifiers(facts), address: addressOf(slug) };
    const samples = samplesOf({ facts, page, project: PROJECT });
    const start = () => freshRequest(facts);
    this.panel = panelOf({ module, page, edit, sides, start, form: jumps, samples, link });
    this.bar = goBar(this.panel);
    this.edit = edit;
    this.#module = module;
    this.#ask = narrowingOf({ module, slug, root, onAnswer: (narrowed) => this.#showChoices(narrowed) });
  }

  /** Shows the request as it is now; `field` is the path of what is being typed in, or null. */
  refresh(field = null) {
    const { request } = this.edit;
    this.#issues = this.#module.validate(request);
    this.#showFields();
    this.bar.update(this.panel.update(request, this.#issues));
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.panel.write());
    if (this.#isNewQuestion(field)) this.#ask(request);
  }

  #showFields() {
    const { request } = this.edit;
    this.form.update(request, this.#narrowed, this.#issues);
    this.sizes?.update({ request, left: this.#narrowed, issues: this.#issues });
  }

  #showChoices(narrowed) {
    this.#narrowed = narrowed;
    this.#showFields();
    this.panel.tell(narrowed, this.#issues);
    document.body.dataset.narrowed = String(Number(document.body.dataset.narrowed ?? 0) + 1);
    performance.mark("narrowed");
  }

  /** Whether a change can change the choices. Keys in a text whose wording decides nothing do where they bring or take an issue. */
  #isNewQuestion(field) {
    const isFree = field !== null && this.#narrowed?.choices[field.join(".")]?.freeText === true;
    const asked = isFree ? `${field.join(".")}\n${signatureOf(this.#issues)}` : null;
    const isNew = asked === null || asked !== this.#asked;
    this.#asked = asked;
    return isNew;
  }
}

/** Where this page is published, if the site's copy says so. */
function addressOf(slug) {
  const { base } = document.body.dataset;
  return base ? `${base.replace(/\/$/, "")}/m/${slug}.html` : null;
}

/** The element that an issue is about, or null; `sides` are the names of parameters beside the picture. */
function reachOf(issue, form, sides) {
  const side = namesOf(issue).find((name) => sides.includes(name));
  return side === undefined ? form.reach(issue.path) : document.getElementById(idOf(pathOf(side)));
}

/** Opens what is folded around an element, and moves the focus to it. */
function jump(element) {
  for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

/** What stands at the foot of small screens: the verdict, and the way to the request. */
function goBar(panel) {
  const verdict = h("span", { "aria-hidden": "true" });
  const go = (event) => {
    event.preventDefault();
    panel.element.scrollIntoView();
    panel.title.focus({ preventScroll: true });
  };
  const link = h("a", { className: "button", href: "#request", onclick: go }, "Go to request");
  const element = h("div", { className: "mobile-bar" }, verdict, link);
  return {
    element,
    update({ state, words }) {
      verdict.textContent = words;
      element.className = `mobile-bar ${state}`;
    },
  };
}
