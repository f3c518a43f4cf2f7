// A request as Python: checked by the generated package and posted, or run by the service's SDK.

import { json, python } from "./literals.js";

/** Checks the request by the generated package, then posts it. */
export function checked(request, { endpoint, authorization, variable, pythonPackage }) {
  const header = authorization === "bearer" ? [`    headers={"Authorization": f"Bearer {os.environ['${variable}']}"},`] : [];
  const lines = [
    ...(header.length > 0 ? ["import os", ""] : []),
    `import ${pythonPackage}`,
    "import httpx",
    "",
    `request = ${python(request)}`,
    `${pythonPackage}.check(request)  # raises InvalidRequest, which tells every fault`,
    "",
    "response = httpx.post(",
    `    ${json(endpoint)},`,
    ...header,
    "    json=[request],",
    "    timeout=120,",
    ")",
    "print(response.json())",
  ];
  return lines.join("\n");
}

/** Runs the request by the service's SDK. */
export function bySdk(request, { sdk, variable }) {
  const client = sdk[0].toUpperCase() + sdk.slice(1);
  const lines = [
    "import asyncio",
    "import os",
    "",
    `from ${sdk} import ${client}`,
    "",
    `request = ${python(request)}`,
    "",
    "",
    "async def main() -> None:",
    `    async with ${client}(api_key=os.environ["${variable}"]) as client:`,
    "        for result in await client.run(request):",
    "            print(result)",
    "",
    "",
    "asyncio.run(main())",
  ];
  return lines.join("\n");
}
