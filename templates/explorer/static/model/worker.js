// Works out the choices beside a page, and loads the models that it is asked about.

import { REGISTRY } from "../names.js";

const loaded = new Set();

onmessage = ({ data: { number, slug, request } }) => {
  if (!loaded.has(slug)) {
    importScripts(`../models/${encodeURIComponent(slug)}.js`);
    loaded.add(slug);
  }
  const module = globalThis[REGISTRY].use(`models/${slug}.js`);
  postMessage({ number, narrowed: module.narrow(request) });
};
