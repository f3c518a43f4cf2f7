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
// The list of models.
"use strict";

const { h } = use("explorer/dom.js");
const { site } = use("explorer/registry.js");
const { thumbnail } = use("explorer/thumbnail.js");

async function indexPage(main) {
  const rows = site.rows();
  main.replaceChildren(
    h("h1", {}, "Models"),
    h("ul", { className: "models" }, rows.map(line)),
  );
}

function line(row) {
  return h(
    "li",
    { className: "model" },
    h(
      "a",
      { href: `m/${row.slug}.html` },
      thumbnail(row.points),
      h("span", { className: "model-name" }, h("strong", {}, row.title), row.air && h("code", {}, row.air)),
      h("span", { className: "model-sum" }, row.summary),
    ),
  );
}

exports.indexPage = indexPage;
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
// Which models a few words find, and in what order. Nothing here needs a page.
"use strict";

/** A text without case, accents and other marks, as searches compare it. */
function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

exports.fold = fold;
});

define("explorer/start.js", (exports, use) => {
// Draws the page that this is.
"use strict";

const { comparePage } = use("explorer/compare_page.js");
const { h } = use("explorer/dom.js");
const { indexPage } = use("explorer/index_page.js");
const { modelPage } = use("explorer/model_page.js");
const { themeButton } = use("explorer/theme.js");

const PAGES = { index: indexPage, compare: comparePage, model: modelPage };
const { page, slug, root } = document.body.dataset;
const navigation = document.querySelector(".bar nav");

navigation.append(themeButton());
for (const link of navigation.querySelectorAll("a")) {
  if (link.getAttribute("href").endsWith(`${page}.html`)) link.setAttribute("aria-current", "page");
}

const main = document.getElementById("main");
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

const { h } = use("explorer/dom.js");

const KEY = "theme";
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Takes the choice of an earlier visit, and returns the button that changes it. */
function themeButton() {
  const kept = remembered();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  const button = h("button", { type: "button", className: "plain theme" });
  const show = () => {
    const other = shown() === "dark" ? "Light" : "Dark";
    button.textContent = other;
    button.setAttribute("aria-label", `${other} colours`);
  };
  button.addEventListener("click", () => {
    root.dataset.theme = shown() === "dark" ? "light" : "dark";
    remember(root.dataset.theme);
    show();
  });
  dark.addEventListener("change", show);
  show();
  return button;
}

const shown = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");

/** Browsers may refuse their storage, to pages from a disk above all; then a choice lasts for a page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // nothing is kept
  }
}

exports.themeButton = themeButton;
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
