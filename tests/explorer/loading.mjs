// The explorer's modules and a model's, for tests in Node. The environment names their folders.
import path from "node:path";
import { pathToFileURL } from "node:url";

const from = (folder, name) => import(pathToFileURL(path.join(folder, name)).href);

export const app = (name) => from(process.env.EXPLORER, name);
export const model = (slug) => from(process.env.PACKAGE, `models/${slug}.js`);
export const SLUGS = process.env.SLUGS.split(" ");
