// Judges sets of requests by one validator, in a process of its own: none spoils the code that the engine makes of
// another. Arguments: the validator's module, the folder whose task.json says what it is made of.
//
// A line {"set"} is answered by the verdicts, null where there was none; a line {"set", "number"} by the seconds
// that so many passes over the set take; {"set", "warm"} judges for so many seconds, until the code is compiled.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [maker, folder] = process.argv.slice(2);
const task = JSON.parse(readFileSync(join(folder, "task.json"), "utf8"));
const { make } = await import(`./${maker}.mjs`);
const judge = await make(task, folder);

function verdict(request) {
  try {
    return Boolean(judge(request));
  } catch {
    return null;
  }
}

function seconds(requests, number) {
  let valid = 0;
  const start = process.hrtime.bigint();
  for (let pass = 0; pass < number; pass++) {
    for (const request of requests) valid += judge(request) ? 1 : 0;
  }
  const taken = Number(process.hrtime.bigint() - start) / 1e9;
  return valid < 0 ? 0 : taken;
}

function warmed(requests, least) {
  let taken = 0;
  while (taken < least) taken += seconds(requests, 1);
  return taken;
}

function answer({ set, number, warm }) {
  const requests = task.sets[set];
  if (warm) return warmed(requests, warm);
  return number ? seconds(requests, number) : requests.map(verdict);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
