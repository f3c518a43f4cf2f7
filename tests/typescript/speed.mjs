// Compares the verdicts' speed with a JSON Schema engine's on the same machine, interleaved. Argument: generated/.
//
// The engine compiles the model's own schema: code points are counted, sizes are if/then by width, formats stand as
// patterns. Times are of the processor, the best of several rounds; figures of different runs are not comparable.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv from "ajv/dist/2020.js";

const folder = process.argv[2];
const ROUNDS = 25;
const LEAST = 20_000;

const read = (...path) => readFileSync(join(folder, ...path), "utf8");
const slugs = readdirSync(join(folder, "cases")).filter((name) => name.endsWith(".jsonl")).map((name) => name.slice(0, -6));

function timed(judge, requests) {
  const times = Math.ceil(LEAST / requests.length);
  const start = process.cpuUsage();
  for (let count = 0; count < times; count++) for (const request of requests) judge(request);
  return (process.cpuUsage(start).user * 1000) / times / requests.length;
}

for (const slug of slugs) {
  const { isValid } = await import(pathToFileURL(join(folder, "typescript", "models", `${slug}.js`)).href);
  const engine = new Ajv({ strict: false, validateFormats: false });
  const theirs = engine.compile(JSON.parse(read("json-schema", `${slug}.request.schema.json`)));
  const cases = read("cases", `${slug}.jsonl`).trim().split("\n").map((line) => JSON.parse(line));
  const whole = cases.filter((each) => each.repeat === undefined);
  const sets = { valid: whole.filter((each) => each.valid), invalid: whole.filter((each) => !each.valid), mixed: whole };
  for (const [name, set] of Object.entries(sets)) {
    const texts = set.map((each) => JSON.stringify(each.request));
    const best = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round++) {
      const requests = texts.map((text) => JSON.parse(text));
      for (const [number, judge] of [isValid, theirs].entries()) {
        best[number] = Math.min(best[number], timed(judge, requests));
      }
    }
    const [ours, other] = best;
    console.log(`${slug} ${name}: ${ours.toFixed(0)} ns, ajv ${other.toFixed(0)} ns, ${(other / ours).toFixed(1)} times`);
  }
}
