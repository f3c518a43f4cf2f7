// Runs the command that the arguments name.

import { readFileSync } from "node:fs";

import { isAsked, read } from "./arguments.js";
import { runModels, runSizes } from "./catalogue.js";
import { refusal, runRepair } from "./repairing.js";
import { GENERAL, OF_COMMANDS } from "./teaching.js";
import { CommandError, FAILED, GOOD, err, out } from "./terminal.js";
import { runValidate } from "./validating.js";

/** Runs the command with what the package knows, the exports of its index; the exit code. */
export function start(known, words) {
  try {
    return run(known, words, JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf-8")));
  } catch (error) {
    if (error instanceof CommandError) err(`error: ${error.message}`);
    else if (error.code !== "EPIPE") throw error; // who reads has enough
    return FAILED;
  }
}

function run(known, words, { name, version, bin }) {
  const [called] = Object.keys(bin);
  if (words.length === 0 || isAsked(words, "--help", "-h")) {
    const told = OF_COMMANDS.get(words[0]) ?? GENERAL;
    out(told.replaceAll("{}", `npx ${called === name ? name : `-p ${name} ${called}`}`));
    return words.length === 0 ? FAILED : GOOD;
  }
  if (words[0] === "--version") {
    out(`${called} ${version}\n`);
    return GOOD;
  }
  return command(known, read(words), { name: called, version });
}

function command(known, { command: name, names, chosen, flags }, tool) {
  const form = chosen.get("--format");
  const unknown = chosen.get("--unknown");
  if (name === "validate") return runValidate(known, names, { form, unknown }, tool);
  if (name === "sizes") return runSizes(known, names[0], form);
  if (name === "models") return runModels(known, form);
  const write = flags.has("--write");
  const reason = refusal(names, write);
  if (reason !== undefined) throw new CommandError(reason);
  return runRepair(known, names, { destructive: flags.has("--destructive"), unknown, write });
}
