// The list of models.
import { h } from "./dom.js";
import { site } from "./registry.js";
import { thumbnail } from "./thumbnail.js";

export async function indexPage(main) {
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
