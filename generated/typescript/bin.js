#!/usr/bin/env node
// Checks and repairs files of requests, shows sizes and models. Made by `specwright generate`; do not edit.
import process from "node:process";
import { start } from "./command/start.js";
import * as known from "./all.js";

process.exitCode = start(known, process.argv.slice(2));
