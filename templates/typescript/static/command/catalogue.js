// `sizes` and `models`: what the package knows of its models.

import { CommandError, FOUND, GOOD, err, out } from "./terminal.js";
import { columns, compare, indented } from "./words.js";

/** The sizes that a model supports; throws CommandError for a model that is not known. */
export function runSizes({ models }, name, form) {
  const model = factsOf(models).find(({ slug, air }) => slug === name || air === name);
  if (model === undefined) throw new CommandError(`no model is called '${name}'; the command 'models' lists them all`);
  const { sizes, title } = model;
  if (form === "json") {
    out(`${indented(sizes.map(({ label, width, height }) => ({ label, width, height })))}\n`);
  } else if (sizes.length > 0) {
    out(columns(sizes.map(({ label, width, height }) => [label, `${width}x${height}`])));
  }
  if (sizes.length === 0) err(`${title} has no table of sizes`);
  return sizes.length > 0 ? GOOD : FOUND;
}

/** All models, ordered by slug. */
export function runModels({ models }, form) {
  const rows = factsOf(models).map(({ slug, air, title, status }) => ({ slug, air: air ?? null, title, status }));
  if (form === "json") {
    out(`${indented(rows)}\n`);
  } else if (rows.length > 0) {
    out(columns(rows.map(({ slug, air, title, status }) => [slug, air ?? "-", title, status])));
  }
  return GOOD;
}

function factsOf(models) {
  const facts = Object.values(models).map(({ MODEL }) => MODEL);
  return facts.sort((one, other) => compare(one.slug, other.slug));
}
