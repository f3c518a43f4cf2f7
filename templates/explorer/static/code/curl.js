// A request as a command line of cURL.

import { json, shell } from "./literals.js";

/** The command that posts the request; the key is read from the environment. */
export function curl(request, { endpoint, authorization, variable }) {
  const headers = ['-H "Content-Type: application/json"'];
  if (authorization === "bearer") headers.unshift(`-H "Authorization: Bearer $${variable}"`);
  return [`curl ${shell(endpoint)}`, ...headers, `--data-raw ${shell(json([request]))}`].join(" \\\n  ");
}
