// Questions about what is left to choose: the newest counts, in a worker and in slices, and both answer alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { slicesOf, workerOf } = await app("model/narrowing.js");
const { freshRequest } = await app("request/request.js");
const models = await Promise.all(SLUGS.map(model));
const settled = () => new Promise((next) => setTimeout(next, 30));

/** A worker that answers when it is told to. */
function toldWorker() {
  const asked = [];
  return {
    asked,
    postMessage: (question) => asked.push(question),
    terminate() {
      this.isGone = true;
    },
    answer(place) {
      const { number, request } = asked[place];
      this.onmessage({ data: { number, narrowed: `about ${request}` } });
    },
  };
}

test("a worker has one question at a time, and the newest of those that wait is next", () => {
  const worker = toldWorker();
  const answers = [];
  const ask = workerOf(() => worker, "a-model", (narrowed) => answers.push(narrowed), assert.fail);
  for (const request of ["one", "two", "three", "four"]) ask(request);
  assert.deepEqual(worker.asked, [{ number: 1, request: "one", slug: "a-model" }]);
  worker.answer(0);
  assert.deepEqual(answers, [], "an answer to an older question is not told");
  assert.equal(worker.asked[1].request, "four");
  worker.answer(1);
  assert.deepEqual(answers, ["about four"]);
  ask("five");
  worker.answer(2);
  assert.deepEqual(answers, ["about four", "about five"]);
});

test("a worker that fails hands over the newest question; one that cannot start is none", () => {
  const failures = [];
  const worker = toldWorker();
  const ask = workerOf(() => worker, "a-model", assert.fail, (request) => failures.push(request));
  ask("one");
  ask("two");
  worker.onerror({});
  assert.deepEqual(failures, ["two"]);
  assert.ok(worker.isGone);
  const refused = () => {
    throw new Error("no workers here");
  };
  assert.equal(workerOf(refused, "a-model", assert.fail, assert.fail), null);
});

test("slices breathe between steps, and a newer question ends an older one", async () => {
  let now = 0;
  let breaths = 0;
  const begun = [];
  const module = {
    *narrowSteps(request) {
      begun.push(request);
      for (let step = 0; step < 10; step++) {
        now += 5;
        yield null;
      }
      return `about ${request}`;
    },
  };
  const answers = [];
  const pause = () => {
    breaths++;
    if (breaths === 2) ask("newer");
    return Promise.resolve();
  };
  const ask = slicesOf(module, (narrowed) => answers.push(narrowed), { clock: () => now, pause, wait: 0 });
  ask("never begun");
  ask("older");
  await settled();
  assert.deepEqual(begun, ["older", "newer"]);
  assert.deepEqual(answers, ["about newer"]);
  assert.equal(breaths, 2 + 5);
});

test("what is narrowed in slices is what narrow says, also beside faults, and can be sent from a worker", async () => {
  for (const module of models) {
    const { examples } = await module.page();
    const faulty = { ...examples[0].request, width: 3, unknown: [1] };
    for (const request of [freshRequest(module.MODEL), examples[0].request, faulty]) {
      const narrowed = await new Promise((told) => {
        slicesOf(module, told, { pause: () => Promise.resolve(), wait: 0 })(request);
      });
      assert.equal(JSON.stringify(narrowed), JSON.stringify(module.narrow(request)));
      assert.equal(JSON.stringify(structuredClone(narrowed)), JSON.stringify(narrowed));
    }
  }
});
