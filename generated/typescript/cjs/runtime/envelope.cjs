// Writes issues as the API's envelope of errors.
"use strict";

const { jsonable } = require("./wording.cjs");

/** The errors among the issues, in the API's envelope; see envelope.d.ts. Never throws. */
function toApi(issues) {
  const errors = [];
  try {
    for (const each of issues) if (each.severity === "error") errors.push(error(each));
  } catch {
    // it is no list of issues
  }
  return { data: [], errors };
}

function error(issue) {
  const fields = {
    code: issue.code,
    message: issue.message,
    parameter: issue.parameter,
    type: issue.type,
    min: issue.min,
    max: issue.max,
    multiplier: issue.step,
    allowedValues: issue.allowedValues?.length > 0 ? issue.allowedValues : null,
    documentation: issue.documentation,
    taskType: issue.taskType,
    taskUUID: issue.taskUUID,
  };
  const known = Object.entries(fields).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(known.map(([name, each]) => [name, jsonable(each)]));
}

exports.toApi = toApi;
