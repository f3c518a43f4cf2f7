// Finds and loads models when they are asked for. Made by `specwright generate` from the specs; do not edit.
import { named } from "./index.load.js";
import { own } from "./runtime/values.js";

export { find, load } from "./index.load.js";
export { applyFix } from "./runtime/apply_fix.js";
export { toApi } from "./runtime/envelope.js";

export async function isValidAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.isValid(request, options);
  const { isValid } = await import("./index.unnamed.js");
  return isValid(request, options, chosen);
}

export async function validateAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.validate(request, options);
  const { validate } = await import("./index.unnamed.js");
  return validate(request, options, chosen);
}

export async function repairAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.repair(request, options);
  const { repair } = await import("./index.unnamed.js");
  return repair(request, options, chosen);
}

export async function narrowAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.narrow(request, options);
  const { narrow } = await import("./index.unnamed.js");
  return narrow(request, options, chosen);
}

export async function narrowStepsAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.narrowSteps(request, options);
  const { narrowSteps } = await import("./index.unnamed.js");
  return narrowSteps(request, options, chosen);
}

export async function costAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.cost(request, options);
  const { cost } = await import("./index.unnamed.js");
  return cost(request, options, chosen);
}

export async function withDefaultsAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.withDefaults(request, options);
  const { withDefaults } = await import("./index.unnamed.js");
  return withDefaults(request, options, chosen);
}

/** What judges the request: the module of the model that it names. */
async function chosen(request) {
  const model = await given(request, "model");
  return named(model);
}

/** What the request gives as one of its parameters. */
async function given(request, name) {
  try {
    return own(request, name);
  } catch {
    const { isRecord, plain } = await import("./runtime/plain.js");
    const { copy } = plain(request);
    return isRecord(copy) ? copy[name] : undefined;
  }
}
