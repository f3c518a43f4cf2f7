// Names of parameters: keys joined by dots, `[]` for each item of a list, `{}` for each value of a map.
// A key that is no plain word stands in JSON's quotes: `settings."a.b".mode`.

const STEPS = /"(?:[^"\\]|\\.)*"|\[\]|\{\}|[^."[\]{}]+/g;

function stepsOf(name) {
  return name.match(STEPS) ?? [];
}

function keyIn(step) {
  return step.startsWith('"') ? JSON.parse(step) : step;
}

/** The path of keys that a name stands for, if no items or values of maps are in it. */
export function pathOf(name) {
  return stepsOf(name).map(keyIn);
}

/** The last key of a name. */
export function lastKeyOf(name) {
  return keyIn(stepsOf(name).at(-1));
}

/** Whether a name is that of a key of the request itself. */
export function isOfRoot(name) {
  return holderOf(name) === "";
}

/** Whether a name is that of each item of a list, or of each value of a map. */
export function isOfMember(name) {
  return holderOf(name) === null;
}

/** The name of what holds the key that a name stands for, "" for the request; null for items and values of maps. */
export function holderOf(name) {
  const last = stepsOf(name).at(-1);
  if (last === undefined || last === "[]" || last === "{}") return null;
  return name.slice(0, name.length - last.length).replace(/\.$/, "");
}
