// What the button beside the verdict offers: it names its number of changes, and takes what can be had.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { offerOf } = await app("panel/verdict.js");
const { sorted } = await app("request/issues.js");
const { freshRequest } = await app("request/request.js");
const models = await Promise.all(SLUGS.map(model));
const unknown = (count) => Object.fromEntries(Array.from({ length: count }, (_, number) => [`unknown${number}`, number]));
const offered = (module, request) => offerOf(module, request, sorted(module.validate(request)));

test("nothing is offered where nothing is set wrongly, whatever is missing", async () => {
  for (const module of models) {
    const { examples } = await module.page();
    assert.equal(offered(module, examples[0].request), null);
    assert.equal(offered(module, freshRequest(module.MODEL)), null);
    assert.equal(offered(module, {}), null);
  }
});

test("the number of changes is that of the patch, and the patch leaves what is missing", async () => {
  for (const module of models) {
    const { examples } = await module.page();
    assert.equal(offered(module, { ...examples[0].request, ...unknown(1) }), "Fix it");
    for (const count of [2, 100]) {
      const request = { ...examples[0].request, ...unknown(count) };
      assert.equal(offered(module, request), `Fix all, ${module.repair(request).patch.length} changes`);
    }
    const gappy = { ...examples[0].request, ...unknown(2), positivePrompt: undefined };
    assert.match(offered(module, gappy), /^Fix all, \d+ changes$/);
    const { partial } = module.repair(gappy);
    assert.deepEqual(sorted(module.validate(partial)).wrong, []);
  }
});

test("of many faults the changes are counted when they are made; of too many none is tried", async () => {
  const [module] = models;
  const [{ request }] = (await module.page()).examples;
  assert.equal(offered(module, { ...request, ...unknown(101) }), "Fix what can be");
  assert.equal(offered(module, { ...request, ...unknown(201) }), null);
});

test("what somebody has to decide is left, and said to be", () => {
  const module = models.find(({ MODEL }) => Object.keys(MODEL.parameters).some((name) => name.endsWith("colorPalette.name")));
  const palette = { name: "EMBER", members: [{ colorHex: "#102030" }] };
  const request = { ...freshRequest(module.MODEL), ...unknown(1), providerSettings: { ideogram: { colorPalette: palette } } };
  assert.match(offered(module, request), /^Fix what can be, /);
  assert.equal(sorted(module.validate(module.repair(request).partial)).wrong.length, 1);
});
