// ajv's verdict with the sizes as one look-up, by a keyword of our own in place of `if`/`then`.
import { join } from "node:path";
import { standalone } from "./ajv.mjs";

export async function make({ schema, sizes }, folder) {
  const { allOf, ...rest } = schema;
  return standalone({ ...rest, sizes }, join(folder, "ajv-pairs.cjs"), ({ _, stringify }) => [
    {
      keyword: "sizes",
      type: "object",
      code(cxt) {
        const { columns, rows } = cxt.schema;
        const [first, second] = columns.map((name) => _`${cxt.data}[${name}]`);
        const code = _`new Map(${stringify(rows)}.map(([first, seconds]) => [first, new Set(seconds)]))`;
        const table = cxt.gen.scopeValue("keyword", { ref: cxt.schema, code });
        cxt.fail(_`!${table}.get(${first})?.has(${second})`);
      },
    },
  ]);
}
