// The API's envelope of errors, for programs that read those.

import { jsonable } from "./wording.js";

/** The errors among the issues, as the API answers with them; see envelope.d.ts. Never throws. */
export function toApi(issues) {
  const errors = [];
  try {
    for (const each of issues) if (each.severity === "error") errors.push(error(each));
  } catch {
    // what is no list of issues has no more to tell
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
  const told = Object.entries(fields).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(told.map(([name, each]) => [name, jsonable(each)]));
}
