// Asks a stand-in by the SDK for JavaScript, as it is installed: `javascript.mjs SDK URL KEY < tasks.json`.
// Prints what each of the tasks came to: the results, or the error; one that is answered later is polled for.

import { readFileSync } from "node:fs";

const [sdk, url, apiKey] = process.argv.slice(2);
const { Runware } = await import(sdk);
const tasks = JSON.parse(readFileSync(0, "utf8"));
const told = [];

try {
  const client = await Runware.initialize({ apiKey, url, timeoutDuration: 6000 });
  for (const task of tasks) {
    try {
      let results = await client.requestImages(task);
      if (task.deliveryMethod === "async") {
        results = await client.getResponse({ taskUUID: results[0].taskUUID, numberResults: task.numberResults });
      }
      told.push(results);
    } catch (error) {
      told.push(error.error ? { error: error.error } : { error: { message: String(error.message ?? error) } });
    }
  }
  await client.disconnect();
} catch (error) {
  told.push(error.error ? { error: error.error } : { error: { message: String(error.message ?? error) } });
}
process.stdout.write(JSON.stringify(told), () => process.exit(0));
