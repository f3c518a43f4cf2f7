// The list of models: searched, narrowed by capability and creator, walked through by keys.
import { h } from "../dom.js";
import { counted, several } from "../numbers.js";
import { entry, search } from "./search.js";
import { told } from "./shapes.js";
import { thumbnail } from "./thumbnail.js";

const FILTERS = ["capability", "creator"];

export async function indexPage() {
  const list = document.getElementById("models");
  if (list === null) return;
  const shapes = list.dataset.shapes.split("\n");
  const rows = [...list.children].map((element) => rowOf(element, shapes));
  const controls = { q: document.getElementById("query"), ...filtersThere() };
  const show = () => shown(list, rows, controls);
  readFragment(controls);
  for (const control of Object.values(controls)) {
    control.addEventListener("input", () => {
      show();
      writeFragment(controls);
    });
  }
  addEventListener("hashchange", () => {
    readFragment(controls);
    show();
  });
  document.getElementById("clear").addEventListener("click", () => cleared(controls));
  addKeys(list, controls.q);
  if (isAsked(controls)) show();
  requestAnimationFrame(() => drawThumbnails(rows));
}

const filtersThere = () =>
  Object.fromEntries(
    FILTERS.map((name) => [name, document.getElementById(name)]).filter(([, element]) => element !== null),
  );

/** A line of the page as the search needs it; lists of ratios and sizes are told once for all lines. */
function rowOf(element, shapes) {
  const { creator, capabilities, task, points } = element.dataset;
  const facts = {
    title: element.querySelector("a").textContent,
    air: element.querySelector("code")?.textContent,
    creator,
    capabilities: capabilities === "" ? [] : capabilities.split("\n"),
    task,
    shapes: shapes[Number(element.dataset.shapes)],
  };
  return { element, points, creator, capability: facts.capabilities, entry: entry(facts) };
}

const isAsked = (controls) => Object.values(controls).some((control) => control.value !== "");

/** Puts those lines on the page that are asked for, the best first. */
function shown(list, rows, controls) {
  const narrowed = FILTERS.filter((name) => controls[name]?.value);
  const found = search(
    rows.map((each) => each.entry),
    controls.q.value,
  )
    .map(({ number, matches }) => ({ ...rows[number], matches }))
    .filter((row) => narrowed.every((name) => [row[name]].flat().includes(controls[name].value)));
  for (const { element, matches } of found) tellMatches(element, matches);
  list.replaceChildren(...found.map((row) => row.element));
  list.hidden = found.length === 0;
  document.getElementById("none").hidden = found.length > 0;
  document.getElementById("count").textContent = countOf(found.length, rows.length);
}

/** Says in a line what it has of the ratios and sizes asked for, in the place of its sizes at large. */
function tellMatches(element, matches) {
  element.querySelector(".model-match")?.remove();
  if (matches.length === 0) return;
  const match = h("span", { className: "model-match" }, matches.map(told).join(", "));
  element.querySelector(".model-facts").firstElementChild.after(match);
}

function countOf(found, all) {
  return found === all ? several(all, "model") : `${counted(found)} of ${several(all, "model")}`;
}

/** What is asked for stands in the address, so that it can be kept and sent on. */
function writeFragment(controls) {
  const asked = new URLSearchParams();
  for (const [name, control] of Object.entries(controls)) if (control.value) asked.set(name, control.value);
  history.replaceState(null, "", `${location.pathname}${location.search}${asked.size > 0 ? `#${asked}` : ""}`);
}

function readFragment(controls) {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const [name, control] of Object.entries(controls)) {
    control.value = asked.get(name) ?? "";
    if (control.selectedIndex === -1) control.value = "";
  }
}

function cleared(controls) {
  for (const control of Object.values(controls)) control.value = "";
  controls.q.dispatchEvent(new Event("input"));
  controls.q.focus();
}

/** `/` searches, Enter opens the first, arrows, Home and End move through the list, Escape goes back. */
function addKeys(list, query) {
  const links = () => [...list.querySelectorAll("a")];
  query.addEventListener("keydown", (event) => {
    const [first] = links();
    if (event.key === "Enter" && first && query.value !== "") first.click();
    else if (event.key === "ArrowDown" && first) focused(event, first);
    else if (event.key === "Escape" && query.value !== "") {
      event.preventDefault();
      query.value = "";
      query.dispatchEvent(new Event("input"));
    }
  });
  list.addEventListener("keydown", (event) => {
    const all = links();
    const place = all.indexOf(document.activeElement);
    const next = {
      ArrowDown: all[place + 1],
      ArrowUp: all[place - 1] ?? query,
      Home: all[0],
      End: all.at(-1),
      Escape: query,
    }[event.key];
    if (next) focused(event, next);
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName);
    if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey) focused(event, query);
  });
}

function focused(event, element) {
  event.preventDefault();
  element.focus();
}

/** Thumbnails come after the words; their places are kept free. */
function drawThumbnails(rows) {
  for (const { element, points } of rows) {
    if (points !== "") element.querySelector(".thumb").append(thumbnail(points));
  }
}
