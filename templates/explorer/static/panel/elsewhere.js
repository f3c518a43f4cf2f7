// The way to the page of the model that a request names, where that is another one.

import { h } from "../dom.js";
import { site } from "../registry.js";
import { fits, toFragment } from "../request/link.js";
import { identifiers } from "../request/request.js";

/** The line: `update(request)`. The rows of all models are loaded when a request names one of them. */
export function elsewhereLine(facts) {
  const link = h("a", {});
  const element = h("p", { className: "notice", role: "status", hidden: true }, "The request names another model. ", link);
  const names = Object.values(facts.parameters).filter((each) => each.const === facts.air && facts.air !== null);
  let shown;

  async function show(request) {
    const named = names.map(({ name }) => request[name]).find((value) => typeof value === "string" && value !== facts.air);
    const row = named === undefined ? undefined : (await site.allRows()).find(({ air }) => air === named);
    const address = row === undefined ? "" : await addressOf(row, request, facts);
    if (request !== shown) return;
    element.hidden = row === undefined;
    link.href = address;
    link.textContent = row === undefined ? "" : `Open it in ${row.title}`;
  }

  return {
    element,
    update(request) {
      shown = request;
      show(request);
    },
  };
}

/** Where the request can be edited; without it, where it is too long for a link. */
async function addressOf({ slug }, request, facts) {
  const fragment = await toFragment(request, identifiers(facts));
  const page = `${document.body.dataset.root}m/${slug}.html`;
  return fits(fragment) ? `${page}#${fragment}` : page;
}
