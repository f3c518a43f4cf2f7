// A request to one model as it would be sent to another.

import { isOfRoot, lastKeyOf } from "../request/parameter_names.js";

/**
 * The request with the constants of the other model in the place of those of its own: what names the model, and the kind
 * of task. Nothing else is changed, so that the other model's validator speaks of what was asked for.
 */
export function carried(request, from, to) {
  const copy = { ...request };
  for (const [name, parameter] of Object.entries(to.parameters)) {
    if (parameter.const === null || !isOfRoot(name)) continue;
    const key = lastKeyOf(name);
    const own = from.parameters[name]?.const ?? undefined;
    if (own !== undefined && copy[key] === own) copy[key] = parameter.const;
  }
  return copy;
}

/** What a fragment says: the two models and, packed, a request. */
export function wantedIn(fragment) {
  const wanted = new URLSearchParams(fragment.replace(/^#/, ""));
  return { a: wanted.get("a"), b: wanted.get("b"), packed: wanted.get("r") };
}

/** The two models that are compared, of those that there are: as wanted, else the first and another one. */
export function chosen(slugs, { a, b }) {
  const first = slugs.includes(a) ? a : (slugs.find((slug) => slug !== b) ?? slugs[0]);
  const second = slugs.includes(b) ? b : (slugs.find((slug) => slug !== first) ?? first);
  return [first, second];
}

/** What is said of names that no model has; null where there are none. */
export function unknownIn(slugs, { a, b }) {
  const unknown = [a, b].filter((slug) => slug !== null && !slugs.includes(slug));
  return unknown.length === 0 ? null : `No model is called ${unknown.join(" or ")}.`;
}
