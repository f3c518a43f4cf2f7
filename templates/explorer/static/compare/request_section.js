// One request, and what both models say of it.

import { h } from "../dom.js";
import { restored } from "../request/request.js";
import { carried } from "./carried.js";
import { RequestColumn } from "./request_column.js";

/**
 * The section. `request` is written for the first model, or null where none was carried here: then it begins with an
 * example. `onChoose(request)` hears which example is taken.
 */
export function requestSection([one, two], request, root, onChoose) {
  const columns = h("div", { className: "request-columns" });
  const examples = [one, two].flatMap(({ module, page }, place) =>
    page.examples.map((example) => ({
      title: `${module.MODEL.title}: ${example.title}`,
      place,
      request: example.request,
    })),
  );
  const isCarried = request !== null;
  const select = h(
    "select",
    { id: "compare-example", onchange: () => take(Number(select.value)) },
    isCarried && h("option", { value: "-1" }, "The request of the link"),
    examples.map(({ title }, place) => h("option", { value: String(place) }, title)),
  );

  function take(place) {
    const { request: wanted, place: model } = examples[place] ?? { request, place: 0 };
    show(wanted, model);
    onChoose(place < 0 ? request : carried(wanted, [one, two][model].module.MODEL, one.module.MODEL));
  }

  function show(wanted, model) {
    const from = [one, two][model].module.MODEL;
    const whole = restored(wanted, from);
    const made = [one, two].map(({ module }) => new RequestColumn(module, carried(whole, from, module.MODEL), root));
    columns.replaceChildren(...made.map(({ element }) => element));
  }

  if (isCarried) show(request, 0);
  else if (examples.length > 0) show(examples[0].request, examples[0].place);
  else return null;
  const pick = h("div", { className: "pick" }, h("label", { for: "compare-example" }, "Request"), select);
  return h(
    "section",
    { className: "section", "aria-labelledby": "compare-request" },
    h("div", { className: "section-head" }, h("h2", { id: "compare-request" }, "One request, both models"), pick),
    h("p", { className: "quiet" }, "The name of the model is replaced; the rest is as it was written."),
    columns,
  );
}
