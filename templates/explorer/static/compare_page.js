// Two models side by side.
import { h } from "./dom.js";
import { site } from "./registry.js";

export async function comparePage(main) {
  const rows = site.rows();
  main.replaceChildren(
    h("h1", {}, "Compare"),
    h("ul", {}, rows.map((row) => h("li", {}, `${row.title}: ${row.sizes} sizes`))),
  );
}
