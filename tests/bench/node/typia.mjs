// typia's verdict: what its transformer makes of a TypeScript type ahead of time, then the sizes as one look-up.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export async function make({ type, sizes }, folder) {
  const source = join(folder, "typia.cts");
  writeFileSync(source, type);
  const require = createRequire(source);
  compile(source, require("typescript"), require("typia/lib/transform").default);
  const { equals } = require(join(folder, "typia.cjs"));
  const table = new Map(sizes.rows.map(([first, seconds]) => [first, new Set(seconds)]));
  const [first, second] = sizes.columns;
  return (request) => equals(request) && table.get(request[first])?.has(request[second]) === true;
}

function compile(source, ts, transform) {
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  const program = ts.createProgram([source], options);
  const told = [...ts.getPreEmitDiagnostics(program)];
  const addDiagnostic = (each) => told.push(each);
  program.emit(undefined, undefined, undefined, undefined, { before: [transform(program, {}, { addDiagnostic })] });
  if (told.length > 0) throw new Error(ts.formatDiagnostics(told, host(ts)));
}

function host(ts) {
  return { getCanonicalFileName: (name) => name, getCurrentDirectory: ts.sys.getCurrentDirectory, getNewLine: () => "\n" };
}
