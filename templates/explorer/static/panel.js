// The request beside the form: what the validator says of it, what it costs, and its text in several languages.

import { costLine } from "./cost_line.js";
import { copy, h, say } from "./dom.js";
import { issuesList, neededList } from "./issues_list.js";
import { sorted } from "./issues.js";
import { jsonEditor } from "./json_editor.js";
import { linkButton } from "./link_button.js";
import { sendSection } from "./send.js";
import { tabsOf } from "./tabs.js";
import { taskPicker } from "./task_picker.js";
import { verdictLine } from "./verdict.js";

const JSON_TAB = "JSON";

/**
 * The panel. `edit` changes the request; `start` makes a fresh one; `sides` are the names of parameters that are chosen together; `form` has `reach(issue)`, an element to jump to or null, and
 * `jump(element)`; `samples` are texts of a request by language.
 */
export function panelOf({ module, page, edit, sides, start, form, samples, link }) {
  const apply = (fix) => edit.commit(module.applyFix(edit.request, fix));
  const jumps = { apply, canShow: (issue) => form.reach(issue) !== null, show: (issue) => form.jump(form.reach(issue)) };
  const mended = (request, changes) => {
    edit.commit(request);
    say(`${changes} changes made; Undo takes them back`);
  };
  const verdict = verdictLine({ module, commit: mended });
  const needed = neededList({ ...jumps, sides });
  const cost = costLine(module);
  const views = viewsOf({ edit, samples });
  const { button: linker, notice } = linkButton({ request: () => edit.request, ...link });
  const problems = issuesList({ ...jumps, goTo: (issue) => views.goTo(issue) });
  const actions = actionsOf(module, edit, () => whole(start()), linker);
  const picker = taskPicker(edit);

  function whole(request) {
    views.reset();
    edit.startOver(request);
  }

  const examples = exampleMenu(page.examples, (request) => whole({ ...start(), ...structuredClone(request) }));
  const title = h("h2", { tabindex: "-1" }, "Request");
  const element = h(
    "aside",
    { className: "panel", "aria-label": "Request", id: "request" },
    h("div", { className: "panel-head" }, title, examples),
    verdict.element,
    cost.element,
    needed.element,
    problems.element,
    actions.element,
    notice,
    picker.element,
    views.element,
    sendSection({ get: () => edit.request }),
  );
  return {
    element,
    title,
    write: views.write,
    update(request, issues) {
      const { missing, wrong, advice } = sorted(issues);
      const told = verdict.update(request, { missing, wrong });
      needed.update(missing);
      problems.update([...wrong, ...advice]);
      cost.update(request);
      actions.update();
      picker.update();
      views.mark(issues);
      return told;
    },
  };
}

/** The texts of the request, one at a time, and what copies them. */
function viewsOf({ edit, samples }) {
  const editor = jsonEditor({ onRead: (value) => edit.read(value) });
  const code = h("code");
  const text = h("pre", { className: "code", tabindex: "0", role: "region" }, code);
  const panel = h("div", { className: "tab-panel", id: "tab-panel", role: "tabpanel" }, editor.element, text);
  const names = [JSON_TAB, ...Object.keys(samples)];
  let chosen = JSON_TAB;
  const tabs = tabsOf(names, "Request as", panel, (name) => {
    chosen = name;
    editor.element.hidden = name !== JSON_TAB;
    text.hidden = name === JSON_TAB;
    text.setAttribute("aria-label", `Request as ${name}`);
    write();
  });
  const copyText = () => copy(chosen === JSON_TAB ? editor.text() : code.textContent, copier);
  const copier = h("button", { type: "button", className: "plain", onclick: copyText }, "Copy");

  function write() {
    if (chosen === JSON_TAB) editor.show(edit.shown);
    else code.textContent = samples[chosen](edit.request);
  }

  tabs.choose(JSON_TAB);
  const head = h("div", { className: "tabs" }, tabs.element, copier);
  return {
    element: h("div", { className: "views" }, head, panel),
    write,
    reset: editor.reset,
    mark: (issues) => editor.mark(issues, edit.document.isArray ? [edit.document.index] : []),
    goTo(issue) {
      tabs.choose(JSON_TAB);
      editor.goTo(issue);
    },
  };
}

function actionsOf(module, edit, startOver, linker) {
  const button = (text, onclick) => h("button", { type: "button", className: "plain", onclick }, text);
  const undo = button("Undo", () => edit.undo());
  const redo = button("Redo", () => edit.redo());
  const complete = () => edit.commit(module.withDefaults(edit.request) ?? edit.request);
  const others = [button("Start over", startOver), button("Write defaults out", complete), linker];
  const element = h("div", { className: "actions" }, undo, redo, others);
  return {
    element,
    update() {
      const { back, forth } = edit.steps;
      undo.disabled = back === 0;
      redo.disabled = forth === 0;
    },
  };
}

function exampleMenu(examples, onChoose) {
  if (examples.length === 0) return null;
  const choose = () => {
    const example = examples[Number(menu.value)];
    if (menu.value !== "" && example !== undefined) onChoose(example.request);
    menu.value = "";
  };
  const options = examples.map((each, place) => h("option", { value: String(place) }, each.title));
  const menu = h("select", { id: "examples", onchange: choose }, h("option", { value: "" }, "Start from an example"), options);
  return h("div", { className: "pick" }, h("label", { className: "away", for: "examples" }, "Start from an example"), menu);
}
