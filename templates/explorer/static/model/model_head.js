// What a model is, above its form.

import { carryLink } from "../compare/carry_link.js";
import { h } from "../dom.js";
import { priceInWords } from "../panel/cost_line.js";
import { pageLink } from "../sources/sources_section.js";

/** The title, the summary and the facts of a model; `request()` is what may be taken to another one. */
export function modelHead(facts, root, request) {
  const entries = factsOf(facts).filter(([, value]) => value !== null && value !== "");
  const list = entries.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)));
  const compare = `${root}compare.html#a=${encodeURIComponent(facts.slug)}`;
  return h(
    "div",
    { className: "lead" },
    h("h1", {}, facts.title),
    h("p", { className: "summary" }, facts.summary),
    h("dl", { className: "meta" }, list),
    h(
      "p",
      { className: "links" },
      pageLink(facts.documentation, "Documentation", facts.title),
      h("a", { href: compare }, "Compare with another model"),
      carryLink(facts, root, request),
    ),
  );
}

function factsOf({ air, creator, status, released, capabilities, parameters, pricing }) {
  const tasks = Object.values(parameters).find((each) => each.const !== null && each.const !== air);
  return [
    ["AIR", air && h("code", {}, air)],
    ["Creator", creator],
    [tasks?.name === "taskType" ? "Task type" : tasks?.name ?? "", tasks ? h("code", {}, String(tasks.const)) : null],
    ["Capabilities", capabilities.join(", ")],
    ["Status", status.replaceAll("-", " ")],
    ["Released", released],
    ["Price", priceInWords(pricing)],
  ];
}
