// Answers questions about requests, one JSON line each, with a package of generated modules. Arguments: its folder.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const folder = process.argv[2];
const modules = new Map();

function load(path) {
  if (!modules.has(path)) modules.set(path, import(pathToFileURL(join(folder, path)).href));
  return modules.get(path);
}

/** What JSON cannot hold comes as an object of one key. */
function odd(key, value) {
  const text = value?.$number;
  return typeof text === "string" && Object.keys(value).length === 1 ? Number(text) : value;
}

/** Regions of numbers, their fractions as texts. */
function regions({ commonStep, ends, regions }, [least, most, step, cuts, also]) {
  const text = (each) => (each === null ? "none" : `${each.top}/${each.bottom}`);
  const unit = commonStep([step]);
  const found = regions(least, most, unit, cuts, unit === null ? null : commonStep([step, also]));
  const shown = found.map(({ low, high, open, samples }) => {
    return [text(low), text(high), open, samples.map(([isOn, sample]) => [isOn, text(sample)])];
  });
  return { regions: shown, ends: found.map((each) => ends([each])) };
}

const asked = {
  facts: (module) => module.MODEL,
  isValid: (module, request) => module.isValid(request),
  narrow: (module, request) => module.narrow(request),
  regions,
  repair: (module, request) => module.repair(request),
  toApi: (module, request) => module.toApi(module.validate(request)),
  validate: (module, request) => module.validate(request).map((issue) => issue.toJSON()),
  withDefaults: (module, request) => module.withDefaults(request),
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { module, ask, text, strange } = JSON.parse(line);
  let answer;
  try {
    const request = strange ? JSON.parse(text, odd) : JSON.parse(text);
    const before = JSON.stringify(request);
    answer = { found: asked[ask](await load(module), request) };
    if (JSON.stringify(request) !== before) answer = { fault: "the request was changed" };
  } catch (error) {
    answer = { fault: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
