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

const FOREIGN = {
  "bare object": () => Object.assign(Object.create(null), { x: 1 }),
  "boxed number": () => new Number(1),
  "boxed text": () => new String("p"),
  "bytes": () => new Uint8Array([1]),
  "date": () => new Date(0),
  "disguised list": () => Object.setPrototypeOf([1], Object.prototype),
  "function": () => () => 1,
  "instance": () => new (class Instance { x = 1; })(),
  "map": () => new Map([["x", 1]]),
  "symbol": () => Symbol("p"),
  "told": () => new (class Told { x = 1; toJSON() { return 1; } })(),
  "url": () => new URL("https://img.example.com/a.png"),
};

/** What JSON cannot hold comes as an object of one key. */
function odd(key, value) {
  if (value === null || typeof value !== "object" || Object.keys(value).length !== 1) return value;
  if (typeof value.$foreign === "string") return FOREIGN[value.$foreign]();
  return typeof value.$number === "string" ? Number(value.$number) : value;
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

/** How long it takes to list the issues with every message, to repair and to narrow, and what is left. */
function costs(module, request) {
  const begun = process.cpuUsage();
  const issues = module.validate(request);
  for (const issue of issues) if (issue.message === "") throw new Error("no message");
  const { remaining } = module.repair(request);
  const { left } = module.narrow(request);
  const { user, system } = process.cpuUsage(begun);
  const suggested = issues.filter((issue) => issue.suggestions.length > 0).length;
  const [{ suggestionsLeft }] = issues;
  return { seconds: (user + system) / 1e6, issues: issues.length, suggested, suggestionsLeft, remaining, left };
}

/** What a schema of Zod says of each request, and whether what it gives back is the request itself. */
function parsed({ Request }, requests) {
  return requests.map((request) => {
    const { success, data, error } = Request.safeParse(request);
    return { success, issues: error?.issues ?? [], isSame: Object.is(data, request) };
  });
}

/** What the steps of narrowing give, what they return, and which parameters say otherwise when asked alone. */
function steps(module, request) {
  const due = module.narrow(request);
  const generator = module.narrowSteps(request);
  const told = [];
  let count = 0;
  let step = generator.next();
  for (; !step.done; step = generator.next()) {
    count++;
    if (step.value !== null) told.push(step.value.name);
  }
  const alone = {};
  for (const name of told) {
    const { choices } = module.narrow(request, { names: [name] });
    if (JSON.stringify(choices) !== JSON.stringify({ [name]: due.choices[name] })) alone[name] = choices;
  }
  return { narrowed: step.value, due, steps: count, told, alone };
}

/** What a function answers, or what it says of options or fixes that do not fit. */
function answered(ask) {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { error: error.message };
  }
}

const asked = {
  applyFix: ({ applyFix }, { request, fix }) => answered(() => applyFix(request, fix)),
  cost: (module, request) => module.cost(request),
  narrowSteps: steps,
  words: ({ validate }, request) => validate(request).map(({ suggestions }) => suggestions.map((each) => each.message)),
  nearestSizes: ({ nearestSizes }, given) => (Array.isArray(given) ? nearestSizes(...given) : nearestSizes(given)),
  page: (module) => module.page(),
  spoiledPage: async (module) => {
    const mine = await module.page();
    Object.assign(mine.examples[0].request, { width: 1 });
    mine.examples.length = 1;
    Object.values(mine.notes)[0][0].note = "mine";
    return module.page();
  },
  costs,
  describedByZod: ({ Request }) => Request.toJSONSchema(),
  facts: (module) => module.MODEL,
  fitZod: ({ Shape }, requests) => requests.map((request) => Shape.safeParse(request).success),
  isValid: (module, request) => module.isValid(request),
  isValidEased: (module, { request, unknown }) => module.isValid(request, { unknown }),
  narrow: (module, request) => module.narrow(request),
  narrowAText: (module, request) => answered(() => module.narrow(request, { names: "width" })),
  narrowEased: (module, { request, unknown }) => module.narrow(request, { unknown }),
  parsed,
  regions,
  repair: (module, request) => module.repair(request),
  repairEased: (module, { request, unknown }) => module.repair(request, { unknown }),
  repairAtALoss: (module, request) => module.repair(request, { destructive: true }),
  toApi: (module, request) => module.toApi(module.validate(request)),
  validate: (module, request) => module.validate(request).map((issue) => issue.toJSON()),
  validateAsZod: ({ validate }, requests) =>
    requests.map((request) =>
      validate(request)
        .filter(({ severity }) => severity === "error")
        .map(({ path, message, code, rule, parameter, fix }) => {
          const params = { code, rule, parameter, ...(fix === null ? {} : { fix }) };
          return { code: "custom", path, message, params };
        }),
    ),
  validateEased: (module, { request, unknown }) =>
    module.validate(request, { unknown }).map((issue) => issue.toJSON()),
  withDefaults: (module, request) => module.withDefaults(request),
  withDefaultsAsked: (module, { request, options }) => module.withDefaults(request, options),
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { module, ask, text, strange } = JSON.parse(line);
  let answer;
  try {
    const request = strange ? JSON.parse(text, odd) : JSON.parse(text);
    const before = JSON.stringify(request);
    answer = { found: await asked[ask](await load(module), request) };
    if (JSON.stringify(request) !== before) answer = { fault: "the request was changed" };
  } catch (error) {
    answer = { fault: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
