// Searches texts for regular expressions, one JSON line each.
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { pattern, texts } = JSON.parse(line);
  let answer;
  try {
    const expression = new RegExp(pattern, "u");
    answer = { found: texts.map((text) => expression.test(text)) };
  } catch (error) {
    answer = { fault: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
