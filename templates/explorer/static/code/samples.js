// The languages that a request is shown in, beside JSON.

import { curl } from "./curl.js";
import { bySdk, checked } from "./python.js";
import { typescript } from "./typescript.js";

/**
 * The samples of a model by the names of their tabs: each makes a text of a request.
 *
 * `project` has the names of the packages, and that of the service's SDK; a page that states no address has no samples.
 */
export function samplesOf({ facts, page, project }) {
  if (page.endpoint === null) return {};
  const { endpoint, authorization, requestType } = page;
  const variable = `${(project.sdk ?? "").replaceAll(/\W/g, "_").toUpperCase()}_API_KEY`.replace(/^_/, "");
  const names = { ...project, endpoint, authorization, requestType, slug: facts.slug, variable };
  const samples = {
    cURL: (request) => curl(request, names),
    Python: (request) => checked(request, names),
  };
  if (project.sdk) samples["Python SDK"] = (request) => bySdk(request, names);
  samples.TypeScript = (request) => typescript(request, names);
  return samples;
}
