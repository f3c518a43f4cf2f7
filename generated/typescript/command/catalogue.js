// `sizes` and `models`: what the package knows of its models.

import { models } from "../index.js";
import { CommandError, FOUND, GOOD, err, out } from "./terminal.js";
import { columns, compare, indented } from "./words.js";

/** The sizes that a model supports; throws CommandError for a model that is not known. */
export function runSizes(name, form) {
  const model = known().find(({ slug, air }) => slug === name || air === name);
  if (model === undefined) throw new CommandError(`no model is called '${name}'; the command 'models' lists them all`);
  const { sizes, title } = model;
  if (form === "json") {
    out(`${indented(sizes)}\n`);
  } else if (sizes.length > 0) {
    out(columns(sizes.map(({ label, width, height }) => [label, `${width}x${height}`])));
  }
  if (sizes.length === 0) err(`${title} has no table of sizes`);
  return sizes.length > 0 ? GOOD : FOUND;
}

/** All models, ordered by slug. */
export function runModels(form) {
  const rows = known().map(({ slug, air, title, status }) => ({ slug, air: air ?? null, title, status }));
  if (form === "json") {
    out(`${indented(rows)}\n`);
  } else if (rows.length > 0) {
    out(columns(rows.map(({ slug, air, title, status }) => [slug, air ?? "-", title, status])));
  }
  return GOOD;
}

function known() {
  const facts = Object.values(models).map(({ MODEL }) => MODEL);
  return facts.sort((one, other) => compare(one.slug, other.slug));
}
