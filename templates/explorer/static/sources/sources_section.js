// What stands behind a parameter: the notes of its values, and where each of its facts comes from.
import { h } from "../dom.js";

/** The disclosure of a row; null where nothing is noted and no place is known. */
export function sourcesOf(parameter, { page, shown }) {
  const { name, documentation } = parameter;
  const notes = Object.hasOwn(page.notes, name) ? page.notes[name] : [];
  const facts = shown.SOURCES.parameters.get(name) ?? [];
  const link = pageLink(documentation, "On the model's page", name);
  const read = readOn(facts);
  if (notes.length === 0 && facts.length === 0 && link === null) return null;
  const title = notes.length > 0 ? "Values and sources" : "Sources";
  return h(
    "details",
    { className: "source" },
    h("summary", {}, title, h("span", { className: "away" }, ` of ${name}`)),
    notes.length > 0 && valuesOf(notes),
    placesOf(facts),
    (link !== null || read !== "") && h("p", {}, link, link !== null && read !== "" && ", ", read),
  );
}

/** When the page was read: `read 2026-11-21`; of several renderings, each: `markdown read 2026-11-21`. */
export function readOn(facts) {
  const dated = facts.flatMap(({ pages }) => pages).filter(({ read }) => read !== null);
  const days = new Map(dated.map((each) => [`${each.rendering} ${each.read}`, each]));
  return [...days.values()].map(({ rendering, read }) => (days.size > 1 ? `${rendering} read ${read}` : `read ${read}`)).join(", ");
}

/** Where facts are stated: a list for each file of the specs, with the lines of the pages. */
export function placesOf(facts) {
  const files = new Map();
  for (const each of facts) {
    if (!files.has(each.spec.file)) files.set(each.spec.file, []);
    files.get(each.spec.file).push(each);
  }
  return [...files].map(([file, stated]) =>
    h(
      "div",
      { className: "places" },
      h("p", {}, h("code", {}, file)),
      h("ul", {}, stated.map((each) => h("li", {}, h("code", {}, each.fact), ` ${placeOf(each)}`, notesOf(each)))),
    ),
  );
}

/** A fact's lines in words: `spec line 12 · page line 237`; of several renderings, each: `page line 237 (markdown)`. */
export function placeOf({ spec, pages }) {
  const ofPages = pages.map(({ rendering, lines }) => {
    const word = lines.length === 1 && !lines[0].includes("-") ? "line" : "lines";
    return `${word} ${lines.join(", ")}${pages.length > 1 ? ` (${rendering ?? "page"})` : ""}`;
  });
  return `spec line ${spec.line}${ofPages.length > 0 ? ` · page ${ofPages.join(", ")}` : ""}`;
}

/** What is noted of a fact: why a rule is read into the page, what was put right. */
export function notesOf({ notes }) {
  const words = notes.map((each) => each.replace(/^because /, "Because: ").replace(/^corrected to /, "Corrected to "));
  return words.map((each) => h("p", { className: "remark" }, each));
}

/** A link to a page of the web, with what it is about for those who hear links alone; null for other addresses. */
export function pageLink(address, text, about) {
  if (!/^https?:\/\//i.test(address ?? "")) return null;
  return h("a", { href: address, rel: "noreferrer" }, text, h("span", { className: "away" }, ` (${about})`));
}

function valuesOf(notes) {
  const rows = notes.flatMap(({ value, note }) => [
    h("dt", {}, h("code", {}, typeof value === "string" ? value : JSON.stringify(value))),
    h("dd", {}, note),
  ]);
  return h("dl", { className: "values" }, rows);
}
