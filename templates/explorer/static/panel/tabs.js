// Tabs: arrows move between them, one is a stop of the tab key.

import { h } from "../dom.js";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs of the names, for one panel whose id is given: `choose(name)`, which is told to `onChoose(name)`. */
export function tabsOf(names, label, panel, onChoose) {
  const tabs = names.map((name) => {
    const attributes = { type: "button", role: "tab", id: idOf(name), "aria-controls": panel.id };
    return h("button", { ...attributes, onclick: () => choose(name), onkeydown }, name);
  });

  function onkeydown(event) {
    const ends = { Home: 0, End: names.length - 1 };
    const step = STEPS[event.key];
    const now = tabs.indexOf(event.currentTarget);
    const next = ends[event.key] ?? (step === undefined ? undefined : (now + step + names.length) % names.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(names[next]);
    tabs[next].focus();
  }

  function choose(name) {
    for (const tab of tabs) {
      const isChosen = tab.id === idOf(name);
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", idOf(name));
    onChoose(name);
  }

  return { element: h("div", { role: "tablist", "aria-label": label }, tabs), choose };
}

function idOf(name) {
  return `tab-${name.replaceAll(" ", "-")}`;
}
