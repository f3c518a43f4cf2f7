// What scripts have defined, and the scripts of models that are loaded when they are asked for.
import { REGISTRY } from "./names.js";

const registry = globalThis[REGISTRY];
const loading = new Map();
const NAME = /^[a-z0-9_-]+$/;
const ROWS = "explorer/rows.js";

export const site = {
  /** The rows of the index; only pages that load `assets/models.js` have them. */
  rows: () => registry.use(ROWS).ROWS,

  /** The same on every page. */
  async allRows() {
    if (registry.modules[ROWS] === undefined) await script("assets/models.js");
    return site.rows();
  },

  /**
   * A model: `module` its functions and MODEL, `rules`, `page` what PAGE holds, `shown` SOURCES and CHANGES.
   * Rejects for a name that no model has.
   */
  async model(slug) {
    if (!NAME.test(slug)) throw new RangeError(`no model is called ${slug}`);
    if (registry.modules[`models/${slug}.js`] === undefined) await script(`models/${slug}.js`);
    return {
      module: registry.use(`models/${slug}.js`),
      rules: registry.use(`models/${slug}.rules.js`).RULES,
      page: registry.use(`models/${slug}.page.js`).PAGE,
      shown: registry.use(`explorer/models/${slug}.js`),
    };
  },
};

/** Loads a script of the site, once. */
function script(path) {
  if (!loading.has(path)) loading.set(path, added(`${document.body.dataset.root}${path}`));
  return loading.get(path);
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
