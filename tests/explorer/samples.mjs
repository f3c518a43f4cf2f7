// Prints the samples of requests by language: standard input has `{ slug, project, endpoint, requests }`.
import { readFileSync } from "node:fs";
import { app, model } from "./loading.mjs";

const { samplesOf } = await app("code/samples.js");
const { json } = await app("code/literals.js");
const { slug, project, endpoint, requests } = JSON.parse(readFileSync(0, "utf-8"));
const { MODEL, page } = await model(slug);
const samples = { JSON: json, ...samplesOf({ facts: MODEL, page: { ...(await page()), endpoint }, project }) };
const texts = requests.map((request) => Object.entries(samples).map(([name, sample]) => [name, sample(request)]));
process.stdout.write(JSON.stringify(texts.map(Object.fromEntries)));
