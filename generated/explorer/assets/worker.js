// What works beside a page. Made by `specwright generate` from the specs; do not edit.
importScripts("runtime.js");
((registry) => {
  const define = (name, body) => (registry.modules[name] ??= body);

define("explorer/model/worker.js", (exports, use) => {
// Works out the choices beside a page, and loads the models that it is asked about.
"use strict";

const { REGISTRY } = use("explorer/names.js");

const loaded = new Set();

onmessage = ({ data: { number, slug, request } }) => {
  if (!loaded.has(slug)) {
    importScripts(`../models/${encodeURIComponent(slug)}.js`);
    loaded.add(slug);
  }
  const module = globalThis[REGISTRY].use(`models/${slug}.js`);
  postMessage({ number, narrowed: module.narrow(request) });
};
});

define("explorer/names.js", (exports, use) => {
// What the pages have to know of the project; made by `specwright generate`.
"use strict";

/** Where scripts define modules: a property of the global object. */
const REGISTRY = "airmodels";

/** The Python package and the npm package that requests are shown with. */
const PYTHON_PACKAGE = "airmodels";
const NPM_PACKAGE = "airmodels";

/** The service's own SDK for Python, or null. */
const SDK = "runware";

exports.REGISTRY = REGISTRY;
exports.PYTHON_PACKAGE = PYTHON_PACKAGE;
exports.NPM_PACKAGE = NPM_PACKAGE;
exports.SDK = SDK;
});

registry.use("explorer/model/worker.js");
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
