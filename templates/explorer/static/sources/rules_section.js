// The rules between parameters, and where they and the model's own facts come from.
import { h, prose } from "../dom.js";
import { notesOf, pageLink, placeOf, placesOf, readOn } from "./sources_section.js";

/** The section at the end of a page; null where a model has no rules and no places of facts are known. */
export function rulesSection({ facts, page, shown }) {
  const { rules, model } = shown.SOURCES;
  if (rules.length === 0 && model.length === 0) return null;
  return h(
    "section",
    { className: "section rules", "aria-labelledby": "rules-title" },
    h("h2", { id: "rules-title" }, "Rules between parameters"),
    rules.length > 0 ? h("ul", {}, rules.map(ruleOf)) : h("p", {}, "Each parameter stands for itself."),
    model.length > 0 && aboutModel(facts, page, model),
  );
}

function ruleOf(rule) {
  const read = readOn([rule]);
  return h(
    "li",
    {},
    h("p", {}, prose(rule.words)),
    h("p", { className: "place" }, h("code", {}, rule.spec.file), ` ${placeOf(rule)}`, read !== "" && `, ${read}`),
    notesOf(rule),
  );
}

function aboutModel({ title, documentation, pricing }, { sources }, stated) {
  const named = stated.map((each) => (Object.hasOwn(pricing, each.fact) ? { ...each, fact: `pricing.${each.fact}` } : each));
  const pages = sources.map(({ url, rendering, read, sha256 }) =>
    h(
      "li",
      {},
      pageLink(url, rendering, url) ?? rendering,
      `, read ${read}, SHA-256 `,
      h("code", {}, sha256),
    ),
  );
  const link = pageLink(documentation, "The model's page", title);
  return h(
    "details",
    { className: "source" },
    h("summary", {}, "Where the facts of the model come from"),
    placesOf(named),
    pages.length > 0 && h("div", { className: "places" }, h("p", {}, "Pages"), h("ul", {}, pages)),
    link !== null && h("p", {}, link),
  );
}
