// What a request costs, as the model's own function tells it: before money is spent.
import { h, prose } from "../dom.js";

const AMOUNT = { maximumFractionDigits: 12, useGrouping: false };

/** What a model's page states: `$0.06 (1k)`, or null. */
export function priceInWords(pricing) {
  const prices = Object.entries(pricing).map(([label, usd]) => `${dollars(usd)} (${label})`);
  return prices.length === 0 ? null : prices.join(", ");
}

const dollars = (usd) => `$${usd.toLocaleString("en-US", AMOUNT)}`;

/** The line, and what keeps it to a request. */
export function costLine(module) {
  const price = h("strong", { hidden: true });
  const reason = h("span", {});
  const element = h("p", { className: "cost" }, price, reason);
  return {
    element,
    update(request) {
      const told = toldOf(module, request);
      price.hidden = told.price === "";
      price.textContent = told.price;
      if (reason.dataset.text === told.reason) return;
      reason.dataset.text = told.reason;
      reason.replaceChildren(...prose(told.reason));
    },
  };
}

/** The price, empty where none is known, and what it rests on or why there is none. */
export function toldOf(module, request) {
  const { title, pricing } = module.MODEL;
  if (Object.keys(pricing).length > 0 && !module.isValid(request)) {
    return { price: "", reason: `The page of ${title} states a price; what a request costs is told once it is valid.` };
  }
  const { usd, reason } = module.cost(request);
  const noPrice = Object.keys(pricing).length === 0 ? `the page of ${title} states no price` : reason;
  return { price: usd === null ? "" : dollars(usd), reason: sentence(usd === null ? noPrice : reason) };
}

function sentence(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
