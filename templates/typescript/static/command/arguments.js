// Reads the arguments of the command.

import { CommandError } from "./terminal.js";

const UNKNOWN = ["error", "warning", "ignore"];
const CHOICES = new Map([
  ["validate", new Map([["--format", ["text", "json", "github", "sarif"]], ["--unknown", UNKNOWN]])],
  ["repair", new Map([["--unknown", UNKNOWN]])],
  ["sizes", new Map([["--format", ["text", "json"]]])],
  ["models", new Map([["--format", ["text", "json"]]])],
]);
const FLAGS = new Map([["repair", ["--write", "--destructive"]]]);

/** Whether one of the options is among the words, before `--`. */
export function isAsked(words, ...options) {
  const before = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  return options.some((option) => before.includes(option));
}

/** The arguments of a command; throws CommandError for what it does not take. */
export function read([command, ...words]) {
  if (!CHOICES.has(command)) {
    throw new CommandError(`no command is called '${command}'; there are ${[...CHOICES.keys()].join(", ")}`);
  }
  const chosen = new Map([["--format", "text"], ["--unknown", "error"]]);
  const given = { command, chosen, flags: new Set(), names: [] };
  while (words.length > 0) {
    const word = words.shift();
    const [name, ...values] = word.split("=");
    if (word === "--") {
      given.names.push(...words.splice(0));
    } else if (CHOICES.get(command).has(name)) {
      chosen.set(name, choice(command, name, values.length > 0 ? values.join("=") : words.shift()));
    } else if (FLAGS.get(command)?.includes(word)) {
      given.flags.add(word);
    } else if (word.startsWith("-") && word !== "-") {
      throw new CommandError(`'${command}' has no option '${word}'; --help lists them`);
    } else {
      given.names.push(word);
    }
  }
  checkNames(given);
  return given;
}

function choice(command, option, value) {
  const known = CHOICES.get(command).get(option);
  if (!known.includes(value)) throw new CommandError(`${option} of '${command}' is one of ${known.join(", ")}`);
  return value;
}

function checkNames({ command, names }) {
  if (command === "models" && names.length > 0) throw new CommandError("'models' takes no names");
  if (command === "sizes" && names.length !== 1) {
    throw new CommandError("'sizes' takes one model: its slug or its AIR identifier");
  }
  if ((command === "validate" || command === "repair") && names.length === 0) {
    throw new CommandError(`'${command}' takes files; - is standard input`);
  }
}
