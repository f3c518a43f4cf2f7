// The rules of the parameter that names the model. Made by `specwright generate` from the specs; do not edit.

export const RULES = {
  identity: ["model", "taskType", "taskUUID"],
  documentation: null,
  anchor: "request-{path}",
  checks: [
    [
      "type",
      "invalidRequest",
      "the request must be an object, not {0}",
      2,
      [],
      [[]],
      false,
      ["has-type", [], "object"],
      [],
    ],
    [
      "model.required",
      "missingModel",
      "'model' is required; give it \"ideogram:1@2\", \"ideogram:3@2\", \"ideogram:4@1\" or \"ideogram:4@remix\"",
      1,
      [],
      [["model"]],
      false,
      ["present", ["model"]],
      [],
    ],
    [
      "model.type",
      "invalidModel",
      "'model' must be a string, not {0}",
      2,
      [],
      [["model"]],
      false,
      ["has-type", ["model"], "string"],
      [[["convert", ["model"], "string"]]],
    ],
    [
      "model.enum",
      "unsupportedModel",
      "'model' must be \"ideogram:1@2\", \"ideogram:3@2\", \"ideogram:4@1\" or \"ideogram:4@remix\", not {0}",
      2,
      [],
      [["model"]],
      false,
      ["enum", ["model"], ["ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"]],
      [
        [
          [
            "nearest-value",
            ["model"],
            ["ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"],
          ],
        ],
      ],
    ],
  ],
  parameters: [
    [
      ["model"],
      true,
      null,
      [
        [
          "string",
          ["ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"],
          null,
          null,
          null,
          null,
        ],
      ],
    ],
  ],
  tables: [],
};
