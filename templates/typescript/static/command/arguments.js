// Reads the arguments of the command.

import { CommandError } from "./terminal.js";

const FORMATS = new Map([
  ["validate", ["text", "json", "github", "sarif"]],
  ["repair", []],
  ["sizes", ["text", "json"]],
  ["models", ["text", "json"]],
]);
const FLAGS = new Map([["repair", ["--write", "--destructive"]]]);

/** Whether one of the options is among the words, before `--`. */
export function isAsked(words, ...options) {
  const before = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  return options.some((option) => before.includes(option));
}

/** The arguments of a command; throws CommandError for what it does not take. */
export function read([command, ...words]) {
  if (!FORMATS.has(command)) {
    throw new CommandError(`no command is called '${command}'; there are ${[...FORMATS.keys()].join(", ")}`);
  }
  const given = { command, form: "text", flags: new Set(), names: [] };
  while (words.length > 0) {
    const word = words.shift();
    const equals = word.indexOf("=");
    if (word === "--") {
      given.names.push(...words.splice(0));
    } else if ((word === "--format" || word.startsWith("--format=")) && FORMATS.get(command).length > 0) {
      given.form = form(command, equals < 0 ? words.shift() : word.slice(equals + 1));
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

function form(command, value) {
  const formats = FORMATS.get(command);
  if (!formats.includes(value)) throw new CommandError(`--format of '${command}' is one of ${formats.join(", ")}`);
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
