// Which of several pasted tasks is edited.

import { h } from "../dom.js";

const MOST = 500;

/** A menu of the tasks of an array; hidden where there is one alone. */
export function taskPicker(edit) {
  const menu = h("select", { id: "task", onchange: () => edit.choose(Number(menu.value)) });
  const element = h("div", { className: "picker", hidden: true }, h("label", { for: "task" }, "Task"), menu);
  let count = 0;
  return {
    element,
    update() {
      const { tasks, index } = edit.document;
      element.hidden = tasks.length < 2;
      if (count !== tasks.length) {
        count = tasks.length;
        const option = (_, place) => h("option", { value: String(place) }, `${place + 1} of ${count}`);
        menu.replaceChildren(...Array.from({ length: Math.min(count, MOST) }, option));
      }
      menu.value = String(index);
    },
  };
}
