// Runs the command that the arguments name.

import { readFileSync } from "node:fs";

import { isAsked, read } from "./arguments.js";
import { runModels, runSizes } from "./catalogue.js";
import { refusal, runRepair } from "./repairing.js";
import { GENERAL, OF_COMMANDS } from "./teaching.js";
import { CommandError, FAILED, GOOD, err, out } from "./terminal.js";
import { runValidate } from "./validating.js";

/** Runs the command; the exit code. */
export function start(words) {
  try {
    return run(words, JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf-8")));
  } catch (error) {
    if (error instanceof CommandError) err(`error: ${error.message}`);
    else if (error.code !== "EPIPE") throw error; // who reads has enough
    return FAILED;
  }
}

function run(words, { name, version, bin }) {
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
  return command(read(words), { name: called, version });
}

function command({ command: name, names, form, flags }, tool) {
  if (name === "validate") return runValidate(names, form, tool);
  if (name === "sizes") return runSizes(names[0], form);
  if (name === "models") return runModels(form);
  const write = flags.has("--write");
  const reason = refusal(names, write);
  if (reason !== undefined) throw new CommandError(reason);
  return runRepair(names, { destructive: flags.has("--destructive"), write });
}
