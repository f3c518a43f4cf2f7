// The request beside the form: what the validator says of it, what it costs, and its texts.

import { costLine } from "./cost_line.js";
import { elsewhereLine } from "./elsewhere.js";
import { h, say } from "../dom.js";
import { isDeadEnd, sorted } from "../request/issues.js";
import { issuesList, neededList } from "./issues_list.js";
import { linkButton } from "./link_button.js";
import { renewed } from "../request/request.js";
import { sendSection } from "./send.js";
import { taskPicker } from "./task_picker.js";
import { verdictLine } from "./verdict.js";
import { Views } from "./views.js";

/**
 * The panel. `edit` changes the request; `start` makes a fresh one; `sides` are the names of parameters that are chosen together;
 * `form` has `reach(issue)`, an element to jump to or null, and `jump(element)`.
 */
export function panelOf({ module, page, edit, sides, start, form, samples, link }) {
  const views = new Views(edit, samples);
  const said = saidOf({ module, edit, sides, form, views });
  const whole = (request) => {
    views.reset();
    edit.startOver(request);
  };
  const linker = linkButton({ request: () => edit.request, ...link });
  const actions = actionsOf(module, edit, () => whole(start()), linker.button);
  const picker = taskPicker(edit);
  const examples = exampleMenu(page.examples, (request) => whole(renewed(request, module.MODEL)));
  const title = h("h2", { tabindex: "-1" }, "Request");
  const head = h("div", { className: "panel-head" }, title, examples);
  const parts = [head, said.elements, actions.element, linker.notice, picker.element, views.element];
  const sender = sendSection({ get: () => edit.request });
  return {
    element: h("aside", { className: "panel", "aria-label": "Request", id: "request" }, parts, sender),
    title,
    write: () => views.write(),
    tell: said.tell,
    update(request, issues) {
      actions.update();
      picker.update();
      views.mark(issues);
      return said.update(request, issues);
    },
  };
}

/** What is said of the request: verdict, price, what is needed, and issues. */
function saidOf({ module, edit, sides, form, views }) {
  const mended = (request, changes) => {
    edit.commit(request);
    say(changes === 1 ? "1 change made; Undo takes it back" : `${changes} changes made; Undo takes them back`);
  };
  const acts = {
    apply: (fix) => edit.commit(module.applyFix(edit.request, fix)),
    canShow: (issue) => form.reach(issue) !== null,
    show: (issue) => form.jump(form.reach(issue)),
    goTo: (issue) => views.goTo(issue),
  };
  const verdict = verdictLine({ module, commit: mended });
  const cost = costLine(module);
  const elsewhere = elsewhereLine(module.MODEL);
  const needed = neededList({ ...acts, sides });
  const problems = issuesList(acts);
  return {
    elements: [verdict, elsewhere, cost, needed, problems].map((each) => each.element),
    tell: (narrowed, issues) => needed.tell(isDeadEnd(narrowed, sorted(issues))),
    update(request, issues) {
      const { missing, wrong, advice } = sorted(issues);
      elsewhere.update(request);
      cost.update(request);
      needed.update(missing);
      problems.update([...wrong, ...advice]);
      return verdict.update(request, { missing, wrong });
    },
  };
}

function actionsOf(module, edit, startOver, linker) {
  const button = (text, onclick) => h("button", { type: "button", className: "plain", onclick }, text);
  const undo = button("Undo", () => edit.undo());
  const redo = button("Redo", () => edit.redo());
  const complete = () => edit.commit(module.withDefaults(edit.request) ?? edit.request);
  const others = [button("Start over", startOver), button("Write defaults out", complete), linker];
  return {
    element: h("div", { className: "actions" }, undo, redo, others),
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
