// A model: its facts, its sizes, and the editor of a request.
import { h } from "./dom.js";
import { site } from "./registry.js";

export async function modelPage(main, slug) {
  const { module } = await site.model(slug);
  const names = Object.keys(module.MODEL.parameters);
  main.append(h("ul", {}, names.map((name) => h("li", {}, h("code", {}, name)))));
}
