// What scripts have defined, and the scripts of models that are loaded when they are asked for.
import { REGISTRY } from "./names.js";

const registry = globalThis[REGISTRY];
const loading = new Map();
const NAME = /^[a-z0-9_-]+$/;

export const site = {
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
