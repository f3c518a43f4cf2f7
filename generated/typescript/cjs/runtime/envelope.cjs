// Writes issues as the API's envelope of errors.
"use strict";

const { jsonable } = require("./wording.cjs");

/** The errors among the issues, in the API's envelope; see envelope.d.ts. Throws TypeError alone. */
function toApi(issues) {
  const errors = [];
  try {
    for (const each of issues) if (isError(each)) errors.push(error(each));
  } catch {
    throw new TypeError("toApi takes issues, as validate gives them");
  }
  return { data: [], errors };
}

/** Whether the issue is an error; throws for what is none. */
function isError({ severity, code, message }) {
  const isIssue = typeof code === "string" && typeof message === "string";
  if (isIssue && (severity === "error" || severity === "warning")) return severity === "error";
  throw new TypeError();
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
