// Zod schemas of requests to any model. Made by `specwright generate` from the specs; do not edit.
"use strict";

const z = require("zod");
const { isValid, validate } = require("../all.cjs");
const { exact } = require("./exact.cjs");
const { Shape: ideogram10Remix } = require("./models/ideogram-1-0-remix.cjs");
const { Shape: ideogram20Remix } = require("./models/ideogram-2-0-remix.cjs");
const { Shape: ideogram30 } = require("./models/ideogram-3-0.cjs");
const { Shape: ideogram40Remix } = require("./models/ideogram-4-0-remix.cjs");

const Shape = /* @__PURE__ */ z.discriminatedUnion("model", [
  ideogram10Remix,
  ideogram20Remix,
  ideogram30,
  ideogram40Remix,
]);

const Request = /* @__PURE__ */ exact(Shape, { isValid, validate });

function requestWith(options) {
  return exact(Shape, { isValid, validate }, options);
}

exports.Shape = Shape;
exports.Request = Request;
exports.requestWith = requestWith;
