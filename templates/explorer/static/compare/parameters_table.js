// The parameters of two models side by side, with what differs by itself or all of them.

import { h, prose } from "../dom.js";
import { factsOf } from "../fields/facts.js";
import { missingIn, parametersOfBoth } from "./differences.js";

/** More values than these are counted, and those that the other model lacks are listed. */
const MOST_VALUES = 12;

/** The section with its switch. */
export function parametersSection(one, two) {
  const rows = parametersOfBoth(one, two);
  const differing = rows.filter(({ state }) => state !== "same").length;
  const table = h(
    "table",
    { className: "compare only-different" },
    h("caption", { className: "away" }, "Parameters of both models"),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ["Parameter", one.title, two.title].map((text) => h("th", { scope: "col" }, text)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((row) => rowNode(row, [one.title, two.title])),
    ),
  );
  const none = h("p", { className: "quiet", hidden: differing > 0 }, "No parameter differs.");
  const only = h("input", { type: "checkbox", id: "only", checked: true });
  only.addEventListener("change", () => {
    table.classList.toggle("only-different", only.checked);
    none.hidden = differing > 0 || !only.checked;
  });
  const label = h("label", { for: "only" }, `Only what differs, ${differing} of ${rows.length}`);
  return h(
    "section",
    { className: "section", "aria-labelledby": "compare-parameters" },
    h(
      "div",
      { className: "section-head" },
      h("h2", { id: "compare-parameters" }, "Parameters"),
      h("span", { className: "check" }, only, label),
    ),
    none,
    table,
  );
}

function rowNode({ name, pair, state, facts }, titles) {
  const words = { same: null, differs: "differs", first: `only ${titles[0]}`, second: `only ${titles[1]}` }[state];
  const cells = pair.map((parameter, place) =>
    h("td", { "data-model": titles[place] }, cellOf(parameter, pair[1 - place], facts)),
  );
  const heading = h(
    "th",
    { scope: "row" },
    h("div", {}, prose(`\`${name}\``)),
    words && h("span", { className: "diff" }, words),
  );
  return h("tr", { className: state === "same" ? "same" : null }, heading, cells);
}

function cellOf(parameter, other, facts) {
  if (parameter === null) return h("span", { className: "quiet" }, "none");
  const differs = (fact) => facts.includes(fact);
  return [
    h("span", { className: "facts" }, factsOf(parameter)),
    parameter.required && h("span", { className: differs("required") ? "need" : "need is-met" }, "required"),
    parameter.const !== null && h("p", {}, "always ", h("code", {}, JSON.stringify(parameter.const))),
    parameter.allowedValues.length > 0 && valuesNode(parameter.allowedValues, other?.allowedValues ?? null),
  ];
}

/** The values, those in bold that the other model lacks. */
function valuesNode(values, others) {
  const extra = others === null || others.length === 0 ? [] : missingIn(values, others);
  const isLong = values.length > MOST_VALUES;
  const shown = isLong ? extra.slice(0, MOST_VALUES) : values;
  const nodes = shown.flatMap((value, place) => [
    place > 0 && ", ",
    extra.includes(value)
      ? h("strong", {}, String(value), h("span", { className: "away" }, " (not in the other)"))
      : String(value),
  ]);
  const count = isLong && `${values.length} values${extra.length > 0 ? ", alone here: " : ""}`;
  return h("p", { className: "values-line" }, count, nodes, isLong && extra.length > shown.length && ", …");
}
