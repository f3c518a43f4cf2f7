// A request as TypeScript: its type and verdict are those of the generated package.

import { json, typescript as literal } from "./literals.js";

/** Checks the request by the generated package, then posts it. */
export function typescript(request, { endpoint, authorization, variable, npmPackage, slug, requestType }) {
  const header = authorization === "bearer" ? [`    Authorization: \`Bearer \${process.env["${variable}"]}\`,`] : [];
  const lines = [
    `import { validate, type ${requestType} } from ${json(`${npmPackage}/models/${slug}`)};`,
    "",
    `const request: ${requestType} = ${literal(request)};`,
    "",
    'const faults = validate(request).filter(({ severity }) => severity === "error");',
    'if (faults.length > 0) throw new Error(faults.join("\\n"));',
    "",
    `const response = await fetch(${json(endpoint)}, {`,
    '  method: "POST",',
    "  headers: {",
    ...header,
    '    "Content-Type": "application/json",',
    "  },",
    "  body: JSON.stringify([request]),",
    "});",
    "console.log(await response.json());",
  ];
  return lines.join("\n");
}
