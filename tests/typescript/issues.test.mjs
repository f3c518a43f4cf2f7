// Issues as values: they show all that they tell, and tell what was true when they were made.
import assert from "node:assert/strict";
import { test } from "node:test";
import util from "node:util";
import { copy, load, ODD, slug, whole } from "./odd_objects.mjs";

const index = await load("all.js");
const model = await load(`models/${slug}.js`);

const NAMES = [
  ...["code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min", "max", "step"],
  ...["allowedValues", "suggestion", "suggestions", "suggestionsLeft", "fix", "documentation", "taskType", "taskUUID", "model"],
];

const faulty = () => ({
  ...copy(whole),
  width: 1000,
  outputFormat: "jpg",
  styleTyp: "ANIME",
  numberResults: [{ n: [1] }],
  zebra: { stripes: [1, { two: 2 }] },
  "\ud800": "\udfff",
  __proto__: null,
  huge: 2n ** 300n,
  made: () => 1,
  day: new Date(0),
  none: Number.NaN,
});

/** Changes every array and object of a request, the innermost first. */
function spoil(value) {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.values(value).forEach(spoil);
  if (Array.isArray(value)) value.splice(0, value.length, "spoilt", "spoilt");
  else for (const key of Object.keys(value)) delete value[key];
}

const plainly = (issue) => Object.fromEntries(NAMES.map((name) => [name, issue[name]]));

/** Issues without those whose way out is a new UUID. */
const told = (issues) => issues.filter((each) => each.rule !== "taskUUID.required");

test("all that is told are own properties", () => {
  for (const issue of index.validate(faulty())) {
    assert.deepEqual(Object.keys(issue), NAMES);
    assert.deepEqual({ ...issue }, plainly(issue));
    assert.deepEqual(structuredClone(issue), plainly(issue));
    assert.deepEqual(structuredClone({ ...issue }), plainly(issue));
    const printed = util.inspect(issue, { depth: 9, compact: true });
    for (const name of NAMES) assert.ok(printed.includes(`${name}:`), `${name} in ${printed}`);
    assert.ok(printed.startsWith("Issue {") && !printed.includes("[Getter"));
    assert.equal(util.inspect([[[[issue]]]]).includes("[Issue]") || util.inspect([[[[issue]]]]).includes("Array"), true);
  }
});

test("a request that changes afterwards changes nothing", () => {
  const due = told(index.validate(faulty()));
  const request = faulty();
  const issues = told(index.validate(request));
  spoil(request);
  assert.ok(issues.length >= 8);
  assert.deepEqual(issues.map((each) => structuredClone(each)), due.map((each) => structuredClone(each)));
  assert.deepEqual(issues.map((each) => each.toJSON()), due.map((each) => each.toJSON()));
  assert.deepEqual(issues.map(String), due.map(String));
});

test("what an issue hands out is the reader's own", () => {
  const issues = index.validate(faulty());
  const before = issues.map((each) => structuredClone(each));
  for (const { value, path, suggestions, fix } of issues) [value, suggestions, fix].forEach(spoil), path.reverse();
  const after = issues.map((each, number) => ({ ...each, path: before[number].path, value: before[number].value }));
  assert.deepEqual(after, before);
});

for (const [name, make] of Object.entries(ODD)) {
  test(`issues about ${name} can be cloned, printed and sent`, () => {
    for (const request of [make(), { ...copy(whole), width: make(), zebra: make(), negativePrompt: [make()] }]) {
      const issues = model.validate(request).slice(0, 20);
      assert.ok(issues.length > 0);
      for (const issue of issues) {
        assert.deepEqual(Object.keys(structuredClone(issue)), NAMES);
        assert.equal(JSON.parse(JSON.stringify(issue)).message, issue.message);
        assert.ok(util.inspect(issue).includes("message: "));
      }
    }
  });
}
