// The facts of two models side by side.

import { h } from "../dom.js";
import { megapixelsBetween } from "../numbers.js";
import { priceInWords } from "../panel/cost_line.js";
import { axisInWords, boundsOf } from "../sizes/bounds.js";
import { tableOfPairs } from "../sizes/table_of_pairs.js";
import { tableOfTexts } from "../sizes/table_of_texts.js";

/** The table; titles lead to the models' pages. */
export function factsTable(one, two, root) {
  const link = ({ slug, title }) => h("th", { scope: "col" }, h("a", { href: `${root}m/${slug}.html` }, title));
  const row = ([name, valueOf]) => {
    const values = [one, two].map(valueOf);
    const differs = String(values[0]) !== String(values[1]);
    const cells = [one, two].map(({ title }, place) => h("td", { "data-model": title }, asNode(name, values[place])));
    return h("tr", { className: differs ? null : "same" }, h("th", { scope: "row" }, name), cells);
  };
  return h(
    "table",
    { className: "compare" },
    h("caption", { className: "away" }, "Facts of both models"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Fact"), link(one), link(two))),
    h("tbody", {}, FACTS.map(row)),
  );
}

const FACTS = [
  ["AIR", ({ air }) => air ?? "none"],
  ["Creator", ({ creator }) => creator],
  ["Status", ({ status }) => status.replaceAll("-", " ")],
  ["Released", ({ released }) => released ?? "not stated"],
  ["Capabilities", ({ capabilities }) => capabilities.join(", ") || "none stated"],
  ["Sizes", sizesInWords],
  ["Area", areaInWords],
  ["Prompt", promptInWords],
  ["Parameters", ({ parameters }) => `${Object.keys(parameters).length}, ${required(parameters)} required`],
  ["Price", ({ pricing }) => priceInWords(pricing) ?? "not stated"],
];

function asNode(name, value) {
  return name === "AIR" ? h("code", {}, value) : value;
}

function required(parameters) {
  return Object.values(parameters).filter((parameter) => parameter.required && parameter.const === null).length;
}

function sizesInWords(facts) {
  const table = tableOfPairs(facts) ?? tableOfTexts(facts);
  if (table !== null) return String(table.sizes.length);
  const bounds = boundsOf(facts);
  return bounds === null ? "no table" : bounds.axes.map(axisInWords).join(" × ");
}

function areaInWords(facts) {
  const { sizes } = tableOfPairs(facts) ?? tableOfTexts(facts) ?? { sizes: [] };
  if (sizes.length === 0) return "not stated";
  const areas = sizes.map(({ width, height }) => width * height);
  return megapixelsBetween(Math.min(...areas), Math.max(...areas));
}

function promptInWords({ parameters }) {
  const prompt = parameters.positivePrompt ?? parameters.prompt;
  if (prompt === undefined) return "none";
  const { minLength, maxLength } = prompt;
  if (maxLength === null) return minLength === null ? "any length" : `from ${minLength} characters`;
  return `${minLength ?? 0} to ${maxLength} characters`;
}
