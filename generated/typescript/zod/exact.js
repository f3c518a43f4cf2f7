// Zod schemas that ask the validators: what they accept, what they say and what they give back is the package's own.

import * as z from "zod";
import { unknownOf } from "../runtime/leniency.js";

/**
 * The schema itself: it parses nothing, so that the request is given back as it is, and has one check. To whom asks what
 * it looks like - as JSON Schema, or in a discriminated union - it is its structure.
 */
const Exact = /* @__PURE__ */ z.core.$constructor("ExactRequest", (schema, def) => {
  z.ZodUnknown.init(schema, def);
  Object.defineProperty(schema._zod, "propValues", { get: () => def.structure._zod.propValues });
  if (schema._zod.processJSONSchema === undefined) {
    schema._zod.toJSONSchema = () => described(def.structure); // Zod 4.0 and 4.1
    return;
  }
  const describe = z.core.process;
  schema._zod.processJSONSchema = (context, _, params) => {
    describe(def.structure, context, params);
    context.seen.get(schema).ref = def.structure;
  };
});

function described(structure) {
  const { $schema, ...rest } = z.toJSONSchema(structure, { io: "input" });
  return rest;
}

/** A schema that answers as the validator does; see exact.d.ts. */
export function exact(structure, { isValid, validate }, options) {
  unknownOf(options);
  const check = ({ value, issues }) => {
    if (isValid(value, options)) return;
    for (const issue of validate(value, options)) {
      if (issue.severity === "error") issues.push(asZodIssue(issue, value));
    }
  };
  const checks = [{ _zod: { check, def: { check: "custom" }, onattach: [] } }];
  return new Exact({ type: "unknown", checks, structure });
}

/** What an issue is to Zod. The path is a copy, which Zod lengthens; a fix is looked for when it is asked for. */
function asZodIssue(issue, input) {
  const { code, rule, parameter } = issue;
  const params = {
    code,
    rule,
    parameter,
    get fix() {
      return issue.fix ?? undefined;
    },
  };
  return { code: "custom", path: [...issue.path], message: issue.message, params, input };
}
