// What a request that comes to no model can still choose as its kind of task.

import { narrowing, NO_SIZES, offer } from "./choices.js";
import { applyEdits, editsToSet } from "./edits.js";
import { OF_ALL } from "./narrow.js";
import { isRecord, plain } from "./plain.js";

/**
 * The choice of a model, and that of the parameter `name`, whose values are kinds of task; never throws. `tasks` has
 * what narrows the request for the task that it would come to, by kind. Neither is required where the other would do.
 */
export function* stepsWithKinds(steps, name, tasks, request, options) {
  return withKinds(yield* steps, name, tasks, request, options);
}

function withKinds(models, name, tasks, request, options) {
  try {
    const { copy } = plain(request);
    if (!isRecord(copy)) return models;
    const found = tasks.map(([kind, narrow]) => {
      return { kind, narrowed: narrow(applyEdits(copy, editsToSet(copy, [name], kind)), options) };
    });
    const fitting = found.filter((each) => each.narrowed.possible);
    const others = Object.values(models.choices);
    const given = copy[name] !== undefined;
    const own = {
      name,
      given,
      required: fitting.length > 0 && !others.some((each) => each.offers.length > 0),
      forbidden: false,
      rules: [],
      offers: fitting.length > 0 ? [offer("string", { allowedValues: fitting.map((each) => each.kind) })] : [],
      complete: found.every((each) => each.narrowed.complete),
      ...OF_ALL,
    };
    const choices = fitting.length > 0 ? others.map((each) => ({ ...each, required: false, rules: [] })) : others;
    const example = models.example ?? (given ? null : fitting[0]?.narrowed.example);
    return narrowing([...choices, own], NO_SIZES, example ?? undefined, own.complete && models.complete);
  } catch {
    return models;
  }
}
