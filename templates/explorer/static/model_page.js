// A model: its facts, its sizes, and the editor of a request.

import { changesSection } from "./changes_section.js";
import { samplesOf } from "./code/samples.js";
import { h } from "./dom.js";
import { Editing } from "./editing.js";
import { formOf } from "./fields/form.js";
import { idOf } from "./fields/row.js";
import { namesOf, signatureOf } from "./issues.js";
import { fromFragment } from "./link.js";
import { modelHead } from "./model_head.js";
import { NPM_PACKAGE, PYTHON_PACKAGE, SDK } from "./names.js";
import { narrowingOf } from "./narrowing.js";
import { panelOf } from "./panel.js";
import { site } from "./registry.js";
import { freshRequest, identifiers, pathOf, restored } from "./request.js";
import { rulesSection } from "./rules_section.js";
import { sizesSection } from "./sizes_section.js";
import { sourcesOf } from "./sources_section.js";

const PROJECT = { sdk: SDK, npmPackage: NPM_PACKAGE, pythonPackage: PYTHON_PACKAGE };

/** Draws the page of a model; the request in the fragment, if there is one, is what is edited. */
export async function modelPage(main, slug, root) {
  const { module, page, shown } = await site.model(slug);
  const facts = module.MODEL;
  const linked = await fromFragment(location.hash);
  const first = linked?.request === undefined ? freshRequest(facts) : restored(linked.request, facts);
  const parts = partsOf({ module, page, shown, slug, root }, first);
  const notice = h("p", { className: "notice", role: "alert", hidden: linked?.reason === undefined }, linked?.reason);
  const sections = [parts.sizes?.element, parts.form.element, rulesSection({ facts, page, shown }), changesSection(shown)];
  const edits = h("div", { className: "edit" }, sections);
  const work = h("div", { className: "work" }, edits, parts.panel.element);
  main.replaceChildren(modelHead(facts, root), notice, work, parts.bar.element);
  parts.refresh({ field: null, from: "form" });
  addEventListener("hashchange", async () => {
    const next = await fromFragment(location.hash);
    if (next?.request !== undefined) parts.edit.startOver(restored(next.request, facts));
    notice.hidden = next?.reason === undefined;
    notice.textContent = next?.reason ?? "";
  });
}

/** The parts of the page, and what follows from a change in all of them. */
function partsOf({ module, page, shown, slug, root }, first) {
  const facts = module.MODEL;
  const state = { narrowed: null, issues: [], asked: null, frame: 0 };
  const edit = new Editing(first, (change) => refresh(change));
  const ask = narrowingOf({ module, slug, root, onAnswer: showChoices });
  const set = (path, value, isTyping) => edit.set(path, value, isTyping);
  const editors = { get: () => edit.request, set, commit: (request) => edit.commit(request) };
  const sizes = sizesSection({ facts, module, ...editors });
  const sides = sizes?.parameters ?? [];
  const apply = (fix) => edit.commit(module.applyFix(edit.request, fix));
  const sources = (parameter) => sourcesOf(parameter, { page, shown });
  const form = formOf({ facts, page, without: sides, set, apply, sourcesOf: sources });
  const jumps = { jump, reach: (issue) => reachOf(issue, form, sides) };
  const base = document.body.dataset.base;
  const link = { without: identifiers(facts), address: base ? `${base.replace(/\/$/, "")}/m/${slug}.html` : null };
  const samples = samplesOf({ facts, page, project: PROJECT });
  const panel = panelOf({ module, page, edit, sides, start: () => freshRequest(facts), form: jumps, samples, link });
  const bar = goBar(panel);

  function refresh({ field, from }) {
    const { request } = edit;
    state.issues = module.validate(request);
    form.update(request, state.narrowed, state.issues);
    sizes?.update({ request, left: state.narrowed, issues: state.issues });
    bar.update(panel.update(request, state.issues));
    cancelAnimationFrame(state.frame);
    if (from !== "text") state.frame = requestAnimationFrame(panel.write);
    if (isNewQuestion(state, field)) ask(request);
  }

  function showChoices(narrowed) {
    state.narrowed = narrowed;
    const { request } = edit;
    form.update(request, narrowed, state.issues);
    sizes?.update({ request, left: narrowed, issues: state.issues });
    document.body.dataset.narrowed = String(Number(document.body.dataset.narrowed ?? 0) + 1);
    performance.mark("narrowed");
  }

  return { edit, sizes, form, panel, bar, refresh };
}

/** Whether a change can change the choices: keys in a text whose wording decides nothing do so where they bring or take an issue. */
function isNewQuestion(state, field) {
  const isFree = field !== null && state.narrowed?.choices[field.join(".")]?.freeText === true;
  const asked = isFree ? `${field.join(".")}\n${signatureOf(state.issues)}` : null;
  const isNew = asked === null || asked !== state.asked;
  state.asked = asked;
  return isNew;
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
  const element = h("div", { className: "mobile-bar" }, verdict, h("a", { className: "button", href: "#request", onclick: go }, "Go to request"));
  return {
    element,
    update({ state, words }) {
      verdict.textContent = words;
      element.className = `mobile-bar ${state}`;
    },
  };
}
