// What is due before a page is drawn. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const made = Object.create(null);
  registry.use ??= (name) => {
    if (made[name] !== undefined) return made[name];
    if (registry.modules[name] === undefined) throw new RangeError(`no script that was loaded defines ${name}`);
    made[name] = {};
    registry.modules[name](made[name], registry.use);
    return made[name];
  };
  const define = (name, body) => (registry.modules[name] ??= body);

define("explorer/kept_theme.js", (exports, use) => {
// The colours that somebody chose on an earlier visit, put on before anything is drawn.
"use strict";

const KEY = "theme";
const root = document.documentElement;

/** Browsers may refuse their storage, to pages from a disk above all; then a choice lasts for a page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a choice: "light" or "dark". */
function keep(theme) {
  root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // nothing is kept
  }
}

const kept = remembered();
if (kept === "light" || kept === "dark") root.dataset.theme = kept;

exports.keep = keep;
});

registry.use("explorer/kept_theme.js");
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
