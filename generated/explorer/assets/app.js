// The code of all pages. Made by `specwright generate` from the specs; do not edit.
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

define("explorer/compare_page.js", (exports, use) => {
// Two models side by side.
"use strict";

const { h } = use("explorer/dom.js");
const { site } = use("explorer/registry.js");

async function comparePage(main) {
  const rows = site.rows();
  main.replaceChildren(
    h("h1", {}, "Compare"),
    h("ul", {}, rows.map((row) => h("li", {}, `${row.title}: ${row.sizes} sizes`))),
  );
}

exports.comparePage = comparePage;
});

define("explorer/dom.js", (exports, use) => {
// Elements without markup: a text is always text.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const COPIED_FOR = 1600;

/** An HTML element: properties, `on…` listeners, then children; false, null and undefined are left out. */
function h(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** An SVG element, likewise. */
function s(tag, properties, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (!isSaid(value)) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (isProperty(element, name, value)) element[name] = value;
    else element.setAttribute(name === "className" ? "class" : name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(isSaid));
  return element;
}

const isSaid = (value) => value !== undefined && value !== null && value !== false;

function isProperty(element, name, value) {
  return name in element && !(element instanceof SVGElement) && typeof value !== "string";
}

/** Tells a text to those who listen instead of looking. */
function say(text) {
  const live =
    document.getElementById("live") ??
    document.body.appendChild(h("div", { id: "live", className: "away", role: "status" }));
  if (live.textContent !== text) live.textContent = text;
}

/** A function that acts once nobody has called it for a while (ms). */
function debounced(wait, act) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), wait);
  };
}

const QUOTED = /(`[^`]+`|'[A-Za-z][\w.[\]]*')/;

/** A message as nodes, with what it quotes as code that may break behind its dots. */
function prose(text) {
  return String(text ?? "")
    .split(QUOTED)
    .map((part, place) => (place % 2 === 1 ? h("code", {}, breakable(part.slice(1, -1))) : part));
}

function breakable(name) {
  return name.split(/(?<=\.)/).flatMap((part, place) => (place > 0 ? [h("wbr"), part] : [part]));
}

const times = (width, height) => `${width} × ${height}`;

const megapixels = (area) => `${(area / 1e6).toFixed(2)} MP`;

/** Puts a text on the clipboard, and says so on the button for a moment. */
async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = "Copied";
  say("Copied");
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_FOR);
}

/** For pages that may not use the clipboard, such as those opened from a disk. */
function copyBySelection(text) {
  const area = document.body.appendChild(h("textarea", { className: "away" }));
  area.value = text;
  area.select();
  document.execCommand("copy");
  area.remove();
}

exports.h = h;
exports.s = s;
exports.say = say;
exports.debounced = debounced;
exports.prose = prose;
exports.times = times;
exports.megapixels = megapixels;
exports.copy = copy;
});

define("explorer/index_page.js", (exports, use) => {
// The list of models: searched, narrowed by capability and creator, walked through by keys.
"use strict";

const { entry, search } = use("explorer/search.js");
const { thumbnail } = use("explorer/thumbnail.js");

const FILTERS = ["capability", "creator"];

async function indexPage() {
  const list = document.getElementById("models");
  if (list === null) return;
  const rows = [...list.children].map(rowOf);
  const controls = { q: document.getElementById("query"), ...filtersThere() };
  const show = () => shown(list, rows, controls);
  readFragment(controls);
  for (const control of Object.values(controls)) {
    control.addEventListener("input", () => {
      show();
      writeFragment(controls);
    });
  }
  addEventListener("hashchange", () => {
    readFragment(controls);
    show();
  });
  document.getElementById("clear").addEventListener("click", () => cleared(controls));
  addKeys(list, controls.q);
  if (isAsked(controls)) show();
  requestAnimationFrame(() => drawThumbnails(rows));
}

const filtersThere = () =>
  Object.fromEntries(
    FILTERS.map((name) => [name, document.getElementById(name)]).filter(([, element]) => element !== null),
  );

/** A line of the page as the search needs it. */
function rowOf(element) {
  const { creator, capabilities, task, points } = element.dataset;
  const facts = {
    title: element.querySelector("a").textContent,
    air: element.querySelector("code")?.textContent,
    creator,
    capabilities: capabilities === "" ? [] : capabilities.split("\n"),
    task,
  };
  return { element, points, creator, capability: facts.capabilities, entry: entry(facts) };
}

const isAsked = (controls) => Object.values(controls).some((control) => control.value !== "");

/** Puts those lines on the page that are asked for, the best first. */
function shown(list, rows, controls) {
  const narrowed = FILTERS.filter((name) => controls[name]?.value);
  const found = search(
    rows.map((each) => each.entry),
    controls.q.value,
  )
    .map((number) => rows[number])
    .filter((row) => narrowed.every((name) => [row[name]].flat().includes(controls[name].value)));
  list.replaceChildren(...found.map((row) => row.element));
  list.hidden = found.length === 0;
  document.getElementById("none").hidden = found.length > 0;
  document.getElementById("count").textContent = counted(found.length, rows.length);
}

function counted(found, all) {
  const models = all === 1 ? "model" : "models";
  return found === all ? `${all} ${models}` : `${found} of ${all} ${models}`;
}

/** What is asked for stands in the address, so that it can be kept and sent on. */
function writeFragment(controls) {
  const asked = new URLSearchParams();
  for (const [name, control] of Object.entries(controls)) if (control.value) asked.set(name, control.value);
  history.replaceState(null, "", `${location.pathname}${location.search}${asked.size > 0 ? `#${asked}` : ""}`);
}

function readFragment(controls) {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const [name, control] of Object.entries(controls)) {
    control.value = asked.get(name) ?? "";
    if (control.selectedIndex === -1) control.value = "";
  }
}

function cleared(controls) {
  for (const control of Object.values(controls)) control.value = "";
  controls.q.dispatchEvent(new Event("input"));
  controls.q.focus();
}

/** `/` searches, Enter opens the first, arrows, Home and End move through the list, Escape goes back. */
function addKeys(list, query) {
  const links = () => [...list.querySelectorAll("a")];
  query.addEventListener("keydown", (event) => {
    const [first] = links();
    if (event.key === "Enter" && first && query.value !== "") first.click();
    else if (event.key === "ArrowDown" && first) focused(event, first);
    else if (event.key === "Escape" && query.value !== "") {
      event.preventDefault();
      query.value = "";
      query.dispatchEvent(new Event("input"));
    }
  });
  list.addEventListener("keydown", (event) => {
    const all = links();
    const place = all.indexOf(document.activeElement);
    const next = {
      ArrowDown: all[place + 1],
      ArrowUp: all[place - 1] ?? query,
      Home: all[0],
      End: all.at(-1),
      Escape: query,
    }[event.key];
    if (next) focused(event, next);
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName);
    if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey) focused(event, query);
  });
}

function focused(event, element) {
  event.preventDefault();
  element.focus();
}

/** Thumbnails come after the words; their places are kept free. */
function drawThumbnails(rows) {
  for (const { element, points } of rows) {
    if (points !== "") element.querySelector(".thumb").append(thumbnail(points));
  }
}

exports.indexPage = indexPage;
});

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

define("explorer/model_page.js", (exports, use) => {
// A model: its facts, its sizes, and the editor of a request.
"use strict";

const { h } = use("explorer/dom.js");
const { site } = use("explorer/registry.js");

async function modelPage(main, slug) {
  const { module } = await site.model(slug);
  const names = Object.keys(module.MODEL.parameters);
  main.append(h("ul", {}, names.map((name) => h("li", {}, h("code", {}, name)))));
}

exports.modelPage = modelPage;
});

define("explorer/names.js", (exports, use) => {
// What the pages have to know of the project; made by `specwright generate`.
"use strict";

/** Where scripts define modules: a property of the global object. */
const REGISTRY = "airmodels";

/** The Python package and the npm package that requests are shown with. */
const PYTHON_PACKAGE = "airmodels";
const NPM_PACKAGE = "airmodels";

exports.REGISTRY = REGISTRY;
exports.PYTHON_PACKAGE = PYTHON_PACKAGE;
exports.NPM_PACKAGE = NPM_PACKAGE;
});

define("explorer/registry.js", (exports, use) => {
// What scripts have defined, and the scripts of models that are loaded when they are asked for.
"use strict";

const { REGISTRY } = use("explorer/names.js");

const registry = globalThis[REGISTRY];
const loading = new Map();
const NAME = /^[a-z0-9_-]+$/;

const site = {
  /** The rows of the index; only pages that load `assets/models.js` have them. */
  rows: () => registry.use("explorer/rows.js").ROWS,

  /**
   * A model: `module` its functions and MODEL, `rules`, `page` what PAGE holds, `shown` SOURCES and CHANGES.
   * Rejects for a name that no model has.
   */
  async model(slug) {
    if (!NAME.test(slug)) throw new RangeError(`no model is called ${slug}`);
    if (registry.modules[`models/${slug}.js`] === undefined) await script(slug);
    return {
      module: registry.use(`models/${slug}.js`),
      rules: registry.use(`models/${slug}.rules.js`).RULES,
      page: registry.use(`models/${slug}.page.js`).PAGE,
      shown: registry.use(`explorer/models/${slug}.js`),
    };
  },
};

/** Loads the script of a model, once. */
function script(slug) {
  if (!loading.has(slug)) loading.set(slug, added(`${document.body.dataset.root}models/${slug}.js`));
  return loading.get(slug);
}

function added(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(`${address} does not load`)));
    document.head.append(element);
  });
}

exports.site = site;
});

define("explorer/search.js", (exports, use) => {
// Which models some words find, and in what order. Nothing here needs a page.
"use strict";

/** Letters that no decomposition takes apart. */
const LETTERS = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ł: "l", ŧ: "t", þ: "th", ı: "i" };
const APART = /[\s\-_/,]+/;

/** What each part of a model weighs, and how much more at the start of a word or of the whole. */
const WEIGHTS = { title: 8, air: 6, creator: 4, capabilities: 3, task: 2 };
const WORD_START = 2;
const START = 4;
const TITLE_STARTS = 100;

/** A text without case, accents and other marks, its words apart by one space. */
function fold(text) {
  return text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[æœøđðħłŧþı]/g, (letter) => LETTERS[letter])
    .split(APART)
    .filter((word) => word !== "")
    .join(" ");
}

/** A model as searches see it: `title`, `air`, `creator`, `capabilities` (a list) and `task`, folded. */
function entry({ title, air, creator, capabilities, task }) {
  const parts = { title, air: air ?? "", creator, capabilities: capabilities.join(" "), task: task ?? "" };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, fold(text)]));
}

/**
 * The numbers of the entries that have every word of a query, the best first and equal ones in their order;
 * all of them where it has no word.
 */
function search(entries, query) {
  const phrase = fold(query);
  const words = phrase === "" ? [] : phrase.split(" ");
  return entries
    .map((each, number) => ({ number, rank: rank(each, words, phrase) }))
    .filter((each) => each.rank >= 0)
    .sort((one, other) => other.rank - one.rank || one.number - other.number)
    .map((each) => each.number);
}

/** How well an entry fits; -1 where a word is missing. */
function rank(parts, words, phrase) {
  let sum = words.length > 0 && parts.title.startsWith(phrase) ? TITLE_STARTS : 0;
  for (const word of words) {
    const best = Math.max(...Object.keys(WEIGHTS).map((name) => weight(parts[name], word) * WEIGHTS[name]));
    if (best === 0) return -1;
    sum += best;
  }
  return sum;
}

function weight(text, word) {
  if (text.startsWith(word)) return START;
  if (text.includes(` ${word}`)) return WORD_START;
  return text.includes(word) ? 1 : 0;
}

exports.fold = fold;
exports.entry = entry;
exports.search = search;
});

define("explorer/start.js", (exports, use) => {
// Draws the page that this is.
"use strict";

const { comparePage } = use("explorer/compare_page.js");
const { h } = use("explorer/dom.js");
const { indexPage } = use("explorer/index_page.js");
const { modelPage } = use("explorer/model_page.js");
const { themed } = use("explorer/theme.js");

const PAGES = { index: indexPage, compare: comparePage, model: modelPage };
const { page, slug, root } = document.body.dataset;
const main = document.getElementById("main");

themed(document.querySelector(".theme"));
PAGES[page](main, slug, root).then(
  () => {
    document.body.dataset.ready = page;
    performance.mark("ready");
  },
  (error) => {
    main.append(h("p", { className: "wrong", role: "alert" }, `This page could not be drawn: ${error.message}`));
    throw error;
  },
);
});

define("explorer/theme.js", (exports, use) => {
// Light or dark: what the system says, until somebody chooses.
"use strict";

const { keep } = use("explorer/kept_theme.js");

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Lets a button change the colours; it says which ones it gives. */
function themed(button) {
  const show = () => {
    const other = shown() === "dark" ? "Light" : "Dark";
    button.textContent = other;
    button.setAttribute("aria-label", `${other} colours`);
  };
  button.addEventListener("click", () => {
    keep(shown() === "dark" ? "light" : "dark");
    show();
  });
  dark.addEventListener("change", show);
  show();
}

const shown = () => document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");

exports.themed = themed;
});

define("explorer/thumbnail.js", (exports, use) => {
// The sizes of a model as a picture of a thumb's size.
"use strict";

const { s } = use("explorer/dom.js");

const MARGIN = 4;
const GRID = 31;

/** Points are two digits to the base of 32 for each size: how far across, how far up. */
function thumbnail(points, side = 48) {
  const room = side - 2 * MARGIN;
  const at = (digit) => (parseInt(digit, 32) / GRID) * room;
  let dots = "";
  for (let place = 0; place + 1 < points.length; place += 2) {
    dots += `M${round(MARGIN + at(points[place]))} ${round(side - MARGIN - at(points[place + 1]))}h0`;
  }
  const end = side - MARGIN;
  return s(
    "svg",
    { class: "thumb", viewBox: `0 0 ${side} ${side}`, width: side, height: side, "aria-hidden": "true", focusable: "false" },
    s("path", { class: "thumb-axis", d: `M${MARGIN} ${MARGIN}V${end}H${end}` }),
    s("path", { class: "thumb-ray", d: `M${MARGIN} ${end}L${end} ${MARGIN}` }),
    s("path", { class: "thumb-dots", d: dots }),
  );
}

const round = (value) => Math.round(value * 10) / 10;

exports.thumbnail = thumbnail;
});

registry.use("explorer/start.js");
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
