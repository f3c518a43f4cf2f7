// The rules of the parameter that names the model. Made by `specwright generate` from the specs; do not edit.
"use strict";

const RULES = {
  identity: ["model", "taskType", "taskUUID"],
  documentation: null,
  anchor: "request-{path}",
  checks: [
    {
      id: "type",
      code: "invalidRequest",
      predicate: {op: "has-type", path: "", type: "object"},
      message: "the request must be an object, not {0}",
    },
    {
      id: "model.required",
      code: "missingModel",
      phase: "missing",
      predicate: {op: "present", path: "model"},
      message: "'model' is required; give it \"ideogram:1@2\", \"ideogram:3@2\", \"ideogram:4@1\" or \"ideogram:4@remix\"",
    },
    {
      id: "model.type",
      code: "invalidModel",
      predicate: {op: "has-type", path: "model", type: "string"},
      message: "'model' must be a string, not {0}",
    },
    {
      id: "model.enum",
      code: "unsupportedModel",
      predicate: {
        op: "enum",
        path: "model",
        values: ["ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"],
      },
      message: "'model' must be {allowed}, not {0}",
    },
  ],
  parameters: [{path: "model", type: "string", required: true}],
  tables: [],
};

exports.RULES = RULES;
