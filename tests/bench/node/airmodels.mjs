// Our own verdict: the module that the repository holds.
import { pathToFileURL } from "node:url";

export async function make({ module }) {
  const { isValid } = await import(pathToFileURL(module).href);
  return isValid;
}
