// Sends the request to the stand-in that serves the page, and shows what comes back.

import { h, prose, say } from "../dom.js";
import { several } from "../numbers.js";
import { uuid } from "../request/request.js";
import { duration, filesOf, receivers, sent, standinOf } from "./standin.js";

const IDLE = "Send to the stand-in";

/** The section, or null where no stand-in serves the page: then nothing is asked. `get()` is the request. */
export function sendSection({ get }) {
  const standin = standinOf(document.body.dataset);
  if (standin === null) return null;
  const press = () => (stop === null ? send() : stop.abort());
  const button = h("button", { type: "button", className: "main", onclick: press }, IDLE);
  const answer = h("div", { className: "send-answer" });
  const known = new Set();
  let stop = null;

  async function send() {
    const task = withOwnIdentifier(get(), standin, known);
    stop = new AbortController();
    button.textContent = "Stop";
    answer.setAttribute("aria-busy", "true");
    const start = performance.now();
    try {
      const told = await sent(task, standin, stop.signal);
      answer.replaceChildren(...shown(task, told, standin, performance.now() - start));
    } catch (error) {
      const words = error.name === "AbortError" ? "Stopped." : error.message;
      answer.replaceChildren(h("p", {}, words));
      say(words);
    } finally {
      stop = null;
      button.textContent = IDLE;
      answer.removeAttribute("aria-busy");
      answer.firstElementChild?.scrollIntoView({ block: "nearest" });
    }
  }

  const words = "A stand-in serves this page: results are placeholders, and nothing is paid.";
  return h(
    "section",
    { className: "send", "aria-labelledby": "send-title" },
    h("h3", { id: "send-title" }, "Try it"),
    h("p", { className: "quiet" }, words),
    h("div", {}, button),
    answer,
  );
}

/** The request; with a new identifier if its own was sent already, as no two tasks may have the same. */
function withOwnIdentifier(request, { taskUUID }, known) {
  const isUsed = typeof request[taskUUID] === "string" && known.has(request[taskUUID]);
  const task = isUsed ? { ...request, [taskUUID]: uuid() } : request;
  known.add(task[taskUUID]);
  return task;
}

function shown(task, answer, { taskUUID }, milliseconds) {
  const { items, errors } = answer;
  const isRefused = errors.length > 0;
  const came = isRefused ? "Refused" : several(items.length, "result");
  const words = `${came}, in ${duration(milliseconds)}`;
  say(words);
  const results = items.map((item, place) => result(item, task, `${place + 1} of ${items.length}`));
  return [
    h("p", { className: isRefused ? "verdict bad" : "verdict good" }, words),
    h("dl", { className: "meta" }, facts(task, answer, taskUUID)),
    isRefused ? h("ul", { className: "send-errors" }, errors.map(refusal)) : [],
    h("div", { className: "send-results" }, results),
    asJson(items, errors),
  ].flat(Infinity);
}

function facts(task, { items, errors, status }, taskUUID) {
  const { cost } = items[0] ?? {}; // each item tells that of the whole task
  const places = items.length > 0 ? receivers(task) : [];
  const known = [
    ["Status", String(status)],
    [taskUUID, items[0]?.[taskUUID] ?? errors[0]?.[taskUUID]],
    ["Cost", typeof cost === "number" ? `$${cost}, of which nothing is paid` : undefined],
    ["Sent to", places.length > 0 ? `${places.join(" and ")}, too, as the request says` : undefined],
  ];
  return known
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)));
}

function refusal({ message, code, parameter }) {
  const names = [parameter ?? []].flat();
  const about = names.length > 0 ? [" of ", h("code", {}, names.join(", "))] : [];
  return h("li", {}, h("p", {}, prose(message)), h("p", { className: "quiet" }, h("code", {}, code), about));
}

function result(item, task, place) {
  const files = filesOf(item, task).map((file) => {
    const caption = h("figcaption", { className: "quiet" }, h("code", {}, file.name), `, ${place}`);
    return h("figure", {}, medium(file, place), caption);
  });
  return [files, typeof item.text === "string" ? h("p", { className: "send-text" }, item.text) : []];
}

function medium({ kind, address }, place) {
  const label = `Placeholder ${place}`;
  const gone = () => h("p", { className: "quiet" }, "The file is not there, or not any more.");
  const onerror = ({ target }) => target.replaceWith(gone());
  if (kind === "image") return h("img", { src: address, alt: label, onerror });
  return h(kind, { src: address, controls: true, preload: "metadata", "aria-label": label, onerror });
}

function asJson(data, errors) {
  const text = JSON.stringify(errors.length > 0 ? { data, errors } : { data }, shortened, 2);
  const named = { className: "code", tabindex: "0", role: "region", "aria-label": "The answer as JSON" };
  const code = h("pre", named, text);
  return h("details", {}, h("summary", {}, "The answer as JSON"), code);
}

const MOST_SHOWN = 200;

function shortened(name, value) {
  if (typeof value !== "string" || value.length <= MOST_SHOWN) return value;
  return `${value.slice(0, MOST_SHOWN)}… (${value.length} characters)`;
}
